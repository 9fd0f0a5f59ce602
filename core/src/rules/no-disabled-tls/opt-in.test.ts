/** Switches that an operator has to turn on, and names that look like one. */
import { expect, it } from 'vitest';
import { analyzeText } from '../../index.ts';
import { testRule } from '../../testing/index.ts';
import noDisabledTls from './index.ts';

testRule(noDisabledTls, {
  invalid: [
    { name: 'off unless somebody asks for checks', code: "import https from 'node:https';\nexport const agent = (config) => (config.verifySsl ? new https.Agent() : new https.Agent({ rejectUnauthorized: false })); // ← off\n" },
    { name: 'off unless the environment says true', code: "import https from 'node:https';\nconst options = {};\nif (process.env.TLS_VERIFY !== 'true') options.agent = new https.Agent({ rejectUnauthorized: false }); // ← off\nexport default options;\n" },
    { name: 'a switch for encryption, not for its checks', code: "import { Pool } from 'pg';\nexport const pool = new Pool({ ssl: process.env.DB_SSL === 'true' ? { rejectUnauthorized: false } : false }); // ← off\n" },
    { name: 'the branch in which nothing is skipped', code: "import https from 'node:https';\nexport function agentOf(skipTls) {\n  if (skipTls) return undefined;\n  return new https.Agent({ rejectUnauthorized: false }); // ← off\n}\n", output: null },
    { name: 'a caller that turns it on for good', code: "import https from 'node:https';\nconst agentOf = (ignoreSslErrors) => (ignoreSslErrors ? new https.Agent({ rejectUnauthorized: false }) : undefined); // ← off\nexport const agent = agentOf(true);\n", output: null },
    { name: 'in production', code: "import { Pool } from 'pg';\nexport const pool = new Pool({ ssl: process.env.NODE_ENV === 'production' ? { rejectUnauthorized: false } : false }); // ← off\n" },
    { name: 'a name that holds such a word by chance', code: "import https from 'node:https';\nexport const agent = (notes) => (notes ? new https.Agent({ rejectUnauthorized: false }) : undefined); // ← off\n" },
  ],
  valid: [],
});

/** With the severity of each finding, and whether it offers a fix. */
async function findings(code: string): Promise<readonly string[]> {
  const result = await analyzeText(code, { path: 'client.ts', config: { preset: 'recommended' } });
  return result.findings.filter(({ ruleId }) => ruleId === 'no-disabled-tls').map(({ severity, fixes }) => `${severity}, ${fixes.length} fixes`);
}

it.each([
  ['an option of the settings', "import https from 'node:https';\nexport async function call(url, { ignoreSSLErrors }) {\n  const options = {};\n  if (ignoreSSLErrors) Object.assign(options, { agent: new https.Agent({ rejectUnauthorized: false }) });\n  return fetch(url, options);\n}\n"],
  ['an early return', "const https = require('https');\nexports.agentOf = (upstream) => {\n  const skipTls = upstream.skip_tls_verify === true;\n  if (!skipTls) return undefined;\n  return new https.Agent({ rejectUnauthorized: false });\n};\n"],
  ['a word of the environment', "import https from 'node:https';\nexport const agent = process.env.INSECURE_TLS === 'true' ? new https.Agent({ rejectUnauthorized: false }) : undefined;\n"],
  ['checks that are refused in words', "import ldap from 'ldapjs';\nconst options = { url: [process.env.LDAP_SERVER] };\nif (process.env.NODE_TLS_REJECT_UNAUTHORIZED === '0') options.tlsOptions = { rejectUnauthorized: false };\nexport const client = ldap.createClient(options);\n"],
  ['a setting that a function of the file hands on', "import https from 'node:https';\nimport config from './config.js';\nconst agentOf = (off) => (off ? new https.Agent({ rejectUnauthorized: false }) : undefined);\nexport const agent = agentOf(config.search.IgnoreSSLErrors);\n"],
  ['beside another question', "import https from 'node:https';\nexport const agent = (url, { allowSelfSigned }) => (url.startsWith('https:') && allowSelfSigned ? new https.Agent({ rejectUnauthorized: false }) : undefined);\n"],
])('is an info without a fix: %s', async (_, code) => expect(await findings(code)).toEqual(['info, 0 fixes']));

it('is an error without a condition', async () => expect(await findings("import https from 'node:https';\nexport const agent = new https.Agent({ rejectUnauthorized: false });\n")).toEqual(['error, 2 fixes']));
