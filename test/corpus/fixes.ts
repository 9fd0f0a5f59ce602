/**
 * What `fix --tier review` does to real code, as a table: `node test/corpus/fixes.ts folder… [--preset all]`. Nothing is
 * written: each file is fixed in memory, and the fixed text is parsed, searched and fixed again.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createAnalyzer } from '../../core/src/engine/analyze-project.ts';
import { fixFile, fixOf } from '../../core/src/engine/fix-file.ts';
import { loadParser } from '../../core/src/engine/parse.ts';
import { findSourceFiles } from '../../core/src/engine/walk.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { preset: { type: 'string', default: 'all' } } });
const config = { preset: values.preset as 'recommended' | 'strict' | 'all' };
const cwd = process.cwd();
const parser = await loadParser();
const analyzer = await createAnalyzer({ cwd, configFor: () => Promise.resolve(config) });
const tally = { files: 0, findings: 0, fixable: 0, changed: 0, parsed: 0, fixed: 0, gone: 0, stable: 0, comments: 0, oneImport: 0 };

for (const file of await findSourceFiles(positionals, { cwd })) {
  const report = await analyzer.fileReport(file);
  const open = report.findings.filter(({ suppressed }) => suppressed === null);
  tally.files += 1;
  tally.findings += open.length;
  tally.fixable += open.filter((finding) => fixOf(finding, 'review')).length;
  if (open.length > 0) await fixOne(file);
}

async function fixOne(file: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const analyze = (changed: string) => analyzer.textReport(changed, file);
  const outcome = await fixFile(text, { analyze, tier: 'review' });
  if (outcome.text === text) return;
  tally.changed += 1;
  if (outcome.after.errors.length === 0) tally.parsed += 1;
  else console.log(`does not parse: ${file}`);
  tally.fixed += outcome.applied.length;
  // What is left and can be fixed was to be fixed: it came back.
  tally.gone += outcome.applied.length - Math.min(outcome.applied.length, outcome.after.findings.filter((finding) => fixOf(finding, 'review')).length);
  const again = await fixFile(outcome.text, { analyze, tier: 'review' });
  if (again.text === outcome.text) tally.stable += 1;
  else console.log(`changes again: ${file}`);
  const lost = commentsOf(text, file).filter((comment) => !outcome.text.includes(comment));
  if (lost.length === 0) tally.comments += 1;
  else console.log(`loses a comment: ${file}: ${lost[0]?.slice(0, 60)}`);
  if ((outcome.text.match(/(?:from|require\()\s*['"]secure-bot\/runtime['"]/g) ?? []).length <= 1) tally.oneImport += 1;
  else console.log(`imports the runtime twice: ${file}`);
}

function commentsOf(text: string, file: string): readonly string[] {
  return (parser.parse(text.replace(/^\uFEFF/, ''), file).comments ?? []).map(({ value }) => value.trim());
}

const rows: readonly (readonly [name: string, part: number, whole: number, goal: string])[] = [
  ['findings that offer a fix', tally.fixable, tally.findings, 'at least 70 %'],
  ['changed files that parse', tally.parsed, tally.changed, '100 %'],
  ['fixed findings that are gone', tally.gone, tally.fixed, 'at least 98 %'],
  ['changed files that a second run leaves alone', tally.stable, tally.changed, '100 %'],
  ['changed files with all their comments', tally.comments, tally.changed, '100 %'],
  ['changed files with one import of the runtime at most', tally.oneImport, tally.changed, '100 %'],
];
console.log(`${tally.files} files, preset ${config.preset}`);
for (const [name, part, whole, goal] of rows) {
  console.log(`${name.padEnd(54)} ${`${part}/${whole}`.padStart(11)} ${(whole === 0 ? 100 : (part / whole) * 100).toFixed(1).padStart(6)} %  (goal: ${goal})`);
}
