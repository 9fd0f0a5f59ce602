import { runAttempt } from './backoff/attempt.ts';
import type { Attempt, Run } from './backoff/attempt.ts';
import { toFailure } from './backoff/failure.ts';
import type { Failure } from './backoff/failure.ts';
import { follow } from './backoff/follow.ts';
import { isExhausted, layerOf, markClock, markExhausted, markFinal } from './backoff/nesting.ts';
import type { Layer } from './backoff/nesting.ts';
import { toPolicy } from './backoff/options.ts';
import type { BackoffOptions, BackoffPolicy } from './backoff/options.ts';
import { discardResponse, isResponse, readHintBody } from './backoff/responses.ts';
import { untilAborted } from './backoff/timing.ts';
import { RetryBudgetError } from './errors/retry-budget-error.ts';
import { parseRetryAfter } from './parse-retry-after.ts';

export type { Attempt } from './backoff/attempt.ts';
export type { BackoffOptions, RetryNotice } from './backoff/options.ts';
export { isRetryBudgetError, RetryBudgetError } from './errors/retry-budget-error.ts';
export type { RetryBudgetReason } from './errors/retry-budget-error.ts';

/**
 * Calls `operation` and calls it again after failures that pass: status 408, 409, 425, 429 and 5xx (thrown by an SDK or
 * on a returned Response) and lost connections. Waits as long as the server asks, else a random time below 500 ms,
 * 1 s, 2 s, 4 s … 30 s ("full jitter").
 *
 * - Tries used up: the last error is thrown, or the last Response returned, as the operation gave it.
 * - Time used up, or the server asks for more than is left: `RetryBudgetError`, without waiting.
 * - Aborted: rejects with `signal.reason` at once.
 * - A stream that the operation returns is retried until its first chunk, never after it.
 * - Inside another `withBackoff` the tries do not multiply: the outer one does not repeat what the inner one gave up.
 *
 * Switch off the retries of the SDK inside (`maxRetries: 0`), so that one layer remains.
 *
 * @example
 * const reply = await withBackoff(({ signal }) => openai.responses.create(request, { signal, maxRetries: 0 }), { deadlineMs: 60_000 });
 *
 * @throws {RetryBudgetError} the deadline is over or too near
 * @throws {TypeError} an option has a wrong type or range
 */
export async function withBackoff<T>(operation: (attempt: Attempt) => T | PromiseLike<T>, options: BackoffOptions = {}): Promise<Awaited<T>> {
  const policy = toPolicy(options);
  const layer = openLayer(policy);
  const run: Run = { layer, signal: policy.signal, attemptTimeoutMs: policy.attemptTimeoutMs, idempotencyKey: once(() => crypto.randomUUID()), committed: false };
  policy.signal?.throwIfAborted();

  for (let attempt = 1; ; attempt++) {
    if (layer.remainingMs() === 0) throw giveUp({ reason: 'deadline', attempts: attempt - 1 }, layer);
    const startedAt = markClock();
    const outcome = await runAttempt<Awaited<T>>(operation as (attempt: Attempt) => PromiseLike<Awaited<T>>, attempt, run);
    if (outcome.kind === 'deadline') throw giveUp({ reason: 'deadline', attempts: attempt, cause: outcome.error }, layer);
    if (outcome.kind === 'value' && !isResponse(outcome.value)) return outcome.value;
    if (outcome.kind === 'error') policy.signal?.throwIfAborted();

    const failed = outcome.kind === 'value' ? outcome.value : outcome.error;
    const finish = (): Awaited<T> => {
      if (outcome.kind === 'value') return outcome.value;
      throw outcome.error;
    };
    const failure = toFailure(failed);
    if (!isWorthRetrying(failed, failure, attempt, policy)) return finish();
    if (run.committed || layer.exhaustedInside || isExhausted(failed, startedAt)) {
      markFinal(failed);
      return finish();
    }
    if (attempt > policy.retries) {
      if (policy.retries > 0) markExhausted(failed, layer.parent);
      return finish();
    }
    const delayMs = await toDelay(failed, failure, attempt, policy, layer);
    notify(policy, { attempt, delayMs, status: failure.status, failure: failed });
    discardResponse(failed);
    await pause(delayMs, policy);
  }
}

/** The layer of this call; its time also ends when the time of the layer around it ends. */
function openLayer({ now, deadlineMs, signal }: BackoffPolicy): Layer {
  const parent = layerOf(signal);
  const endsAt = deadlineMs === undefined ? undefined : now() + deadlineMs;
  const remainingMs = (): number | undefined => {
    const own = endsAt === undefined ? undefined : Math.max(0, endsAt - now());
    const around = parent?.remainingMs();
    return own === undefined || around === undefined ? (own ?? around) : Math.min(own, around);
  };
  return { parent, remainingMs, exhaustedInside: false };
}

function isWorthRetrying(failed: unknown, { retryable, mayBeDone, status }: Failure, attempt: number, { idempotent, shouldRetry }: BackoffPolicy): boolean {
  const wanted = retryable && (idempotent || !mayBeDone);
  return shouldRetry?.(failed, { attempt, status, retryable: wanted }) ?? wanted;
}

/** The wait before the next attempt; throws when there is no time for it. */
async function toDelay(failed: unknown, failure: Failure, attempt: number, policy: BackoffPolicy, layer: Layer): Promise<number> {
  const asked = await askedWait(failed, failure, policy);
  const delayMs = asked || jitter(attempt, policy); // a server that asks for 0 must not get a hot loop
  const left = layer.remainingMs();
  const isTooLong = left === undefined ? asked !== undefined && delayMs > policy.maxRetryAfterMs : delayMs >= left;
  if (!isTooLong) return delayMs;
  discardResponse(failed);
  const cause = isResponse(failed) ? {} : { cause: failed };
  throw giveUp({ reason: 'wait', attempts: attempt, retryAfterMs: delayMs, status: failure.status, ...cause }, layer);
}

async function askedWait(failed: unknown, failure: Failure, policy: BackoffPolicy): Promise<number | undefined> {
  const now = policy.hasOwnClock ? policy.now() : undefined;
  const known = parseRetryAfter(failed, now);
  if (known !== undefined || failure.status !== 429 || !isResponse(failed)) return known;
  return parseRetryAfter(await readHintBody(failed), now);
}

/** "Full jitter": spreads clients that failed together over the whole interval. */
function jitter(attempt: number, { initialDelayMs, maxDelayMs, random }: BackoffPolicy): number {
  const bound = Math.min(maxDelayMs, initialDelayMs * 2 ** (attempt - 1));
  const share = random();
  return Math.floor((share >= 0 && share <= 1 ? share : 1) * bound); // a broken source of chance means the longest wait
}

function giveUp(details: ConstructorParameters<typeof RetryBudgetError>[0], layer: Layer): RetryBudgetError {
  const error = new RetryBudgetError(details);
  markExhausted(error, layer.parent);
  return error;
}

function notify({ onRetry }: BackoffPolicy, notice: Parameters<NonNullable<BackoffOptions['onRetry']>>[0]): void {
  try {
    onRetry?.(notice);
  } catch {
    // an observer must not change the outcome
  }
}

/** An injected `sleep` may not know the signal; the wait ends with it all the same. */
async function pause(delayMs: number, { sleep, signal }: BackoffPolicy): Promise<void> {
  const waiting = new AbortController();
  const link = follow(signal, waiting);
  try {
    waiting.signal.throwIfAborted();
    await untilAborted(Promise.resolve(sleep(delayMs, waiting.signal)), waiting.signal);
  } finally {
    link.release();
  }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
