import { isSecureBotError, SecureBotError, type SecureBotErrorJson } from './base.ts';

/** What a `ResponseStatusError` is made of. */
export interface ResponseStatusDetails {
  readonly status: number;
  /** Method and path template, such as `GET /users/{id}`. */
  readonly operation: string;
  /** The answer as it came. May hold personal data and secrets. */
  readonly headers: Headers;
  /** Begin of the body, at most 64 KiB. May hold personal data and secrets. */
  readonly body: string;
  /** Milliseconds after which the server invites to come back. */
  readonly retryAfterMs?: number | undefined;
}

/** A service answered with a status outside 200–299, after all retries. */
export class ResponseStatusError extends SecureBotError {
  declare readonly code: 'ERR_RESPONSE_STATUS';
  readonly status: number;
  readonly operation: string;
  readonly retryAfterMs: number | undefined;
  /** Not shown by JSON and inspection. */
  declare readonly headers: Headers;
  /** Not shown by JSON and inspection. */
  declare readonly body: string;

  constructor({ status, operation, headers, body, retryAfterMs }: ResponseStatusDetails) {
    super(`${operation} was answered with status ${status}.`, { name: 'ResponseStatusError', code: 'ERR_RESPONSE_STATUS' });
    this.status = status;
    this.operation = operation;
    this.retryAfterMs = retryAfterMs;
    Object.defineProperties(this, { headers: { value: headers }, body: { value: body } });
  }

  override toJSON(): SecureBotErrorJson {
    const { status, operation, retryAfterMs } = this;
    return { ...super.toJSON(), status, operation, ...(retryAfterMs !== undefined && { retryAfterMs }) };
  }
}

/** Whether `error` says that a service answered with a status outside 200–299. */
export function isResponseStatusError(error: unknown): error is ResponseStatusError {
  return isSecureBotError(error, 'ERR_RESPONSE_STATUS');
}
