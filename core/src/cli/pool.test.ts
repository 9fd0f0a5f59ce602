import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { removeFolder, temporaryFolder } from '../engine/temporary-folder.fixture.ts';
import type { Report } from '../engine/report.ts';
import { runIn } from './command.fixture.ts';
import { analyzeInThreads } from './pool.ts';

const samples = fileURLToPath(new URL('../../../test/samples', import.meta.url));

async function outputOf(...args: string[]) {
  const { code, out, err } = await runIn(samples, ['check', '--preset', 'all', '--format', 'json', ...args]);
  return { code, err, out: out.replace(/"durationMs": \d+/, '') };
}

async function crash(files: readonly string[], threads = 2) {
  const reports: Report[] = [];
  await analyzeInThreads({
    files: files.map((name) => `/p/${name}`), threads, cwd: '/p', options: { inlineConfig: true }, withTimes: false,
    entry: new URL('./crashing-worker.fixture.ts', import.meta.url), onReport: (report, index) => { reports[index] = report; },
  });
  return reports.map(({ path, errors: [error] }) => (error ? `${error.kind} ${error.path}: ${error.message}` : path));
}

describe('threads', () => {
  it('give the same output in any number, and as none', async () => {
    const one = await outputOf();
    expect(one.out.length).toBeGreaterThan(10_000);
    for (const threads of ['1', '2', '3']) expect(await outputOf('--threads', threads)).toEqual(one);
  }, 60_000);
  it('measure rules', async () => {
    expect((await outputOf('--threads', '2', '--timing')).err).toMatch(/^parsing +[\d.]+ ms[^]*no-error-exposure +[\d.]+ ms/);
  }, 30_000);
  it('tell a wrong configuration as it is told without them', async () => {
    const root = await temporaryFolder({ 'a.js': '', 'secure-bot.config.json': '{ "x": 1 }' });
    afterAll(() => removeFolder(root));
    expect(await runIn(root, ['check', '--threads', '2'])).toEqual(await runIn(root, ['check']));
  });
  it('that are interrupted end the run', async () => {
    const interrupt = new AbortController();
    const outcome = runIn(samples, ['check', '--threads', '2'], { signal: interrupt.signal });
    interrupt.abort();
    expect(await outcome).toMatchObject({ code: 130, out: '' });
  });
});

describe('a thread that dies', () => {
  const ordinary = Array.from({ length: 40 }, (_, i) => `${i}.ts`);
  it.each([
    ['exit.ts', 'it ended with 7'],
    ['throw.ts', 'oops'],
    ['memory.ts', 'Worker terminated due to reaching memory limit: JS heap out of memory'],
  ])('costs the report of one file: %s', async (name, why) => {
    const files = [...ordinary.slice(0, 20), name, ...ordinary.slice(20)];
    expect(await crash(files)).toEqual(files.map((file) => (file === name ? `rule ${file}: The analysis of this file ended its thread: ${why}` : `/p/${file}`)));
  }, 60_000);
  it('may do so at every file', async () => {
    expect((await crash(['exit1.ts', 'exit2.ts', 'exit3.ts'], 1)).every((line) => line.startsWith('rule '))).toBe(true);
  }, 30_000);
  it('may be the last of all', async () => {
    expect(await crash(['a.ts', 'throw.ts'])).toEqual(['/p/a.ts', 'rule throw.ts: The analysis of this file ended its thread: oops']);
  }, 30_000);
});
