/** What check, fix and baseline share: configuration, settings and the run itself. */
import { availableParallelism } from 'node:os';
import { dirname, relative, resolve } from 'node:path';
import { createAnalyzer, type Analyzer, type AnalyzerOptions } from '../engine/analyze-project.ts';
import type { AnalysisSettings } from '../engine/analyze.ts';
import { askedFor, rememberAsked } from '../engine/asked.ts';
import { createConfigFinder, readConfig, toSettings, type RuleChoice } from '../engine/config.ts';
import type { Config } from '../engine/config-schema.ts';
import type { Report } from '../engine/report.ts';
import { findSourceFiles } from '../engine/walk.ts';
import { cacheKeys, keep, recall, type ReportCache } from './cache.ts';
import type { CommandIo } from './io.ts';
import { analyzeInThreads } from './pool.ts';
import { createProgressLine } from './progress.ts';
import type { Stopwatch } from './timing.ts';

export interface AnalysisOptions {
  readonly preset?: NonNullable<Config['preset']>;
  /** Only these rules. */
  readonly only?: readonly RuleChoice[];
  readonly configFile?: string;
  readonly inlineConfig: boolean;
  /** Worker threads. Default: by the number of files and cores. */
  readonly threads?: number;
}

export interface Extras {
  readonly stopwatch?: Stopwatch | undefined;
  /** Reports of earlier runs. */
  readonly cache?: ReportCache | undefined;
}

/** Files from which on threads pay for their start. */
const filesForThreads = 120;

/** Files that one thread has enough to do with. */
const filesPerThread = 60;

/** Files from which on every core gets a thread; below, one is left to V8's own threads, which compile and collect meanwhile. */
const filesForAllCores = 3_000;

/** Reports of all files, in the order of the paths; plain data, with the fixes built. */
export async function collectReports(paths: readonly string[], options: AnalysisOptions, io: CommandIo, { stopwatch, cache }: Extras = {}): Promise<readonly Report[]> {
  const files = await findSourceFiles(paths, { cwd: io.cwd, ...(io.signal && { signal: io.signal }) });
  return cache ? reportsWithCache(files, cache, options, io, stopwatch) : reportsOf(files, options, io, stopwatch);
}

/** Analyses only what changed since the reports in the cache; puts the new ones there. */
async function reportsWithCache(files: readonly string[], cache: ReportCache, options: AnalysisOptions, io: CommandIo, stopwatch: Stopwatch | undefined): Promise<readonly Report[]> {
  const { keys, besideOf } = await cacheKeys(files, options, await configSource(options, io), io.cwd);
  const reports = files.map((file, i) => recall(cache, { key: keys[i] ?? '', besideOf }, file, io.cwd));
  const missing = files.flatMap((file, i) => (reports[i] ? [] : [{ file, i }]));
  const fresh = await reportsOf(missing.map(({ file }) => file), options, io, stopwatch);
  for (const [n, { i }] of missing.entries()) {
    const report = fresh[n] as Report;
    reports[i] = report;
    keep(cache, { key: keys[i] ?? '', besideOf }, report);
  }
  return reports as readonly Report[];
}

/** Reports of files (absolute paths), in their order. */
export async function reportsOf(files: readonly string[], options: AnalysisOptions, io: CommandIo, stopwatch?: Stopwatch): Promise<readonly Report[]> {
  const progress = createProgressLine(io);
  const reports: Report[] = [];
  let done = 0;
  const add = (report: Report, index: number) => {
    reports[index] = report;
    progress.show({ done: ++done, total: files.length, path: report.path });
  };
  try {
    await (options.threads === undefined && files.length < filesForThreads ? analyzeHere(files, options, io, add, stopwatch) : analyzeApart(files, options, io, add, stopwatch));
  } finally {
    progress.clear();
  }
  return reports;
}

async function analyzeHere(files: readonly string[], options: AnalysisOptions, io: CommandIo, add: (report: Report, index: number) => void, stopwatch: Stopwatch | undefined): Promise<void> {
  const { fileReport } = await createAnalyzer(await analyzerOptions(options, io, stopwatch));
  for (const [index, file] of files.entries()) add(withFixes(await fileReport(file)), index);
}

async function analyzeApart(files: readonly string[], options: AnalysisOptions, io: CommandIo, onReport: (report: Report, index: number) => void, stopwatch: Stopwatch | undefined): Promise<void> {
  // A wrong configuration is told before threads start, and always the same one first.
  const settingsFor = await settingsFinder(options, io);
  for (const folder of new Set(files.map((file) => dirname(file)))) await settingsFor(folder);
  const cores = availableParallelism() - (files.length < filesForAllCores ? 1 : 0);
  const threads = options.threads ?? Math.max(1, Math.min(cores, Math.floor(files.length / filesPerThread)));
  await analyzeInThreads({
    files, cwd: io.cwd, options, threads, signal: io.signal, onReport,
    withTimes: stopwatch !== undefined,
    onTimes: stopwatch && (({ parse, rules }) => {
      stopwatch.addParse({ parse, rules: 0 });
      for (const [id, time] of rules) stopwatch.addRule(id, time);
    }),
  });
}

/** The report without its hold on the file's tree. */
function withFixes(report: Report): Report {
  if (report.findings.length === 0) return report;
  const copy = { ...report, findings: report.findings.map((finding) => ({ ...finding })) };
  rememberAsked(copy, askedFor(report));
  return copy;
}

/** Analyses single files and texts under the same options. */
export async function analyzerFor(options: AnalysisOptions, io: CommandIo): Promise<Analyzer> {
  return createAnalyzer(await analyzerOptions(options, io));
}

/** How single files and texts are analysed under these options. */
export async function analyzerOptions(options: AnalysisOptions, io: Pick<CommandIo, 'cwd' | 'signal'>, stopwatch?: Stopwatch): Promise<AnalyzerOptions> {
  return {
    cwd: io.cwd,
    configFor: await configSource(options, io),
    toSettings: (config) => settingsOf(config, options, io.cwd, stopwatch),
    signal: io.signal,
    onTimes: stopwatch?.addParse,
  };
}

/** Settings that hold for files in a folder (absolute). */
export async function settingsFinder(options: AnalysisOptions, io: CommandIo): Promise<(folder: string) => Promise<AnalysisSettings>> {
  const configFor = await configSource(options, io);
  return async (folder) => settingsOf(await configFor(folder), options, io.cwd, undefined);
}

async function configSource({ configFile }: AnalysisOptions, { cwd }: Pick<CommandIo, 'cwd'>): Promise<(folder: string) => Promise<Config>> {
  if (configFile === undefined) return createConfigFinder();
  const config = await readConfig(resolve(cwd, configFile));
  return () => Promise.resolve(config);
}

function settingsOf(config: Config, { preset, only, inlineConfig }: AnalysisOptions, cwd: string, stopwatch: Stopwatch | undefined): AnalysisSettings {
  const settings = toSettings(preset === undefined ? config : { ...config, preset }, { cwd, ...(only && { only }) });
  return { ...settings, inlineConfig, ...(stopwatch && { onRuleTime: stopwatch.addRule }) };
}

/** Path as people read it: relative to the working folder, with `/`. */
export function showPath(path: string, cwd: string): string {
  const found = relative(cwd, path).replaceAll('\\', '/');
  return found === '' ? '.' : found;
}
