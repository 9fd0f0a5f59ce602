import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { shortenLocals } from './shorten-locals.ts';

const folder = mkdtempSync(join(tmpdir(), 'secure-bot-shorten-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function shortened(name: string, text: string): Promise<string> {
  writeFileSync(join(folder, name), text);
  await shortenLocals(join(folder, name));
  return readFileSync(join(folder, name), 'utf8');
}

it('shortens what functions keep to themselves, and no name that a stack trace shows', async () => {
  const text = await shortened('module.mjs', 'import{join}from"node:path";function findFolder(folderName){let wholePath=join("a",folderName);return wholePath}import{sep}from"node:path";var here=import.meta.url,failing=()=>{throw new Error(sep+"import.meta")};export{findFolder,here as place,failing};\n');
  expect(text).toMatch(/^import\{join\}from"node:path";\nimport\{sep\}from"node:path";\nfunction findFolder\(\w\)\{/);
  expect(text).not.toMatch(/folderName|wholePath/);
  const module = (await import(pathToFileURL(join(folder, 'module.mjs')).href)) as { findFolder(name: string): string; place: string; failing(): void };
  expect(module.findFolder('b')).toBe(join('a', 'b'));
  expect(module.place).toMatch(/^file:.*module\.mjs$/);
  expect(module.failing).toThrow('import.meta');
  expect(module.failing.name).toBe('failing');
});

it('leaves the names of a script alone', async () => {
  expect(await shortened('script.cjs', 'function load(fileName){return require(fileName)}module.exports={load};\n')).toMatch(/^function load\((\w)\)\{return require\(\1\)\}module\.exports=\{load\};\n$/);
});
