import { isSecureBotError, SecureBotError } from './base.ts';

/** There are no (longer) tokens of this user: send the user through the service's authorization page. */
export class AuthorizationRequiredError extends SecureBotError {
  declare readonly code: 'ERR_AUTHORIZATION_REQUIRED';

  constructor(cause?: unknown) {
    super('The user has not authorized this client, or has withdrawn the authorization.', {
      name: 'AuthorizationRequiredError',
      code: 'ERR_AUTHORIZATION_REQUIRED',
      ...(cause !== undefined && { cause }),
    });
  }
}

/** Whether `error` says that the user must authorize the client (again). */
export function isAuthorizationRequiredError(error: unknown): error is AuthorizationRequiredError {
  return isSecureBotError(error, 'ERR_AUTHORIZATION_REQUIRED');
}
