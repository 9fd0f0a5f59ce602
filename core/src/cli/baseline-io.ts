/** The baseline on disk, and how findings of this run meet it. */
import { existsSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { parseBaseline, type Baseline } from '../engine/baseline-file.ts';
import { matchBaseline, type BaselineContext, type BaselineMatch } from '../engine/baseline.ts';
import type { Report } from '../engine/report.ts';
import { settingsFinder, showPath, type AnalysisOptions } from './analysis.ts';
import { UsageError, type CommandIo } from './io.ts';
import type { CheckOptions } from './options.ts';
import { readIfThere } from './write-file.ts';

/** A baseline file that may not be there yet. @throws ConfigError if it holds something else. */
export async function readBaseline(file: string, { cwd }: CommandIo): Promise<Baseline | undefined> {
  const path = resolve(cwd, file);
  const bytes = await readIfThere(path);
  return bytes && parseBaseline(bytes.toString('utf8'), showPath(path, cwd));
}

/** Marks what the baseline covers, and warns of entries that cover nothing. @throws UsageError if there is no such file. */
export async function withBaseline(reports: readonly Report[], file: string, options: CheckOptions, io: CommandIo): Promise<readonly Report[]> {
  const baseline = await readBaseline(file, io);
  if (!baseline) throw new UsageError(`--baseline: ${file} is not there; \`secure-bot baseline\` writes it`);
  const match = await matchWith(reports, baseline, file, options, io);
  const mended = match.stale.reduce((sum, { count }) => sum + count, 0);
  // With --diff, findings that are not new are not here to be compared.
  if (mended > 0 && options.diffBase === undefined) io.stderr.write(`secure-bot: ${mended} of the baseline's findings are mended; \`secure-bot baseline --prune\` takes them out\n`);
  if (match.expired.length > 0) io.stderr.write(`secure-bot: ${match.expired.length === 1 ? '1 entry' : `${match.expired.length} entries`} of the baseline expired; their findings count again\n`);
  return match.reports;
}

export async function matchWith(reports: readonly Report[], baseline: Baseline, file: string, options: AnalysisOptions, io: CommandIo): Promise<BaselineMatch> {
  return matchBaseline(reports, baseline, await baselineContext(file, options, io));
}

export async function baselineContext(file: string, options: AnalysisOptions, io: CommandIo): Promise<BaselineContext> {
  const folder = dirname(resolve(io.cwd, file));
  const { rules } = await (await settingsFinder(options, io))(io.cwd);
  const ran = new Set(rules.map(({ rule }) => rule.meta.id));
  return {
    toEntryPath: (path) => relative(folder, resolve(io.cwd, path)).split(sep).join('/'),
    isThere: (path) => existsSync(resolve(folder, path)),
    hasRun: (ruleId) => ran.has(ruleId),
    today: new Date().toISOString().slice(0, 10),
  };
}
