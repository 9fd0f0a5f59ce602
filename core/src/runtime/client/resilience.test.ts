import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { isCircuitOpenError } from '../errors/circuit-open-error.ts';
import { isQuotaExceededError } from '../errors/quota-exceeded-error.ts';
import { isRateLimitError } from '../errors/rate-limit-error.ts';
import { isRequestTimeoutError } from '../errors/request-timeout-error.ts';
import { errorOf } from '../net/errors.fixture.ts';
import { createMemoryStore } from '../create-token-bucket.ts';
import { isRetryBudgetError } from '../with-backoff.ts';
import { inTurn, startClient } from './client.fixture.ts';
import type { RequestListener } from 'node:http';

const ok: RequestListener = (_request, response) => response.end('{"ok":true}');
const okSchema = z.object({ ok: z.boolean() });
const reset: RequestListener = (_request, response) => response.socket?.resetAndDestroy();

describe('retries', () => {
  it('wait as long as a 429 asks', async () => {
    const waits: number[] = [];
    const listener = inTurn((_request, response) => response.writeHead(429, { 'retry-after': '3' }).end(), ok);
    const { client } = await startClient(listener, { retry: { sleep: async (ms) => void waits.push(ms) } });
    expect(await client.get('/x', { schema: okSchema })).toEqual({ ok: true });
    expect(waits).toEqual([3_000]);
  });

  it('give up when a 429 asks for more than the deadline', async () => {
    const { client } = await startClient((_request, response) => response.writeHead(429, { 'retry-after': '3600' }).end());
    const error = await errorOf(client.get('/x'));
    expect(isRetryBudgetError(error) && error.retryAfterMs).toBe(3_600_000);
  });

  it('get over a burst of 5xx', async () => {
    const listener = inTurn(500, 502, 503, ok);
    const { client } = await startClient(listener);
    expect(await client.get('/x', { schema: okSchema })).toEqual({ ok: true });
    expect(listener.count).toBe(4);
  });

  it('get over a reset, before and in the body', async () => {
    const listener = inTurn(reset, (_request, response) => {
      response.writeHead(200, { 'content-length': 100 });
      response.write('{"ok":', () => response.socket?.resetAndDestroy());
    }, ok);
    const { client } = await startClient(listener);
    expect(await client.get('/x', { schema: okSchema })).toEqual({ ok: true });
    expect(listener.count).toBe(3);
  });

  it('get over a slow body', async () => {
    const listener = inTurn((_request, response) => response.write('{"ok":'), ok);
    const { client } = await startClient(listener, { timeoutMs: 60 });
    expect(await client.get('/x', { schema: okSchema })).toEqual({ ok: true });
  });

  it('end with the time limit when every attempt is slow', async () => {
    const { client } = await startClient(() => {}, { retry: { retries: 1 } });
    expect(isRequestTimeoutError(await errorOf(client.get('/x', { timeoutMs: 30 })))).toBe(true);
  });

  it('do not repeat a POST that the server may have carried out', async () => {
    const listener = inTurn(503, ok);
    const { client } = await startClient(listener);
    expect(await errorOf(client.post('/x', { json: {} }))).toMatchObject({ status: 503 });
    expect(listener.count).toBe(1);
  });

  it('are as usual where an option is undefined', async () => {
    const waits: number[] = [];
    const retry = { idempotent: undefined, deadlineMs: undefined, sleep: async (ms: number) => void waits.push(ms) };
    const listener = inTurn(503, ok);
    const { client } = await startClient(listener, { retry, circuit: { name: undefined, failureThreshold: 1 } });
    expect(await errorOf(client.post('/x', { json: {} }))).toMatchObject({ status: 503 });
    expect(listener.count).toBe(1);
    expect(await errorOf(client.get('/x'))).toMatchObject({ circuit: 'api.example.com' });

    const { client: other } = await startClient((_request, response) => response.writeHead(429, { 'retry-after': '120' }).end(), { retry });
    expect(isRetryBudgetError(await errorOf(other.get('/x')))).toBe(true);
    expect(waits).toEqual([]);
  });

  it('repeat a POST with the same idempotency key', async () => {
    const keys: unknown[] = [];
    const keep = (answer: RequestListener | number): RequestListener => (request, response) => {
      keys.push(request.headers['idempotency-key']);
      if (typeof answer === 'number') response.writeHead(answer).end();
      else answer(request, response);
    };
    const { client } = await startClient(inTurn(keep(503), keep(ok)));
    expect(await client.post('/x', { json: {}, idempotencyKey: true, schema: okSchema })).toEqual({ ok: true });
    expect(keys[0]).toMatch(/^[\da-f-]{36}$/);
    expect(keys).toEqual([keys[0], keys[0]]);
    await client.post('/x', { json: {}, idempotencyKey: 'order-7', schema: okSchema });
    expect(keys[2]).toBe('order-7');
  });

  it('do not send a stream twice', async () => {
    const listener = inTurn(503);
    const { client } = await startClient(listener);
    expect(await errorOf(client.put('/x', { body: new Blob(['x']).stream() }))).toMatchObject({ status: 503 });
    expect(listener.count).toBe(1);
  });

  it('can be switched off', async () => {
    const listener = inTurn(503);
    const { client } = await startClient(listener, { retry: false });
    expect(await errorOf(client.get('/x'))).toMatchObject({ status: 503 });
    expect(listener.count).toBe(1);
  });

  it('end at once with the signal', async () => {
    const controller = new AbortController();
    const { client } = await startClient(() => setTimeout(() => controller.abort(new Error('left')), 10));
    await expect(client.get('/x', { signal: controller.signal })).rejects.toThrow('left');
  });

  it('are not multiplied by a withBackoff around the client', async () => {
    const { withBackoff } = await import('../with-backoff.ts');
    const listener = inTurn(503);
    const { client } = await startClient(listener, { retry: { retries: 2 }, circuit: false });
    await errorOf(withBackoff(() => client.get('/x'), { sleep: async () => {} }));
    expect(listener.count).toBe(3);
  });
});

