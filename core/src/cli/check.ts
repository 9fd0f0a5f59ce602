/** `secure-bot check`. */
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { isFailure } from '../engine/finding.ts';
import { summarize, type ReportSummary } from '../engine/format/json.ts';
import type { Report } from '../engine/report.ts';
import { collectReports } from './analysis.ts';
import { readPaths } from './arguments.ts';
import { withBaseline } from './baseline-io.ts';
import { loadCache, saveCache, type ReportCache } from './cache.ts';
import { newSince } from './diff-base.ts';
import { exitCodes, UsageError, type CommandIo } from './io.ts';
import { parseCheckOptions, type CheckOptions } from './options.ts';
import { render } from './render.ts';
import { createStopwatch } from './timing.ts';
import { watchPaths } from './watch.ts';
import { writeFileWhole } from './write-file.ts';

export async function check(args: readonly string[], io: CommandIo): Promise<number> {
  const options = parseCheckOptions(args);
  const paths = await readPaths(options.paths, io);
  const cache = options.cacheFile === undefined ? undefined : await loadCache(options.cacheFile, io);
  if (options.watch) return watchAndCheck(paths, options, cache ?? new Map(), io);
  const code = await checkOnce(paths, options, cache, io);
  if (cache && options.cacheFile !== undefined) await saveCache(cache, options.cacheFile, io);
  return code;
}

async function checkOnce(paths: readonly string[], options: CheckOptions, cache: ReportCache | undefined, io: CommandIo): Promise<number> {
  const start = performance.now();
  const stopwatch = options.timing ? createStopwatch() : undefined;
  const found = options.diffBase === undefined ? await collectReports(paths, options, io, { stopwatch, cache }) : await newSince(options.diffBase, paths, options, io);
  const reports = options.baselineFile === undefined ? found : await withBaseline(found, options.baselineFile, options, io);
  const summary = summarize(reports, performance.now() - start);
  await write(await render(reports, summary, options, io), options, io);
  if (stopwatch) io.stderr.write(stopwatch.table());
  return exitCodeOf(reports, summary, options);
}

/** The cache of a watch lives in memory: only what changed is analysed again. */
async function watchAndCheck(paths: readonly string[], options: CheckOptions, cache: ReportCache, io: CommandIo): Promise<number> {
  let code: number = exitCodes.clean;
  const clear = io.stdout.isTTY === true && options.output === undefined ? '\u001b[2J\u001b[H' : '';
  await watchPaths(paths, async () => {
    if (clear !== '') io.stdout.write(clear);
    try {
      code = await checkOnce(paths, options, cache, io);
    } catch (error) {
      if (io.signal?.aborted) return;
      code = exitCodes.failed;
      io.stderr.write(`secure-bot: ${error instanceof Error ? error.message : String(error)}\n`);
    }
    io.stderr.write('Waiting for changes; Ctrl-C ends.\n');
  }, io);
  return code;
}

async function write(text: string, { output }: CheckOptions, io: CommandIo): Promise<void> {
  if (output === undefined) {
    io.stdout.write(text);
    return;
  }
  const path = resolve(io.cwd, output);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFileWhole(path, text);
  } catch (error) {
    throw new UsageError(`--output: ${output} cannot be written (${codeOf(error)})`, { cause: error });
  }
}

function codeOf(error: unknown): string {
  const { code, cause } = error as { code?: unknown; cause?: { code?: unknown } };
  return String(code ?? cause?.code);
}

function exitCodeOf(reports: readonly Report[], { bySeverity }: ReportSummary, { maxWarnings }: CheckOptions): number {
  const errors = reports.flatMap((report) => report.errors);
  if (errors.some(({ kind }) => kind === 'rule')) return exitCodes.failed;
  const hasFindings = (bySeverity.error ?? 0) > 0 || (bySeverity.warning ?? 0) > maxWarnings;
  return hasFindings || errors.some(isFailure) ? exitCodes.findings : exitCodes.clean;
}
