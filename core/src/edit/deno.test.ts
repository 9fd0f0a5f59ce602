/** Imports that fixes write in files of Deno, where a package has no bare name without an import map. */
import { describe, expect, it } from 'vitest';
import { loadParser } from '../engine/parse.ts';
import { createFileModel, type FileModel, type ProjectHost } from '../model/file-model.ts';
import { applyEdits } from './apply-edits.ts';
import { code, helper } from './code.ts';
import { resolveFix } from './imports.ts';
import type { Fix } from './types.ts';

const parser = await loadParser();

function toFile(text: string, project: ProjectHost = {}, path = 'bot.ts'): FileModel {
  return createFileModel(path, text, parser.parse(text, path), project);
}

function fixOf(file: FileModel, runtimeModule?: string): Fix {
  const start = file.text.lastIndexOf('raw');
  const text = code`${helper('parseLlmJson')}(${helper('z', 'zod')}.string(), raw)`;
  return resolveFix(file, { title: 'Check it', safety: 'safe', edits: [{ range: [start, start + 3], text }] }, runtimeModule === undefined ? {} : { runtimeModule });
}

function fixed(text: string, project?: ProjectHost): string {
  const result = applyEdits(text, fixOf(toFile(text, project)).edits);
  expect(() => parser.parse(result, 'bot.ts')).not.toThrow();
  return result;
}

const fromNpm = /import \{ parseLlmJson \} from ['"]npm:secure-bot\/runtime['"];\nimport \{ z \} from ['"]npm:zod['"];/;
const byName = /import \{ parseLlmJson \} from ['"]secure-bot\/runtime['"];\nimport \{ z \} from ['"]zod['"];/;

describe('packages come from npm by their address', () => {
  it.each([
    ['beside an address', 'import { Bot } from "https://deno.land/x/grammy@v1.36.1/mod.ts";'],
    ['beside a package of npm', "import { Bot } from 'npm:grammy@^1.36';"],
    ['beside a package of JSR', "import { Hono } from 'jsr:@hono/hono@4';"],
    ['beside a re-export', "export { serve } from 'https://deno.land/std@0.224.0/http/server.ts';"],
    ['beside an import that is waited for', "const { Bot } = await import('npm:grammy');"],
    ['where the environment is that of Deno', "import { load } from './deps.ts';\nconst token = Deno.env.get('BOT_TOKEN');"],
  ])('%s', (_name, head) => {
    expect(fixed(`${head}\nsend(raw);\n`)).toMatch(fromNpm);
  });
  it('where a file of the project that is imported tells', () => {
    const config = toFile("import { load } from './deps.ts';\nexport const key = Deno.env.get('KEY');\n", {}, 'config.ts');
    expect(fixed("import { key } from './config.ts';\nsend(raw, key);\n", { fileOf: (specifier) => (specifier === './config.ts' ? config : undefined) })).toMatch(fromNpm);
  });
});

describe('packages keep their names', () => {
  it.each([
    ['where nothing tells', "import { load } from './deps.ts';"],
    ['where code asks which runtime it has', "const token = typeof Deno === 'undefined' ? process.env.TOKEN : Deno.env.get('TOKEN');"],
    ['where an import map gives names', "import { Bot } from 'grammy';\nconst token = Deno.env.get('BOT_TOKEN');"],
    ['where Deno is a name of the file', "const Deno = { env: new Map() };\nconst token = Deno.env.get('BOT_TOKEN');"],
    ['in a text', "const guide = 'npm:grammy';"],
  ])('%s', (_name, head) => {
    expect(fixed(`${head}\nsend(raw);\n`)).toMatch(byName);
  });
  it('where package.json lists them', () => {
    expect(fixed("import { Bot } from 'npm:grammy';\nsend(raw);\n", { versionOf: () => '^1.0.0' })).toMatch(byName);
  });
});

it.each([
  ["import { parseLlmJson } from 'npm:secure-bot@0.3/runtime';\nimport { z } from 'npm:zod@3.25.1';"],
  ["import { parseLlmJson } from 'npm:secure-bot/runtime/parse-llm-json';\nimport z from 'https://deno.land/x/zod@v3.23.8/mod.ts';"],
  ["import { parseLlmJson } from 'npm:/secure-bot/runtime';\nimport { z } from 'https://esm.sh/zod@4';"],
  ["import { parseLlmJson } from 'npm:secure-bot/runtime';\nimport * as z from 'jsr:@zod/zod@4';"],
])('takes what the file imports already: %s', (head) => {
  expect(fixed(`${head}\nsend(raw);\n`)).toBe(`${head}\nsend(parseLlmJson(z.string(), raw));\n`);
});

it('leaves paths and aliases as they are', () => {
  const text = "import { Bot } from 'npm:grammy';\nsend(raw);\n";
  for (const module of ['./secure.ts', '@/secure']) expect(applyEdits(text, fixOf(toFile(text), module).edits)).toContain(`from '${module}'`);
});

it('names no dependency to add, and the fix is looked at', () => {
  const nothing: ProjectHost = { versionOf: () => undefined };
  expect(fixOf(toFile("import { Bot } from 'npm:grammy';\nsend(raw);\n", nothing))).toMatchObject({ title: 'Check it', safety: 'review' });
});