describe('the circuit', () => {
  it('opens after failures, answers from the fallback, and closes again', async () => {
    let ms = 0;
    const listener = inTurn(503, 503, ok);
    const { client } = await startClient(listener, { retry: false, circuit: { failureThreshold: 2, resetMs: 1_000, now: () => ms } });
    await errorOf(client.get('/x'));
    await errorOf(client.get('/x'));
    expect(client.circuitState).toBe('open');
    expect(isCircuitOpenError(await errorOf(client.get('/x')))).toBe(true);
    expect(await client.get('/x', { schema: okSchema, fallback: () => ({ ok: false }) })).toEqual({ ok: false });
    expect((await client.get('/x', { fallback: () => new Response('cached') })).status).toBe(200);
    expect(listener.count).toBe(2);
    ms = 1_000;
    expect(await client.get('/x', { schema: okSchema })).toEqual({ ok: true });
    expect(client.circuitState).toBe('closed');
  });

  it('is not opened by what is wrong with the call or the limits', async () => {
    const { client } = await startClient(inTurn(404), { circuit: { failureThreshold: 1 }, quota: { limit: 2, period: 'day' } });
    await errorOf(client.get('/x'));
    await errorOf(client.get('/x', { schema: z.object({}) }));
    await errorOf(client.get('/x'));
    await errorOf(client.get('../x'));
    expect(client.circuitState).toBe('closed');
  });

  it('can be left out', async () => {
    const { client } = await startClient(ok, { circuit: false });
    expect(client.circuitState).toBeUndefined();
    expect((await client.get('/x')).status).toBe(200);
  });
});

