/**
 * Feeds spoiled files to the engine and says what it does not take.
 *
 *   node test/fuzz/run.ts FOLDER…
 *     --mutants N     how many (default 1000)
 *     --first N       number of the first mutant (default 0): goes on where another run ended
 *     --seed S        other mutants for other seeds (default 1)
 *     --seconds T     ends after that time in any case (default 600)
 *     --parser NAME   oxc (default, where it is installed) | typescript
 *     --minimise T    seconds to shorten each failing text (default 20; 0: not at all)
 *     --out FOLDER    writes failing texts there
 *
 * Prints a table and the failing texts. Exit status 1 if there are any.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadFastParser } from '../../core/src/engine/parse-oxc.ts';
import type { ParserName } from './examiner.ts';
import { minimise } from './minimise.ts';
import { createMutants } from './mutants.ts';
import { listSources } from './sources.ts';
import { createExaminer } from './watch-over.ts';

const { values: options, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: {
    mutants: { type: 'string', default: '1000' },
    first: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '600' },
    parser: { type: 'string', default: 'oxc' },
    minimise: { type: 'string', default: '20' },
    out: { type: 'string' },
  },
});

/** No file may take longer. */
const limitMs = 10_000;
/** Failing texts of one problem that are kept. */
const maxExamples = 2;

interface Failure {
  readonly index: number;
  readonly how: readonly string[];
  readonly path: string;
  readonly text: string;
}

const paths = listSources(folders);
if (paths.length === 0) throw new Error('expected folders with source files');
const seed = Number(options.seed);
const first = Number(options.first);
const end = first + Number(options.mutants);
const setup = { paths, seed, parser: options.parser as ParserName };
const examiner = createExaminer(setup, limitMs);
const mutantAt = createMutants(paths, seed, await loadFastParser());
const until = performance.now() + Number(options.seconds) * 1000;
const outcomes = { parsed: 0, unparsed: 0, generated: 0 };
const times: number[] = [];
let [findings, fixed, slowest] = [0, 0, { index: -1, milliseconds: 0 }];
const failures = new Map<string, { count: number; readonly examples: Failure[] }>();

for (let index = first; index < end && performance.now() < until; index++) {
  const result = await examiner.examine({ index });
  outcomes[result.outcome] += 1;
  findings += result.findings;
  fixed += result.fixed;
  times.push(result.milliseconds);
  if (result.milliseconds > slowest.milliseconds) slowest = { index, milliseconds: result.milliseconds };
  for (const problem of result.problems) await note(problem, index);
}
examiner.end();

async function note(problem: string, index: number): Promise<void> {
  const known = failures.get(problem) ?? { count: 0, examples: [] };
  failures.set(problem, known);
  known.count += 1;
  if (known.examples.length >= maxExamples) return;
  const { text, path, how } = mutantAt(index);
  const shows = async (candidate: string) => (await examiner.examine({ text: candidate, path })).problems.includes(problem);
  const shortest = Number(options.minimise) === 0 ? text : await minimise(text, shows, performance.now() + Number(options.minimise) * 1000);
  known.examples.push({ index, how, path, text: shortest });
  console.log(`${problem}\n  mutant ${index} (${how.join(', ')}) of ${path}\n${shortest.length > 2000 ? `${shortest.slice(0, 2000)}…` : shortest}\n`);
}

const sorted = times.sort((a, b) => a - b);
const at = (share: number) => `${(sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1)} ms`;
const rows: readonly (readonly [string, string])[] = [
  ['files', String(paths.length)],
  ['mutants', `${sorted.length} (seed ${seed}, from ${first}, parser ${options.parser})`],
  ['parsed', `${outcomes.parsed} (${Math.round((100 * outcomes.parsed) / Math.max(1, sorted.length))} %), ${outcomes.unparsed} with syntax errors, ${outcomes.generated} left out as generated`],
  ['findings', `${findings}, ${fixed} fixes applied`],
  ['time', `median ${at(0.5)}, 99 % below ${at(0.99)}, slowest ${slowest.milliseconds.toFixed(0)} ms (mutant ${slowest.index})`],
  ['failures', failures.size === 0 ? 'none' : `${[...failures.values()].reduce((sum, { count }) => sum + count, 0)} of ${failures.size} kinds`],
];
for (const [name, value] of rows) console.log(`${name.padEnd(10)}${value}`);
for (const [problem, { count }] of failures) console.log(`  ${String(count).padStart(5)}  ${problem}`);
if (options.out !== undefined) {
  mkdirSync(options.out, { recursive: true });
  for (const { index, path, text } of [...failures.values()].flatMap(({ examples }) => examples)) writeFileSync(join(options.out, `${seed}-${index}${extname(path)}`), text);
}
process.exitCode = failures.size === 0 ? 0 : 1;
