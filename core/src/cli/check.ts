/** `secure-bot check`. */
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { summarize, type ReportSummary } from '../engine/format/json.ts';
import type { Report } from '../engine/report.ts';
import { collectReports } from './analysis.ts';
import { readPaths } from './arguments.ts';
import { withBaseline } from './baseline-io.ts';
import { newSince } from './diff-base.ts';
import { exitCodes, UsageError, type CommandIo } from './io.ts';
import { parseCheckOptions, type CheckOptions } from './options.ts';
import { render } from './render.ts';
import { createStopwatch } from './timing.ts';
import { writeFileWhole } from './write-file.ts';

export async function check(args: readonly string[], io: CommandIo): Promise<number> {
  const options = parseCheckOptions(args);
  const paths = await readPaths(options.paths, io);
  const start = performance.now();
  const stopwatch = options.timing ? createStopwatch() : undefined;
  const found = options.diffBase === undefined ? await collectReports(paths, options, io, stopwatch) : await newSince(options.diffBase, paths, options, io);
  const reports = options.baselineFile === undefined ? found : await withBaseline(found, options.baselineFile, options, io);
  const summary = summarize(reports, performance.now() - start);
  await write(await render(reports, summary, options, io), options, io);
  if (stopwatch) io.stderr.write(stopwatch.table());
  return exitCodeOf(reports, summary, options);
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
  return hasFindings || errors.length > 0 ? exitCodes.findings : exitCodes.clean;
}
