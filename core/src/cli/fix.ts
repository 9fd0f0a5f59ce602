/** `secure-bot fix`. */
import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Analyzer } from '../engine/analyze-project.ts';
import type { Tier } from '../engine/apply-fixes.ts';
import { addedEnvironmentNames } from '../engine/environment-names.ts';
import { isFailure } from '../engine/finding.ts';
import { fixFile, fixOf, type FixOutcome } from '../engine/fix-file.ts';
import { count, createPaint, printable } from '../engine/format/paint.ts';
import type { Report, ReportedFinding } from '../engine/report.ts';
import { analyzerFor, collectReports, type AnalysisOptions } from './analysis.ts';
import { readPaths } from './arguments.ts';
import { colorDiff, maskTexts, secretRule, secretsIn, toDiff } from './diff.ts';
import { addToExample } from './env-example.ts';
import { fixSummary } from './fix-summary.ts';
import { uncommittedFiles } from './git.ts';
import { exitCodes, hasColors, widthOf, type CommandIo } from './io.ts';
import { parseFixOptions, type FixCommandOptions } from './options.ts';
import { readIfThere, replaceFile, WriteError } from './write-file.ts';

/** What became of one file. */
export interface FixedFile {
  readonly path: string;
  /** Absolute. */
  readonly file: string;
  /** Content on disk when it was analysed. */
  readonly original: string;
  readonly outcome: FixOutcome;
  /** Why the fixes were not written. */
  readonly refused?: string;
}

export async function fix(args: readonly string[], io: CommandIo): Promise<number> {
  const options = parseFixOptions(args);
  const reports = await collectReports(await readPaths(options.paths, io), withSecretRule(options), io);
  const isWanted = wantedBy(options);
  const fixable = reports.filter(({ findings }) => findings.some((finding) => isWanted(finding) && fixOf(finding, options.tier)));
  const fixed = await fixAll(fixable, options, isWanted, io);
  if (options.dryRun) return dryRun(reports, fixed, options, io);

  const dirty = options.force ? new Map<string, string>() : await uncommittedFiles(fixed.map(({ file }) => file));
  const results: FixedFile[] = [];
  for (const item of fixed) results.push(await write(item, dirty.get(item.file), io));
  const examples = await addToExample(results.filter(isWritten).map(({ file, original, outcome }) => ({ file, names: addedEnvironmentNames(original, outcome.text) })));
  io.stdout.write(fixSummary({ reports: reportsAfter(reports, results), results, examples, tier: options.tier, isWanted, cwd: io.cwd }, { paint: createPaint(hasColors(io)), width: widthOf(io) }));
  return exitCodeOf(reportsAfter(reports, results), results, isWanted);
}

/** Secrets are looked for in any case: no diff may show one. */
function withSecretRule(options: FixCommandOptions): AnalysisOptions {
  const { only } = options;
  if (!only || only.some(({ id }) => id === secretRule)) return options;
  return { ...options, only: [...only, { id: secretRule }] };
}

function wantedBy({ only }: FixCommandOptions): (finding: ReportedFinding) => boolean {
  const ids = only && new Set(only.map(({ id }) => id));
  return ({ ruleId, suppressed }) => !suppressed && (ids?.has(ruleId) ?? true);
}

async function fixAll(reports: readonly Report[], options: FixCommandOptions, isWanted: (finding: ReportedFinding) => boolean, io: CommandIo): Promise<readonly FixedFile[]> {
  const fixed: FixedFile[] = [];
  if (reports.length === 0) return fixed;
  const analyzer = await analyzerFor(withSecretRule(options), io);
  for (const { path } of reports) {
    io.signal?.throwIfAborted();
    const item = await fixOne(resolve(io.cwd, path), path, analyzer, options.tier, isWanted);
    if (item) fixed.push(item);
  }
  return fixed;
}

async function fixOne(file: string, path: string, analyzer: Analyzer, tier: Tier, isWanted: (finding: ReportedFinding) => boolean): Promise<FixedFile | undefined> {
  const bytes = await readIfThere(file);
  if (!bytes) return undefined;
  const original = bytes.toString('utf8');
  const outcome = await fixFile(original, { analyze: (text) => analyzer.textReport(text, file), tier, isWanted });
  if (outcome.text === original) return undefined;
  // Written back, bytes that are no UTF-8 would be lost.
  return { path, file, original, outcome, ...(!Buffer.from(original).equals(bytes) && { refused: 'is not UTF-8' }) };
}

const whyRefused = { modified: 'has uncommitted changes', untracked: 'is not committed, so that git could not bring it back' } as const;

async function write(item: FixedFile, dirty: string | undefined, { signal }: CommandIo): Promise<FixedFile> {
  signal?.throwIfAborted();
  if (item.refused !== undefined) return item;
  if (dirty !== undefined) return { ...item, refused: `${whyRefused[dirty as keyof typeof whyRefused]}; commit it, or use --force` };
  try {
    await replaceFile(await realpath(item.file), item.outcome.text, item.original);
    return item;
  } catch (error) {
    if (error instanceof WriteError) return { ...item, refused: error.message };
    throw error;
  }
}

export function isWritten({ refused }: FixedFile): boolean {
  return refused === undefined;
}

/** Reports of all files as they are now. */
function reportsAfter(reports: readonly Report[], results: readonly FixedFile[]): readonly Report[] {
  const after = new Map(results.filter(isWritten).map(({ path, outcome }) => [path, outcome.after]));
  return reports.map((report) => after.get(report.path) ?? report);
}

function dryRun(reports: readonly Report[], fixed: readonly FixedFile[], { showSecrets }: FixCommandOptions, io: CommandIo): number {
  const paint = createPaint(hasColors(io));
  for (const { path, original, outcome } of fixed) {
    const [before = '', after = ''] = showSecrets ? [original, outcome.text] : maskTexts([original, outcome.text], secretsIn(original, outcome.before));
    const diff = toDiff(path, before, after);
    io.stdout.write(io.stdout.isTTY ? colorDiff(diff.split('\n').map((line) => printable(line.replaceAll('\t', '    ').replace(/\r$/, ''))).join('\n'), paint) : diff);
  }
  const fixes = fixed.flatMap(({ outcome }) => outcome.applied).length;
  const masked = fixes > 0 && !showSecrets ? ' Secrets are masked; --show-secrets shows them.' : '';
  io.stderr.write(fixes === 0 ? 'Nothing to fix.\n' : `${fixes === 1 ? '1 fix' : `${fixes} fixes`} in ${count(fixed.length, 'file')}; nothing was written.${masked}\n`);
  return exitCodeOf(reports, [], () => true);
}

function exitCodeOf(reports: readonly Report[], results: readonly FixedFile[], isWanted: (finding: ReportedFinding) => boolean): number {
  const errors = reports.flatMap((report) => report.errors);
  if (errors.some(({ kind }) => kind === 'rule')) return exitCodes.failed;
  const isLeft = reports.some(({ findings }) => findings.some((finding) => isWanted(finding) && finding.severity === 'error'));
  return isLeft || errors.some(isFailure) || results.some((item) => !isWritten(item)) ? exitCodes.findings : exitCodes.clean;
}

