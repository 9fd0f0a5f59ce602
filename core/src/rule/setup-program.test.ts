import { describe, expect, it } from 'vitest';
import { toRuleFile } from '../engine/analyze.ts';
import { loadParser } from '../engine/parse.ts';
import { createFileModel } from '../model/file-model.ts';
import errorExposure from '../rules/no-error-exposure/index.ts';
import secretExposure from '../rules/no-secret-exposure/index.ts';
import { isSetupProgram } from './setup-program.ts';
import type { Rule } from './types.ts';

async function severities(rule: Rule, path: string, code: string, strict = false): Promise<readonly string[]> {
  const parser = await loadParser();
  const file = toRuleFile(createFileModel(path, code, parser.parse(code, path)));
  return [...rule.check(file, { ...rule.defaults, strict })].map(({ severity }) => severity ?? 'error');
}

describe('isSetupProgram', () => {
  it.each(['src/oauth-setup.ts', 'setup-google.js', 'setup.mjs', 'scripts/get-refresh-token.cts', 'tools\\getToken.js', 'seed_database.js', 'prisma/seed.ts', 'env-check.js', 'scripts/checkEnv.mjs'])('knows %s', (path) => expect(isSetupProgram(path)).toBe(true));
  it.each(['src/bot.ts', 'setup/bot.ts', 'src/setup.test.json', 'src/setupTests.tsx', 'src/targetToken.ts', 'src/env.ts', 'seed/bot.ts', 'src/seedling.js', 'src/environment.ts'])('does not take %s for one', (path) => expect(isSetupProgram(path)).toBe(false));
});

describe('what a setup program tells', () => {
  const secret = "console.log(`TOKEN=${process.env.REFRESH_TOKEN}`);\n";
  const page = "import { createServer } from 'node:http';\ncreateServer(async (req, res) => {\n  try { await exchange(req.url); } catch (error) { res.end(`failed: ${error.message}`); }\n}).listen(3000);\n";
  it.each([['secrets', secretExposure, secret], ['errors', errorExposure, page]] as const)('%s wait for strict and are warnings there', async (_, rule, code) => {
    expect(await severities(rule, 'src/bot.js', code)).toEqual(['error']);
    expect(await severities(rule, 'src/oauth-setup.js', code)).toEqual([]);
    expect(await severities(rule, 'src/oauth-setup.js', code, true)).toEqual(['warning']);
  });
});
