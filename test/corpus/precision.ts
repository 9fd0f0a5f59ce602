/**
 * Measures how many findings in repositories that no rule was written against are right, as judged by reading them.
 *
 *   node test/corpus/precision.ts <folder of checkouts>   runs, updates precision.json and core/docs/precision.md
 *     --lib ENTRY   package or entry file of the library (default secure-bot)
 *     --dry-run     print the table, write nothing
 *   node test/corpus/precision.ts <folder> --sample N [--seed S] [--unread]   prints findings with the code around them
 *   node test/corpus/precision.ts --check                 says whether the document is what precision.json gives
 *
 * A checkout is a folder owner+name@<first 12 characters of the commit>; only those listed in precision.json are analysed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fillBetween } from '../lib/between-marks.ts';
import { libraryAnalyser } from './analyse.ts';
import { merge, placeOf, toRecord, type Place, type PrecisionRecord, type Repository } from './precision-record.ts';
import { precisionText } from './precision-table.ts';
import { choose, excerpt } from './sample.ts';
import type { Finding } from './types.ts';

const dataFile = fileURLToPath(new URL('precision.json', import.meta.url));
const documentFile = fileURLToPath(new URL('../../core/docs/precision.md', import.meta.url));
const marks = ['<!-- precision: written by test/corpus/precision.ts, do not edit -->', '<!-- /precision -->'] as const;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    lib: { type: 'string', default: 'secure-bot' },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    unread: { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
  },
});
const record = toRecord(JSON.parse(readFileSync(dataFile, 'utf8')));
const [folder] = positionals;

if (options.check) check();
else if (folder === undefined) fail('Expected: node test/corpus/precision.ts <folder of checkouts> [options], or --check');
else await run(folder);

function check(): void {
  const isCurrent = documentOf(record) === readFileSync(documentFile, 'utf8');
  console.log(isCurrent ? 'core/docs/precision.md is what precision.json gives' : 'core/docs/precision.md differs from precision.json: run test/corpus/precision.ts over the checkouts');
  process.exitCode = isCurrent ? 0 : 1;
}

async function run(checkouts: string): Promise<void> {
  const analyser = await libraryAnalyser(options.lib, { preset: record.preset, only: [] });
  const repositories: Repository[] = [];
  const findings: Finding[] = [];
  const places = new Map<Finding, Place>();
  for (const repository of record.repositories) {
    const root = resolve(checkouts, `${repository.repo.replace('/', '+')}@${repository.commit.slice(0, 12)}`);
    const result = await analyser.run(root);
    if (result.files === 0) fail(`No analysed file in ${root}`);
    const crash = result.failures.find(({ message }) => message.startsWith('The rule '));
    if (crash) fail(`${crash.path}: ${crash.message}`);
    repositories.push({ ...repository, lines: result.lines });
    for (const finding of result.findings) {
      findings.push(finding);
      places.set(finding, { repo: repository.repo, path: relative(root, finding.path).replaceAll('\\', '/'), line: finding.line, column: finding.column, ruleId: finding.ruleId, severity: finding.severity });
    }
  }

  if (options.sample !== undefined) return print(findings, places, Number(options.sample), Number(options.seed));

  const firstRuns = new Set(record.repositories.filter(({ lines }) => lines === 0).map(({ repo }) => repo));
  const entries = merge(record.entries, [...places.values()], firstRuns);
  write({ ...record, date: new Date().toISOString().slice(0, 10), repositories, entries });
}

function print(findings: readonly Finding[], places: ReadonlyMap<Finding, Place>, count: number, seed: number): void {
  const judged = new Map(record.entries.map((entry) => [placeOf(entry), entry.judgement]));
  const placeText = (finding: Finding) => {
    const place = places.get(finding);
    return place === undefined ? '' : placeOf(place);
  };
  const pool = options.unread ? findings.filter((finding) => judged.get(placeText(finding)) === undefined) : findings;
  for (const finding of choose(pool, count, seed)) {
    const steps = finding.flow.map(({ path, line, text }) => `    via ${path}:${line} ${text.slice(0, 80)}`);
    console.log(['', `${placeText(finding)} ${finding.severity} ${judged.get(placeText(finding)) ?? 'unread'}`, `    ${finding.message}`, ...steps, excerpt(finding)].join('\n'));
  }
}

function write(next: PrecisionRecord): void {
  const unread = next.entries.filter(({ now, judgement }) => now && judgement === undefined);
  for (const entry of unread) console.error(`unread: ${placeOf(entry)}`);
  if (options['dry-run']) {
    console.log(precisionText(next));
    return;
  }
  writeFileSync(dataFile, `${JSON.stringify(next, null, 1)}\n`);
  writeFileSync(documentFile, documentOf(next));
  console.log(`${join('core', 'docs', 'precision.md')}: ${next.entries.filter(({ now }) => now).length} findings, ${unread.length} of them unread`);
}

function documentOf(of: PrecisionRecord): string {
  return fillBetween(readFileSync(documentFile, 'utf8'), marks, `\n${precisionText(of)}\n`);
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
