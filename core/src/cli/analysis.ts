/** What check, fix and baseline share: configuration, settings and the run itself. */
import { relative, resolve } from 'node:path';
import { analyzePaths, createAnalyzer, type Analyzer, type AnalyzerOptions } from '../engine/analyze-project.ts';
import type { AnalysisSettings } from '../engine/analyze.ts';
import { createConfigFinder, readConfig, toSettings, type RuleChoice } from '../engine/config.ts';
import type { Config } from '../engine/config-schema.ts';
import type { Report } from '../engine/report.ts';
import type { CommandIo } from './io.ts';
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

/** Reports of all files, in the order of the paths. */
export async function collectReports(paths: readonly string[], options: AnalysisOptions, io: CommandIo, stopwatch?: Stopwatch): Promise<readonly Report[]> {
  const progress = createProgressLine(io);
  const run = analyzePaths({ ...(await analyzerOptions(options, io, stopwatch)), paths, onProgress: progress.show });
  const reports: Report[] = [];
  try {
    for await (const report of run) reports.push(report);
  } finally {
    progress.clear();
  }
  return reports;
}

/** Analyses single files and texts under the same options. */
export async function analyzerFor(options: AnalysisOptions, io: CommandIo): Promise<Analyzer> {
  return createAnalyzer(await analyzerOptions(options, io));
}

/** How single files and texts are analysed under these options. */
export async function analyzerOptions(options: AnalysisOptions, io: CommandIo, stopwatch?: Stopwatch): Promise<AnalyzerOptions> {
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

async function configSource({ configFile }: AnalysisOptions, { cwd }: CommandIo): Promise<(folder: string) => Promise<Config>> {
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
