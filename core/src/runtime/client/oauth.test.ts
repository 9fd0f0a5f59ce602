import type { IncomingMessage, ServerResponse } from 'node:http';
import { inspect } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import type { SecureClientOptions, UserTokens } from '../create-secure-client.ts';
import { isAuthorizationRequiredError } from '../errors/authorization-required-error.ts';
import { isTokenRequestError } from '../errors/token-request-error.ts';
import { errorOf } from '../net/errors.fixture.ts';
import { startClient } from './client.fixture.ts';

type Auth = NonNullable<SecureClientOptions['auth']>;
const tokenUrl = 'http://auth.example.com/token';
const callerSchema = z.object({ caller: z.string() });

/** What the token endpoint got. */
interface TokenRequest {
  readonly form: Record<string, string>;
  readonly authorization: string | undefined;
}

/** A service that accepts `accepts(token)`, and a token endpoint that answers with `answer`. */
async function startOAuth(auth: Auth, { answer, accepts = () => true, options = {} }: {
  answer: (request: TokenRequest, count: number, response: ServerResponse) => object | number | undefined;
  accepts?: (token: string) => boolean;
  options?: Partial<SecureClientOptions>;
}) {
  const tokenRequests: TokenRequest[] = [];
  const answerToken = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const tokenRequest = { form: Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString())), authorization: request.headers.authorization };
    tokenRequests.push(tokenRequest);
    const result = answer(tokenRequest, tokenRequests.length, response);
    if (result === undefined) return;
    const status = typeof result === 'number' ? result : 'error' in result ? 400 : 200;
    response.writeHead(status, { 'content-type': 'application/json' }).end(typeof result === 'number' ? '' : JSON.stringify(result));
  };
  const started = await startClient((request, response) => {
    if (request.headers.host === 'auth.example.com') return void answerToken(request, response);
    const token = (request.headers.authorization ?? '').replace('Bearer ', '');
    if (!accepts(token)) return void response.writeHead(401, { 'www-authenticate': 'Bearer error="invalid_token"' }).end();
    response.end(JSON.stringify({ caller: token }));
  }, { auth, ...options });
  const call = () => started.client.get('/me', { schema: callerSchema });
  return { ...started, tokenRequests, call };
}

const grant = { type: 'client-credentials', tokenUrl, clientId: 'bot', clientSecret: 'canary-secret', scope: 'read', parameters: { audience: 'api' } } as const;
const token = (name: string, more: object = {}) => ({ access_token: name, token_type: 'Bearer', expires_in: 3_600, ...more });