describe('limits', () => {
  /** A clock that moves when something sleeps. */
  const createClock = () => {
    const clock = { ms: Date.UTC(2026, 0, 31, 23, 59, 50), waits: [] as number[] };
    const sleep = async (ms: number) => {
      clock.waits.push(ms);
      clock.ms += ms;
    };
    return { clock, options: { now: () => clock.ms, retry: { sleep } } };
  };

  it('smooth a burst, and refuse what would wait too long', async () => {
    const { clock, options } = createClock();
    const listener = inTurn(ok);
    const { client } = await startClient(listener, { ...options, rateLimit: { capacity: 2, refillPerSecond: 2, maxWaitMs: 800 } });
    for (let index = 0; index < 4; index += 1) await client.get('/x');
    expect(clock.waits).toEqual([500, 500]);
    const { client: strict } = await startClient(listener, { ...createClock().options, rateLimit: { capacity: 1, refillPerSecond: 1, maxWaitMs: 0 } });
    await strict.get('/x');
    const error = await errorOf(strict.get('/x'));
    expect(isRateLimitError(error) && error.retryAfterMs).toBe(1_000);
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({ code: 'ERR_RATE_LIMIT', retryAfterMs: 1_000 });
  });

  it('end a wait with the signal', async () => {
    const { client } = await startClient(ok, { rateLimit: { capacity: 1, refillPerSecond: 0.1, maxWaitMs: 60_000 }, retry: false });
    await client.get('/x');
    const signal = AbortSignal.timeout(20);
    expect(await errorOf(client.get('/x', { signal }))).toBe(signal.reason);
  });

  it('keep a quota by the calendar, and give the rate back', async () => {
    const { clock, options } = createClock();
    const listener = inTurn(ok);
    const { client } = await startClient(listener, { ...options, quota: { limit: 2, period: 'month' }, rateLimit: { capacity: 3, refillPerSecond: 0.0001, maxWaitMs: 0 } });
    await client.get('/x');
    await client.get('/x');
    for (let index = 0; index < 3; index += 1) {
      const error = await errorOf(client.get('/x'));
      expect(isQuotaExceededError(error) && error.resetsAt.toISOString()).toBe('2026-02-01T00:00:00.000Z');
      expect(JSON.parse(JSON.stringify(error))).toMatchObject({ code: 'ERR_QUOTA_EXCEEDED', limit: 2, period: 'month', retryAfterMs: 10_000 });
    }
    clock.ms += 10_000;
    expect((await client.get('/x')).status).toBe(200);
    expect(listener.count).toBe(3);
  });

  it('count retries and redirects, which go over the network too', async () => {
    const listener = inTurn(503, (_request, response) => response.writeHead(302, { location: '/v1/y' }).end(), ok);
    const { client } = await startClient(listener, { quota: { limit: 3, period: 'day' } });
    await client.get('/x');
    expect(isQuotaExceededError(await errorOf(client.get('/x')))).toBe(true);
    expect(listener.count).toBe(3);
  });

  it('can be those of each user', async () => {
    const { client } = await startClient(ok, { quota: { limit: 1, period: 'day' }, limitBy: 'user' });
    await client.forUser('ann').get('/x');
    await client.forUser('ben').get('/x');
    expect(isQuotaExceededError(await errorOf(client.forUser('ann').get('/x')))).toBe(true);
    expect(() => client.forUser('')).toThrow(TypeError);
  });

  it('can be shared through a store', async () => {
    const limitStore = createMemoryStore();
    const limits = { quota: { limit: 1, period: 'day' as const }, limitStore };
    const [{ client: one }, { client: two }] = await Promise.all([startClient(ok, limits), startClient(ok, limits)]);
    await one.get('/x');
    expect(isQuotaExceededError(await errorOf(two.get('/x')))).toBe(true);
  });
});

describe('the cache', () => {
  const cacheable = (headers: Record<string, string> = { 'cache-control': 'max-age=60' }) => inTurn((_request, response) => response.writeHead(200, headers).end('{"ok":true}'));

  it('answers what the service allows, without cost', async () => {
    const listener = cacheable();
    const { client } = await startClient(listener, { cache: true, quota: { limit: 1, period: 'day' } });
    for (let index = 0; index < 3; index += 1) expect(await client.get('/x', { schema: okSchema })).toEqual({ ok: true });
    expect(listener.count).toBe(1);
  });

  it('asks again by ETag', async () => {
    const seen: unknown[] = [];
    const { client } = await startClient((request, response) => {
      seen.push(request.headers['if-none-match']);
      if (request.headers['if-none-match'] === '"1"') return void response.writeHead(304, { etag: '"1"' }).end();
      response.writeHead(200, { etag: '"1"', 'cache-control': 'max-age=60, no-cache' }).end('{"ok":true}');
    }, { cache: { maxEntries: 10 } });
    await client.get('/x', { schema: okSchema });
    expect(await client.get('/x', { schema: okSchema })).toEqual({ ok: true });
    expect(seen).toEqual([undefined, '"1"']);
  });

  it.each<[string, Record<string, string>, (client: Awaited<ReturnType<typeof startClient>>['client']) => Promise<unknown>]>([
    ['no-store', { 'cache-control': 'no-store' }, (client) => client.get('/x')],
    ['private', { 'cache-control': 'private, max-age=60' }, (client) => client.get('/x')],
    ['a user', { 'cache-control': 'public, max-age=60' }, (client) => client.forUser('ann').get('/x')],
    ['a credential of the call', { 'cache-control': 'public, max-age=60' }, (client) => client.get('/x', { headers: { 'x-user-token': 'x' } })],
    ['POST', { 'cache-control': 'public, max-age=60' }, (client) => client.post('/x')],
  ])('keeps nothing for %s', async (_case, headers, get) => {
    const listener = cacheable(headers);
    const { client } = await startClient(listener, { cache: true });
    await get(client);
    await get(client);
    expect(listener.count).toBe(2);
  });

  it('keeps nothing that came with Authorization, unless the service says public', async () => {
    const auth = { type: 'bearer', token: 'x' } as const;
    for (const [headers, count] of [[{ 'cache-control': 'max-age=60' }, 2], [{ 'cache-control': 'public, max-age=60' }, 1]] as const) {
      const listener = cacheable(headers);
      const { client } = await startClient(listener, { cache: true, auth });
      await client.get('/x');
      await client.get('/x');
      expect(listener.count).toBe(count);
    }
  });

  it('is off by default', async () => {
    const listener = cacheable();
    const { client } = await startClient(listener);
    await client.get('/x');
    await client.get('/x');
    expect(listener.count).toBe(2);
  });
});

