import { inspect } from 'node:util';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import * as z from 'zod';
import { inTurn, startClient } from './client/client.fixture.ts';
import { createSecureClient, isPayloadSchemaError, isResponseStatusError, type SecureClientOptions } from './create-secure-client.ts';
import { isBlockedUrlError } from './errors/blocked-url-error.ts';
import { errorOf, reasonOf } from './net/errors.fixture.ts';
import { createCertificate } from './net/certificate.fixture.ts';
import { fakeInternet, startServer, type Echo } from './net/loopback.fixture.ts';
import type { RequestListener } from 'node:http';

const echo: RequestListener = async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ method: request.method, url: request.url, headers: request.headers, body: Buffer.concat(chunks).toString() }));
};
const echoSchema = z.object({ method: z.string(), url: z.string(), headers: z.record(z.string(), z.string()), body: z.string() });

describe('a call', () => {
  it('without a schema gives the Response', async () => {
    const { client } = await startClient(echo);
    const response = await client.get('/users');
    expect(response).toBeInstanceOf(Response);
    expect(((await response.json()) as Echo).url).toBe('/v1/users');
  });

  it('with a schema gives its output', async () => {
    const { client } = await startClient((_request, response) => response.end('{"id":"7","extra":1}'));
    const schema = z.object({ id: z.coerce.number() });
    const data: { id: number } = await client.get('/users/{id}', { params: { id: 7 }, schema });
    expect(data).toEqual({ id: 7 });
  });

  it.each(['get', 'post', 'put', 'patch', 'delete'] as const)('uses the method %s', async (method) => {
    const { client } = await startClient(echo);
    expect((await client[method]('/x', { schema: echoSchema })).method).toBe(method.toUpperCase());
  });

  it('uses HEAD', async () => {
    const { client } = await startClient((request, response) => response.writeHead(200, { 'x-method': request.method }).end());
    expect((await client.head('/x')).headers.get('x-method')).toBe('HEAD');
  });

  it('sends JSON, query and headers, and lets those of the call win', async () => {
    const { client } = await startClient(echo, { headers: { 'x-a': 'client', 'x-b': 'client' }, apiVersion: { header: 'X-Api-Version', value: '2026-01-01' } });
    const sent = await client.post('/x', { json: { a: 1 }, query: { q: 'y z' }, headers: { 'x-a': 'call' }, schema: echoSchema });
    expect(sent).toMatchObject({ url: '/v1/x?q=y+z', body: '{"a":1}' });
    expect(sent.headers).toMatchObject({ 'content-type': 'application/json', accept: 'application/json', 'x-a': 'call', 'x-b': 'client', 'x-api-version': '2026-01-01' });
    expect(sent.headers['traceparent']).toMatch(/^00-/);
  });

  it('sends another body', async () => {
    const { client } = await startClient(echo);
    expect((await client.put('/x', { body: new URLSearchParams({ a: '1' }), schema: echoSchema })).body).toBe('a=1');
    expect(await errorOf(client.put('/x', { body: 'x', json: 1 }))).toBeInstanceOf(TypeError);
  });

  it('passes the context of the running span on', async () => {
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    const { client } = await startClient(echo, { trace: () => ({ traceparent, tracestate: 'a=1' }) });
    expect((await client.get('/x', { schema: echoSchema })).headers).toMatchObject({ traceparent, tracestate: 'a=1' });
    const { client: silent } = await startClient(echo, { trace: false });
    expect((await silent.get('/x', { schema: echoSchema })).headers).not.toHaveProperty('traceparent');
  });

  it('takes undefined for an empty body', async () => {
    const { client } = await startClient(inTurn((_request, response) => response.writeHead(204).end()));
    expect(await client.delete('/x', { schema: z.undefined() })).toBeUndefined();
  });

  it('goes to nobody else, whatever the path', async () => {
    const { client, internet } = await startClient(echo);
    for (const path of ['//evil.example.org/', 'http://evil.example.org/', '../admin', '/%2e%2e/admin', '\\\\evil.example.org']) {
      expect(await reasonOf(client.get(path)), path).toBe('outside-base-url');
    }
    expect(await errorOf(client.get(7 as never))).toBeInstanceOf(TypeError);
    expect(internet.connections).toEqual([]);
  });

  it.each([
    ['http://evil.example.org/', 'host-not-allowed'],
    ['http://api.example.com:8080/v1/x', 'port-not-allowed'],
    ['http://api.example.com/v2/x', 'outside-base-url'],
    ['/admin', 'outside-base-url'],
    ['https://api.example.com/v1/x', 'port-not-allowed'],
  ])('does not follow a redirect to %s (%s)', async (location, reason) => {
    const { client, internet } = await startClient((_request, response) => response.writeHead(302, { location }).end());
    expect(await reasonOf(client.get('/x'))).toBe(reason);
    expect(internet.connections).toHaveLength(1);
  });

  it('follows a redirect below the base', async () => {
    const { client } = await startClient((request, response) => (request.url === '/v1/old' ? response.writeHead(301, { location: '/v1/new' }).end() : void echo(request, response)));
    expect((await client.get('/old', { schema: echoSchema })).url).toBe('/v1/new');
  });
});

