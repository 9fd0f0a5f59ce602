import { isSecureBotError, SecureBotError, type SecureBotErrorJson } from './base.ts';

/** A request, redirects and body included, took longer than `timeoutMs`. The connection was closed. */
export class RequestTimeoutError extends SecureBotError {
  declare readonly code: 'ERR_REQUEST_TIMEOUT';
  /** The limit that was exceeded, in milliseconds. */
  readonly timeoutMs: number;

  constructor(timeoutMs: number) {
    super(`The request took longer than ${timeoutMs} ms (timeoutMs).`, { name: 'RequestTimeoutError', code: 'ERR_REQUEST_TIMEOUT' });
    this.timeoutMs = timeoutMs;
  }

  override toJSON(): SecureBotErrorJson {
    return { ...super.toJSON(), timeoutMs: this.timeoutMs };
  }
}

/** Whether `error` says that a request exceeded its time limit. */
export function isRequestTimeoutError(error: unknown): error is RequestTimeoutError {
  return isSecureBotError(error, 'ERR_REQUEST_TIMEOUT');
}
