/** Worker threads over files: the reports of a run, in the order of the files, however many threads there are. */
import { Worker, type ResourceLimits } from 'node:worker_threads';
import { failed } from '../engine/analyze-source.ts';
import { rememberAsked } from '../engine/asked.ts';
import { ConfigError } from '../engine/config-error.ts';
import { toDisplayPath } from '../engine/project-host.ts';
import type { Report } from '../engine/report.ts';
import { largeMemoryLimit, memoryLimitOf, tuneForThreads } from './thread-memory.ts';
import type { FromWorker, ToWorker, WorkerSetup } from './worker-messages.ts';

export interface PoolRun extends WorkerSetup {
  /** Absolute paths. */
  readonly files: readonly string[];
  readonly threads: number;
  readonly signal?: AbortSignal | undefined;
  readonly onReport: (report: Report, index: number) => void;
  readonly onTimes?: ((times: WorkerTimes) => void) | undefined;
  /** Module of a thread. Default: the real one. */
  readonly entry?: URL;
}

type WorkerTimes = NonNullable<Extract<FromWorker, { readonly kind: 'done' }>['times']>;

/** Files that a thread takes at a time: neighbours, since those import each other. */
interface Batch {
  readonly first: number;
  readonly end: number;
}

const smallestBatch = 16;
/** Batches a thread, so that no thread waits long for the last. */
const batchesPerThread = 8;

/** @throws ConfigError for a wrong configuration, and what a thread throws otherwise. */
export async function analyzeInThreads(run: PoolRun): Promise<void> {
  tuneForThreads(run.threads);
  const queue = toBatches(run.files.length, run.threads);
  await Promise.all(Array.from({ length: Math.min(run.threads, queue.length) }, () => workThrough(queue, run)));
}

/** One thread after the other takes batches; one that dies gives way to another, and each file of its batch is tried alone. */
async function workThrough(queue: Batch[], run: PoolRun): Promise<void> {
  let thread = startThread(run, memoryLimitOf(run.threads));
  try {
    for (let batch = queue.shift(); batch; batch = queue.shift()) {
      const crash = await thread.work(batch);
      if (crash === undefined) continue;
      thread = await retryEach(batch, crash, run);
    }
  } finally {
    await thread.end();
  }
}

async function retryEach({ first, end }: Batch, crash: Error, run: PoolRun): Promise<Thread> {
  let thread = startThread(run, largeMemoryLimit);
  for (let index = first; index < end; index++) {
    const again = await thread.work({ first: index, end: index + 1 });
    if (again === undefined) continue;
    const path = toDisplayPath(run.files[index] ?? '', run.cwd);
    run.onReport(failed(path, { line: 1, message: `The analysis of this file ended its thread: ${again.message || crash.message}`, kind: 'rule' }), index);
    thread = startThread(run, largeMemoryLimit);
  }
  await thread.end();
  return startThread(run, memoryLimitOf(run.threads));
}

/** In the package the thread is a bundle beside this one, in the repository a source. */
const ownEntry = new URL(import.meta.url.endsWith('.ts') ? './worker-bin.ts' : './worker.js', import.meta.url);

interface Thread {
  /** Resolves when the batch is done, with the error if the thread died. @throws what is the user's fault. */
  work(batch: Batch): Promise<Error | undefined>;
  end(): Promise<unknown>;
}

function startThread(run: PoolRun, resourceLimits: ResourceLimits): Thread {
  const { files, cwd, options, withTimes, onReport, onTimes, signal } = run;
  const worker = new Worker(run.entry ?? ownEntry, { workerData: { cwd, options, withTimes } satisfies WorkerSetup, resourceLimits, stdout: false, stderr: false });
  let death: Error | undefined;
  let settle: ((outcome: { readonly error?: Error; readonly fault?: Error }) => void) | undefined;
  const abort = () => void worker.terminate();
  signal?.addEventListener('abort', abort, { once: true });
  worker.on('error', (error: unknown) => settle?.({ error: (death = error instanceof Error ? error : new Error(String(error))) }));
  worker.on('exit', (code) => settle?.({ error: (death ??= new Error(`it ended with ${code}`)) }));
  worker.on('message', (message: FromWorker) => {
    if (message.kind === 'report') {
      rememberAsked(message.report, message.asked ?? []);
      onReport(message.report, message.index);
    } else if (message.kind === 'done') {
      if (message.times) onTimes?.(message.times);
      settle?.({});
    } else settle?.({ fault: message.problems ? new ConfigError(message.problems) : new Error(message.message) });
  });
  return {
    async work({ first, end }) {
      signal?.throwIfAborted();
      if (death) return death;
      const { error, fault } = await new Promise<{ readonly error?: Error; readonly fault?: Error }>((resolve) => {
        settle = resolve;
        worker.postMessage({ first, files: files.slice(first, end) } satisfies ToWorker);
      });
      signal?.throwIfAborted();
      if (fault) throw fault;
      return error;
    },
    end() {
      signal?.removeEventListener('abort', abort);
      return worker.terminate();
    },
  };
}

function toBatches(total: number, threads: number): Batch[] {
  const size = Math.max(smallestBatch, Math.ceil(total / (threads * batchesPerThread)));
  return Array.from({ length: Math.ceil(total / size) }, (_, i) => ({ first: i * size, end: Math.min(total, (i + 1) * size) }));
}