describe('authentication', () => {
  it.each<[string, SecureClientOptions['auth'], object]>([
    ['a bearer token', { type: 'bearer', token: 'token-1' }, { authorization: 'Bearer token-1' }],
    ['a header', { type: 'header', name: 'x-api-key', value: 'key-1' }, { 'x-api-key': 'key-1' }],
    ['a user name and password', { type: 'basic', username: 'bot', password: 'p\u00e4ss' }, { authorization: `Basic ${Buffer.from('bot:p\u00e4ss').toString('base64')}` }],
    ['a secret from a function', { type: 'bearer', token: async () => 'token-2' }, { authorization: 'Bearer token-2' }],
  ])('sends %s', async (_case, auth, expected) => {
    const { client } = await startClient(echo, { ...(auth && { auth }) });
    expect((await client.get('/x', { schema: echoSchema })).headers).toMatchObject(expected);
  });

  it('reads a variable when the client is made', async () => {
    vi.stubEnv('WEATHER_API_KEY', 'wk-5f0c2a');
    onTestFinished(() => void vi.unstubAllEnvs());
    const { client } = await startClient(echo, { auth: { type: 'header', name: 'x-api-key', value: { env: 'WEATHER_API_KEY' } } });
    expect((await client.get('/x', { schema: echoSchema })).headers['x-api-key']).toBe('wk-5f0c2a');
    expect(() => createSecureClient({ baseUrl: 'https://api.example.com', auth: { type: 'bearer', token: { env: 'MISSING_API_KEY' } } })).toThrow(expect.objectContaining({ name: 'MissingSecretError' }) as Error);
  });

  it('asks a function again when the service refuses, once', async () => {
    const tokens = ['old', 'new', 'newer'];
    const { client } = await startClient(
      (request, response) => response.writeHead(request.headers.authorization === 'Bearer new' ? 200 : 401).end('{}'),
      { auth: { type: 'bearer', token: () => tokens.shift() ?? '' } },
    );
    expect((await client.get('/x')).status).toBe(200);
    expect(tokens).toEqual(['newer']);
  });

  it('does not repeat a refused request with the same secret', async () => {
    const listener = inTurn(401);
    const { client } = await startClient(listener, { auth: { type: 'bearer', token: 'x' } });
    expect(await errorOf(client.get('/x'))).toMatchObject({ status: 401 });
    expect(listener.count).toBe(1);
  });

  it('leaves a credential of the call alone', async () => {
    const { client } = await startClient(echo, { auth: { type: 'bearer', token: 'client' } });
    expect((await client.get('/x', { headers: { authorization: 'Bearer call' }, schema: echoSchema })).headers['authorization']).toBe('Bearer call');
  });

  it('by a client certificate', async () => {
    const [server, own] = [createCertificate(['api.example.com']), createCertificate(['bot.example.com'])];
    const target = await startServer((_request, response) => response.end('{"ok":true}'), { ...server, ca: own.cert, requestCert: true });
    const { resolve, connect } = fakeInternet(target);
    const client = createSecureClient({ baseUrl: 'https://api.example.com', resolve, connect, tls: { ca: server.cert, cert: own.cert, key: own.key } });
    onTestFinished(() => client.close());
    expect(await client.get('/x', { schema: z.object({ ok: z.boolean() }) })).toEqual({ ok: true });
  });

  it.each([
    { type: 'bearer', token: '' }, { type: 'bearer', token: ' ' }, { type: 'bearer' }, { type: 'basic', username: 'a:b', password: 'x' }, { type: 'magic' }, { type: 'user-tokens', tokenUrl: 'https://a.example.com', clientId: 'x' },
    { type: 'client-credentials', tokenUrl: 'https://a.example.com' },
  ])('throws for %j', (auth) => {
    expect(() => createSecureClient({ baseUrl: 'https://api.example.com', auth: auth as never })).toThrow(TypeError);
  });
});

