/** The examples of the guides work as they stand there. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SdkModels } from '../../core/src/models/kinds.ts';
import { readPages, root } from './pages.ts';

const pages = readPages();
const wholeFiles = (path: string) => (pages.find((page) => page.path === path)?.blocks ?? []).filter(({ language, text }) => language === 'ts' && text.startsWith('import ')).map(({ text }) => text);
const [rule = '', ruleTest = ''] = wholeFiles('core/docs/writing-a-rule.md');
const [models = '', sample = ''] = wholeFiles('core/docs/writing-a-model.md');

/** The files lie elsewhere, so that no other test sees them: their imports get full paths. */
const placed = (text: string, folder: string) => text.replaceAll(/'(\.\.?\/[^']+)'/g, (quoted, path: string) => (path === './index.ts' ? quoted : `'${join(root, folder, path)}'`));

let work = '';

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'secure-bot-guides-'));
  write('package.json', '{ "type": "module" }');
  write('no-shout/index.ts', placed(rule, 'core/src/rules/no-shout'));
  write('no-shout/index.test.ts', placed(ruleTest, 'core/src/rules/no-shout'));
  write('acme-chat.ts', placed(models, 'core/src/models/sdk'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(work, path)), { recursive: true });
  writeFileSync(join(work, path), text);
}

it('the examples type-check', () => {
  const options = { noEmit: true, rewriteRelativeImportExtensions: false, typeRoots: [join(root, 'node_modules/@types')] };
  write('tsconfig.json', JSON.stringify({ extends: join(root, 'tsconfig.base.json'), compilerOptions: options, files: ['no-shout/index.ts', 'no-shout/index.test.ts', 'acme-chat.ts'] }));
  const { stdout } = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', work], { cwd: root, encoding: 'utf8' });
  expect(stdout.split('\n').filter((line) => /no-shout|acme-chat/.test(line))).toEqual([]);
}, 120_000);

it('the rule of the guide passes its test', () => {
  write('vitest.config.mjs', `import base from ${JSON.stringify(pathToFileURL(join(root, 'vitest.config.ts')).href)};
    export default { ...base, root: ${JSON.stringify(work)}, test: { include: ['**/*.test.ts'], testTimeout: 60_000 } };`);
  const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin/vitest'), ['run', '--config', join(work, 'vitest.config.mjs')], { cwd: root, encoding: 'utf8' });
  expect(status, stdout + stderr).toBe(0);
  expect(stdout).toContain('2 passed');
}, 180_000);

describe('the model of the guide', () => {
  it('is what its sample proves', async () => {
    const { acmeChatModels } = (await import(join(work, 'acme-chat.ts'))) as { acmeChatModels: SdkModels };
    const ids = acmeChatModels.models.map(({ id }) => id);
    const marked = [...sample.matchAll(/\/\/ ← (acme-chat\/[\w/-]+)/g)].map(([, id]) => id);
    expect(marked.length).toBeGreaterThan(1);
    expect(ids).toEqual(expect.arrayContaining(marked));
    expect(ids.every((id) => id.startsWith('acme-chat/'))).toBe(true);
  });
});
