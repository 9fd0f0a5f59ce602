import type { BucketPolicy, QuotaWindow } from './policy.ts';

/** One operation on the budget of one key. */
export interface Charge {
  /** What to spend; for `settle` the difference, negative to give back. */
  readonly cost: number;
  /** `take`: all or nothing. `settle`: always, into debt if need be. `peek`: says what `take` would say. */
  readonly mode: 'take' | 'settle' | 'peek';
  /** The period around now by the caller's clock, when the policy has a quota. */
  readonly window: QuotaWindow | undefined;
}

/** What became of a charge. */
export interface ChargeResult {
  readonly ok: boolean;
  /** Milliseconds after which the same charge can succeed; 0 when it did, Infinity when it never can. */
  readonly retryAfterMs: number;
  /** What can be spent at once now: the smaller of bucket and quota, never negative. */
  readonly remaining: number;
}

/** Keeps the budgets. An implementation must carry out `charge` atomically for its key. */
export interface TokenBucketStore {
  readonly charge: (key: string, policy: BucketPolicy, charge: Charge) => PromiseLike<ChargeResult>;
}
