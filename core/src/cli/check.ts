/** `secure-bot check`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { analyzePaths } from '../engine/analyze-project.ts';
import type { AnalysisSettings } from '../engine/analyze.ts';
import { createConfigFinder, readConfig, toSettings } from '../engine/config.ts';
import type { Config } from '../engine/config-schema.ts';
import { summarize, toJson, type ReportSummary } from '../engine/format/json.ts';
import { toText } from '../engine/format/text.ts';
import type { Report } from '../engine/report.ts';
import { exitCodes, hasColors, UsageError, type CommandIo } from './io.ts';
import { parseCheckOptions, type CheckOptions } from './options.ts';
import { createProgressLine } from './progress.ts';
import { createStopwatch, type Stopwatch } from './timing.ts';
import { version } from './version.ts';

export async function check(args: readonly string[], io: CommandIo): Promise<number> {
  const options = parseCheckOptions(args);
  const paths = await readPaths(options.paths, io);
  const start = performance.now();
  const stopwatch = options.timing ? createStopwatch() : undefined;
  const reports = await collect(paths, options, io, stopwatch);
  const summary = summarize(reports, performance.now() - start);
  await write(reports, summary, options, io);
  if (stopwatch) io.stderr.write(stopwatch.table());
  return exitCodeOf(reports, summary, options);
}

async function collect(paths: readonly string[], options: CheckOptions, io: CommandIo, stopwatch: Stopwatch | undefined): Promise<readonly Report[]> {
  const configFor = await configSource(options, io);
  const progress = createProgressLine(io);
  const reports: Report[] = [];
  const run = analyzePaths({
    paths,
    cwd: io.cwd,
    configFor,
    toSettings: (config) => settingsOf(config, options, io.cwd, stopwatch),
    onProgress: progress.show,
    onTimes: stopwatch?.addParse,
  });
  try {
    for await (const report of run) reports.push(report);
  } finally {
    progress.clear();
  }
  return reports;
}

async function configSource({ configFile }: CheckOptions, { cwd }: CommandIo): Promise<(folder: string) => Promise<Config>> {
  if (configFile === undefined) return createConfigFinder();
  const config = await readConfig(resolve(cwd, configFile));
  return () => Promise.resolve(config);
}

function settingsOf(config: Config, { preset, only, inlineConfig }: CheckOptions, cwd: string, stopwatch: Stopwatch | undefined): AnalysisSettings {
  const settings = toSettings(preset === undefined ? config : { ...config, preset }, { cwd, ...(only && { only }) });
  return { ...settings, inlineConfig, ...(stopwatch && { onRuleTime: stopwatch.addRule }) };
}

/** Paths of the command line; `-` stands for those listed on standard input, one a line or separated by NUL. */
async function readPaths(given: readonly string[], { stdin }: CommandIo): Promise<readonly string[]> {
  if (!given.includes('-')) return given.length === 0 ? ['.'] : given;
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  const listed = Buffer.concat(chunks).toString('utf8').split(/\0|\r?\n/).filter((path) => path.trim() !== '');
  return given.flatMap((path) => (path === '-' ? listed : [path]));
}

async function write(reports: readonly Report[], summary: ReportSummary, { format, output }: CheckOptions, io: CommandIo): Promise<void> {
  const text = format === 'json'
    ? toJson(reports, summary, { name: 'secure-bot', version })
    : toText(reports, summary, { color: output === undefined && hasColors(io) });
  if (output === undefined) {
    io.stdout.write(text);
    return;
  }
  const path = resolve(io.cwd, output);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  } catch (error) {
    throw new UsageError(`--output: ${output} cannot be written (${String((error as { code?: unknown }).code)})`);
  }
}

function exitCodeOf(reports: readonly Report[], { bySeverity }: ReportSummary, { maxWarnings }: CheckOptions): number {
  const errors = reports.flatMap((report) => report.errors);
  if (errors.some(({ kind }) => kind === 'rule')) return exitCodes.failed;
  const hasFindings = (bySeverity.error ?? 0) > 0 || (bySeverity.warning ?? 0) > maxWarnings;
  return hasFindings || errors.length > 0 ? exitCodes.findings : exitCodes.clean;
}
