/** Databases of services with an authority of their own: without the switch, nothing connects but with its certificate. */
import { testRule } from '../../testing/index.ts';
import noDisabledTls from './index.ts';

const pool = (ssl: string, { before = '', url = 'settings.address', imports = '' } = {}) => `
import { Pool } from 'pg';
import settings from './settings';
${imports}${before}const pool = new Pool({
  connectionString: ${url},
  ssl: {
    ${ssl}
  },
});
export const query = (text) => pool.query(text);
`;
const off = 'rejectUnauthorized: false';
const found = `${off} // ← off`;
const imports = "import { requireEnv } from 'secure-bot/runtime';\n";
const trusted = "ca: requireEnv('TLS_CA')";

const withCa = (name: string, line: string, more: { before?: string; url?: string }) => ({ name, code: pool(line.replace(off, found), more), output: pool(line.replace(off, trusted), { ...more, imports }) });

testRule(noDisabledTls, {
  valid: [{ name: 'the certificate of the authority', code: pool(trusted, { imports, before: '// Supabase has a CA of its own\n' }) }],
  invalid: [
    withCa('a service that a comment names', off, { before: '// needed by Supabase\n' }),
    withCa('a service in the address', off, { url: "'postgres://reader@db.oregon-postgres.render.com/shop'" }),
    withCa('a service that the setting names', off, { url: 'process.env.HEROKU_POSTGRESQL_URL' }),
    { name: 'any other database: the switch goes', code: pool(`${off}, // ← off\n    keepAlive: true,`), output: pool('keepAlive: true,') },
    { name: 'a word that is no service', code: pool(`${off}, // ← off\n    keepAlive: true,`, { before: '// to render the words of the cards\n' }), output: pool('keepAlive: true,', { before: '// to render the words of the cards\n' }) },
  ],
});
