import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as project from '../engine/analyze-project.ts';
import { removeFolder, temporaryFolder } from '../engine/temporary-folder.fixture.ts';
import { runIn } from './command.fixture.ts';
import { importGroups } from './import-graph.ts';

const analysed: string[] = [];
vi.mock('../engine/analyze-project.ts', async (original) => {
  const real = await original<typeof project>();
  return {
    ...real,
    createAnalyzer: async (options: project.AnalyzerOptions) => {
      const analyzer = await real.createAnalyzer(options);
      return { ...analyzer, fileReport: (path: string) => { analysed.push(path.slice(options.cwd.length + 1)); return analyzer.fileReport(path); } };
    },
  };
});

/** Put together here: no source file holds what looks like a key. */
const key = ['sk-proj-', 'Zk3vQ9xT7mBw2LrY8cHd', 'T3Blbk', 'FJpN4sVg6uXa1eWf5kRjMh'].join('');
const user = `import { Bot } from 'grammy';\nimport { tell } from './lib/index.js';\nconst bot = new Bot(process.env.BOT_TOKEN);\nbot.on('message', async (ctx) => {\n  try {\n    await answer(ctx);\n  } catch (error) {\n    await ctx.reply(tell(error));\n  }\n});\n`;
const cacheFile = 'node_modules/.cache/secure-bot.json';

let root = '';
beforeEach(async () => {
  root = await temporaryFolder({
    'package.json': '{ "dependencies": { "grammy": "^1.30.0" } }', 'bot.js': user, 'lib/index.js': "export { tell } from './tell.js';\n", 'lib/tell.js': "export const tell = (error) => 'failed';\n",
    'alone.js': `import OpenAI from 'openai';\nexport const client = new OpenAI({ apiKey: '${key}' });\n`, 'broken.js': 'x(',
  });
});
afterEach(() => removeFolder(root));

async function check(...args: string[]) {
  analysed.length = 0;
  const { code, out } = await runIn(root, ['check', '--format', 'json', '--cache', ...args]);
  return { code, out: out.replace(/"durationMs": \d+/, ''), analysed: [...analysed].sort() };
}
const write = (path: string, text: string) => writeFile(join(root, path), text);
const all = ['alone.js', 'bot.js', 'broken.js', 'lib/index.js', 'lib/tell.js'];

describe('check --cache', () => {
  it('analyses nothing the second time, and gives the same output', async () => {
    const first = await check();
    expect(first.analysed).toEqual(all);
    expect(await check()).toEqual({ ...first, analysed: [] });
  });
  it('is off by default', async () => {
    await runIn(root, ['check']);
    await expect(readFile(join(root, cacheFile))).rejects.toThrow('ENOENT');
  });
  it('analyses a changed file and what imports it, at any distance', async () => {
    expect((await check()).out).not.toContain('bot.js"');
    await write('lib/tell.js', 'export const tell = (error) => error.message;\n');
    const second = await check();
    expect(second.analysed).toEqual(['bot.js', 'lib/index.js', 'lib/tell.js']);
    expect(second.out).toContain('"path": "bot.js"');
    await write('alone.js', 'fine();\n');
    expect((await check()).analysed).toEqual(['alone.js']);
  });
  it('analyses a handler again when a gate before it comes or goes, in whichever file', async () => {
    const handler = "import { load } from './db.js';\nexport async function list(req, res) {\n  try { res.json(await load()); } catch (error) { res.status(500).json({ error: error.message }); }\n}\n";
    const routes = (gate: string) => `import express from 'express';\nimport { list } from './handler.js';\nimport { pass } from './gate.js';\nexport const router = express.Router();\nrouter.get('/list', ${gate}list);\n`;
    const gate = (role: string) => `export const pass = (req, res, next) => {\n  if (req.user.role !== '${role}') return res.status(403).end();\n  next();\n};\n`;
    for (const [path, text] of Object.entries({ 'handler.js': handler, 'routes.js': routes('pass, '), 'gate.js': gate('superadmin'), 'db.js': "export { load } from 'some-database';\n" })) await write(path, text);
    expect((await check()).out).not.toContain('"path": "handler.js"');
    expect((await check()).analysed).toEqual([]);
    await write('routes.js', routes(''));
    const open = await check();
    expect(open.analysed).toEqual(['handler.js', 'routes.js']);
    expect(open.out).toContain('"path": "handler.js"');
    await write('routes.js', routes('pass, '));
    expect((await check()).out).not.toContain('"path": "handler.js"');
    await write('gate.js', gate('member'));
    expect((await check()).out).toContain('"path": "handler.js"');
    await rm(join(root, 'routes.js'));
    await write('gate.js', gate('superadmin'));
    expect((await check()).out).toContain('"path": "handler.js"');
  });
  it('notices a file that an import did not find before, and one that is gone', async () => {
    await rm(join(root, 'lib/tell.js'));
    await check();
    await write('lib/tell.js', 'export const tell = (error) => error.message;\n');
    expect((await check()).analysed).toEqual(['bot.js', 'lib/index.js', 'lib/tell.js']);
    await rm(join(root, 'lib/index.js'));
    expect((await check()).analysed).toEqual(['bot.js']);
  });
  it.each([
    ['package.json', '{ "dependencies": { "grammy": "^1.0.0" } }'], ['secure-bot.config.json', '{ "preset": "strict" }'],
  ])('analyses everything after a change of %s', async (path, text) => {
    await check();
    await write(path, text);
    expect((await check()).analysed).toEqual(all);
  });
  it('keeps results of other options apart', async () => {
    await check();
    expect((await check('--preset', 'all')).analysed).toEqual(all);
    expect((await check('--no-inline-config')).analysed).toEqual(all);
  });
  it('starts anew where the file is broken', async () => {
    await check();
    await write(cacheFile, '{ "format": 1, "entries": [');
    expect((await check()).analysed).toEqual(all);
  });
  it('holds no secret', async () => {
    expect((await check()).out).toContain('no-hardcoded-secret');
    expect(await readFile(join(root, cacheFile), 'utf8')).not.toContain(key.slice(0, 12));
  });
  it('goes where --cache-location says', async () => {
    await check('--cache-location', 'deep/c.json');
    expect(await readFile(join(root, 'deep/c.json'), 'utf8')).toMatch(/^\{"format":2,/);
  });
});

describe('importGroups', () => {
  it('puts circles together, and imported groups first', () => {
    const targets = new Map([['a', ['b', 'e']], ['b', ['c']], ['c', ['a', 'd']], ['d', []], ['e', ['d', 'e']], ['f', ['a']]]);
    const groups = importGroups(targets).map((group) => [...group].sort().join(''));
    expect(groups).toEqual(['d', 'e', 'abc', 'f'].sort((x, y) => groups.indexOf(x) - groups.indexOf(y)));
    expect(groups.indexOf('d')).toBeLessThan(groups.indexOf('abc'));
    expect(groups.indexOf('e')).toBeLessThan(groups.indexOf('abc'));
    expect(groups.indexOf('abc')).toBeLessThan(groups.indexOf('f'));
  });
  it('needs no stack for long chains', () => {
    const chain = new Map(Array.from({ length: 50_000 }, (_, i) => [`${i}`, i < 49_999 ? [`${i + 1}`] : []]));
    expect(importGroups(chain)).toHaveLength(50_000);
  });
});
