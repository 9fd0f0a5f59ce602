import { describe, expect, it } from 'vitest';
import { fakeInternet, startServer } from './net/loopback.fixture.ts';
import { createSafeFetch, isBlockedUrlError } from './safe-fetch.ts';

describe('safeFetch', () => {
  it('fetches from a public host', async () => {
    const server = await startServer((request, response) => response.end(`${request.method} ${request.url} ${request.headers.host}`));
    const internet = fakeInternet(server);
    const safeFetch = createSafeFetch({ allowHttp: true, resolve: internet.resolve, connect: internet.connect });
    const response = await safeFetch('http://api.example.com/a?b=1#c');
    expect(response).toBeInstanceOf(Response);
    expect(response.url).toBe('http://api.example.com/a?b=1');
    expect(await response.text()).toBe('GET /a?b=1 api.example.com');
    await safeFetch.close();
  });

  it('refuses an answer with one private address before it connects', async () => {
    const server = await startServer((_request, response) => response.end('secret'));
    const internet = fakeInternet(server, { 'evil.example.com': ['93.184.215.14', '10.0.0.7'] });
    const safeFetch = createSafeFetch({ resolve: internet.resolve, connect: internet.connect });
    const error = await safeFetch('https://evil.example.com/').catch((e: unknown) => e);
    expect(isBlockedUrlError(error) && error.reason).toBe('address-not-public');
    expect(internet.connections).toEqual([]);
    await safeFetch.close();
  });
});
