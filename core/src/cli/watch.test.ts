import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { removeFolder, temporaryFolder } from '../engine/temporary-folder.fixture.ts';
import { runCommandLine } from './run.ts';

let root = '';
afterEach(() => removeFolder(root));

const leaky = "import { Bot } from 'grammy';\nconst bot = new Bot(process.env.T);\nbot.catch(({ error, ctx }) => ctx.reply(error.message));\n";

/** A watch in the folder; `until` waits for its output. */
function watchIn(folder: string, ...args: string[]) {
  let out = '';
  let err = '';
  const interrupt = new AbortController();
  const ended = runCommandLine(['check', '--watch', ...args], {
    stdout: { write: (text) => { out += text; } }, stderr: { write: (text) => { err += text; } },
    stdin: (async function* () { yield ''; })(), cwd: folder, env: {}, signal: interrupt.signal,
  });
  return {
    until: async (test: (out: string, err: string) => boolean) => {
      await vi.waitFor(() => expect(test(out, err), `${out}\n${err}`).toBe(true), { timeout: 15_000, interval: 25 });
      out = '';
      err = '';
    },
    async end() {
      interrupt.abort();
      return ended;
    },
  };
}

describe('check --watch', () => {
  it('runs again after a change, and ends with the code of the last run', async () => {
    root = await temporaryFolder({ 'package.json': '{ "dependencies": { "grammy": "^1.30.0" } }', 'a.js': 'fine();\n', 'node_modules/x/i.js': '' });
    const watch = watchIn(root);
    await watch.until((out, err) => out === 'No findings in 1 file\n' && err === 'Waiting for changes; Ctrl-C ends.\n');
    await writeFile(join(root, 'a.js'), leaky);
    await watch.until((out, err) => out.includes('1 finding in 1 file') && err.includes('Waiting'));
    await mkdir(join(root, 'new'));
    await writeFile(join(root, 'new/b.js'), 'fine();\n');
    await watch.until((out, err) => out.includes('1 finding in 2 files') && err.includes('Waiting'));
    await rm(join(root, 'a.js'));
    await watch.until((out, err) => out.includes('No findings in 1 file') && err.includes('Waiting'));
    expect(await watch.end()).toBe(0);
  }, 60_000);
  it('outlives a wrong configuration', async () => {
    root = await temporaryFolder({ 'a.js': 'fine();\n', 'secure-bot.config.json': '{ "presett": 1 }' });
    const watch = watchIn(root);
    await watch.until((_out, err) => err.includes('presett: expected no such key') && err.includes('Waiting'));
    await writeFile(join(root, 'secure-bot.config.json'), '{}');
    await watch.until((out) => out.includes('No findings'));
    expect(await watch.end()).toBe(0);
  }, 60_000);
});
