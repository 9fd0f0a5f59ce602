/** Generated and tangled code: the analysis ends, says where it stopped, and its time grows with the code. */
import { analyzeProject, analyzeText, type Report } from 'secure-bot';
import { describe, expect, it, vi } from 'vitest';
import { loadFastParser } from '../../core/src/engine/parse-oxc.ts';
import { removeFolder, temporaryFolder } from '../../core/src/engine/temporary-folder.fixture.ts';
import { mazes, programs, reexports, ring } from './programs.fixture.ts';

vi.setConfig({ testTimeout: 120_000 });

/** The issue asks for ten times as many, which `programs(10_000)` gives; what grows with the square would take a minute here, too. */
const size = 1_000;
const limitMs = 60_000;
const parser = await loadFastParser();

async function analyze(text: string): Promise<{ report: Report; milliseconds: number }> {
  const start = performance.now();
  const report = await analyzeText(text, { path: 'src/bot.ts', config: { preset: 'all', project: false }, parser });
  expect(report.findings.flatMap(({ fixes }) => fixes).every(({ title }) => title !== '')).toBe(true);
  return { report, milliseconds: performance.now() - start };
}

const failures = ({ errors }: Report) => errors.filter(({ kind }) => kind !== 'limit' && kind !== 'parse');

describe.each(programs(size))('$name', ({ text }) => {
  it('ends', async () => {
    const { report, milliseconds } = await analyze(text);
    expect(failures(report)).toEqual([]);
    expect(milliseconds).toBeLessThan(limitMs);
  });
});

describe.each(mazes())('$name', ({ text }) => {
  it('ends', async () => {
    const { report, milliseconds } = await analyze(text);
    expect(failures(report)).toEqual([]);
    expect(milliseconds).toBeLessThan(limitMs);
  });
});

describe('files that import each other', () => {
  it.each([['in a ring', ring(300), true], ['and re-export all of each other', reexports(300), false]] as const)('%s', async (_, files, isFound) => {
    const folder = await temporaryFolder({ 'package.json': '{ "type": "module" }', ...files });
    try {
      const start = performance.now();
      const reports: Report[] = [];
      for await (const report of analyzeProject([folder], { config: { preset: 'all' } })) reports.push(report);
      expect(reports.flatMap(failures)).toEqual([]);
      expect(reports.flatMap(({ findings }) => findings).some(({ ruleId }) => ruleId === 'no-untrusted-execution')).toBe(isFound);
      expect(performance.now() - start).toBeLessThan(limitMs);
    } finally {
      await removeFolder(folder);
    }
  });
});
