import { sleepFor } from './timing.ts';

/** What is known when a retry is about to be waited for. */
export interface RetryNotice {
  /** The attempt that failed, from 1. */
  readonly attempt: number;
  /** The wait before the next attempt, in milliseconds. */
  readonly delayMs: number;
  /** HTTP status of the failure, where one is known. */
  readonly status: number | undefined;
  /** The thrown error, or the Response that was returned. May hold secrets: log `redact(failure)`. */
  readonly failure: unknown;
}

/** Options of `withBackoff`. */
export interface BackoffOptions {
  /** Attempts after the first one. Default 4: with the default delays at most 7.5 s of waiting, which a chat user still endures. */
  readonly retries?: number | undefined;
  /** Upper bound of the first delay, in milliseconds; each further one doubles. Default 500. */
  readonly initialDelayMs?: number | undefined;
  /** Upper bound of every delay that is computed here, in milliseconds. Default 30,000. */
  readonly maxDelayMs?: number | undefined;
  /**
   * Time for all attempts and waits together, in milliseconds. Default: none, since a model may think for minutes.
   * A running attempt is aborted when it ends, and a wait that would outlast it is not begun: `RetryBudgetError`.
   */
  readonly deadlineMs?: number | undefined;
  /** Time for one attempt, in milliseconds; an attempt that takes longer is aborted and retried. Default: none. */
  readonly attemptTimeoutMs?: number | undefined;
  /**
   * The longest wait that a server may ask for where there is no `deadlineMs`. Default 300,000 (5 minutes): longer waits
   * (Telegram asks for hours) belong into a job queue; `RetryBudgetError.retryAfterMs` tells when.
   */
  readonly maxRetryAfterMs?: number | undefined;
  /** Ends everything at once, the wait included; the promise rejects with `signal.reason`. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Whether doing the work twice does no harm. Default true. With false only failures are retried after which the server
   * surely did nothing: 425, 429, 503 and 529 with a Retry-After, and connections that were never made.
   */
  readonly idempotent?: boolean | undefined;
  /** Overrides what is retried. `retryable` is the decision that would be taken without it. */
  readonly shouldRetry?: ((failure: unknown, facts: { readonly attempt: number; readonly status: number | undefined; readonly retryable: boolean }) => boolean) | undefined;
  /** Told before each wait, for logs and metrics. What it throws is ignored. */
  readonly onRetry?: ((notice: RetryNotice) => void) | undefined;
  /** Waits; replaced in tests. Default: a timer that ends with the signal. */
  readonly sleep?: ((ms: number, signal: AbortSignal) => PromiseLike<unknown>) | undefined;
  /** A number from 0 up to 1 for the jitter; replaced in tests. Default `Math.random`. */
  readonly random?: (() => number) | undefined;
  /** Milliseconds since 1970; replaced in tests. Default `Date.now`. */
  readonly now?: (() => number) | undefined;
}

/** Options with every default filled in. */
export interface BackoffPolicy {
  readonly retries: number;
  readonly initialDelayMs: number;
  readonly maxDelayMs: number;
  readonly deadlineMs: number | undefined;
  readonly attemptTimeoutMs: number | undefined;
  readonly maxRetryAfterMs: number;
  readonly idempotent: boolean;
  readonly signal: AbortSignal | undefined;
  readonly shouldRetry: BackoffOptions['shouldRetry'];
  readonly onRetry: BackoffOptions['onRetry'];
  readonly sleep: (ms: number, signal: AbortSignal) => PromiseLike<unknown>;
  readonly random: () => number;
  readonly now: () => number;
  /** True when `now` was given: dates are then compared with it rather than with the server's own clock. */
  readonly hasOwnClock: boolean;
}

/** Checks the options: a wrong one is a TypeError, since NaN as a number of retries would mean "for ever". */
export function toPolicy(options: BackoffOptions): BackoffPolicy {
  return {
    retries: checkNumber('retries', options.retries, 4, Number.isInteger, 'a whole number from 0'),
    initialDelayMs: checkNumber('initialDelayMs', options.initialDelayMs, 500, Number.isFinite, 'milliseconds from 0'),
    maxDelayMs: checkNumber('maxDelayMs', options.maxDelayMs, 30_000, Number.isFinite, 'milliseconds from 0'),
    deadlineMs: checkLimit('deadlineMs', options.deadlineMs),
    attemptTimeoutMs: checkLimit('attemptTimeoutMs', options.attemptTimeoutMs),
    maxRetryAfterMs: checkNumber('maxRetryAfterMs', options.maxRetryAfterMs, 300_000, (value) => !Number.isNaN(value), 'milliseconds from 0'),
    idempotent: options.idempotent ?? true,
    signal: options.signal,
    shouldRetry: options.shouldRetry,
    onRetry: options.onRetry,
    sleep: options.sleep ?? sleepFor,
    random: options.random ?? Math.random,
    now: options.now ?? Date.now,
    hasOwnClock: options.now !== undefined,
  };
}

function checkNumber(name: string, value: unknown, fallback: number, isValid: (value: number) => boolean, expected: string): number {
  if (value === undefined) return fallback;
  if (typeof value === 'number' && value >= 0 && isValid(value)) return value;
  throw new TypeError(`withBackoff: ${name} must be ${expected}, got ${String(value)}.`);
}

function checkLimit(name: string, value: unknown): number | undefined {
  if (value === undefined || value === Infinity) return undefined;
  if (typeof value === 'number' && value > 0) return value;
  throw new TypeError(`withBackoff: ${name} must be milliseconds above 0, got ${String(value)}.`);
}
