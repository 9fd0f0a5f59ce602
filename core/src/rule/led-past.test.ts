import { describe, expect, it } from 'vitest';
import noUntrustedExecution from '../rules/no-untrusted-execution/index.ts';
import { hitsIn } from './hits.fixture.ts';

const dispatcher = [
  "import { exec } from 'node:child_process';",
  'const shell = (line) => { exec(line); };',
  'export async function dispatch(name, input) {',
  '  switch (name) {',
  "    case 'shell': return shell(input.line);",
  "    case 'echo':",
  "    case 'direct': exec(input.line); return 'done';",
  "    case 'say': return input.line;",
  '  }',
  "  if (name === 'last') exec(input.line);",
  "  return '';",
  '}',
  '',
].join('\n');
const express = "import express from 'express';\nconst app = express();\n";
const route = (name: string) => `app.get('/', async (req, res) => { await dispatch(${name}, { line: req.query.line }); res.end(); });\n`;

const elsewhere = async (name: string) => hitsIn(noUntrustedExecution, { '/p/run.js': dispatcher, '/p/web.js': `import { dispatch } from './run.js';\n${express}${route(name)}` }, '/p/web.js');
const here = async (...names: string[]) => hitsIn(noUntrustedExecution, { '/p/web.js': `${express}${dispatcher}${names.map(route).join('')}` }, '/p/web.js');

describe('a call whose constants lead past the sink', () => {
  it.each(["'say'", "'other'"])('is silent: %s', async (name) => {
    expect(await elsewhere(name)).toEqual([]);
    expect(await here(name)).toEqual([]);
  });

  it.each(["'shell'", "'direct'", "'echo'", "'last'", 'req.query.name'])('is reported where they do not: %s', async (name) => {
    expect(await elsewhere(name)).toHaveLength(1);
    expect((await here(name)).length).toBeGreaterThan(0);
  });

  it('hides no other call', async () => {
    expect(await here("'say'", "'direct'")).toHaveLength(1);
    expect(await here("'say'", 'req.query.name')).not.toEqual([]);
  });
});
