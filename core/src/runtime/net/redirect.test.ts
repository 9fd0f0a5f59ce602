import { describe, expect, it } from 'vitest';
import { createCertificate } from './certificate.fixture.ts';
import { errorOf, reasonOf } from './errors.fixture.ts';
import { fakeInternet, fetchThrough, startServer, type Echo } from './loopback.fixture.ts';

describe('a redirect', () => {
  /** `/hop/3` leads to `/hop/2` and so on; `/to?…` leads where the query says, with the status of `status`. */
  const startRedirector = () =>
    startServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const url = new URL(request.url ?? '', 'http://x');
      const hop = Number(/^\/hop\/(\d+)/.exec(url.pathname)?.[1] ?? 0);
      const location = url.pathname === '/to' ? url.searchParams.get('url') : hop > 0 ? `/hop/${hop - 1}` : null;
      if (location !== null) return void response.writeHead(Number(url.searchParams.get('status') ?? 302), { location }).end('moved');
      response.end(JSON.stringify({ method: request.method, url: request.url, headers: request.headers, body: Buffer.concat(chunks).toString() }));
    });
  const to = (url: string, status = 302) => `http://a.example.com/to?status=${status}&url=${encodeURIComponent(url)}`;
  const credentials = {
    authorization: 'Bearer x', cookie: 'a=1', 'x-api-key': 'x', 'api-key': 'x', 'x-goog-api-key': 'x', 'x-amz-security-token': 'x',
    'proxy-authorization': 'x', 'x-auth': 'x', 'x-session-id': 'x', 'x-client-secret': 'x', apikey: 'x',
  };
  const harmless = { accept: 'text/plain', 'x-request-id': '1', 'user-agent': 'bot', 'x-keynote': '1' };

  it('is followed, and the response says so', async () => {
    const response = await fetchThrough(fakeInternet(await startRedirector()))('http://a.example.com/hop/5#part');
    expect(response).toMatchObject({ status: 200, redirected: true, url: 'http://a.example.com/hop/0' });
  });

  it('is refused beyond maxRedirects', async () => {
    const internet = fakeInternet(await startRedirector());
    expect(await reasonOf(fetchThrough(internet)('http://a.example.com/hop/6'))).toBe('too-many-redirects');
    expect(await reasonOf(fetchThrough(internet, { maxRedirects: 0 })('http://a.example.com/hop/1'))).toBe('too-many-redirects');
    expect(await reasonOf(fetchThrough(internet)('http://a.example.com/hop/1', { maxRedirects: 0 }))).toBe('too-many-redirects');
  });

  it('is refused in a loop', async () => {
    const server = await startServer((_request, response) => response.writeHead(302, { location: '/' }).end());
    expect(await reasonOf(fetchThrough(fakeInternet(server))('http://a.example.com/'))).toBe('too-many-redirects');
  });

  it.each([
    ['http://169.254.169.254/latest/', 'address-not-public'],
    ['//127.0.0.1/', 'address-not-public'],
    ['http://localhost/', 'name-not-public'],
    ['file:///etc/passwd', 'scheme-not-allowed'],
    ['http://user:pass@b.example.com/', 'credentials-in-url'],
    ['http://other.example.org/', 'host-not-allowed'],
    ['http://a.example.com:22/', 'port-not-allowed'],
    ['http://private.example.com/', 'address-not-public'],
    ['\\\\127.0.0.1/', 'invalid-url'],
    ['/\\127.0.0.1/', 'invalid-url'],
    ['http://[', 'invalid-url'],
    ['http:\\\\b.example.com', 'invalid-url'],
  ])('to %j is refused (%s), and nothing more is connected to', async (location, reason) => {
    const internet = fakeInternet(await startRedirector(), { 'private.example.com': ['10.0.0.1'] });
    const safeFetch = fetchThrough(internet, { allowHosts: ['*.example.com', '169.254.169.254', '127.0.0.1', 'localhost'] });
    expect(await reasonOf(safeFetch(to(location)))).toBe(reason);
    expect(internet.connections).toHaveLength(1);
  });

  it('to another host within the allow-list is followed', async () => {
    const internet = fakeInternet(await startRedirector());
    const response = await fetchThrough(internet, { allowHosts: ['*.example.com'] })(to('http://b.example.com/end'));
    expect(response.url).toBe('http://b.example.com/end');
    expect(internet.connections.map(({ hostname }) => hostname)).toEqual(['a.example.com', 'b.example.com']);
  });

  it('with a raw UTF-8 path is followed as browsers do', async () => {
    const server = await startServer((request, response) => {
      if (request.url === '/') response.writeHead(302, { location: Buffer.from('/caf\u00e9').toString('latin1') }).end();
      else response.end(request.url);
    });
    expect(await (await fetchThrough(fakeInternet(server))('http://a.example.com/')).text()).toBe('/caf%C3%A9');
  });

  it('with a raw Latin-1 path is followed too', async () => {
    const server = await startServer((request, response) => {
      if (request.url === '/') response.writeHead(302, { location: '/caf\u00e9' }).end();
      else response.end(request.url);
    });
    expect(await (await fetchThrough(fakeInternet(server))('http://a.example.com/')).text()).toBe('/caf%C3%A9');
  });

  it.each([
    ['another host', 'http://b.example.com/'],
    ['another port', 'http://a.example.com:8080/'],
    ['the same host by way of another', to('http://a.example.com/').replace('a.example', 'b.example')],
  ])('to %s drops every credential and keeps the rest', async (_case, location) => {
    const response = await fetchThrough(fakeInternet(await startRedirector()))(to(location), { headers: { ...credentials, ...harmless } });
    const { headers } = (await response.json()) as Echo;
    expect(headers).toMatchObject(harmless);
    for (const name of Object.keys(credentials)) expect(headers).not.toHaveProperty(name);
  });

  it('to another scheme drops them too', async () => {
    const certificate = createCertificate(['a.example.com']);
    const target = await startServer((request, response) => response.end(JSON.stringify({ headers: request.headers })), certificate);
    const redirector = await startRedirector();
    const safeFetch = fetchThrough(fakeInternet(redirector), {
      tls: { ca: certificate.cert },
      connect: (hop) => fakeInternet(hop.port === 443 ? target : redirector).connect(hop),
    });
    const { headers } = (await (await safeFetch(to('https://a.example.com/'), { headers: credentials })).json()) as Echo;
    for (const name of Object.keys(credentials)) expect(headers).not.toHaveProperty(name);
  });

  it('within the origin keeps them, but proxy credentials', async () => {
    const response = await fetchThrough(fakeInternet(await startRedirector()))(to('/end'), { headers: credentials });
    const { 'proxy-authorization': _gone, ...kept } = credentials;
    const { headers } = (await response.json()) as Echo;
    expect(headers).toMatchObject(kept);
    expect(headers).not.toHaveProperty('proxy-authorization');
  });

  it.each([
    [301, 'POST', 'GET', ''], [302, 'POST', 'GET', ''], [303, 'PUT', 'GET', ''], [303, 'HEAD', 'HEAD', ''], [301, 'PUT', 'PUT', 'data'],
    [307, 'POST', 'POST', 'data'], [308, 'PATCH', 'PATCH', 'data'],
  ])('%i turns %s into %s', async (status, method, expected, body) => {
    const response = await fetchThrough(fakeInternet(await startRedirector()))(to('/end', status), {
      method, ...(method !== 'HEAD' && { body: 'data' }), headers: { 'content-type': 'text/plain', 'content-language': 'en' },
    });
    if (method === 'HEAD') return expect(response.status).toBe(200);
    const echo = (await response.json()) as Echo;
    expect(echo).toMatchObject({ method: expected, body });
    expect('content-type' in echo.headers).toBe(body !== '');
  });

  it('sends FormData and the body of a Request again', async () => {
    const safeFetch = fetchThrough(fakeInternet(await startRedirector()));
    const form = new FormData();
    form.append('a', 'b');
    for (const input of [to('/end', 307), new Request(to('/end', 308), { method: 'POST', body: form })]) {
      const response = await safeFetch(input, typeof input === 'string' ? { method: 'POST', body: form } : {});
      expect(((await response.json()) as Echo).body).toContain('name="a"');
    }
  });

  it('that asks for a stream again is an error', async () => {
    const safeFetch = fetchThrough(fakeInternet(await startRedirector()));
    expect(await errorOf(safeFetch(to('/end', 307), { method: 'POST', body: new Blob(['x']).stream() }))).toBeInstanceOf(TypeError);
  });

  it('is checked for its method too', async () => {
    const safeFetch = fetchThrough(fakeInternet(await startRedirector()), { allowMethods: ['POST'] });
    expect(await reasonOf(safeFetch(to('/end', 303), { method: 'POST', body: 'x' }))).toBe('method-not-allowed');
  });

  it('is handed over with redirect: manual, and an error with redirect: error', async () => {
    const safeFetch = fetchThrough(fakeInternet(await startRedirector()));
    const response = await safeFetch(to('http://127.0.0.1/'), { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([302, 'http://127.0.0.1/']);
    expect(await errorOf(safeFetch(new Request(to('/end'), { redirect: 'error' })))).toBeInstanceOf(TypeError);
  });

  it('without a Location is a response', async () => {
    const server = await startServer((_request, response) => response.writeHead(302).end('where?'));
    expect(await (await fetchThrough(fakeInternet(server))('http://a.example.com/')).text()).toBe('where?');
  });
});
