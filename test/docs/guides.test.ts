/** The examples of the guides work as they stand there. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SdkModels } from '../../core/src/models/kinds.ts';
import { checkSample } from '../../core/src/models/samples/check-sample.ts';
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
  it('is what its sample proves, every model of it', async () => {
    const { acmeChatModels } = (await import(join(work, 'acme-chat.ts'))) as { acmeChatModels: SdkModels };
    const code = /checkSample\(`([^`]+)`\)/.exec(sample)?.[1] ?? '';
    await checkSample(code, 'bot.ts', {}, [acmeChatModels]);
    const proved = [...code.matchAll(/(acme-chat\/[\w/-]+)/g)].map(([id]) => id);
    expect(acmeChatModels.models.map(({ id }) => id).filter((id) => !proved.includes(id) && !id.includes('/source/'))).toEqual([]);
  });

  it('stands in the list of SDKs by the line that the guide gives', () => {
    const page = pages.find(({ path }) => path === 'core/docs/writing-a-model.md');
    const line = page?.blocks.map(({ text }) => text.trim()).find((text) => text.startsWith('export {')) ?? '';
    const list = readFileSync(join(root, 'core/src/models/sdks.ts'), 'utf8').split('\n').filter((entry) => entry.startsWith('export'));
    expect(models).toContain(`export const ${/\w+Models/.exec(line)?.[0]}`);
    const form = /^export \{ \w+Models \} from '\.\/sdk\/[\w-]+\.ts';$/;
    expect([line, ...list].filter((entry) => !form.test(entry))).toEqual([]);
    expect(list.map((entry) => entry.slice(entry.indexOf('./')))).toEqual(list.map((entry) => entry.slice(entry.indexOf('./'))).sort());
  });
});
