/** What `new-rule` makes works at once: its tests pass, its page gets header and options, its code type-checks. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { updateRuleReadme } from '../../core/tools/lib/rule-readme.ts';
import { indexTemplate, readmeTemplate, testTemplate } from '../../core/tools/lib/rule-templates.ts';
import { toIdentifier } from '../../core/tools/lib/rule-folders.ts';
import { replaceBlock, wrapBlock } from '../../core/tools/lib/blocks.ts';
import type { Rule } from '../../core/src/rule/types.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const id = 'no-scaffold';

/** The folder lies elsewhere, so that no other test sees it: its imports get full paths. */
const placed = (text: string) => text.replaceAll("'../../", `'${join(root, 'core/src')}/`);

let work = '';
let folder = '';

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'secure-bot-scaffold-'));
  folder = join(work, id);
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.ts'), placed(indexTemplate(id)));
  writeFileSync(join(folder, 'index.test.ts'), placed(testTemplate(id)));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('new-rule', () => {
  it('makes a rule whose tests pass', () => {
    const config = `import base from ${JSON.stringify(pathToFileURL(join(root, 'vitest.config.ts')).href)};
      export default { ...base, root: ${JSON.stringify(work)}, test: { include: ['**/*.test.ts'] } };`;
    writeFileSync(join(work, 'vitest.config.mjs'), config);
    const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin/vitest'), ['run', '--config', join(work, 'vitest.config.mjs')], { cwd: root, encoding: 'utf8' });
    expect(status, stdout + stderr).toBe(0);
    expect(stdout).toContain('2 passed');
  }, 60_000);

  it('makes code that type-checks', () => {
    writeFileSync(join(work, 'package.json'), '{ "type": "module" }');
    const options = { noEmit: true, rewriteRelativeImportExtensions: false, typeRoots: [join(root, 'node_modules/@types')] };
    writeFileSync(join(work, 'tsconfig.json'), JSON.stringify({ extends: join(root, 'tsconfig.base.json'), compilerOptions: options, files: [`${id}/index.ts`, `${id}/index.test.ts`] }));
    const { stdout } = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', work], { cwd: root, encoding: 'utf8' });
    expect(stdout.split('\n').filter((line) => line.includes(id))).toEqual([]);
  }, 120_000);

  it('makes a page that documents itself', async () => {
    const { default: rule } = (await import(join(folder, 'index.ts'))) as { default: Rule };
    const page = updateRuleReadme(readmeTemplate(), rule);
    expect(page).toContain(`# ${id}\n\n${rule.meta.description}`);
    expect(page).toContain('| `strict` | boolean | `false` |');
    expect(page).toContain('```js incorrect');
    expect(updateRuleReadme(page, rule)).toBe(page);
  });

  it.each(['', 'error-exposure', 'no-', 'No-Shout', '../no-shout', 'no-error-exposure'])('refuses the id %j', (wrong) => {
    const { status, stderr } = spawnSync(process.execPath, ['core/tools/new-rule.ts', wrong], { cwd: root, encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^new-rule: (?:expected an id|.* exists already)/);
  });
});

describe('generated blocks', () => {
  it('are replaced, and the text around them stays', () => {
    const text = `before\n${wrapBlock('rules', 'old')}\nafter`;
    expect(replaceBlock(text, 'rules', 'new')).toBe(`before\n${wrapBlock('rules', 'new')}\nafter`);
    expect(replaceBlock('no block', 'rules', 'new')).toBeUndefined();
  });
  it('make identifiers of ids', () => {
    expect(toIdentifier('require-llm-output-validation')).toBe('requireLlmOutputValidation');
  });
});
