import type * as OAuth from 'oauth4webapi';
import { untilAborted } from '../backoff/timing.ts';
import { AuthorizationRequiredError } from '../errors/authorization-required-error.ts';
import { isSecureBotError } from '../errors/base.ts';
import { TokenRequestError } from '../errors/token-request-error.ts';
import type { WebCryptoKey } from '../net/web-types.ts';
import { withBackoff, type BackoffOptions } from '../with-backoff.ts';
import type { Authenticate, Credential } from './auth.ts';
import { readSecret, type SecretSource } from './secret.ts';

interface OAuthClientOptions {
  /** The token endpoint, an https URL. */
  readonly tokenUrl: string | URL;
  readonly clientId: string;
  /** Absent for a public client, and with `tls` or a private key. */
  readonly clientSecret?: SecretSource | undefined;
  /** How the client proves itself to the token endpoint. Default `basic` with a secret, else `none`. */
  readonly clientAuth?: 'basic' | 'post' | 'tls' | 'none' | { readonly privateKey: WebCryptoKey; readonly keyId?: string | undefined } | undefined;
  readonly scope?: string | undefined;
  /** Further parameters, such as `audience` or `resource`. */
  readonly parameters?: Readonly<Record<string, string>> | undefined;
}

/** OAuth 2.0 (RFC 6749): for the client itself, or for each of its users. */
export type OAuthOptions =
  | (OAuthClientOptions & { readonly type: 'client-credentials' })
  | (OAuthClientOptions & {
      readonly type: 'user-tokens';
      /** Where the tokens of the users are kept, encrypted at rest. */
      readonly store: UserTokenStore;
    });

/** Tokens that a user has delegated to the application. */
export interface UserTokens {
  readonly accessToken: string;
  readonly refreshToken?: string | undefined;
  /** Milliseconds since 1970. */
  readonly expiresAt?: number | undefined;
}

/** Keeps the tokens of users, by the key that is given to `forUser`. */
export interface UserTokenStore {
  load(user: string): UserTokens | undefined | PromiseLike<UserTokens | undefined>;
  /** Called with fresh tokens before they are used. Servers that rotate refresh tokens accept the old one no longer. */
  save(user: string, tokens: UserTokens): void | PromiseLike<void>;
}

export interface OAuthContext {
  /** Fetches from the token endpoint only. */
  readonly openFetch: (tokenUrl: URL) => typeof fetch;
  readonly now: () => number;
  readonly backoff: BackoffOptions;
  /** http is allowed, for a test server. */
  readonly allowHttp: boolean;
}

/** A token is renewed this long before its end, because clocks differ and requests take time. A refusal with 401 renews it too. */
const renewBeforeMs = 10_000;

/** Makes credentials out of access tokens; tokens are fetched once for all who wait for them. */
export function createOAuth(options: OAuthOptions, context: OAuthContext): Authenticate {
  const endpoint = createTokenEndpoint(options, context);
  return options.type === 'client-credentials' ? createClientTokens(endpoint, context.now) : createUserTokens(options.store, endpoint, context.now);
}

function createClientTokens(endpoint: TokenEndpoint, now: () => number): Authenticate {
  let current: UserTokens | undefined;
  const renew = shareByKey(async () => (current = await endpoint.grant()));
  return async ({ signal, rejected }) => {
    const isUsable = current && !isStale(current, now) && toCredential(current).value !== rejected?.value;
    const tokens = isUsable && current ? current : await untilAborted(renew('client'), signal);
    const credential = toCredential(tokens);
    return credential.value === rejected?.value ? undefined : credential;
  };
}

function createUserTokens(store: UserTokenStore, endpoint: TokenEndpoint, now: () => number): Authenticate {
  if (typeof store?.load !== 'function' || typeof store.save !== 'function') throw new TypeError('auth.store: expected an object with load and save.');
  const refresh = async (user: string, stale: UserTokens): Promise<UserTokens> => {
    if (stale.refreshToken === undefined) throw new AuthorizationRequiredError();
    try {
      const fresh = await endpoint.refresh(stale.refreshToken);
      await store.save(user, fresh);
      return fresh;
    } catch (error) {
      if (!(error instanceof TokenRequestError) || error.oauthError !== 'invalid_grant') throw error;
      // Another process may have been faster, and the server has rotated the refresh token.
      const stored = await store.load(user);
      if (stored && stored.accessToken !== stale.accessToken && !isStale(stored, now)) return stored;
      throw new AuthorizationRequiredError(error);
    }
  };
  const renew = shareByKey(refresh);
  return async ({ user, signal, rejected }) => {
    if (user === undefined) throw new TypeError('auth of type user-tokens: call client.forUser(key) first.');
    const stored = await untilAborted(Promise.resolve(store.load(user)), signal);
    if (!stored) throw new AuthorizationRequiredError();
    const isUsable = !isStale(stored, now) && toCredential(stored).value !== rejected?.value;
    return toCredential(isUsable ? stored : await untilAborted(renew(user, stored), signal));
  };
}

interface TokenEndpoint {
  readonly grant: () => Promise<UserTokens>;
  readonly refresh: (refreshToken: string) => Promise<UserTokens>;
}

