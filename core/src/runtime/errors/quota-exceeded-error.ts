import { isSecureBotError, SecureBotError, type SecureBotErrorJson } from './base.ts';

/** The client's quota for the hour, day or month is used up. Nothing was sent, and the call cost nothing. */
export class QuotaExceededError extends SecureBotError {
  declare readonly code: 'ERR_QUOTA_EXCEEDED';
  readonly limit: number;
  readonly period: 'hour' | 'day' | 'month';
  /** When the next period begins. */
  readonly resetsAt: Date;
  readonly retryAfterMs: number;

  constructor({ limit, period, resetsAt, retryAfterMs }: { readonly limit: number; readonly period: 'hour' | 'day' | 'month'; readonly resetsAt: Date; readonly retryAfterMs: number }) {
    super(`The quota of ${limit} this ${period} is used up until ${resetsAt.toISOString()}.`, { name: 'QuotaExceededError', code: 'ERR_QUOTA_EXCEEDED' });
    this.limit = limit;
    this.period = period;
    this.resetsAt = resetsAt;
    this.retryAfterMs = retryAfterMs;
  }

  override toJSON(): SecureBotErrorJson {
    const { limit, period, resetsAt, retryAfterMs } = this;
    return { ...super.toJSON(), limit, period, resetsAt: resetsAt.toISOString(), retryAfterMs };
  }
}

/** Whether `error` says that a client's quota is used up. */
export function isQuotaExceededError(error: unknown): error is QuotaExceededError {
  return isSecureBotError(error, 'ERR_QUOTA_EXCEEDED');
}