describe('observers', () => {
  it('see every attempt, without secrets', async () => {
    const log = vi.fn();
    const onMetric = vi.fn();
    const onDeprecation = vi.fn();
    const deprecated: RequestListener = (_request, response) => response.writeHead(200, { deprecation: '@1688169599', sunset: 'Sat, 31 Dec 2022 23:59:59 GMT' }).end('{"ok":true}');
    const { client } = await startClient(inTurn(503, deprecated, deprecated, 404), { log, onMetric, onDeprecation, auth: { type: 'bearer', token: 'canary-a' }, now: () => 5, circuit: { failureThreshold: 1 } });
    await errorOf(client.get('/users/{id}', { params: { id: 'canary-b' }, query: { q: 'canary-c' }, headers: { 'x-secret': 'canary-d' } }));
    const { client: calm } = await startClient(inTurn(503, deprecated, deprecated, 404), { log, onMetric, onDeprecation });
    for (let index = 0; index < 2; index += 1) await calm.get('/users/{id}', { params: { id: 'canary-b' } });
    await errorOf(calm.get('/x'));
    await errorOf(calm.get('/x', { timeoutMs: 0 }));

    const entries = log.mock.calls.map(([entry]) => entry as Record<string, unknown>);
    expect(entries.map(({ event, level, status, state }) => [event, level, status ?? state])).toEqual([
      ['response', 'warn', 503], ['circuit', 'error', 'open'], ['retry', 'warn', 503], ['failure', 'error', undefined],
      ['response', 'warn', 503], ['retry', 'warn', 503], ['response', 'info', 200], ['deprecation', 'warn', undefined], ['response', 'info', 200],
      ['response', 'warn', 404], ['failure', 'error', undefined],
    ]);
    expect(entries[3]).toMatchObject({ operation: 'GET /users/{id}', host: 'api.example.com', attempt: 2, durationMs: 0, error: { name: 'CircuitOpenError', code: 'ERR_CIRCUIT_OPEN' } });
    expect(entries[4]?.['traceId']).toMatch(/^[\da-f]{32}$/);
    expect(entries[6]?.['traceId']).toBe(entries[4]?.['traceId']);
    expect(onDeprecation).toHaveBeenCalledExactlyOnceWith({ operation: 'GET /users/{id}', deprecatedAt: new Date('2023-06-30T23:59:59Z'), sunsetAt: new Date('2022-12-31T23:59:59Z') });

    const metrics = onMetric.mock.calls.map(([metric]) => metric as { name: string; attributes: Record<string, unknown> });
    expect(metrics.map(({ name, attributes }) => [name.split('.').at(-1), attributes['http.response.status_code'] ?? attributes['error.type'] ?? attributes['state'] ?? ''])).toEqual([
      ['duration', 503], ['circuit_changes', 'open'], ['retries', ''], ['refusals', 'ERR_CIRCUIT_OPEN'],
      ['duration', 503], ['retries', ''], ['duration', 200], ['duration', 200], ['duration', 404], ['duration', 'TypeError'],
    ]);
    expect(metrics[0]?.attributes).toEqual({
      'http.request.method': 'GET', 'url.template': '/users/{id}', 'server.address': 'api.example.com', 'server.port': 80, 'http.response.status_code': 503, 'error.type': '503',
    });
    expect(JSON.stringify([log.mock.calls, onMetric.mock.calls])).not.toContain('canary');
  });

  it('change nothing when they throw', async () => {
    const broken = () => {
      throw new Error('observer');
    };
    const { client } = await startClient(inTurn(503, (_request, response) => response.writeHead(200, { deprecation: 'true' }).end('{"ok":true}')), { log: broken, onMetric: broken, onDeprecation: broken });
    expect(await client.get('/x', { schema: okSchema })).toEqual({ ok: true });
  });

  it('tell the code of a lost connection', async () => {
    const log = vi.fn();
    const { client } = await startClient(reset, { log, retry: false });
    await errorOf(client.get('/x'));
    expect(log.mock.calls[0]?.[0]).toMatchObject({ event: 'failure', error: { name: 'TypeError', code: expect.stringMatching(/ECONNRESET|UND_ERR_SOCKET/) as string } });
  });
});