describe('client credentials', () => {
  it('are exchanged for one token that is used until it expires', async () => {
    let ms = 0;
    const { call, tokenRequests } = await startOAuth(grant, { answer: (_request, count) => token(`token-${count}`), options: { now: () => ms } });
    expect(await call()).toEqual({ caller: 'token-1' });
    expect(tokenRequests).toEqual([{ form: { grant_type: 'client_credentials', scope: 'read', audience: 'api' }, authorization: `Basic ${btoa('bot:canary-secret'.replace('-', '%2D'))}` }]);
    ms = 3_589_999;
    expect(await call()).toEqual({ caller: 'token-1' });
    ms = 3_590_000;
    expect(await call()).toEqual({ caller: 'token-2' });
  });

  it('are fetched once for all who wait', async () => {
    const { call, tokenRequests } = await startOAuth(grant, { answer: (_request, count) => token(`token-${count}`) });
    expect(new Set((await Promise.all(Array.from({ length: 20 }, call))).map(({ caller }) => caller))).toEqual(new Set(['token-1']));
    expect(tokenRequests).toHaveLength(1);
  });

  it('are renewed when the service refuses the token, once for all', async () => {
    let valid = 'token-1';
    const { call, tokenRequests } = await startOAuth(grant, { answer: (_request, count) => token(`token-${count}`, { expires_in: undefined }), accepts: (name) => name === valid });
    await call();
    valid = 'token-2';
    expect(await Promise.all([call(), call(), call()])).toEqual(Array.from({ length: 3 }, () => ({ caller: 'token-2' })));
    expect(tokenRequests).toHaveLength(2);
  });

  it('are not asked for again and again when the service refuses every token', async () => {
    const { call, tokenRequests } = await startOAuth(grant, { answer: () => token('same'), accepts: () => false });
    expect(await errorOf(call())).toMatchObject({ status: 401 });
    expect(tokenRequests).toHaveLength(2);
  });

  it.each<[string, Partial<Extract<Auth, { type: 'client-credentials' }>>, (request: TokenRequest) => void]>([
    ['post', { clientAuth: 'post' }, ({ form, authorization }) => expect([form['client_id'], form['client_secret'], authorization]).toEqual(['bot', 'canary-secret', undefined])],
    ['none', { clientAuth: 'none' }, ({ form }) => expect([form['client_id'], form['client_secret']]).toEqual(['bot', undefined])],
    ['tls', { clientAuth: 'tls' }, ({ form }) => expect(form['client_id']).toBe('bot')],
  ])('prove the client by %s', async (_case, more, check) => {
    const { call, tokenRequests } = await startOAuth({ ...grant, ...more }, { answer: () => token('x') });
    await call();
    check(tokenRequests[0]!);
  });

  it('prove the client by a private key', async () => {
    const pair = (await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify'])) as CryptoKeyPair;
    const { clientSecret: _secret, ...rest } = grant;
    const { call, tokenRequests } = await startOAuth({ ...rest, clientAuth: { privateKey: pair.privateKey, keyId: 'k1' } }, { answer: () => token('x') });
    await call();
    const [head = '', body = '', signature = ''] = tokenRequests[0]?.form['client_assertion']?.split('.') ?? [];
    expect(JSON.parse(atob(head))).toMatchObject({ alg: 'ES256', kid: 'k1' });
    const valid = await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, pair.publicKey, Buffer.from(signature, 'base64url'), Buffer.from(`${head}.${body}`));
    expect(valid).toBe(true);
  });

  it('survive a token endpoint that stumbles', async () => {
    const answers = [503, 429, token('x')];
    const { call, tokenRequests } = await startOAuth(grant, { answer: () => answers.shift() ?? 500 });
    expect(await call()).toEqual({ caller: 'x' });
    expect(tokenRequests).toHaveLength(3);
  });

  it('give an error without secrets when the endpoint refuses, and try again at the next call', async () => {
    const answers: (object | number)[] = [{ error: 'invalid_client', error_description: 'canary-secret is wrong' }, token('x')];
    const { call } = await startOAuth(grant, { answer: () => answers.shift() ?? 500 });
    const error = await errorOf(call());
    expect(isTokenRequestError(error) && error.oauthError).toBe('invalid_client');
    expect(inspect(error, { depth: 9, showHidden: true }) + JSON.stringify(error)).not.toContain('canary');
    expect(await call()).toEqual({ caller: 'x' });
  });

  it.each<[string, object | number, object]>([
    ['a status', 500, { code: 'ERR_TOKEN_REQUEST', status: 500 }],
    ['no token', {}, { code: 'ERR_TOKEN_REQUEST', oauthError: undefined }],
    ['another token type', { access_token: 'x', token_type: 'dpop' }, { code: 'ERR_TOKEN_REQUEST', oauthError: 'unsupported_token_type' }],
    ['an unknown token type', { access_token: 'x', token_type: 'mac' }, { code: 'ERR_TOKEN_REQUEST' }],
  ])('give an error for %s', async (_case, result, expected) => {
    const { call } = await startOAuth(grant, { answer: () => result, options: { retry: { retries: 0 } } });
    const error = await errorOf(call());
    expect(error).toMatchObject(expected);
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({ code: 'ERR_TOKEN_REQUEST' });
  });

  it('do not mind an ID token of another issuer', async () => {
    const { call } = await startOAuth(grant, { answer: () => token('x', { id_token: 'not.a.jwt' }) });
    expect(await call()).toEqual({ caller: 'x' });
  });

  it('do not follow the token endpoint elsewhere', async () => {
    const { call, internet } = await startOAuth(grant, { answer: (_request, _count, response) => void response.writeHead(307, { location: 'http://evil.example.org/' }).end(), options: { retry: { retries: 0 } } });
    expect(isTokenRequestError(await errorOf(call()))).toBe(true);
    expect(internet.connections.map(({ hostname }) => hostname)).toEqual(['auth.example.com']);
  });

  it('are refused over http unless allowed', async () => {
    await expect(startOAuth(grant, { answer: () => token('x'), options: { allowHttp: false, baseUrl: 'https://api.example.com' } })).rejects.toMatchObject({ reason: 'scheme-not-allowed' });
  });

  it('end with the signal of the caller, and leave the token to the others', async () => {
    let release = () => {};
    const { client, call } = await startOAuth(grant, { answer: (_request, _count, response) => { release = () => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(token('x'))); return undefined; } });
    const controller = new AbortController();
    const left = errorOf(client.get('/me', { signal: controller.signal }));
    const stays = call();
    await vi.waitFor(() => expect(release).not.toBeUndefined());
    await new Promise((resolve) => setTimeout(resolve, 30));
    controller.abort(new Error('left'));
    expect(await left).toMatchObject({ message: 'left' });
    release();
    expect(await stays).toEqual({ caller: 'x' });
  });

  it('need a secret for basic and post', async () => {
    const { clientSecret: _secret, ...rest } = grant;
    const { call } = await startOAuth({ ...rest, clientAuth: 'post' }, { answer: () => token('x') });
    expect(await errorOf(call())).toBeInstanceOf(TypeError);
  });
});

