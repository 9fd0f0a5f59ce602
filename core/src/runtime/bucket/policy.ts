/** Calendar period of a quota, in UTC. */
export type QuotaPeriod = 'hour' | 'day' | 'month';

/** An upper bound for a whole calendar period, beside the bucket that bounds the rate. */
export interface Quota {
  /** Most that may be spent in one period. */
  readonly limit: number;
  readonly period: QuotaPeriod;
}

/** What a bucket allows. */
export interface BucketPolicy {
  /** Most that can be spent at once (the burst), and what a new key begins with. */
  readonly capacity: number;
  /** What flows back each second. */
  readonly refillPerSecond: number;
  readonly quota: Quota | undefined;
}

/** The part of the calendar that a moment lies in, in milliseconds since 1970. */
export interface QuotaWindow {
  readonly start: number;
  readonly end: number;
}

/** The hour, day or month (UTC) around `now`. */
export function windowOf(period: QuotaPeriod, now: number): QuotaWindow {
  const date = new Date(now);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  if (period === 'month') return { start: Date.UTC(year, month), end: Date.UTC(year, month + 1) };
  if (period === 'day') return { start: Date.UTC(year, month, day), end: Date.UTC(year, month, day + 1) };
  const hour = date.getUTCHours();
  return { start: Date.UTC(year, month, day, hour), end: Date.UTC(year, month, day, hour + 1) };
}

const periods: readonly unknown[] = ['hour', 'day', 'month'] satisfies QuotaPeriod[];

/** Checks the limits: NaN or a negative number would mean "no limit", so it is a TypeError. */
export function toBucketPolicy({ capacity, refillPerSecond, quota }: { readonly capacity: number; readonly refillPerSecond: number; readonly quota?: Quota | undefined }): BucketPolicy {
  if (!(Number.isFinite(capacity) && capacity > 0)) throw wrong('capacity must be a number above 0', capacity);
  if (!(Number.isFinite(refillPerSecond) && refillPerSecond >= 0)) throw wrong('refillPerSecond must be a number from 0', refillPerSecond);
  if (quota !== undefined && !(Number.isFinite(quota.limit) && quota.limit > 0)) throw wrong('quota.limit must be a number above 0', quota.limit);
  if (quota !== undefined && !periods.includes(quota.period)) throw wrong("quota.period must be 'hour', 'day' or 'month'", quota.period);
  return { capacity, refillPerSecond, quota };
}

/** A TypeError that says what was expected and what came. */
export function wrong(expected: string, got: unknown): TypeError {
  return new TypeError(`createTokenBucket: ${expected}, got ${typeof got === 'string' ? JSON.stringify(got) : String(got)}.`);
}
