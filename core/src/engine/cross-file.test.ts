import { describe, expect, it } from 'vitest';
import type { FileModel } from '../model/file-model.ts';
import { filesOf } from './files.fixture.ts';
import { loadParser } from './parse.ts';
import { createFlowFacts } from '../flow/facts.ts';
import { createProjectHost } from './project-host.ts';

async function modelOf(files: Record<string, string>, path: string): Promise<FileModel> {
  const parser = await loadParser();
  const outcome = createProjectHost({ cwd: '/', parser, files: filesOf(files) }).modelOf(files[path] ?? '', path, parser);
  if (!('file' in outcome)) throw new Error(`${path}: ${outcome.error.message}`);
  return outcome.file;
}

/** Taint labels of the argument of `sink(…)` in a file. */
async function labelsAtSink(files: Record<string, string>, path: string): Promise<string[]> {
  const model = await modelOf(files, path);
  const call = model.nodes('CallExpression').find((node) => model.textOf(node.callee) === 'sink');
  const [argument] = call?.arguments ?? [];
  return argument ? createFlowFacts(model).taints(argument).map((taint) => taint.label) : [];
}

const client = "import OpenAI from 'openai';\nexport const openai = new OpenAI();\nexport async function ask(messages) { const completion = await openai.chat.completions.create({ messages }); return completion; }\n";
const use = 'export async function f(m) { const r = await ask(m); sink(r.choices[0]?.message?.content?.trim() || ""); }\n';

