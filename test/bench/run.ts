/**
 * Overhead of the preset `all` in ESLint: user CPU time of linting a folder with it, divided by the time of the same run
 * with one rule that does nothing. `node test/bench/run.ts [folder] [--runs N] [--repeat N] [--limit RATIO]`; runs alternate, medians are compared.
 * With `--limit` the exit code is 1 above that ratio.
 */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { median } from './median.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '5' }, repeat: { type: 'string' }, limit: { type: 'string' } },
});
const samples = fileURLToPath(new URL('../samples', import.meta.url));
const folder = positionals[0] ? resolve(positionals[0]) : samples;
// The samples are small: linted many times, they weigh more than the start of the process.
const repeat = values.repeat ?? (positionals[0] ? '1' : '20');
const times = { all: [] as number[], noop: [] as number[] };

for (let run = 0; run < Number(values.runs); run++) {
  for (const mode of ['noop', 'all'] as const) times[mode].push(measure(mode));
}

const ratio = median(times.all) / median(times.noop);
console.log(`without rules ${format(times.noop)}`);
console.log(`preset all    ${format(times.all)}`);
console.log(`ratio ${ratio.toFixed(3)} (overhead ${((ratio - 1) * 100).toFixed(1)} %) on ${folder}`);
if (values.limit !== undefined && ratio > Number(values.limit)) process.exitCode = 1;

function measure(mode: 'all' | 'noop'): number {
  const script = fileURLToPath(new URL('lint.ts', import.meta.url));
  return Number(execFileSync(process.execPath, [script, mode, repeat, folder], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
}

function format(numbers: readonly number[]): string {
  return `${median(numbers).toFixed(0)} ms user CPU (${numbers.map((n) => n.toFixed(0)).join(', ')})`;
}
