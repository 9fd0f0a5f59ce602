import type { BucketPolicy, QuotaWindow } from './policy.ts';
import type { Charge, ChargeResult } from './store.ts';

/** The budget of one key at the time of its last change. */
export interface BucketState {
  /** May be negative: a debt from `settle`. */
  readonly tokens: number;
  /** Milliseconds since 1970. */
  readonly updatedAt: number;
  readonly used: number;
  readonly window: QuotaWindow | undefined;
}

/** Sums of fractions such as 0.1 + 0.2 must not cost a client its last token. */
const rounding = 1e-6;

/** A key that nobody has used. */
export function freshState({ capacity }: BucketPolicy, now: number): BucketState {
  return { tokens: capacity, updatedAt: now, used: 0, window: undefined };
}

/** Carries out a charge. The Lua script of the Redis store does the same, step by step. */
export function applyCharge(before: BucketState, policy: BucketPolicy, charge: Charge, now: number): { readonly state: BucketState; readonly result: ChargeResult } {
  const state = refill(openWindow(before, charge.window), policy, now);
  const { cost, mode } = charge;
  const retryAfterMs = mode === 'settle' ? 0 : waitFor(cost, state, policy, now);
  const isSpent = mode === 'settle' || (mode === 'take' && retryAfterMs === 0);
  const after = isSpent ? spend(state, policy, charge) : state;
  return { state: after, result: { ok: retryAfterMs === 0, retryAfterMs, remaining: remainingOf(after, policy) } };
}

/** How long a key must be kept: until it is as good as new. */
export function freshAt({ tokens, updatedAt, window }: BucketState, { capacity, refillPerSecond }: BucketPolicy): number {
  const fullAt = tokens >= capacity ? updatedAt : updatedAt + ((capacity - tokens) / refillPerSecond) * 1000;
  return Math.max(fullAt, window?.end ?? 0);
}

/** A later period begins at zero. An earlier one (a clock that lags) counts into the later one, so that no budget is given twice. */
function openWindow(state: BucketState, window: QuotaWindow | undefined): BucketState {
  if (!window || (state.window && window.start <= state.window.start)) return state;
  return { ...state, window, used: 0 };
}

/** A clock that was set back refills nothing, and refills again from there. */
function refill(state: BucketState, { capacity, refillPerSecond }: BucketPolicy, now: number): BucketState {
  const seconds = Math.max(0, now - state.updatedAt) / 1000;
  return { ...state, tokens: Math.min(capacity, state.tokens + seconds * refillPerSecond), updatedAt: now };
}

function waitFor(cost: number, { tokens, used, window }: BucketState, { capacity, refillPerSecond, quota }: BucketPolicy, now: number): number {
  if (cost > capacity || (quota && cost > quota.limit)) return Infinity;
  const missing = cost - tokens;
  const forTokens = cost === 0 || missing <= rounding ? 0 : Math.max(1, Math.ceil((missing / refillPerSecond) * 1000 - rounding));
  const forQuota = cost === 0 || !quota || !window || used + cost <= quota.limit + rounding ? 0 : Math.max(1, window.end - now);
  return Math.max(forTokens, forQuota);
}

function spend(state: BucketState, { capacity }: BucketPolicy, { cost, window, mode }: Charge): BucketState {
  // What is given back after its period has ended must not enlarge the next one.
  const isForeign = mode === 'settle' && cost < 0 && window?.start !== state.window?.start;
  return { ...state, tokens: Math.min(capacity, state.tokens - cost), used: isForeign ? state.used : Math.max(0, state.used + cost) };
}

function remainingOf({ tokens, used }: BucketState, { quota }: BucketPolicy): number {
  return Math.max(0, quota ? Math.min(tokens, quota.limit - used) : tokens);
}
