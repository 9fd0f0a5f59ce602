import { applyCharge, freshAt, freshState, type BucketState } from './state.ts';
import type { BucketPolicy } from './policy.ts';
import type { TokenBucketStore } from './store.ts';

/** Options of the store in this process. */
export interface MemoryStoreOptions {
  /**
   * Most keys that are remembered. Default 100,000, some 20 MB. Above it the key that was idle for longest is forgotten;
   * whoever can use that many keys has as many budgets anyway.
   */
  readonly maxKeys?: number | undefined;
  /** Milliseconds since 1970. Default `Date.now`. */
  readonly now?: (() => number) | undefined;
}

interface Entry {
  readonly state: BucketState;
  /** From here on the key is as good as new and may be forgotten. */
  readonly freshAt: number;
}

/** How many idle keys each charge looks at, so that the map shrinks without a timer. */
const sweepSteps = 2;

/** Keeps budgets in this process. No timer runs; keys are forgotten while others are used. */
export function createMemoryStore({ maxKeys = 100_000, now = Date.now }: MemoryStoreOptions = {}): TokenBucketStore & { readonly size: number } {
  /** In the order of last use: re-inserted at each change. */
  const entries = new Map<string, Entry>();

  const forgetIdle = (time: number): void => {
    let steps = 0;
    for (const [key, entry] of entries) {
      const isFresh = entry.freshAt <= time;
      if (isFresh || entries.size > maxKeys) entries.delete(key);
      if (++steps >= sweepSteps && entries.size <= maxKeys) return;
    }
  };

  const remember = (key: string, state: BucketState, policy: BucketPolicy): void => {
    entries.delete(key);
    entries.set(key, { state, freshAt: freshAt(state, policy) });
  };

  return {
    get size() {
      return entries.size;
    },
    async charge(key, policy, charge) {
      const time = now();
      const before = entries.get(key)?.state ?? freshState(policy, time);
      const { state, result } = applyCharge(before, policy, charge, time);
      const isSpent = charge.mode === 'settle' || (charge.mode === 'take' && result.ok && charge.cost > 0);
      if (isSpent) remember(key, state, policy);
      forgetIdle(time);
      return result;
    },
  };
}
