import { untilAborted } from '../backoff/timing.ts';
import { RequestTimeoutError } from '../errors/request-timeout-error.ts';

/** One signal for a request's time limit and its caller's signals. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Settles as `work` does, or rejects with the signal's reason as soon as that is aborted, whether `work` listens or not. */
  readonly race: <Result>(work: Promise<Result>) => Promise<Result>;
  /** Ends the timer and the listeners, once the request is over. May be called more than once. */
  readonly release: () => void;
  /** Lets the process end although the time is not up: from now on an open socket keeps it alive, if one is needed. */
  readonly unref: () => void;
}

/**
 * Starts the clock. Written out instead of `AbortSignal.any` and `AbortSignal.timeout`, because those keep a listener on the
 * caller's signal until it is collected, and a bot that lives for weeks under one signal would gather them.
 */
export function startDeadline(timeoutMs: number, signals: readonly (AbortSignal | null | undefined)[]): Deadline {
  const controller = new AbortController();
  const sources = signals.filter((signal) => signal !== null && signal !== undefined);
  const onAbort = (event: Event) => abort((event.target as AbortSignal).reason);
  const timer = setTimeout(() => abort(new RequestTimeoutError(timeoutMs)), timeoutMs);

  const release = () => {
    clearTimeout(timer);
    for (const signal of sources) signal.removeEventListener('abort', onAbort);
  };
  const abort = (reason: unknown) => {
    release();
    controller.abort(reason);
  };
  for (const signal of sources) {
    if (signal.aborted) abort(signal.reason);
    else signal.addEventListener('abort', onAbort, { once: true });
  }
  return {
    signal: controller.signal,
    race: (work) => untilAborted(work, controller.signal),
    release,
    unref: () => (timer as { unref?: () => void }).unref?.(),
  };
}
