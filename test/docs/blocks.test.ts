/** Blocks of code in the documentation: what they import exists, JSON is JSON, configurations are taken. (Those of a rule's page are run by core/src/testing/every-rule.) */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as library from '../../core/src/index.ts';
import * as models from '../../core/src/models/index.ts';
import * as runtime from '../../core/src/runtime/index.ts';
import { readPages } from './pages.ts';

const exported: Readonly<Record<string, object>> = { 'secure-bot': library, 'secure-bot/runtime': runtime, 'secure-bot/models': models };
const blocks = readPages().flatMap(({ path, blocks: inPage }) => inPage.map((block) => ({ ...block, place: `${path}:${block.line}` })));
const code = blocks.filter(({ language, text }) => /^[jt]sx?\b/.test(language) && /from ['"]secure-bot/.test(text));
const json = blocks.filter(({ language }) => language === 'json');
const configurations = json.filter(({ text }) => /^\s*"(?:preset|trusted|runtimeModule)"/m.test(text));

it('there are some of each', () => {
  expect(code.length).toBeGreaterThan(20);
  expect(json.length).toBeGreaterThan(5);
  expect(configurations.length).toBeGreaterThan(0);
});

it.each(code.map(({ place, text }) => [place, text] as const))('%s imports what exists', (_, text) => {
  const missing = [...text.matchAll(/^import (?!type)\{([^}]+)\} from ['"](secure-bot(?:\/[\w-]+)*)['"]/gm)].flatMap(([, names = '', module = '']) => {
    const entry = exported[module.replace(/^(secure-bot\/runtime)\/.*/, '$1')];
    return names.split(',').map((name) => name.trim().replace(/ as .*/, '')).filter((name) => name !== '' && !name.startsWith('type ') && !(entry !== undefined && name in entry)).map((name) => `${name} of ${module}`);
  });
  expect(missing).toEqual([]);
});

it.each(json.map(({ place, text }) => [place, text] as const))('%s is JSON', (_, text) => {
  expect(() => JSON.parse(text) as unknown).not.toThrow();
});

it.each(configurations.map(({ place, text }) => [place, text] as const))('%s is a configuration', async (_, text) => {
  const folder = mkdtempSync(join(tmpdir(), 'secure-bot-blocks-'));
  try {
    writeFileSync(join(folder, 'secure-bot.config.json'), text);
    await expect(library.loadConfig(folder)).resolves.toBeDefined();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
