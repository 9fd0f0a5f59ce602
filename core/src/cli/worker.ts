/** A thread of `check`: analyses the files that it is told. */
import { parentPort, workerData } from 'node:worker_threads';
import { askedFor } from '../engine/asked.ts';
import { isConfigError } from '../engine/config-error.ts';
import { createAnalyzer } from '../engine/analyze-project.ts';
import { analyzerOptions } from './analysis.ts';
import { createStopwatch } from './timing.ts';
import type { FromWorker, ToWorker, WorkerSetup } from './worker-messages.ts';

const port = parentPort;
if (!port) throw new Error('worker.ts runs as a thread of secure-bot only');

const { cwd, options, withTimes } = workerData as WorkerSetup;
const stopwatch = withTimes ? createStopwatch() : undefined;
const analyzer = analyzerOptions(options, { cwd }, stopwatch).then(createAnalyzer);
const tell = (message: FromWorker) => port.postMessage(message);

port.on('message', (message: ToWorker) => {
  work(message).catch((error: unknown) => {
    tell({ kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error), ...(isConfigError(error) && { problems: error.problems }) });
  });
});

async function work({ first, files }: ToWorker): Promise<void> {
  const { fileReport } = await analyzer;
  for (const [i, file] of files.entries()) {
    const report = await fileReport(file);
    const asked = askedFor(report);
    tell({ kind: 'report', index: first + i, report, ...(asked.length > 0 && { asked }) });
  }
  tell({ kind: 'done', ...(stopwatch && { times: stopwatch.take() }) });
}
