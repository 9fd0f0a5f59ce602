import { awaitFirstChunk } from './first-chunk.ts';
import { follow } from './follow.ts';
import { isObject } from './layers.ts';
import { linkLayer } from './nesting.ts';
import type { Layer } from './nesting.ts';
import { discardResponse } from './responses.ts';
import { after, untilAborted } from './timing.ts';

/** What `withBackoff` gives to the operation. */
export interface Attempt {
  /** Counts from 1. */
  readonly attempt: number;
  /** Aborted with the caller's signal, at the deadline and at the end of the attempt's time. Pass it on to the request. */
  readonly signal: AbortSignal;
  /** The same random text in all attempts of one call, for an `Idempotency-Key` header. */
  readonly idempotencyKey: string;
  /** Call it before the first effect that must not happen twice (a chunk shown to the user): after it nothing is retried. */
  readonly commit: () => void;
}

/** What every attempt of one `withBackoff` call has in common. */
export interface Run {
  readonly layer: Layer;
  readonly signal: AbortSignal | undefined;
  readonly attemptTimeoutMs: number | undefined;
  readonly idempotencyKey: () => string;
  committed: boolean;
}

/** How an attempt ended. */
export type Outcome<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'error'; readonly error: unknown }
  /** The deadline passed before the operation was done. */
  | { readonly kind: 'deadline'; readonly error: unknown };

/** Runs the operation once, within the time that is left. */
export async function runAttempt<T>(operation: (attempt: Attempt) => T | PromiseLike<T>, attempt: number, run: Run): Promise<Outcome<T>> {
  const limit = new AbortController();
  const { signal } = limit;
  const link = follow(run.signal, limit);
  linkLayer(signal, run.layer);
  const timers = startTimers(run, limit);
  try {
    const context = { attempt, signal, get idempotencyKey() { return run.idempotencyKey(); }, commit: () => { run.committed = true; } };
    const work = new Promise<T>((resolve) => resolve(operation(context))).then(awaitFirstChunk); // called at once; a throw becomes a rejection
    const value = (await untilAborted(work, signal, discardResponse)) as T;
    if (isObject(value)) link.loosen();
    else link.release();
    return { kind: 'value', value };
  } catch (error) {
    link.release();
    return { kind: timers.isDeadlineOver() ? 'deadline' : 'error', error };
  } finally {
    timers.stop();
  }
}

interface Timers {
  readonly isDeadlineOver: () => boolean;
  readonly stop: () => void;
}

function startTimers({ layer, attemptTimeoutMs }: Run, limit: AbortController): Timers {
  const left = layer.remainingMs();
  let over = false;
  const stops = [
    left !== undefined && after(left, () => {
      over = true;
      limit.abort(timeoutReason('The deadline passed.'));
    }),
    attemptTimeoutMs !== undefined && after(attemptTimeoutMs, () => limit.abort(timeoutReason(`The attempt took longer than ${attemptTimeoutMs} ms.`))),
  ];
  return {
    isDeadlineOver: () => over,
    stop: () => stops.forEach((stop) => stop && stop()),
  };
}

/** The reason that `AbortSignal.timeout` gives: clients and `withBackoff` know it as a time limit, not as a cancellation. */
function timeoutReason(message: string): DOMException {
  return new DOMException(message, 'TimeoutError');
}
