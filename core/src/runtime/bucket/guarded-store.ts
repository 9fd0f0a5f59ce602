import { after, untilAborted } from '../backoff/timing.ts';
import { createMemoryStore } from './memory-store.ts';
import type { BucketPolicy } from './policy.ts';
import type { Charge, ChargeResult, TokenBucketStore } from './store.ts';

/** What happens to calls while the store cannot be asked. */
export type StoreFailureMode =
  /** Refuse them: nobody gets past a limit by breaking the store. */
  | 'closed'
  /** Let them pass, uncounted. */
  | 'open'
  /** Count them in this process: each process then allows the whole budget once. */
  | 'local';

/** Options of the guard. */
export interface GuardOptions {
  readonly mode: StoreFailureMode;
  readonly timeoutMs: number;
  readonly onError: ((error: unknown) => void) | undefined;
  readonly now: () => number;
}

/** A result, and where it was counted: a reservation is settled where it was made. */
export interface GuardedResult extends ChargeResult {
  readonly countedBy: 'store' | 'local' | 'nobody';
}

/** After a failure the store is left alone for this long, so that not every caller waits for the time limit. */
const pauseMs = 1000;

/** Asks a store within a time limit and decides what to do when it fails. */
export function createGuard(store: TokenBucketStore, options: GuardOptions): {
  /** Rejects with the signal's reason once it is aborted; nothing is spent then. */
  readonly charge: (key: string, policy: BucketPolicy, charge: Charge, signal?: AbortSignal) => Promise<GuardedResult>;
  readonly chargeLocally: (key: string, policy: BucketPolicy, charge: Charge) => Promise<GuardedResult>;
} {
  const { mode, timeoutMs, onError, now } = options;
  const local = createMemoryStore({ now });
  let pausedUntil = -Infinity;

  const chargeLocally = async (key: string, policy: BucketPolicy, charge: Charge): Promise<GuardedResult> => ({ ...(await local.charge(key, policy, charge)), countedBy: 'local' });

  const withoutStore = (key: string, policy: BucketPolicy, charge: Charge): GuardedResult | Promise<GuardedResult> => {
    if (mode === 'local') return chargeLocally(key, policy, charge);
    const remaining = mode === 'open' ? policy.capacity : 0;
    return { ok: mode === 'open', retryAfterMs: mode === 'open' ? 0 : pauseMs, remaining, countedBy: 'nobody' };
  };

  const charge = async (key: string, policy: BucketPolicy, asked: Charge, signal?: AbortSignal): Promise<GuardedResult> => {
    signal?.throwIfAborted();
    const time = now();
    const isPaused = time < pausedUntil && pausedUntil - time <= pauseMs; // a clock that was set back does not prolong the pause
    if (isPaused) return withoutStore(key, policy, asked);
    try {
      return { ...(await inTime(store, key, policy, asked, timeoutMs, signal)), countedBy: 'store' };
    } catch (error) {
      if (signal?.aborted) throw error; // the caller went away; that says nothing of the store
      pausedUntil = now() + pauseMs;
      report(onError, error);
      return withoutStore(key, policy, asked);
    }
  };
  return { charge, chargeLocally };
}

/** Charges within the time limit. What is spent after it was not used, and is given back. */
async function inTime(store: TokenBucketStore, key: string, policy: BucketPolicy, charge: Charge, timeoutMs: number, signal: AbortSignal | undefined): Promise<ChargeResult> {
  const limit = new AbortController();
  const stop = after(timeoutMs, () => limit.abort(new Error(`The store of the token bucket did not answer within ${timeoutMs} ms.`)));
  const giveBack = (late: ChargeResult): void => {
    if (charge.mode !== 'take' || !late.ok) return;
    Promise.resolve(store.charge(key, policy, { ...charge, cost: -charge.cost, mode: 'settle' })).catch(() => {}); // the store is failing: the cost stays spent
  };
  try {
    return await untilAborted(Promise.resolve().then(() => store.charge(key, policy, charge)), signal ? AbortSignal.any([limit.signal, signal]) : limit.signal, giveBack);
  } finally {
    stop();
  }
}

function report(onError: ((error: unknown) => void) | undefined, error: unknown): void {
  try {
    onError?.(error);
  } catch {
    // an observer must not change the outcome
  }
}
