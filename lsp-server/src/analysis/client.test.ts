import { EventEmitter } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { AnalysisStopped, createAnalysis, type Analysis } from './client.ts';
import type { Job, ToWorker, WorkerSetup } from './messages.ts';

/** A thread that answers when the test says so. */
class FakeThread extends EventEmitter {
  readonly received: ToWorker[] = [];
  readonly setup: WorkerSetup;
  isTerminated = false;

  constructor(setup: WorkerSetup) {
    super();
    this.setup = setup;
  }

  postMessage(message: ToWorker): void {
    this.received.push(message);
  }

  terminate(): Promise<number> {
    this.isTerminated = true;
    return Promise.resolve(0);
  }

  /** Jobs received, oldest first. */
  get jobs() {
    return this.received.filter((message) => message.kind === 'job');
  }

  answer(outcome: unknown): void {
    this.emit('message', { id: this.jobs.at(-1)?.id, outcome });
  }
}

const threads: FakeThread[] = [];
const logs: string[] = [];
let analysis: Analysis;

function start(timeoutMs = 5_000): void {
  threads.length = 0;
  logs.length = 0;
  analysis = createAnalysis({
    timeoutMs,
    log: (message) => logs.push(message),
    spawn(setup) {
      const thread = new FakeThread(setup);
      threads.push(thread);
      // As much of a Worker as the client uses.
      return thread as unknown as Worker;
    },
  });
}

afterEach(() => analysis.dispose());

const files = (root: string): Job => ({ kind: 'files', roots: [root] });
const rootsOf = (thread: FakeThread | undefined) => thread?.jobs.map((message) => (message.kind === 'job' && message.job.kind === 'files' ? message.job.roots[0] : ''));

describe('createAnalysis', () => {
  it('does one job at a time, the most urgent first', async () => {
    start();
    const done: string[] = [];
    const run = (root: string, priority: 'now' | 'soon' | 'idle') => analysis.run(files(root), { priority }).then(() => done.push(root));
    const all = [run('first', 'idle'), run('scan', 'idle'), run('typed', 'soon'), run('asked', 'now'), run('asked too', 'now')];
    for (let i = 0; i < 5; i++) {
      expect(threads[0]?.jobs).toHaveLength(i + 1);
      threads[0]?.answer([]);
    }
    await Promise.all(all);
    expect(done).toEqual(['first', 'asked', 'asked too', 'typed', 'scan']);
  });

  it('stops waiting at once, and tells the thread which job is not wanted', async () => {
    start();
    const controller = new AbortController();
    const running = analysis.run(files('running'), { signal: controller.signal });
    const waiting = analysis.run(files('waiting'), { signal: controller.signal });
    const other = analysis.run(files('other'));
    controller.abort();
    await expect(running).rejects.toEqual(new AnalysisStopped('cancelled'));
    await expect(waiting).rejects.toEqual(new AnalysisStopped('cancelled'));
    const [thread] = threads;
    expect(new Int32Array(thread?.setup.cancelled as SharedArrayBuffer)[0]).toBe(thread?.jobs[0]?.id);
    thread?.emit('message', { id: thread.jobs[0]?.id, failure: 'cancelled', message: '' });
    expect(rootsOf(thread)).toEqual(['running', 'other']);
    thread?.answer(['x']);
    expect(await other).toEqual(['x']);
    await expect(analysis.run(files('late'), { signal: controller.signal })).rejects.toThrow();
  });

  it('replaces a thread that hangs, and goes on with the next job', async () => {
    start(30);
    analysis.update({ kind: 'document', path: '/open.ts', text: 'let a' });
    const hung = analysis.run(files('hung'), { about: '/bot.ts' });
    const next = analysis.run(files('next'));
    await expect(hung).rejects.toEqual(new AnalysisStopped('timeout'));
    expect(threads).toHaveLength(2);
    expect(threads[0]?.isTerminated).toBe(true);
    // The new thread is told of the open documents first.
    expect(threads[1]?.received[0]).toEqual({ kind: 'document', path: '/open.ts', text: 'let a' });
    expect(rootsOf(threads[1])).toEqual(['next']);
    threads[1]?.answer([]);
    expect(await next).toEqual([]);
    expect(logs.join()).toContain('/bot.ts took more than 30 ms');
  });

  it('replaces a thread that dies', async () => {
    start();
    const dying = analysis.run(files('dying'));
    threads[0]?.emit('error', Object.assign(new Error('const secret = 1'), { code: 'ERR_WORKER_OUT_OF_MEMORY' }));
    threads[0]?.emit('exit', 1);
    await expect(dying).rejects.toEqual(new AnalysisStopped('crashed'));
    const next = analysis.run(files('next'));
    expect(threads).toHaveLength(2);
    threads[1]?.answer(['y']);
    expect(await next).toEqual(['y']);
    expect(logs.join()).toContain('ERR_WORKER_OUT_OF_MEMORY');
    expect(logs.join()).not.toContain('secret');
  });

  it('sends of many texts of a document only the last before a job', () => {
    start();
    void analysis.run(files('first')).catch(() => undefined);
    for (const text of ['a', 'ab', 'abc']) analysis.update({ kind: 'document', path: '/bot.ts', text });
    analysis.update({ kind: 'disk', paths: ['/x.ts'] });
    void analysis.run(files('second')).catch(() => undefined);
    threads[0]?.answer([]);
    expect(threads[0]?.received.slice(1, -1)).toEqual([{ kind: 'document', path: '/bot.ts', text: 'abc' }, { kind: 'disk', paths: ['/x.ts'] }]);
  });

  it('ends what waits when it is disposed of', async () => {
    start();
    const running = analysis.run(files('running'));
    const waiting = analysis.run(files('waiting'));
    await Promise.all([analysis.dispose(), expect(running).rejects.toThrow('cancelled'), expect(waiting).rejects.toThrow('cancelled')]);
    expect(threads[0]?.isTerminated).toBe(true);
    await expect(analysis.run(files('late'))).rejects.toThrow('cancelled');
  });
});