describe('imports of project files', () => {
  it('keeps the SDK result that a wrapper of another file returns', async () => {
    expect(await labelsAtSink({ '/p/client.ts': client, '/p/a.ts': `import { ask } from './client.js';\n${use}` }, '/p/a.ts')).toEqual(['llm-output']);
  });
  it('follows re-exports and export *', async () => {
    const files = { '/p/client.ts': client, '/p/index.ts': "export * from './client.ts';\n", '/p/b.ts': "export { ask as question } from './index.ts';\n", '/p/a.ts': `import { question as ask } from './b';\n${use}` };
    expect(await labelsAtSink(files, '/p/a.ts')).toEqual(['llm-output']);
  });
  it('follows require of module.exports', async () => {
    const files = { '/p/client.js': "const OpenAI = require('openai');\nconst openai = new OpenAI();\nmodule.exports = { openai };\n", '/p/a.js': "const { openai } = require('./client');\nasync function f(messages) { const c = await openai.chat.completions.create({ messages }); sink(c.choices[0].message.content); }\n" };
    expect(await labelsAtSink(files, '/p/a.js')).toEqual(['llm-output']);
  });
  it.each([
    ['the exports', 'module.exports = new Assistant();', "const assistant = require('./assistant');", 'assistant'],
    ['one of the exports', 'const assistant = new Assistant();\nmodule.exports = { assistant };', "const { assistant } = require('./assistant');", 'assistant'],
    ['one of the exports, read from them', 'exports.assistant = new Assistant();', "const shared = require('./assistant');", 'shared.assistant'],
    ['the exports of a file that is imported as a whole', 'exports.assistant = new Assistant();', "import * as shared from './assistant';", 'shared.assistant'],
  ])('follows methods of an instance that CommonJS files share as %s', async (_, exports, requires, receiver) => {
    const assistant = `const OpenAI = require('openai');\nclass Assistant {\n  constructor() { this.client = new OpenAI(); }\n  async answer(messages) { const c = await this.client.chat.completions.create({ messages }); return c.choices[0].message.content; }\n}\n${exports}\n`;
    const files = { '/p/assistant.js': assistant, '/p/a.js': `${requires}\nasync function f(messages) { sink(await ${receiver}.answer(messages)); }\n` };
    expect(await labelsAtSink(files, '/p/a.js')).toEqual(['llm-output']);
  });
  it('follows tsconfig paths', async () => {
    const files = { '/p/tsconfig.json': '{ // aliases\n "compilerOptions": { "paths": { "@lib/*": ["./src/lib/*"] } } }', '/p/src/lib/client.ts': client, '/p/src/a.ts': `import { ask } from '@lib/client';\n${use}` };
    expect(await labelsAtSink(files, '/p/src/a.ts')).toEqual(['llm-output']);
  });
  it('substitutes the arguments of a call into another file', async () => {
    const files = { '/p/util.ts': 'export const clean = (text) => text.trim();\nexport const drop = (text) => text.length;\n', '/p/client.ts': client, '/p/a.ts': "import { clean, drop } from './util';\nimport { openai } from './client';\nexport async function f(messages) { const c = await openai.chat.completions.create({ messages }); drop(c.choices[0].message.content); sink(clean(c.choices[0].message.content)); sink(clean('x')); }\n" };
    expect(await labelsAtSink(files, '/p/a.ts')).toEqual(['llm-output']);
  });
  it.each([
    ['an element of a list that a function fills', 'export function parts(text) { const list = []; for (const line of text.split("\\n")) list.push(line); return list; }', 'for (const part of parts(answer)) sink(part);', ['llm-output']],
    ['an element of such a list in a variable', 'export async function parts(text) { const list = []; list.push(text.trim()); return list; }', 'const found = await parts(answer); sink(found[0]);', ['llm-output']],
    ['a field of what a function makes', 'export const parts = (title, text) => ({ title, text });', "const made = parts('Hello', answer); sink(made.text);", ['llm-output']],
    ['another field', 'export const parts = (title, text) => ({ title, text });', "const made = parts('Hello', answer); sink(made.title);", []],
    ['a clean list beside', 'export function parts(text) { const list = []; list.push(text); return list; }', "parts(answer); for (const part of parts('x')) sink(part);", []],
  ])('gives the caller %s', async (_, util, body, expected) => {
    const files = { '/p/util.ts': `${util}\n`, '/p/client.ts': client, '/p/a.ts': `import { parts } from './util';\nimport { ask } from './client';\nexport async function f(messages) { const answer = (await ask(messages)).choices[0].message.content; ${body} }\n` };
    expect(await labelsAtSink(files, '/p/a.ts')).toEqual(expected);
  });
  it('proves constants of another file', async () => {
    const model = await modelOf({ '/p/urls.ts': "export const api = 'http://api.test';\nexport const urls = { chat: 'https://chat.test' };\n", '/p/a.ts': "import { api, urls } from './urls';\nuse(api, urls.chat);\n" }, '/p/a.ts');
    const flow = createFlowFacts(model);
    const [call] = model.nodes('CallExpression');
    expect(call?.arguments.map((argument) => flow.constant(argument)?.value)).toEqual(['http://api.test', 'https://chat.test']);
  });
  it('lets the models of a package stand above its sources in a workspace', async () => {
    const files = { '/p/tsconfig.json': '{ "compilerOptions": { "paths": { "secure-bot/runtime": ["./runtime.ts"] } } }', '/p/runtime.ts': 'export const toPublicMessage = (error) => error.message;\n', '/p/a.ts': "import { toPublicMessage } from 'secure-bot/runtime';\ntry { await go(); } catch (error) { sink(toPublicMessage(error)); }\n" };
    expect(await labelsAtSink(files, '/p/a.ts')).toEqual([]);
  });
  it('ends on loops through parts of what other files make', async () => {
    const files = {
      '/p/n.ts': 'export function next(n) { const list = []; list.push(n.value); return { value: n.value, rest: n.rest, list, next: n.next }; }\nexport function swap(n, m) { return { value: m.value, rest: n.rest, next: { next: m.next.next, value: n.value } }; }\n',
      '/p/client.ts': client,
      '/p/a.ts': "import { next, swap } from './n';\nimport { ask } from './client';\nexport async function f(m) { let node = { value: (await ask(m)).choices[0].message.content }; let other = node;\n  while (node) { node = next(node); other = swap(node, other); node = swap(other, node); other = next(other.next); node = next(node.next.next); for (const x of node.list) { node = swap(x, swap(node, other)); } sink(node.value); sink(other.next.value); } }\n",
    };
    expect(await labelsAtSink(files, '/p/a.ts')).toContain('llm-output');
  });
  it('ends on import cycles', async () => {
    const files = { '/p/a.ts': "import { b } from './b';\nexport const a = (x) => b(x);\nsink(a('x'));\n", '/p/b.ts': "import { a } from './a';\nexport const b = (x) => a(x);\n" };
    expect(await labelsAtSink(files, '/p/a.ts')).toEqual([]);
  });
});