function createTokenEndpoint(options: OAuthOptions, { openFetch, now, backoff, allowHttp }: OAuthContext): TokenEndpoint {
  const { clientId, clientSecret, scope, parameters } = options;
  if (typeof clientId !== 'string' || clientId === '') throw new TypeError('auth.clientId: expected a text that is not empty.');
  const tokenUrl = new URL(options.tokenUrl);
  const fetchToken = openFetch(tokenUrl);
  const secret = clientSecret === undefined ? undefined : readSecret(clientSecret, 'auth.clientSecret');
  const server: OAuth.AuthorizationServer = { issuer: tokenUrl.origin, token_endpoint: tokenUrl.href };
  const client: OAuth.Client = { client_id: clientId };
  const wanted = { ...(scope !== undefined && { scope }), ...parameters };

  type Send = (oauth: typeof OAuth, clientAuth: OAuth.ClientAuth, http: OAuth.TokenEndpointRequestOptions) => Promise<Response>;
  type Read = (oauth: typeof OAuth, response: Response) => Promise<OAuth.TokenEndpointResponse>;
  const request = async (send: Send, read: Read, idempotent: boolean): Promise<OAuth.TokenEndpointResponse> => {
    try {
      const oauth = await import('oauth4webapi');
      const clientAuth = toClientAuth(oauth, options, await secret?.());
      const attempt = ({ signal }: { signal: AbortSignal }) => send(oauth, clientAuth, { [oauth.customFetch]: fetchToken, [oauth.allowInsecureRequests]: allowHttp, signal });
      return await read(oauth, await withoutIdToken(await withBackoff(attempt, { ...backoff, idempotent })));
    } catch (error) {
      throw toTokenError(error);
    }
  };
  const toTokens = (answer: OAuth.TokenEndpointResponse, refreshToken?: string): UserTokens => {
    if (answer.token_type !== 'bearer') throw new TokenRequestError({ oauthError: 'unsupported_token_type' });
    const expiresAt = answer.expires_in === undefined ? undefined : now() + answer.expires_in * 1_000;
    return { accessToken: answer.access_token, refreshToken: answer.refresh_token ?? refreshToken, expiresAt };
  };
  return {
    grant: async () => {
      const send: Send = (oauth, clientAuth, http) => oauth.clientCredentialsGrantRequest(server, client, clientAuth, wanted, http);
      return toTokens(await request(send, (oauth, response) => oauth.processClientCredentialsResponse(server, client, response), true));
    },
    refresh: async (refreshToken) => {
      // Not repeated once the server may have seen it: it may have rotated the token, and takes a second use for theft.
      const send: Send = (oauth, clientAuth, http) => oauth.refreshTokenGrantRequest(server, client, clientAuth, refreshToken, { ...http, additionalParameters: wanted });
      return toTokens(await request(send, (oauth, response) => oauth.processRefreshTokenResponse(server, client, response), false), refreshToken);
    },
  };
}

function toClientAuth(oauth: typeof OAuth, { clientAuth }: OAuthOptions, secret: string | undefined): OAuth.ClientAuth {
  const method = clientAuth ?? (secret === undefined ? 'none' : 'basic');
  if (typeof method === 'object') return oauth.PrivateKeyJwt({ key: method.privateKey, ...(method.keyId !== undefined && { kid: method.keyId }) });
  if (method === 'none') return oauth.None();
  if (method === 'tls') return oauth.TlsClientAuth();
  if (secret === undefined) throw new TypeError(`auth.clientAuth ${method}: expected a clientSecret.`);
  return method === 'post' ? oauth.ClientSecretPost(secret) : oauth.ClientSecretBasic(secret);
}

/** Nobody here reads the ID token, and its issuer is often another host than the token endpoint, so it must not fail the request. */
async function withoutIdToken(response: Response): Promise<Response> {
  if (response.status !== 200) return response;
  const answer: unknown = await response.json();
  if (typeof answer === 'object' && answer !== null && 'id_token' in answer) delete answer.id_token;
  return Response.json(answer);
}

/** Refusals, time limits and lost connections stay what they are; what the server says becomes a `TokenRequestError`. */
function toTokenError(error: unknown): unknown {
  if (isSecureBotError(error)) return error;
  const { name, error: oauthError, status = (Object(error) as { cause?: Response }).cause?.status } = Object(error) as { name?: unknown; error?: unknown; status?: unknown };
  const isProgrammerError = error instanceof TypeError && error.message.startsWith('auth.');
  if (isProgrammerError) return error;
  const isSaidByServer = name === 'ResponseBodyError' && typeof oauthError === 'string';
  return new TokenRequestError({
    ...(isSaidByServer && { oauthError: oauthError.slice(0, 80) }),
    ...(typeof status === 'number' && { status }),
    cause: error,
  });
}

function isStale({ expiresAt }: UserTokens, now: () => number): boolean {
  return expiresAt !== undefined && now() >= expiresAt - renewBeforeMs;
}

function toCredential({ accessToken }: UserTokens): Credential {
  return { header: 'authorization', value: `Bearer ${accessToken}` };
}

/** Lets all who ask at the same time share one run for each key. A failure is shared too, and forgotten. */
function shareByKey<Rest extends unknown[], Result>(run: (key: string, ...rest: Rest) => Promise<Result>): (key: string, ...rest: Rest) => Promise<Result> {
  const running = new Map<string, Promise<Result>>();
  return (key, ...rest) => {
    const known = running.get(key);
    if (known) return known;
    const started = run(key, ...rest).finally(() => running.delete(key));
    running.set(key, started);
    return started;
  };
}
