import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createSafeFetch, isBlockedUrlError } from '../safe-fetch.ts';
import { createCertificate } from './certificate.fixture.ts';
import { hostileNames, hostileUrls, honestUrls } from './hostile-urls.fixture.ts';
import { fakeInternet, startServer } from './loopback.fixture.ts';
import { withoutBrackets } from './address.ts';

const hostile = Object.entries(hostileUrls).flatMap(([reason, urls]) => urls.map((url) => [url, reason] as const));

describe('hostile URLs', () => {
  const connections: unknown[] = [];
  const safeFetch = createSafeFetch({
    allowHttp: true,
    resolve: async (hostname) => hostileNames[hostname] ?? ['93.184.215.14'],
    connect: async (target) => {
      connections.push(target);
      throw new Error('connected');
    },
  });
  beforeEach(() => {
    connections.length = 0;
  });
  afterAll(() => safeFetch.close());

  it('are many and none is listed twice', () => {
    expect(hostile.length).toBeGreaterThanOrEqual(200);
    expect(new Set(hostile.map(([url]) => url)).size).toBe(hostile.length);
  });

  it.each(hostile)('refuses %j (%s)', async (url, reason) => {
    const error = await safeFetch(url).catch((e: unknown) => e);
    expect(isBlockedUrlError(error) ? error.reason : error).toBe(reason);
    expect(connections).toEqual([]);
  });

  it.each(hostile)('refuses %j from the allow-list of its own host', async (url) => {
    const host = URL.parse(url)?.hostname;
    if (!host) return;
    const error = await safeFetch(url, { allowHosts: [host] }).catch((e: unknown) => e);
    expect(isBlockedUrlError(error) || (error instanceof TypeError && error.message.startsWith('allowHosts'))).toBe(true);
    expect(connections).toEqual([]);
  });

  it.each(hostile)('refuses a redirect to %j', async (url) => {
    const server = await startServer((_request, response) => response.writeHead(302, { location: Buffer.from(encodeURI(url)).toString('latin1') }).end());
    const internet = fakeInternet(server, hostileNames);
    const { resolve, connect } = internet;
    const fetchOnce = createSafeFetch({ resolve, connect, allowHttp: true, maxRedirects: 1 });
    const error = await fetchOnce('http://start.example.com/').catch((e: unknown) => e);
    expect(error).toSatisfy(isBlockedUrlError);
    for (const target of internet.connections) expect(target.address).toBe('93.184.215.14');
    await fetchOnce.close();
  });
});

describe('honest URLs', () => {
  it('pass, over real TLS with the right certificate name', async () => {
    const names = honestUrls.map((url) => withoutBrackets(new URL(url).hostname).replace(/\.$/, ''));
    const certificate = createCertificate([...new Set(names)]);
    const [tls, plain] = await Promise.all([
      startServer((request, response) => response.end(`tls ${request.headers.host}`), certificate),
      startServer((request, response) => response.end(`plain ${request.headers.host}`)),
    ]);
    const safeFetch = createSafeFetch({
      allowHttp: true,
      tls: { ca: certificate.cert },
      resolve: async () => ['93.184.215.14'],
      connect: (target) => fakeInternet([80, 8080].includes(target.port) ? plain : tls).connect(target),
    });
    expect(honestUrls.length).toBeGreaterThanOrEqual(40);
    for (const text of honestUrls) {
      const url = new URL(text);
      const answer = await safeFetch(text).then((response) => response.text(), (error: unknown) => error);
      expect([text, answer]).toEqual([text, `${url.protocol === 'https:' ? 'tls' : 'plain'} ${url.host}`]);
    }
    await safeFetch.close();
  });
});
