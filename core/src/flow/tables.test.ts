import { describe, expect, it } from 'vitest';
import { filesOf } from '../engine/files.fixture.ts';
import { loadParser } from '../engine/parse.ts';
import { createProjectHost } from '../engine/project-host.ts';
import { createFlowFacts } from './facts.ts';

const parser = await loadParser();

/** `call: labels` of what this file hands to sinks of others, and labels at its own `exec(…)`. */
function dangers(code: string, files: Record<string, string> = {}): string[] {
  const all: Record<string, string> = { ...files, '/p/a.ts': code };
  const outcome = createProjectHost({ cwd: '/', parser, files: filesOf(all) }).modelOf(code, '/p/a.ts', parser);
  if (!('file' in outcome)) throw new Error(outcome.error.message);
  const { file } = outcome;
  const flow = createFlowFacts(file);
  const own = flow.calls('sink').filter(({ model }) => model.sinkKind === 'command-exec').flatMap((call) => call.model.inputs.flatMap((input) => flow.inputs(call, input)).flatMap((node) => flow.taints(node).map(({ label }) => `${file.textOf(node)}: ${label}`)));
  return [...own, ...flow.handed().map(({ argument, taints }) => `${file.textOf(argument)}: ${taints.map(({ label }) => label).join()}`)];
}

const head = `import express from 'express';\nimport { exec } from 'node:child_process';\nconst app = express();\n`;
const dispatch = (body: string) => `app.post('/', (req) => { ${body} });\n`;

describe('functions taken out of a collection', () => {
  it.each([
    ['a table', 'const table = { a: (x) => exec(x) };', 'const entry = table[req.query.n]; if (entry) entry(req.body.t);'],
    ['a table of objects', 'const table = { a: { info: 1, work: (x) => exec(x) } };', 'table[req.query.n]?.work(req.body.t);'],
    ['a list', "const list = [{ id: 'a', work: (x) => exec(x) }];", 'list.find(({ id }) => id === req.query.n)?.work(req.body.t);'],
    ['a list that is filled later', "const list = [];\nlist.push({ id: 'a', work: (x) => exec(x) });", 'const one = list.find(({ id }) => id === req.query.n); one.work(req.body.t);'],
    ['a map', "const map = new Map([['a', (x) => exec(x)]]);", 'map.get(req.query.n)?.(req.body.t);'],
    ['a map that is filled later', "const map = new Map();\nmap.set('a', { work: (x) => exec(x) });", 'map.get(req.query.n).work(req.body.t);'],
  ])('%s', (_, collection, use) => {
    expect(dangers(`${head}${collection}\n${dispatch(use)}`)).toEqual(['x: user-input']);
  });

  it.each([
    ['a table', "const table = { a: { work: ({ t }) => exec(t) } };\nexport function run(name, input) { const one = table[name]; return one ? one.work(input) : undefined; }"],
    ['a map', "const map = new Map([['a', { work: ({ t }) => exec(t) }]]);\nexport const run = (name, input) => map.get(name)?.work(input);"],
    ['a function of a table', "const map = { a: ({ t }) => exec(t) };\nexport const run = (name, input) => map[name](input);"],
  ])('%s in another file', (_, other) => {
    const files = { '/p/b.ts': `import { exec } from 'node:child_process';\n${other}\n` };
    expect(dangers(`${head}import { run } from './b';\n${dispatch('run(req.query.n, req.body);')}`, files)).toEqual(['req.body: user-input']);
  });

  it('not one of another collection, nor a property beside it', () => {
    expect(dangers(`${head}const table = { a: { work: (x) => exec(x), show: (x) => x } };\nconst other = { a: (x) => x };\n${dispatch('table[req.query.n].show(req.body.t); other[req.query.n](req.body.t);')}`)).toEqual([]);
    expect(dangers(`${head}const map = new Map([['a', (x) => exec(x)]]);\n${dispatch('cache.get(req.query.n)(req.body.t);')}`)).toEqual([]);
  });

  it('a property of an entry is what the file put there', () => {
    expect(dangers(`${head}const map = new Map();\n${dispatch("map.set(req.query.n, { text: req.body.t, size: 1 }); const one = map.get('a'); exec(one.size); exec(one.text);")}`)).toEqual(['one.text: user-input']);
  });
});
