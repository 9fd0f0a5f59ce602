import { isSecureBotError, SecureBotError, type SecureBotErrorJson } from './base.ts';

/** What is known of a failed token request. */
export interface TokenRequestDetails {
  /** Error code of RFC 6749 section 5.2, such as `invalid_client`. */
  readonly oauthError?: string | undefined;
  /** HTTP status of the token endpoint. */
  readonly status?: number | undefined;
  readonly cause?: unknown;
}

/** The OAuth server gave no access token. */
export class TokenRequestError extends SecureBotError {
  declare readonly code: 'ERR_TOKEN_REQUEST';
  readonly oauthError: string | undefined;
  readonly status: number | undefined;

  constructor({ oauthError, status, cause }: TokenRequestDetails) {
    super(`The OAuth server gave no access token${oauthError ? ` (${oauthError})` : status ? ` (status ${status})` : ''}.`, {
      name: 'TokenRequestError',
      code: 'ERR_TOKEN_REQUEST',
      ...(cause !== undefined && { cause }),
    });
    this.oauthError = oauthError;
    this.status = status;
  }

  override toJSON(): SecureBotErrorJson {
    const { oauthError, status } = this;
    return { ...super.toJSON(), ...(oauthError !== undefined && { oauthError }), ...(status !== undefined && { status }) };
  }
}

/** Whether `error` says that an OAuth server gave no access token. */
export function isTokenRequestError(error: unknown): error is TokenRequestError {
  return isSecureBotError(error, 'ERR_TOKEN_REQUEST');
}
