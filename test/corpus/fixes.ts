/**
 * What `fix --tier review --force` does to real code. Nothing in the checkouts is written: each file is fixed in memory, and
 * the fixed text is parsed, searched and fixed again.
 *
 *   node test/corpus/fixes.ts <folder of checkouts>
 *     --preset NAME     recommended | strict | all (default all)
 *     --installed DIR   copies of checkouts, of the same names, with their dependencies: these are type-checked before and
 *                       after (`npm ci --ignore-scripts` in a copy; build secure-bot first)
 *     --sample N        print N fixes chosen at random as diffs, to be read by hand
 *     --seed S          which N (default 1)
 *     --rules A,B       of these rules only
 *     --write FILE      put the table between the marks of a Markdown file
 *     --table NAME      which of its tables: `<!-- NAME:start, … -->` (default fixes)
 *
 * A checkout is a folder owner+name@<first 12 characters of the commit>.
 */
import { existsSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { toDiff } from '../../core/src/cli/diff.ts';
import { applyFixes } from '../../core/src/engine/apply-fixes.ts';
import { loadParser } from '../../core/src/engine/parse.ts';
import { fillBetween } from '../lib/between-marks.ts';
import { add, fixCheckout, type Share, type SingleFix } from './fix-checkout.ts';
import { fixTable, type CheckedTypes } from './fix-table.ts';
import { pick } from './sample.ts';
import { typeCheck } from './type-check.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    preset: { type: 'string', default: 'all' },
    installed: { type: 'string' },
    sample: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    rules: { type: 'string' },
    write: { type: 'string' },
    table: { type: 'string', default: 'fixes' },
  },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error('Expected: node test/corpus/fixes.ts <folder of checkouts> [options]');
  process.exit(2);
}

const parser = await loadParser();
const secureBot = resolve(import.meta.dirname, '../../core');
const checkouts = readdirSync(folder).filter((name) => /^[^+]+\+.+@[0-9a-f]{12}$/.test(name)).sort();
const offered = new Map<string, Share>();
const gone = new Map<string, Share>();
const types: CheckedTypes[] = [];
const fixes: (SingleFix & { readonly name: string })[] = [];
const sampled = options.rules?.split(',');
const tally = { files: 0, changed: 0, parsed: 0, stable: 0, withComments: 0, withOneImport: 0, withoutTwins: 0 };

for (const name of checkouts) {
  const run = await fixCheckout(realpathSync(join(folder, name)), { preset: options.preset as 'recommended' | 'strict' | 'all' }, parser);
  for (const [ruleId, share] of run.offered) add(offered, ruleId, share);
  for (const [ruleId, share] of run.gone) add(gone, ruleId, share);
  tally.files += run.files;
  tally.changed += run.changed.length;
  for (const key of ['parsed', 'stable', 'withComments', 'withOneImport', 'withoutTwins'] as const) tally[key] += run[key];
  if (Number(options.sample) > 0) fixes.push(...run.fixes.filter(({ finding }) => sampled?.includes(finding.ruleId) ?? true).map((fix) => ({ ...fix, name })));
  for (const problem of run.problems) console.log(`${name}/${problem}`);
  const copy = options.installed === undefined ? undefined : resolve(options.installed, name);
  if (copy === undefined || !existsSync(copy) || run.changed.length === 0) continue;
  const checked = await typeCheck(copy, run.changed, secureBot);
  if (checked) types.push({ name, ...checked });
  for (const error of checked?.added ?? []) console.log(`${name}: ${error}`);
}

const table = fixTable({ date: new Date().toISOString().slice(0, 10), preset: options.preset, checkouts, offered, gone, types, ...tally });
console.log(table);
if (options.write !== undefined) {
  const marks = [`<!-- ${options.table}:start, written by test/corpus/fixes.ts -->`, `<!-- ${options.table}:end -->`] as const;
  writeFileSync(options.write, fillBetween(readFileSync(options.write, 'utf8'), marks, table));
}
for (const [i, { name, path, finding, text }] of pick(fixes, Number(options.sample), Number(options.seed)).entries()) {
  console.log(`\n${i + 1}. ${finding.ruleId} ${name}/${path}\n   ${finding.message}\n${toDiff(path, text, applyFixes(text, [finding], { tier: 'review' }).text)}`);
}
