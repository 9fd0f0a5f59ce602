import { isSecureBotError, SecureBotError, type SecureBotErrorJson } from './base.ts';

/** The client's own rate limit would make a call wait longer than allowed. Nothing was sent, and the call cost nothing. */
export class RateLimitError extends SecureBotError {
  declare readonly code: 'ERR_RATE_LIMIT';
  /** Milliseconds after which the call would pass. */
  readonly retryAfterMs: number;

  constructor(retryAfterMs: number) {
    super(`The rate limit of this client is used up; try again in ${Math.ceil(retryAfterMs)} ms.`, { name: 'RateLimitError', code: 'ERR_RATE_LIMIT' });
    this.retryAfterMs = retryAfterMs;
  }

  override toJSON(): SecureBotErrorJson {
    return { ...super.toJSON(), retryAfterMs: this.retryAfterMs };
  }
}

/** Whether `error` says that a client's own rate limit refused a call. */
export function isRateLimitError(error: unknown): error is RateLimitError {
  return isSecureBotError(error, 'ERR_RATE_LIMIT');
}
