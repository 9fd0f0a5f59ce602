/** `secure-bot baseline`: accepts what is there, so that only what is new fails. */
import { dirname, resolve } from 'node:path';
import { coveredBySuppressions, parseSuppressions, toSuppressions, type EslintSuppressions } from '../engine/baseline-eslint.ts';
import { formatBaseline, parseBaseline, type Baseline, type BaselineEntry } from '../engine/baseline-file.ts';
import { grownEntries, nextBaseline, type BaselineContext, type BaselineMatch } from '../engine/baseline.ts';
import { isFailure } from '../engine/finding.ts';
import { count, printable } from '../engine/format/paint.ts';
import type { ReportedFinding } from '../engine/report.ts';
import { collectReports, showPath } from './analysis.ts';
import { readPaths } from './arguments.ts';
import { baselineContext, matchWith, readBaseline } from './baseline-io.ts';
import { fileAt, mergeBaseOf } from './git-history.ts';
import { exitCodes, UsageError, type CommandIo } from './io.ts';
import { parseBaselineOptions, type BaselineOptions } from './options.ts';
import { readIfThere, writeFileWhole } from './write-file.ts';

const none: Baseline = { entries: [] };

export async function baseline(args: readonly string[], io: CommandIo): Promise<number> {
  const options = parseBaselineOptions(args);
  const reports = await collectReports(await readPaths(options.paths, io), options, io);
  const before = await readBaseline(options.file, io);
  if (!before && (options.check || options.prune)) throw new UsageError(`${options.file} is not there; \`secure-bot baseline\` writes it`);
  const context = await baselineContext(options.file, options, io);
  const match = await matchWith(reports, before ?? none, options.file, options, io);
  const failures = reports.flatMap(({ errors }) => errors);
  for (const { path, line, message } of failures) io.stderr.write(`${printable(path)}:${line}: ${printable(message)}\n`);
  if (failures.some(({ kind }) => kind === 'rule')) return exitCodes.failed;
  if (options.check) return check(match, before ?? none, options, context, io);

  const added = await findingsToAdd(match, options, io);
  const next = nextBaseline(before ?? none, match, added, options.notes, context);
  await writeFileWhole(resolve(io.cwd, options.file), formatBaseline(next));
  if (options.exportEslint !== undefined) await exportSuppressions(options.exportEslint, [...match.covered.map(([finding]) => finding), ...added], io);
  io.stdout.write(told(match, added, options));
  return failures.some(isFailure) ? exitCodes.findings : exitCodes.clean;
}

async function findingsToAdd({ open }: BaselineMatch, { prune, importEslint }: BaselineOptions, io: CommandIo): Promise<readonly ReportedFinding[]> {
  if (prune) return [];
  if (importEslint === undefined) return open;
  const suppressions = await readSuppressions(importEslint, io);
  if (!suppressions) throw new UsageError(`--import-eslint: ${importEslint} is not there`);
  return coveredBySuppressions(open, suppressions, pathFrom(importEslint, io));
}

async function exportSuppressions(file: string, findings: readonly ReportedFinding[], io: CommandIo): Promise<void> {
  const suppressions = toSuppressions(findings, (await readSuppressions(file, io)) ?? {}, pathFrom(file, io));
  await writeFileWhole(resolve(io.cwd, file), `${JSON.stringify(suppressions, null, 2)}\n`);
}

async function readSuppressions(file: string, { cwd }: CommandIo): Promise<EslintSuppressions | undefined> {
  const bytes = await readIfThere(resolve(cwd, file));
  return bytes && parseSuppressions(bytes.toString('utf8'), file);
}

/** ESLint's paths are relative to the folder of the file, where it runs. */
function pathFrom(file: string, { cwd }: CommandIo): (path: string) => string {
  const folder = dirname(resolve(cwd, file));
  return (path) => showPath(resolve(cwd, path), folder);
}

function told({ open, covered, stale, expired }: BaselineMatch, added: readonly ReportedFinding[], { file }: BaselineOptions): string {
  const gone = stale.reduce((sum, entry) => sum + entry.count, 0);
  const parts = [`${added.length} added`, `${covered.length} kept`, `${gone} mended and taken out`, ...(expired.length > 0 ? [`${expired.length} expired`] : [])];
  const left = open.length - added.length;
  const files = new Set([...added, ...covered.map(([finding]) => finding)].map(({ path }) => path)).size;
  return `Wrote ${file}: ${count(added.length + covered.length, 'finding')} in ${count(files, 'file')} (${parts.join(', ')}).\n${left > 0 ? `${count(left, 'finding')} ${left === 1 ? 'is' : 'are'} not in it; \`secure-bot check --baseline ${file}\` shows ${left === 1 ? 'it' : 'them'}.\n` : `Now \`secure-bot check --baseline ${file}\` fails for new findings only.\n`}`;
}

/** Fails where the baseline would have to grow, and where it could shrink. */
async function check({ open, stale, expired }: BaselineMatch, now: Baseline, { file, diffBase }: BaselineOptions, context: BaselineContext, io: CommandIo): Promise<number> {
  const grown = diffBase === undefined ? [] : grownEntries(await baselineAt(diffBase, file, io), now);
  const lines = [
    ...open.map(({ path, line, column, message, ruleId }) => `new      ${context.toEntryPath(path)}:${line}:${column} ${message} [${ruleId}]`),
    ...stale.map((entry) => entryLine('mended', entry)),
    ...expired.map((entry) => entryLine('expired', entry)),
    ...grown.map((entry) => entryLine('grown', entry)),
  ].map((line) => `${printable(line)}\n`);
  if (lines.length === 0) {
    io.stdout.write(`${file} is exact: nothing new, nothing mended, nothing expired.\n`);
    return exitCodes.clean;
  }
  const advice = [
    ...(open.length + expired.length > 0 ? ['New and expired findings are to be mended.'] : []),
    ...(grown.length > 0 ? ['The baseline has grown: it may only shrink.'] : []),
    ...(stale.length > 0 ? ['`secure-bot baseline --prune` takes out what is mended.'] : []),
  ];
  io.stdout.write(`${lines.join('')}${advice.join(' ')}\n`);
  return exitCodes.findings;
}

function entryLine(label: string, { path, ruleId, count: n, owner, expires, reason }: BaselineEntry): string {
  const notes = [...(owner === undefined ? [] : [`owner ${owner}`]), ...(expires === undefined ? [] : [`until ${expires}`]), ...(reason === undefined ? [] : [reason])];
  return `${label.padEnd(8)} ${path} ${n > 1 ? `${n} × ` : ''}[${ruleId}]${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`;
}

async function baselineAt(base: string, file: string, io: CommandIo): Promise<Baseline> {
  const { root, commit } = await mergeBaseOf(base, io.cwd);
  const bytes = await fileAt(root, commit, resolve(io.cwd, file));
  return bytes ? parseBaseline(bytes.toString('utf8'), `${file} of ${base}`) : none;
}
