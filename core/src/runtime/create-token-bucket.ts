import { createGuard, type StoreFailureMode } from './bucket/guarded-store.ts';
import { createMemoryStore } from './bucket/memory-store.ts';
import { toBucketPolicy, windowOf, wrong, type Quota } from './bucket/policy.ts';
import type { Charge, TokenBucketStore } from './bucket/store.ts';

export { createMemoryStore } from './bucket/memory-store.ts';
export type { StoreFailureMode } from './bucket/guarded-store.ts';
export type { MemoryStoreOptions } from './bucket/memory-store.ts';
export type { BucketPolicy, Quota, QuotaPeriod, QuotaWindow } from './bucket/policy.ts';
export type { Charge, ChargeResult, TokenBucketStore } from './bucket/store.ts';

/** Options of `createTokenBucket`. */
export interface TokenBucketOptions {
  /** Most that can be spent at once (the burst), and what a new key begins with. */
  readonly capacity: number;
  /** What flows back each second. 0: nothing, so that only a new key or a restart gives more. */
  readonly refillPerSecond: number;
  /** A bound for a calendar period in UTC beside the bucket. Default: none. */
  readonly quota?: Quota | undefined;
  /** Where budgets are kept. Default: in this process. `createRedisStore(client)` shares them between processes. */
  readonly store?: TokenBucketStore | undefined;
  /**
   * Tells buckets apart that share a store. Default: made of the limits, so that two buckets with different limits never
   * mix; give names to buckets with equal limits that must not share.
   */
  readonly name?: string | undefined;
  /** What happens while the store cannot be asked. Default `closed`: calls are refused. */
  readonly whenStoreFails?: StoreFailureMode | undefined;
  /** How long to wait for the store, in milliseconds. Default 1000: it answers within a few, and a user is waiting. */
  readonly storeTimeoutMs?: number | undefined;
  /** Told of each failure of the store, for logs and alarms. What it throws is ignored. */
  readonly onStoreError?: ((error: unknown) => void) | undefined;
  /** Milliseconds since 1970; replaced in tests. Default `Date.now`. A Redis store measures with the server's clock. */
  readonly now?: (() => number) | undefined;
}

/** Whether something may be spent. */
export interface TakeResult {
  readonly ok: boolean;
  /** Milliseconds after which the same call can succeed. 0 when it did, Infinity when it costs more than the limits ever allow. */
  readonly retryAfterMs: number;
}

/** A take whose cost is not known yet. */
export interface Reservation extends TakeResult {
  /**
   * Corrects the cost once it is known: the rest is given back, or the excess is charged, into debt if need be.
   * Counts once; after a refusal it does nothing. Without it the reserved cost stays charged.
   */
  readonly settle: (actual: number) => Promise<void>;
}

/** Options of one call. */
export interface TakeOptions {
  /** Ends the wait for the store: the call rejects with the signal's reason, and what it spent is given back. Default: none, `storeTimeoutMs` bounds the wait. */
  readonly signal?: AbortSignal | undefined;
}

/** A rate limit for many keys. */
export interface TokenBucket {
  /** Spends `cost` (default 1) of the key's budget, or nothing when there is not enough. */
  readonly take: (key: string | number, cost?: number, options?: TakeOptions) => Promise<TakeResult>;
  /** Spends an estimate; `settle` replaces it by the real cost. Made for the tokens of a model. */
  readonly reserve: (key: string | number, cost: number, options?: TakeOptions) => Promise<Reservation>;
  /** What could be spent now, and how long a take of `cost` would have to wait. Spends nothing. */
  readonly peek: (key: string | number, cost?: number, options?: TakeOptions) => Promise<TakeResult & { readonly remaining: number }>;
}

/** Longest key: an id, not a message. */
const maxKeyLength = 1024;

/**
 * A token bucket per key: `capacity` at once, `refillPerSecond` in the long run. Refused calls cost nothing.
 *
 * @throws {TypeError} a limit, a key or a cost is not what it must be
 *
 * @example
 * const bucket = createTokenBucket({ capacity: 5, refillPerSecond: 0.1 });
 * bot.on('message', async (ctx) => {
 *   const { ok, retryAfterMs } = await bucket.take(ctx.from.id);
 *   if (!ok) return ctx.reply(`Please wait ${Math.ceil(retryAfterMs / 1000)} s.`);
 * });
 */
export function createTokenBucket(options: TokenBucketOptions): TokenBucket {
  const { now = Date.now, store = createMemoryStore({ now }), whenStoreFails = 'closed', storeTimeoutMs = 1000, onStoreError } = options;
  const policy = toBucketPolicy(options);
  if (!['closed', 'open', 'local'].includes(whenStoreFails)) throw wrong("whenStoreFails must be 'closed', 'open' or 'local'", whenStoreFails);
  if (!(storeTimeoutMs > 0)) throw wrong('storeTimeoutMs must be milliseconds above 0', storeTimeoutMs);
  if (typeof store.charge !== 'function') throw wrong('store must be made by createRedisStore or createMemoryStore', store);

  const { quota } = policy;
  const name = options.name ?? [policy.capacity, policy.refillPerSecond, ...(quota ? [quota.limit, quota.period] : [])].join('/');
  const guard = createGuard(store, { mode: whenStoreFails, timeoutMs: storeTimeoutMs, onError: onStoreError, now });
  const toCharge = (mode: Charge['mode'], cost: number): Charge => ({ mode, cost: checkCost(cost), window: quota && windowOf(quota.period, now()) });
  const toKey = (key: string | number): string => `${name}:${checkKey(key)}`;

  return {
    async take(key, cost = 1, { signal } = {}) {
      const { ok, retryAfterMs } = await guard.charge(toKey(key), policy, toCharge('take', cost), signal);
      return { ok, retryAfterMs };
    },
    async peek(key, cost = 1, { signal } = {}) {
      const { ok, retryAfterMs, remaining } = await guard.charge(toKey(key), policy, toCharge('peek', cost), signal);
      return { ok, retryAfterMs, remaining };
    },
    async reserve(key, cost, { signal } = {}) {
      const charge = toCharge('take', cost);
      const { ok, retryAfterMs, countedBy } = await guard.charge(toKey(key), policy, charge, signal);
      let isOpen = ok;
      const settle = async (actual: number): Promise<void> => {
        checkCost(actual);
        if (!isOpen) return;
        isOpen = false;
        const difference = actual - (countedBy === 'nobody' ? 0 : cost);
        if (difference === 0) return;
        const settlement: Charge = { ...charge, mode: 'settle', cost: difference };
        await (countedBy === 'local' ? guard.chargeLocally : guard.charge)(toKey(key), policy, settlement);
      };
      return { ok, retryAfterMs, settle };
    },
  };
}

/** A negative cost would fill the bucket, and NaN would break it for good. */
function checkCost(cost: unknown): number {
  if (typeof cost === 'number' && Number.isFinite(cost) && cost >= 0) return cost;
  throw wrong('a cost must be a number from 0', cost);
}

/** An absent id must not make all users share one budget. */
function checkKey(key: unknown): string {
  const text = typeof key === 'number' && Number.isFinite(key) ? String(key) : key;
  if (typeof text === 'string' && text !== '' && text.length <= maxKeyLength) return text;
  throw wrong(`a key must be a number or a text of 1 to ${maxKeyLength} characters`, typeof text === 'string' ? `${text.length} characters` : text);
}
