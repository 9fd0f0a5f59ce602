import { SecureBotError, isSecureBotError } from './base.ts';
import type { SecureBotErrorJson } from './base.ts';

/** Why `withBackoff` gave up although tries were left. */
export type RetryBudgetReason =
  /** The server (or the back-off) asks for a longer wait than the time that is left. */
  | 'wait'
  /** The deadline passed while an attempt was running. */
  | 'deadline';

/** What a `RetryBudgetError` is made of. */
export interface RetryBudgetDetails {
  readonly reason: RetryBudgetReason;
  /** Attempts made so far. */
  readonly attempts: number;
  /** Milliseconds after which a new try makes sense, where that is known. */
  readonly retryAfterMs?: number | undefined;
  /** HTTP status of the last answer, where there was one. */
  readonly status?: number | undefined;
  /** What the last attempt threw. */
  readonly cause?: unknown;
}

/**
 * Thrown by `withBackoff` when the time for retries is used up: at once, without waiting for nothing.
 * `retryAfterMs` tells a caller when to come back, for instance through a job queue. When the *number* of
 * tries is used up, the operation's own error is thrown instead.
 */
export class RetryBudgetError extends SecureBotError {
  readonly reason: RetryBudgetReason;
  readonly attempts: number;
  readonly retryAfterMs: number | undefined;
  readonly status: number | undefined;

  constructor(details: RetryBudgetDetails) {
    super(toMessage(details), {
      name: 'RetryBudgetError',
      code: 'ERR_RETRY_BUDGET',
      ...('cause' in details ? { cause: details.cause } : {}),
    });
    this.reason = details.reason;
    this.attempts = details.attempts;
    this.retryAfterMs = details.retryAfterMs;
    this.status = details.status;
  }

  override toJSON(): SecureBotErrorJson {
    const { reason, attempts, retryAfterMs, status } = this;
    return { ...super.toJSON(), reason, attempts, retryAfterMs, status };
  }
}

/** Whether `error` is a `RetryBudgetError`, also across the ESM and CommonJS copies of this package. */
export function isRetryBudgetError(error: unknown): error is RetryBudgetError {
  return isSecureBotError(error, 'ERR_RETRY_BUDGET');
}

function toMessage({ reason, attempts, retryAfterMs }: RetryBudgetDetails): string {
  const tries = attempts === 1 ? '1 attempt' : `${attempts} attempts`;
  if (reason === 'deadline') return `Gave up after ${tries}: the deadline has passed.`;
  const due = retryAfterMs === undefined ? '' : `in ${Math.ceil(retryAfterMs / 1000)} s, `;
  return `Gave up after ${tries}: the next one is due ${due}later than the deadline allows.`;
}
