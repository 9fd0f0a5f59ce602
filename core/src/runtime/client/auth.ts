import { createOAuth, type OAuthContext, type OAuthOptions } from './oauth.ts';
import { readSecret, type SecretSource } from './secret.ts';

/** How a client identifies itself to the service. */
export type ClientAuth =
  /** `Authorization: Bearer …` */
  | { readonly type: 'bearer'; readonly token: SecretSource }
  /** A header of the service's own, such as `x-api-key`. */
  | { readonly type: 'header'; readonly name: string; readonly value: SecretSource }
  /** `Authorization: Basic …` (RFC 7617). */
  | { readonly type: 'basic'; readonly username: string; readonly password: SecretSource }
  | OAuthOptions;

/** What one request is authenticated with. */
export interface Credential {
  readonly header: string;
  readonly value: string;
}

export interface CredentialRequest {
  /** Key of the user on whose behalf the request is made. */
  readonly user: string | undefined;
  readonly signal: AbortSignal;
  /** A credential that the service has just refused with 401: do not give it again. */
  readonly rejected?: Credential | undefined;
}

/** Gives the credential for a request; undefined when there is none, or no other than the rejected one. */
export type Authenticate = (request: CredentialRequest) => Promise<Credential | undefined>;

/** Reads the options at once; missing variables and empty secrets are errors here and not at the first request. */
export function createAuthenticate(auth: ClientAuth | undefined, context: OAuthContext): Authenticate {
  switch (auth?.type) {
    case undefined:
      return async () => undefined;
    case 'bearer': {
      const token = readSecret(auth.token, 'auth.token');
      return fromSecret('authorization', async () => `Bearer ${await token()}`);
    }
    case 'header':
      return fromSecret(auth.name, readSecret(auth.value, 'auth.value'));
    case 'basic': {
      if (typeof auth.username !== 'string' || auth.username.includes(':')) throw new TypeError('auth.username: expected a text without a colon.');
      const password = readSecret(auth.password, 'auth.password');
      return fromSecret('authorization', async () => `Basic ${toBase64(`${auth.username}:${await password()}`)}`);
    }
    case 'client-credentials':
    case 'user-tokens':
      return createOAuth(auth, context);
    default:
      throw new TypeError(`auth.type: expected bearer, header, basic, client-credentials or user-tokens.`);
  }
}

function fromSecret(header: string, read: () => Promise<string>): Authenticate {
  return async ({ rejected }) => {
    const value = await read();
    return value === rejected?.value ? undefined : { header, value };
  };
}

function toBase64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
