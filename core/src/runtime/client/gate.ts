import { sleepFor } from '../backoff/timing.ts';
import { createTokenBucket, type Quota, type TokenBucketStore } from '../create-token-bucket.ts';
import { QuotaExceededError } from '../errors/quota-exceeded-error.ts';
import { RateLimitError } from '../errors/rate-limit-error.ts';

/** How often requests may leave. Counted is what goes over the network: retries and redirects too, answers of the cache not. */
export interface LimitOptions {
  /** Burst and steady rate. A request above it waits its turn, up to `maxWaitMs`, then fails with `RateLimitError`. */
  readonly rateLimit?: {
    /** Requests that may leave at once after a pause. */
    readonly capacity: number;
    readonly refillPerSecond: number;
    /** Default 2,000 ms: smooths a burst without making a chat user wait for long. 0 refuses at once. */
    readonly maxWaitMs?: number | undefined;
  } | undefined;
  /** Requests in one calendar period (UTC); above it `QuotaExceededError`. */
  readonly quota?: Quota | undefined;
  /** Whether the limits are those of the whole client or of each user of `forUser`. Default `client`. */
  readonly limitBy?: 'client' | 'user' | undefined;
  /** Keeps the counts; default memory. One on Redis or Valkey lets many processes share the limits. */
  readonly limitStore?: TokenBucketStore | undefined;
}

export interface Gate {
  /** Resolves when one request may leave. A refused or aborted one has cost nothing. */
  readonly pass: (key: string, signal: AbortSignal) => Promise<void>;
}

export interface GateClock {
  readonly now: () => number;
  readonly sleep?: ((ms: number, signal: AbortSignal) => PromiseLike<unknown>) | undefined;
}

const defaultMaxWaitMs = 2_000;

/** The limits of a client, or undefined if it has none. */
export function createGate({ rateLimit, quota, limitStore }: LimitOptions, { now, sleep = sleepFor }: GateClock): Gate | undefined {
  if (!rateLimit && !quota) return undefined;
  const shared = { now, ...(limitStore && { store: limitStore }) };
  const { maxWaitMs = defaultMaxWaitMs, ...rate } = rateLimit ?? {};
  if (!(maxWaitMs >= 0)) throw new TypeError('rateLimit.maxWaitMs: expected a number of milliseconds from 0.');
  const rateBucket = rateLimit && createTokenBucket({ ...(rate as NonNullable<typeof rateLimit>), ...shared });
  // A bucket that is never the narrower limit: only its quota counts.
  const quotaBucket = quota && createTokenBucket({ capacity: quota.limit, refillPerSecond: quota.limit, quota, ...shared });

  const takeQuota = async (key: string, signal: AbortSignal) => {
    const taken = await quotaBucket?.take(`${key}:quota`, 1, { signal });
    if (!quota || !taken || taken.ok) return;
    const { retryAfterMs } = taken;
    throw new QuotaExceededError({ ...quota, retryAfterMs, resetsAt: new Date(now() + retryAfterMs) });
  };

  const pass = async (key: string, signal: AbortSignal) => {
    if (!rateBucket) return takeQuota(key, signal);
    for (let waitedMs = 0; ; ) {
      const turn = await rateBucket.reserve(`${key}:rate`, 1, { signal });
      if (turn.ok) {
        try {
          return await takeQuota(key, signal);
        } catch (error) {
          await turn.settle(0);
          throw error;
        }
      }
      waitedMs += turn.retryAfterMs;
      if (waitedMs > maxWaitMs) throw new RateLimitError(turn.retryAfterMs);
      await sleep(turn.retryAfterMs, signal);
    }
  };
  return { pass };
}
