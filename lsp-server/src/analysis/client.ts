/** The protocol thread's end of the analysis: one job at a time, the most urgent first; a thread that hangs or dies is replaced. */
import type { Worker } from 'node:worker_threads';
import type { FromWorker, Job, Outcomes, Update, WorkerSetup } from './messages.ts';

/** `now`: somebody waits. `soon`: shown when done. `idle`: background scan. */
export type Priority = 'now' | 'soon' | 'idle';

export interface JobOptions {
  readonly priority?: Priority;
  /** Ends the waiting at once; a job under way stops at the next rule. */
  readonly signal?: AbortSignal | undefined;
  /** Name for the log when the job fails; no source text. */
  readonly about?: string;
}

export interface Analysis {
  /** @throws AnalysisStopped if it was cancelled, crashed, or took too long. */
  run<J extends Job>(job: J, options?: JobOptions): Promise<Outcomes[J['kind']]>;
  /** Takes effect before the next job that starts. */
  update(update: Update): void;
  dispose(): Promise<void>;
}

export type StopReason = 'cancelled' | 'crashed' | 'timeout';

export class AnalysisStopped extends Error {
  readonly reason: StopReason;

  constructor(reason: StopReason) {
    super(`The analysis was stopped: ${reason}`);
    this.reason = reason;
  }
}

export interface AnalysisOptions {
  /** Makes the thread. */
  readonly spawn: (setup: WorkerSetup) => Worker;
  readonly log: (message: string) => void;
  /** A job that takes longer has its thread replaced, in milliseconds. Default 20 s: the largest hand-written files take one. */
  readonly timeoutMs?: number;
}

interface Task {
  readonly id: number;
  readonly job: Job;
  readonly priority: Priority;
  readonly about: string;
  readonly resolve: (outcome: unknown) => void;
  readonly reject: (error: AnalysisStopped) => void;
  settled: boolean;
}

const ranks = { now: 0, soon: 1, idle: 2 } as const satisfies Record<Priority, number>;

export function createAnalysis({ spawn, log, timeoutMs = 20_000 }: AnalysisOptions): Analysis {
  const cancelled = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const cancelledJob = new Int32Array(cancelled);
  const waiting: Task[] = [];
  const documents = new Map<string, string>();
  let updates: Update[] = [];
  let worker: Worker | undefined;
  let current: Task | undefined;
  let watchdog: NodeJS.Timeout | undefined;
  let nextId = 1;
  let isDisposed = false;

  function startWorker(): Worker {
    const started = spawn({ cancelled });
    worker = started;
    started.on('message', (message: FromWorker) => {
      if (worker === started) finish(message);
    });
    started.on('error', (error: unknown) => replace(started, `the analysis thread failed (${codeOf(error)})`));
    started.on('exit', () => replace(started, 'the analysis thread ended'));
    // A new thread knows of no open document.
    for (const [path, text] of documents) started.postMessage({ kind: 'document', path, text } satisfies Update);
    return started;
  }

  function replace(dead: Worker, reason: string): void {
    if (worker !== dead) return;
    worker = undefined;
    void dead.terminate();
    if (isDisposed) return;
    const task = current;
    endCurrent();
    log(`${reason}${task ? ` at ${task.about}` : ''}; a new one takes over`);
    if (task) settle(task, () => task.reject(new AnalysisStopped('crashed')));
    next();
  }

  function finish(message: FromWorker): void {
    const task = current;
    if (task?.id !== message.id) return;
    endCurrent();
    if ('outcome' in message) settle(task, () => task.resolve(message.outcome));
    else {
      if (message.failure === 'crashed') log(`the analysis failed at ${task.about}: ${message.message}`);
      settle(task, () => task.reject(new AnalysisStopped(message.failure)));
    }
    next();
  }

  function endCurrent(): void {
    clearTimeout(watchdog);
    current = undefined;
  }

  function next(): void {
    if (current || isDisposed) return;
    const task = takeMostUrgent(waiting);
    if (!task) return;
    current = task;
    const target = worker ?? startWorker();
    for (const update of updates) target.postMessage(update);
    updates = [];
    target.postMessage({ kind: 'job', id: task.id, job: task.job });
    watchdog = setTimeout(() => {
      log(`${task.about} took more than ${timeoutMs} ms`);
      settle(task, () => task.reject(new AnalysisStopped('timeout')));
      if (worker) replace(worker, 'the analysis thread hung');
    }, timeoutMs);
  }

  function cancel(task: Task): void {
    settle(task, () => task.reject(new AnalysisStopped('cancelled')));
    if (current === task) Atomics.store(cancelledJob, 0, task.id);
    else {
      const index = waiting.indexOf(task);
      if (index >= 0) waiting.splice(index, 1);
    }
  }

  return {
    run<J extends Job>(job: J, { priority = 'soon', signal, about = job.kind }: JobOptions = {}) {
      return new Promise<Outcomes[J['kind']]>((resolve, reject) => {
        if (isDisposed || signal?.aborted) {
          reject(new AnalysisStopped('cancelled'));
          return;
        }
        const onAbort = () => cancel(task);
        const done = () => signal?.removeEventListener('abort', onAbort);
        const task: Task = {
          id: nextId++,
          job,
          priority,
          about,
          // The thread answers each kind of job with its kind of outcome.
          resolve: (outcome) => (done(), resolve(outcome as Outcomes[J['kind']])),
          reject: (error) => (done(), reject(error)),
          settled: false,
        };
        signal?.addEventListener('abort', onAbort, { once: true });
        waiting.push(task);
        next();
      });
    },
    update(update) {
      if (update.kind === 'document') {
        if (update.text === null) documents.delete(update.path);
        else documents.set(update.path, update.text);
        // Of several texts of one document only the last counts.
        updates = updates.filter((other) => other.kind !== 'document' || other.path !== update.path);
      }
      if (worker || update.kind !== 'document') updates.push(update);
    },
    async dispose() {
      isDisposed = true;
      const tasks = [...waiting, ...(current ? [current] : [])];
      endCurrent();
      for (const task of tasks) settle(task, () => task.reject(new AnalysisStopped('cancelled')));
      await worker?.terminate();
    },
  };
}

function settle(task: Task, act: () => void): void {
  if (task.settled) return;
  task.settled = true;
  act();
}

function takeMostUrgent(waiting: Task[]): Task | undefined {
  let best = 0;
  for (let i = 1; i < waiting.length; i++) {
    if (ranks[(waiting[i] as Task).priority] < ranks[(waiting[best] as Task).priority]) best = i;
  }
  return waiting.splice(best, 1)[0];
}

function codeOf(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: unknown };
  return String(code ?? name);
}
