import { isSecureBotError, SecureBotError, type SecureBotErrorJson } from './base.ts';

/** A response body grew beyond `maxBytes`, counted after decompression. The connection was closed. */
export class ResponseTooLargeError extends SecureBotError {
  declare readonly code: 'ERR_RESPONSE_TOO_LARGE';
  /** The limit that was exceeded, in bytes. */
  readonly maxBytes: number;

  constructor(maxBytes: number) {
    super(`The response is larger than ${maxBytes} bytes (maxBytes).`, { name: 'ResponseTooLargeError', code: 'ERR_RESPONSE_TOO_LARGE' });
    this.maxBytes = maxBytes;
  }

  override toJSON(): SecureBotErrorJson {
    return { ...super.toJSON(), maxBytes: this.maxBytes };
  }
}

/** Whether `error` says that a response was larger than allowed. */
export function isResponseTooLargeError(error: unknown): error is ResponseTooLargeError {
  return isSecureBotError(error, 'ERR_RESPONSE_TOO_LARGE');
}
