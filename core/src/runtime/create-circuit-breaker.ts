import { abortCodes, abortNames } from './backoff/failure-data.ts';
import { toFailure } from './backoff/failure.ts';
import { discardResponse, isResponse } from './backoff/responses.ts';
import { untilAborted } from './backoff/timing.ts';
import { isSecureBotError } from './errors/base.ts';
import { CircuitOpenError } from './errors/circuit-open-error.ts';

export { CircuitOpenError, isCircuitOpenError } from './errors/circuit-open-error.ts';

/** `closed`: calls pass. `open`: calls are refused. `half-open`: one call may try whether the service is back. */
export type CircuitState = 'closed' | 'open' | 'half-open';

export interface CircuitBreakerOptions {
  /** Failures in a row that open the circuit. Default 5. */
  readonly failureThreshold?: number | undefined;
  /** How long the circuit stays open before one call may try again, in milliseconds. Default 30,000. */
  readonly resetMs?: number | undefined;
  /** What the circuit protects; appears in errors. */
  readonly name?: string | undefined;
  /** Whether a thrown or returned value is the service's failure. Default: `isServiceFailure`. */
  readonly isFailure?: ((outcome: unknown, wasThrown: boolean) => boolean) | undefined;
  /** Told of every change, for logs and metrics. What it throws is ignored. */
  readonly onStateChange?: ((change: { readonly from: CircuitState; readonly to: CircuitState; readonly name: string | undefined }) => void) | undefined;
  /** Milliseconds of a clock that never goes back; replaced in tests. Default `performance.now`. */
  readonly now?: (() => number) | undefined;
}

export interface CircuitRunOptions<Result> {
  /** Ends the call at once. An aborted call says nothing about the service and is not counted. */
  readonly signal?: AbortSignal | undefined;
  /** Answers in place of the call while the circuit is open, for instance from a cache. */
  readonly fallback?: ((error: CircuitOpenError) => Result | PromiseLike<Result>) | undefined;
}

export interface CircuitBreaker {
  /**
   * Makes the call, or throws a `CircuitOpenError` without making it. Whatever the call itself throws, is thrown.
   * The operation gets the signal of the options.
   */
  run<Result>(operation: (context: { readonly signal: AbortSignal | undefined }) => Result | PromiseLike<Result>, options?: CircuitRunOptions<Result>): Promise<Result>;
  readonly state: CircuitState;
  /** Closes the circuit and forgets all failures. */
  reset(): void;
}

/** The pass of one call. A pass of an earlier period no longer counts: the circuit has opened or closed since. */
interface Pass {
  readonly period: number;
  readonly isProbe: boolean;
}

type Verdict = 'success' | 'failure' | 'nothing';

/**
 * Stops calling a service that keeps failing, so that it can recover and nobody waits for its time-outs.
 * Put it inside `withBackoff`, which does not repeat what an open circuit refuses.
 *
 * @example
 * const weather = createCircuitBreaker({ name: 'weather', failureThreshold: 5, resetMs: 30_000 });
 * const report = await withBackoff(({ signal }) => weather.run(() => safeFetch(url, { signal })));
 *
 * @throws {TypeError} an option has a wrong type or range
 */
export function createCircuitBreaker(options: CircuitBreakerOptions = {}): CircuitBreaker {
  const { failureThreshold = 5, resetMs = 30_000, name, isFailure = isServiceFailure, onStateChange, now = () => performance.now() } = options;
  if (!Number.isInteger(failureThreshold) || failureThreshold < 1) throw new TypeError('failureThreshold: expected a whole number of at least 1.');
  if (!Number.isFinite(resetMs) || resetMs <= 0) throw new TypeError('resetMs: expected a number of milliseconds above 0.');

  let state: CircuitState = 'closed';
  let failuresInRow = 0;
  let period = 0;
  /** When the circuit opened, or when the probe began. */
  let since = 0;
  let isProbing = false;

  const leftMs = () => Math.max(0, since + resetMs - now());

  const enter = (to: CircuitState) => {
    const from = state;
    state = to;
    period += 1;
    failuresInRow = 0;
    isProbing = false;
    since = now();
    if (from === to) return;
    try {
      onStateChange?.({ from, to, name });
    } catch {
      // an observer must not change the outcome
    }
  };

  const admit = (): Pass => {
    if (state === 'open' && leftMs() === 0) enter('half-open');
    if (state === 'closed') return { period, isProbe: false };
    // A probe that never ends is given up after resetMs, or it would keep the circuit open for ever.
    if (state === 'open' || (isProbing && leftMs() > 0)) throw new CircuitOpenError(leftMs(), name);
    if (isProbing) period += 1;
    isProbing = true;
    since = now();
    return { period, isProbe: true };
  };

  const settle = (pass: Pass, verdict: Verdict) => {
    if (pass.period !== period) return;
    if (pass.isProbe) {
      if (verdict === 'nothing') isProbing = false;
      else enter(verdict === 'success' ? 'closed' : 'open');
    } else if (verdict === 'success') {
      failuresInRow = 0;
    } else if (verdict === 'failure') {
      failuresInRow += 1;
      if (failuresInRow >= failureThreshold) enter('open');
    }
  };

  const judgeThrown = (error: unknown): Verdict => {
    if (isFailure(error, true)) return 'failure';
    return isSecureBotError(error) ? 'nothing' : 'success'; // a refusal did not reach the service, a status 404 came from it
  };

  return {
    get state() {
      return state === 'open' && leftMs() === 0 ? 'half-open' : state;
    },
    reset: () => enter('closed'),
    run: async (operation, { signal, fallback } = {}) => {
      signal?.throwIfAborted();
      let pass: Pass;
      try {
        pass = admit();
      } catch (error) {
        if (fallback && error instanceof CircuitOpenError) return fallback(error);
        throw error;
      }
      let verdict: Verdict = 'nothing';
      try {
        const work = (async () => operation({ signal }))();
        const result = await (signal ? untilAborted(work, signal, discardResponse) : work);
        verdict = isFailure(result, false) ? 'failure' : 'success';
        return result;
      } catch (error) {
        if (!signal?.aborted && !isAbort(error)) verdict = judgeThrown(error);
        throw error;
      } finally {
        settle(pass, verdict);
      }
    },
  };
}

/**
 * Whether an outcome speaks against the service: everything thrown, except what is the caller's (a 4xx status other than
 * 408 and 429, a refusal by a policy of this package), and a returned Response with status 408, 429 or 5xx.
 */
export function isServiceFailure(outcome: unknown, wasThrown: boolean): boolean {
  if (isSecureBotError(outcome)) return outcome.code === 'ERR_REQUEST_TIMEOUT' || outcome.code === 'ERR_RETRY_BUDGET';
  if (!wasThrown && !isResponse(outcome)) return false;
  const { status } = toFailure(outcome);
  return status === undefined ? wasThrown : status >= 500 || status === 429 || status === 408;
}

function isAbort(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return abortNames.has(error.name) || abortCodes.has(String((error as { code?: unknown }).code));
}