describe('payloads', () => {
  it('are checked before they are sent', async () => {
    const { client, internet } = await startClient(echo);
    const error = await errorOf(client.post('/x', { json: { amount: 'much' }, requestSchema: z.object({ amount: z.number() }) }));
    expect(isPayloadSchemaError(error) && [error.direction, error.operation, error.issues[0]?.path]).toEqual(['request', 'POST /x', ['amount']]);
    expect(internet.connections).toEqual([]);
  });

  it('are checked when they come', async () => {
    const listener = inTurn((_request, response) => response.end('{"id":"x"}'));
    const { client } = await startClient(listener);
    const error = await errorOf(client.get('/x', { schema: z.object({ id: z.number() }) }));
    expect(isPayloadSchemaError(error) && [error.direction, error.issues.length]).toEqual(['response', 1]);
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({ code: 'ERR_PAYLOAD_SCHEMA', operation: 'GET /x', issues: [{ path: ['id'] }] });
    expect(listener.count).toBe(1);
  });

  it('that are no JSON are an error of the same kind, which shows nothing of them', async () => {
    const { client } = await startClient((_request, response) => response.end('<html>canary-77</html>'));
    const error = await errorOf(client.get('/x', { schema: z.any() }));
    expect(isPayloadSchemaError(error)).toBe(true);
    expect(inspect(error, { depth: 9 }) + JSON.stringify(error)).not.toContain('canary-77');
  });

  it('go through the mapping hooks', async () => {
    const { client } = await startClient(echo, {
      mapRequest: (json, operation) => ({ operation, data: json }),
      mapResponse: (json) => ({ mapped: (json as Echo).body }),
    });
    const schema = z.object({ mapped: z.string() });
    expect(JSON.parse((await client.post('/x', { json: [1], schema })).mapped)).toEqual({ operation: 'POST /x', data: [1] });
  });

  it('lose their __proto__ keys, however written', async () => {
    const { client } = await startClient((_request, response) => response.end('{"a":{"__proto__":{"admin":true}},"\\u005f_proto__":{"admin":true},"b":1}'));
    const data = await client.get('/x', { schema: z.record(z.string(), z.unknown()) });
    expect(data).toEqual({ a: {}, b: 1 });
    expect(Object.hasOwn(data['a'] as object, '__proto__')).toBe(false);
  });

  it('are bounded', async () => {
    const { client } = await startClient((_request, response) => response.end('x'.repeat(1_000)), { maxBytes: 100, retry: false });
    expect(await errorOf(client.get('/x', { schema: z.any() }))).toMatchObject({ code: 'ERR_RESPONSE_TOO_LARGE' });
  });
});

describe('a status outside 200-299', () => {
  it('is an error that holds the answer and shows none of it', async () => {
    const { client } = await startClient((_request, response) => response.writeHead(422, { 'x-debug': 'canary-1', 'retry-after': '7' }).end('{"error":"canary-2"}'));
    const error = await errorOf(client.get('/users/{id}', { params: { id: 'canary-3' }, query: { key: 'canary-4' } }));
    if (!isResponseStatusError(error)) throw error;
    expect(error).toMatchObject({ status: 422, operation: 'GET /users/{id}', body: '{"error":"canary-2"}', retryAfterMs: 7_000 });
    expect(error.headers.get('x-debug')).toBe('canary-1');
    expect(inspect(error, { depth: 9, showHidden: true }) + JSON.stringify(error) + error.stack).not.toContain('canary');
  });

  it('keeps at most 64 KiB of the body, and what came of a broken one', async () => {
    const { client } = await startClient(inTurn((_request, response) => response.writeHead(400).end('x'.repeat(200_000)), (_request, response) => {
      response.writeHead(400, { 'content-length': 100 });
      response.write('part', () => response.destroy());
    }));
    expect(await errorOf(client.get('/x'))).toMatchObject({ body: 'x'.repeat(65_536) });
    expect(await errorOf(client.get('/x'))).toMatchObject({ status: 400, body: 'part' });
  });

  it('has the path redacted when it is no template', async () => {
    const { client } = await startClient(inTurn(404));
    const token = `${'1234567890'}:${'AAF'.padEnd(35, 'b')}`;
    const error = await errorOf(client.get(`/bot${token}/getMe?x=1`));
    expect((error as Error).message).not.toContain(token);
  });
});