describe('tokens of users', () => {
  const setup = async (users: Record<string, UserTokens>, answer: Parameters<typeof startOAuth>[1]['answer'], accepts?: (name: string) => boolean) => {
    const saved: [string, UserTokens][] = [];
    const store = {
      load: async (user: string) => users[user],
      save: async (user: string, tokens: UserTokens) => {
        users[user] = tokens;
        saved.push([user, tokens]);
      },
    };
    const auth = { type: 'user-tokens', tokenUrl, clientId: 'bot', clientSecret: 'canary-secret', store } as const;
    const started = await startOAuth(auth, { answer, ...(accepts && { accepts }), options: { now: () => 1_000_000 } });
    const callAs = (user: string) => started.client.forUser(user).get('/me', { schema: callerSchema });
    return { ...started, callAs, saved, users };
  };

  it('are used for that user', async () => {
    const { callAs, tokenRequests } = await setup({ ann: { accessToken: 'ann-1' }, ben: { accessToken: 'ben-1', expiresAt: 2_000_000 } }, () => 500);
    expect(await Promise.all([callAs('ann'), callAs('ben')])).toEqual([{ caller: 'ann-1' }, { caller: 'ben-1' }]);
    expect(tokenRequests).toEqual([]);
  });

  it('are refreshed once when they expire, and saved before use', async () => {
    const { callAs, saved, tokenRequests } = await setup({ ann: { accessToken: 'ann-1', refreshToken: 'refresh-1', expiresAt: 1_000_000 } }, () => token('ann-2', { refresh_token: 'refresh-2' }));
    expect(await Promise.all([callAs('ann'), callAs('ann')])).toEqual([{ caller: 'ann-2' }, { caller: 'ann-2' }]);
    expect(saved).toEqual([['ann', { accessToken: 'ann-2', refreshToken: 'refresh-2', expiresAt: 4_600_000 }]]);
    expect(tokenRequests[0]?.form).toMatchObject({ grant_type: 'refresh_token', refresh_token: 'refresh-1' });
  });

  it('keep the refresh token when the server sends none', async () => {
    const { callAs, saved } = await setup({ ann: { accessToken: 'ann-1', refreshToken: 'refresh-1' } }, () => token('ann-2'), (name) => name === 'ann-2');
    expect(await callAs('ann')).toEqual({ caller: 'ann-2' });
    expect(saved[0]?.[1].refreshToken).toBe('refresh-1');
  });

  it('are taken from the store when another process was faster', async () => {
    const users: Record<string, UserTokens> = { ann: { accessToken: 'ann-1', refreshToken: 'refresh-1', expiresAt: 0 } };
    const { callAs } = await setup(users, () => {
      users['ann'] = { accessToken: 'ann-2', refreshToken: 'refresh-2', expiresAt: 9_000_000 };
      return { error: 'invalid_grant' };
    });
    expect(await callAs('ann')).toEqual({ caller: 'ann-2' });
  });

  it.each<[string, Record<string, UserTokens>]>([
    ['there are none', {}],
    ['they cannot be refreshed', { ann: { accessToken: 'ann-1', expiresAt: 0 } }],
    ['the server has withdrawn them', { ann: { accessToken: 'ann-1', refreshToken: 'canary-refresh', expiresAt: 0 } }],
  ])('need a new authorization when %s', async (_case, users) => {
    const { callAs } = await setup(users, () => ({ error: 'invalid_grant', error_description: 'canary-refresh' }));
    const error = await errorOf(callAs('ann'));
    expect(isAuthorizationRequiredError(error)).toBe(true);
    expect(inspect(error, { depth: 9, showHidden: true }) + JSON.stringify(error)).not.toContain('canary');
  });

  it('are not lost to a server in trouble: a refresh that may have been carried out is not repeated', async () => {
    const { callAs, tokenRequests } = await setup({ ann: { accessToken: 'ann-1', refreshToken: 'refresh-1', expiresAt: 0 } }, () => 500);
    expect(await errorOf(callAs('ann'))).toMatchObject({ code: 'ERR_TOKEN_REQUEST', status: 500 });
    expect(tokenRequests).toHaveLength(1);
  });

  it('are not given to a call without a user', async () => {
    const { call } = await setup({}, () => 500);
    expect(await errorOf(call())).toBeInstanceOf(TypeError);
  });
});
