import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isRequestTimeoutError, isResponseTooLargeError } from '../safe-fetch.ts';
import { errorOf } from './errors.fixture.ts';
import { fakeInternet, fetchThrough, startServer } from './loopback.fixture.ts';

describe('maxBytes', () => {
  const fetchBody = async (send: Parameters<typeof startServer>[0], maxBytes: number) =>
    fetchThrough(fakeInternet(await startServer(send)))('http://api.example.com/', { maxBytes });

  it('lets a body of exactly that size pass', async () => {
    expect(await (await fetchBody((_request, response) => response.end('x'.repeat(100)), 100)).text()).toHaveLength(100);
  });

  it('refuses an announced length before the body is read', async () => {
    const error = await errorOf(fetchBody((_request, response) => response.writeHead(200, { 'content-length': 101 }).write('x'), 100));
    expect(isResponseTooLargeError(error) && error.maxBytes).toBe(100);
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({ code: 'ERR_RESPONSE_TOO_LARGE', maxBytes: 100 });
  });

  it('ends an endless body and closes the connection', async () => {
    let closed: Promise<unknown> | undefined;
    const response = await fetchBody((_request, answer) => {
      closed = once(answer, 'close');
      const timer = setInterval(() => answer.write('x'.repeat(1_000)), 1);
      answer.on('close', () => clearInterval(timer));
    }, 5_000);
    expect(isResponseTooLargeError(await errorOf(response.text()))).toBe(true);
    await closed;
  });

  it.each([['gzip', gzipSync], ['br', brotliCompressSync]])('counts after decoding %s', async (encoding, compress) => {
    const bomb = compress(Buffer.alloc(5_000_000));
    expect(bomb.length).toBeLessThan(10_000);
    const send: RequestListener = (_request, response) =>
      response.writeHead(200, { 'content-encoding': encoding, 'content-length': bomb.length }).end(bomb);
    expect(isResponseTooLargeError(await errorOf((await fetchBody(send, 1_000_000)).arrayBuffer()))).toBe(true);
    expect((await (await fetchBody(send, 5_000_000)).arrayBuffer()).byteLength).toBe(5_000_000);
  });
});

describe('timeoutMs and signals', () => {
  const hang = () => startServer(() => {});
  const url = 'http://api.example.com/';

  it.each(['resolve', 'connect'] as const)('covers a %s step that never ends', async (step) => {
    const safeFetch = fetchThrough(fakeInternet(await hang()), { timeoutMs: 30, [step]: () => new Promise(() => {}) });
    expect(isRequestTimeoutError(await errorOf(safeFetch(url)))).toBe(true);
  });

  it('covers the wait for headers', async () => {
    const error = await errorOf(fetchThrough(fakeInternet(await hang()), { timeoutMs: 30 })(url));
    expect(isRequestTimeoutError(error) && error.timeoutMs).toBe(30);
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({ code: 'ERR_REQUEST_TIMEOUT', timeoutMs: 30 });
  });

  it('covers the body', async () => {
    const server = await startServer((_request, response) => response.write('begin'));
    const response = await fetchThrough(fakeInternet(server))(url, { timeoutMs: 60 });
    expect(isRequestTimeoutError(await errorOf(response.text()))).toBe(true);
  });

  it('covers all redirects together', async () => {
    const server = await startServer((_request, response) => setTimeout(() => response.writeHead(302, { location: '/' }).end(), 25));
    expect(isRequestTimeoutError(await errorOf(fetchThrough(fakeInternet(server), { maxRedirects: 20 })(url, { timeoutMs: 80 })))).toBe(true);
  });

  it('covers a Request whose body never comes', async () => {
    const request = new Request(url, { method: 'POST', body: new ReadableStream({}), duplex: 'half' } as RequestInit);
    expect(isRequestTimeoutError(await errorOf(fetchThrough(fakeInternet(await hang()), { timeoutMs: 30 })(request)))).toBe(true);
  });

  it('does not end a response that is complete', async () => {
    const server = await startServer((_request, response) => response.end('done'));
    const response = await fetchThrough(fakeInternet(server))(url, { timeoutMs: 50 });
    const copy = response.clone();
    await response.text();
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(await copy.text()).toBe('done');
  });

  it('rejects with the reason of a signal: before, during, and in the body', async () => {
    const reason = new Error('enough');
    const server = await startServer((request, response) => (request.url === '/body' ? response.write('begin') : undefined));
    const safeFetch = fetchThrough(fakeInternet(server));
    expect(await errorOf(safeFetch(url, { signal: AbortSignal.abort(reason) }))).toBe(reason);

    const during = new AbortController();
    setTimeout(() => during.abort(reason), 20);
    expect(await errorOf(safeFetch(new Request(url, { signal: during.signal })))).toBe(reason);

    const late = new AbortController();
    const response = await safeFetch(`${url}body`, { signal: late.signal });
    late.abort(reason);
    expect(await errorOf(response.text())).toBe(reason);
  });

  it('leaves no listener on a signal that lives on', async () => {
    const { signal } = new AbortController();
    const listeners = new Set<unknown>();
    const { addEventListener, removeEventListener } = signal;
    signal.addEventListener = (...args: unknown[]) => {
      listeners.add(args[1]);
      (addEventListener as (...args: unknown[]) => void).apply(signal, args);
    };
    signal.removeEventListener = (...args: unknown[]) => {
      listeners.delete(args[1]);
      (removeEventListener as (...args: unknown[]) => void).apply(signal, args);
    };
    const server = await startServer((_request, response) => response.end('x'));
    const safeFetch = fetchThrough(fakeInternet(server));
    await (await safeFetch(url, { signal })).text();
    await (await safeFetch(url, { signal })).body?.cancel();
    await safeFetch(url, { signal, method: 'HEAD' });
    await errorOf(safeFetch('http://127.0.0.1/', { signal }));
    expect(listeners.size).toBe(0);
  });
});