describe('options', () => {
  it.each<[object, RegExp]>([
    [{}, /absolute URL/],
    [{ baseUrl: 'https://api.example.com', rateLimt: {} }, /unknown option "rateLimt"/],
    [{ baseUrl: 'https://api.example.com?x' }, /baseUrl/],
    [{ baseUrl: 'http://api.example.com' }, /Only https/],
    [{ baseUrl: 'https://localhost' }, /local machine/],
    [{ baseUrl: 'https://10.0.0.1' }, /public internet/],
    [{ baseUrl: 'https://api.example.com', timeoutMs: 0 }, /timeoutMs/],
    [{ baseUrl: 'https://api.example.com', limitBy: 'ip' }, /limitBy/],
    [{ baseUrl: 'https://api.example.com', cache: true, fetch }, /cache/],
    [{ baseUrl: 'https://api.example.com', rateLimit: { capacity: 0, refillPerSecond: 1 } }, /capacity/],
    [{ baseUrl: 'https://api.example.com', rateLimit: { capacity: 1, refillPerSecond: 1, maxWaitMs: -1 } }, /maxWaitMs/],
    [{ baseUrl: 'https://api.example.com', quota: { limit: 5, period: 'week' } }, /period/],
    [{ baseUrl: 'https://api.example.com', circuit: { failureThreshold: 0 } }, /failureThreshold/],
  ])('%j are refused at once', (options, message) => {
    expect(() => createSecureClient(options as SecureClientOptions)).toThrow(message);
  });

  it('null are refused', () => {
    expect(() => createSecureClient(null as never)).toThrow(TypeError);
  });

  it('take a fetch of one\'s own, with limits and gate', async () => {
    const own = vi.fn(async (_input: string | URL | Request, _init?: RequestInit) => Response.json({ ok: true }));
    const client = createSecureClient({ baseUrl: 'http://localhost:11434', allowHttp: true, fetch: own, rateLimit: { capacity: 1, refillPerSecond: 0.001 } });
    expect(await client.get('/api/tags', { timeoutMs: 1_000, schema: z.object({ ok: z.boolean() }) })).toEqual({ ok: true });
    expect(String(own.mock.calls[0]?.[0])).toBe('http://localhost:11434/api/tags');
    expect(own.mock.calls[0]?.[1]).not.toHaveProperty('timeoutMs');
    expect(await errorOf(client.get('/api/tags'))).toMatchObject({ code: 'ERR_RATE_LIMIT' });
    expect(await errorOf(client.get('//evil.example'))).toSatisfy(isBlockedUrlError);
    await client.close();
  });

  it('reach a fetch of one\'s own as signals, and the built-in one as its policy', async () => {
    const own = vi.fn(async (_input: string | URL | Request, _init?: RequestInit) => Response.json({ ok: true }));
    const client = createSecureClient({ baseUrl: 'http://localhost:11434', allowHttp: true, fetch: own, timeoutMs: 5_000, maxBytes: 1_000 });
    await client.get('/a');
    await client.get('/a', { signal: new AbortController().signal });
    expect(own.mock.calls.map(([, init]) => init?.signal instanceof AbortSignal)).toEqual([true, true]);
    const network = { denyAddresses: ['93.184.215.0/24'], allowNat64: true, maxRedirects: 0, resolve: async () => ['93.184.215.14'] };
    const denied = createSecureClient({ baseUrl: 'https://api.example.com', ...network, retry: false });
    expect(await errorOf(denied.get('/a'))).toMatchObject({ reason: 'address-not-public' });
    await Promise.all([client.close(), denied.close()]);
  });
});
