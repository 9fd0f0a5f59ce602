/**
 * Measures secure-bot on real code with labelled lines.
 *
 *   node test/corpus/score.ts <folder of checkouts> <corpus.json>
 *     --rule ID      only this rule and its category (repeatable)
 *     --preset NAME  recommended | strict | all (default all)
 *     --misses       list each missed flaw and each flagged harmless line, with its reason
 *     --sample N     print N findings of each rule with the code around them, to be read by hand
 *     --seed S       which N (default 1)
 *     --json FILE    write everything as JSON
 *     --lib ENTRY    package or entry file of the library (default secure-bot)
 *     --cli FILE     run this CLI instead of the library
 *
 * A checkout is a folder owner+name@<first 12 characters of the commit>.
 * In a run with `all`, the figures for `recommended` come from each rule's metadata and are an upper bound,
 * since rules report more when strict; `--preset recommended` gives the exact ones.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { cliAnalyser, libraryAnalyser } from './analyse.ts';
import { judge, tally } from './match.ts';
import { toLabels } from './read-json.ts';
import { categoryTable, failureList, missList, noiseOf, noiseTable, sampleText } from './report.ts';
import type { Label, Run } from './types.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rule: { type: 'string', multiple: true, default: [] },
    preset: { type: 'string', default: 'all' },
    misses: { type: 'boolean', default: false },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    json: { type: 'string' },
    lib: { type: 'string', default: 'secure-bot' },
    cli: { type: 'string' },
  },
});
const [folder, corpusFile] = positionals;
if (folder === undefined || corpusFile === undefined) {
  console.error('Expected: node test/corpus/score.ts <folder of checkouts> <corpus.json> [options]');
  process.exit(2);
}
const sampleSize = Number(options.sample ?? 0);
const seed = Number(options.seed);
if (!Number.isInteger(sampleSize) || !Number.isInteger(seed)) {
  console.error('--sample and --seed take whole numbers');
  process.exit(2);
}

const setting = { preset: options.preset, only: options.rule };
const analyser = options.cli === undefined ? await libraryAnalyser(options.lib, setting) : await cliAnalyser(options.cli, setting);
const unknown = options.rule.filter((id) => !analyser.rules.some((rule) => rule.id === id));
if (unknown.length > 0) {
  console.error(`No such rule: ${unknown.join(', ')}`);
  process.exit(2);
}

const runs: Run[] = [];
for (const name of readdirSync(folder).sort()) {
  if (!/^[^+]+\+.+@[0-9a-f]{12}$/.test(name)) continue;
  const run = await analyser.run(resolve(folder, name));
  runs.push(run);
  if (process.stderr.isTTY) process.stderr.write(`${name}: ${run.findings.length} findings, ${Math.round(run.milliseconds)} ms\n`);
}

const categories = new Set(analyser.rules.filter(({ id }) => options.rule.includes(id)).map(({ category }) => category));
const labels = toLabels(JSON.parse(readFileSync(corpusFile, 'utf8'))).filter(({ category }) => categories.size === 0 || categories.has(category));
const findings = runs.flatMap((run) => run.findings).filter(({ ruleId }) => options.rule.length === 0 || options.rule.includes(ruleId));
const failures = runs.flatMap((run) => run.failures);
const verdicts = judge(labels, findings, checkedOut);
const noise = noiseOf(findings, runs.reduce((sum, run) => sum + run.lines, 0), analyser.rules);

function checkedOut({ repo, commit, path }: Label): string | undefined {
  const file = resolve(join(folder ?? '', `${repo.replace('/', '+')}@${commit.slice(0, 12)}`, path));
  return existsSync(file) ? file : undefined;
}

const seconds = runs.reduce((sum, run) => sum + run.milliseconds, 0) / 1000;
const absent = verdicts.filter((verdict) => !verdict.checked).length;
console.log(`${runs.length} checkouts, ${runs.reduce((sum, run) => sum + run.files, 0)} files, ${seconds.toFixed(1)} s, preset ${options.preset}`);
if (absent > 0) console.log(`${absent} labels left out: their files are not checked out`);
console.log(`\n${categoryTable(tally(verdicts))}`);
console.log(`\nRecommended rules: ${noiseTable(noise)}`);
console.log(`\nFailures: ${failureList(failures)}`);
if (options.misses) console.log(`\n${missList(verdicts)}`);
if (sampleSize > 0) console.log(`\n${sampleText(findings, sampleSize, seed)}`);
if (options.json !== undefined) {
  const labelled = verdicts.map(({ label, findings: on, checked }) => ({ ...label, checked, found: on.map(({ ruleId, line }) => ({ ruleId, line })) }));
  writeFileSync(options.json, JSON.stringify({ preset: options.preset, categories: tally(verdicts), labels: labelled, recommended: noise, failures, findings }, null, 1));
}
