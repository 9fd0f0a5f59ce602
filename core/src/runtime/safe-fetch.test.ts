import { execFile } from 'node:child_process';
import { inspect, promisify } from 'node:util';

import { describe, expect, it } from 'vitest';
import { errorOf, reasonOf } from './net/errors.fixture.ts';
import { fakeInternet, fetchThrough, publicAddress, startEcho, startServer, type Echo } from './net/loopback.fixture.ts';
import { createSafeFetch, isBlockedUrlError, safeFetch as defaultSafeFetch, type SafeFetchInit, type SafeFetchPolicy } from './safe-fetch.ts';

describe('a response', () => {
  it('is one of the runtime, with the address of the last hop', async () => {
    const server = await startServer((_request, response) => {
      response.writeHead(201, 'Made', { 'set-cookie': ['a=1', 'b=2'], 'x-custom': 'yes' }).end('hello');
    });
    const response = await fetchThrough(fakeInternet(server))('http://api.example.com/a?b=1#c');
    expect(response).toBeInstanceOf(Response);
    expect(response).toMatchObject({ status: 201, statusText: 'Made', ok: true, redirected: false, url: 'http://api.example.com/a?b=1' });
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(response.headers.get('x-custom')).toBe('yes');
    const copy = response.clone();
    expect(copy.url).toBe(response.url);
    expect([await response.text(), await copy.text()]).toEqual(['hello', 'hello']);
  });

  it.each([204, 205, 304])('with status %i has no body', async (status) => {
    const server = await startServer((_request, response) => response.writeHead(status).end());
    const response = await fetchThrough(fakeInternet(server))('http://api.example.com/');
    expect([response.status, response.body]).toEqual([status, null]);
  });

  it('to HEAD has no body although a length is announced', async () => {
    const server = await startServer((_request, response) => response.writeHead(200, { 'content-length': 10 ** 9 }).end());
    const response = await fetchThrough(fakeInternet(server))('http://api.example.com/', { method: 'head' });
    expect([response.body, response.headers.get('content-length')]).toEqual([null, '1000000000']);
  });

  it('can be read through a BYOB reader, and piecewise', async () => {
    const server = await startServer((_request, response) => {
      response.write('abc');
      setTimeout(() => response.end('def'), 20);
    });
    const safeFetch = fetchThrough(fakeInternet(server));
    const reader = (await safeFetch('http://api.example.com/')).body!.getReader({ mode: 'byob' });
    let text = '';
    for (;;) {
      const { done, value } = await reader.read(new Uint8Array(2));
      if (done) break;
      text += Buffer.from(value).toString();
    }
    expect(text).toBe('abcdef');
  });
});

describe('a request', () => {
  const send = async (input: string | URL | Request, init?: SafeFetchInit): Promise<Echo> => {
    const response = await fetchThrough(fakeInternet(await startEcho()))(input, init);
    return (await response.json()) as Echo;
  };
  const url = 'http://api.example.com/x';

  it('takes a URL object', async () => {
    expect((await send(new URL(url))).url).toBe('/x');
  });

  it('takes a global Request, announces its length, and keeps its type', async () => {
    const echo = await send(new Request(url, { method: 'POST', body: '{"a":1}', headers: { 'content-type': 'application/json', 'x-a': '1' } }));
    expect(echo).toMatchObject({ method: 'POST', body: '{"a":1}', headers: { 'content-type': 'application/json', 'x-a': '1', 'content-length': '7' } });
  });

  it('lets init win over a Request', async () => {
    const echo = await send(new Request(url, { method: 'POST', body: 'old', headers: { 'x-a': '1' } }), { method: 'put', body: 'new', headers: { 'x-b': '2' } });
    expect(echo).toMatchObject({ method: 'PUT', body: 'new' });
    expect(echo.headers).not.toHaveProperty('x-a');
  });

  it.each([
    ['Headers', new Headers({ 'x-a': '1' })],
    ['pairs', [['x-a', '1']] as [string, string][]],
    ['a record', { 'X-A': '1' }],
  ])('takes headers as %s', async (_kind, headers) => {
    expect((await send(url, { headers })).headers['x-a']).toBe('1');
  });

  it.each([
    ['a string', 'text', 'text/plain;charset=UTF-8'],
    ['URLSearchParams', new URLSearchParams({ text: 'x' }), 'application/x-www-form-urlencoded;charset=UTF-8'],
    ['a Blob', new Blob(['text'], { type: 'text/css' }), 'text/css'],
    ['bytes', new TextEncoder().encode('text'), undefined],
  ])('takes %s as body', async (_kind, body, type) => {
    const echo = await send(url, { method: 'POST', body });
    expect(echo.body).toContain('te');
    expect(echo.headers['content-type']).toBe(type);
  });

  it('takes global FormData with a file', async () => {
    const form = new FormData();
    form.append('field', 'value');
    form.append('file', new File(['content'], 'a.txt', { type: 'text/plain' }));
    const echo = await send(url, { method: 'POST', body: form });
    expect(echo.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
    expect(echo.body).toMatch(/name="field"\r\n\r\nvalue\r\n/);
    expect(echo.body).toMatch(/name="file"; filename="a.txt"\r\nContent-Type: text\/plain\r\n\r\ncontent\r\n/);
  });

  it('takes FormData inside a Request', async () => {
    const form = new FormData();
    form.append('field', 'value');
    const echo = await send(new Request(url, { method: 'POST', body: form }));
    expect(echo.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
    expect(echo.body).toContain('name="field"');
  });

  it.each([
    ['a web stream', () => new Blob(['text']).stream()],
    ['an async iterable', async function* () { yield new TextEncoder().encode('text'); }],
  ])('takes %s without duplex being set', async (_kind, make) => {
    expect((await send(url, { method: 'POST', body: make() as ReadableStream })).body).toBe('text');
  });

  it('refuses a body on GET, as fetch does', async () => {
    expect(await errorOf(send(url, { body: 'x' }))).toBeInstanceOf(TypeError);
  });

  it('refuses init.integrity rather than ignore it', async () => {
    expect(await errorOf(send(url, { integrity: 'sha256-x' }))).toBeInstanceOf(TypeError);
  });

  it('refuses another host in the Host header, which would name another server in TLS', async () => {
    expect(await reasonOf(send(url, { headers: { host: 'evil.example.org' } }))).toBe('host-not-allowed');
    expect((await send(url, { headers: { Host: 'API.example.com' } })).headers['host']).toBe('api.example.com');
  });

  it('keeps the value of an invalid header out of the error', async () => {
    const error = await errorOf(send(url, { headers: { authorization: 'Bearer canary-1\nx' } }));
    expect(error).toBeInstanceOf(TypeError);
    expect(inspect(error)).toContain('"authorization"');
    expect(inspect(error, { showHidden: true })).not.toContain('canary-1');
  });

  it('takes the place of fetch by its type, and undefined for what is not set', async () => {
    const asFetch: typeof fetch = fetchThrough(fakeInternet(await startEcho()));
    expect((await asFetch(url)).status).toBe(200);
    expect(await send(url, { timeoutMs: undefined, allowHosts: undefined })).toMatchObject({ url: '/x' });
  });

  it('fails as fetch does when nobody listens', async () => {
    const safeFetch = createSafeFetch({
      allowHttp: true,
      resolve: async () => [publicAddress],
      connect: async () => {
        throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
      },
    });
    const error = await errorOf(safeFetch(url));
    expect(error).toMatchObject({ name: 'TypeError', message: 'fetch failed', cause: { code: 'ECONNREFUSED' } });
    await safeFetch.close();
  });
});

describe('the policy', () => {
  const attempt = async (url: string, policy: SafeFetchPolicy, init?: SafeFetchInit) => {
    const internet = fakeInternet(await startEcho());
    const result = await fetchThrough(internet, policy)(url, init).then((response) => response.status, (error: unknown) => (isBlockedUrlError(error) ? error.reason : error));
    return { result, connections: internet.connections.length };
  };

  it.each<[string, string, SafeFetchPolicy, SafeFetchInit?]>([
    ['host-not-allowed', 'http://evil.example.org/', { allowHosts: ['*.example.com'] }],
    ['host-not-allowed', 'http://example.com/', { allowHosts: ['*.example.com'] }],
    ['host-not-allowed', 'http://api.example.com/', { allowHosts: [] }],
    ['host-not-allowed', 'http://admin.example.com/', { allowHosts: ['*.example.com'], denyHosts: ['admin.example.com'] }],
    ['host-not-allowed', 'http://admin.example.com./', { denyHosts: ['admin.example.com'] }],
    ['host-not-allowed', 'http://api.example.com/', { allowHosts: ['api.example.com'] }, { allowHosts: ['www.example.com'] }],
    ['host-not-allowed', 'http://1.1.1.1/', { allowHosts: ['api.example.com'] }],
    ['address-not-public', 'http://10.0.0.1/', { allowHosts: ['10.0.0.1'] }],
    ['name-not-public', 'http://localhost/', { allowHosts: ['localhost'] }],
    ['port-not-allowed', 'http://api.example.com:8080/', { allowPorts: [80, 443] }],
    ['port-not-allowed', 'http://api.example.com/', { denyPorts: [80] }],
    ['method-not-allowed', 'http://api.example.com/', { allowMethods: ['GET'] }, { method: 'post', body: 'x' }],
    ['method-not-allowed', 'http://api.example.com/', { denyMethods: ['delete'] }, { method: 'DELETE' }],
    ['scheme-not-allowed', 'http://api.example.com/', { allowHttp: false }],
    ['address-not-public', 'http://api.example.com/', { denyAddresses: ['93.184.215.0/24'] }],
  ])('gives %s for %s under %j', async (reason, url, policy, init) => {
    expect(await attempt(url, policy, init)).toEqual({ result: reason, connections: 0 });
  });

  it.each<[string, SafeFetchPolicy, SafeFetchInit?]>([
    ['http://api.example.com/', { allowHosts: ['api.example.com'] }],
    ['http://a.b.example.com/', { allowHosts: ['*.example.com'] }],
    ['http://api.example.com./', { allowHosts: ['api.example.com'] }],
    ['http://api.example.com:8080/', { allowPorts: [8080] }],
    ['http://api.example.com/', { allowMethods: ['get'] }],
    ['http://api.example.com/', {}, { allowHosts: ['api.example.com'] }],
  ])('passes %s under %j', async (url, policy, init) => {
    expect(await attempt(url, policy, init)).toEqual({ result: 200, connections: 1 });
  });

  it('is not widened by dispatcher, agent, lookup, resolve or connect in init', async () => {
    const used: string[] = [];
    const widening = {
      dispatcher: { dispatch: () => used.push('dispatcher') },
      agent: { createConnection: () => used.push('agent') },
      lookup: () => used.push('lookup'),
      resolve: async () => used.push('resolve'),
      connect: async () => used.push('connect'),
      allowHttp: true,
      socketPath: '/var/run/docker.sock',
      unix: '/var/run/docker.sock',
      client: { baseUrl: 'http://127.0.0.1/' },
    } as SafeFetchInit;
    const internet = fakeInternet(await startEcho(), { 'private.example.com': ['127.0.0.1'] });
    const safeFetch = fetchThrough(internet, { allowHttp: false });
    expect(await reasonOf(safeFetch('https://private.example.com/', widening))).toBe('address-not-public');
    expect(await reasonOf(safeFetch('http://api.example.com/', widening))).toBe('scheme-not-allowed');
    expect(used).toEqual([]);
  });

  it.each([[{ allowHost: ['x'] }], [{ allowHosts: ['*'] }], [null], ['policy']])('%j is a TypeError at once', (policy) => {
    expect(() => createSafeFetch(policy as never)).toThrow(TypeError);
  });

  it('of safeFetch refuses http and local addresses', async () => {
    expect(await reasonOf(defaultSafeFetch('http://example.com/'))).toBe('scheme-not-allowed');
    expect(await reasonOf(defaultSafeFetch('https://127.0.0.1/'))).toBe('address-not-public');
    expect(await reasonOf(defaultSafeFetch('https://api.example.com/', { allowHosts: ['other.example.com'] }))).toBe('host-not-allowed');
  });
});

describe('a BlockedUrlError', () => {
  it('never holds path, query, user info or headers', async () => {
    const canary = 'canary-9c1d';
    const urls = [
      `https://127.0.0.1/bot${canary}/getMe?key=${canary}#${canary}`,
      `https://${canary}:${canary}@example.com/`,
      `https://exa mple.com/${canary}`,
      `file:///${canary}`,
      `data:text/plain,${canary}`,
      `//${canary}`,
    ];
    for (const url of urls) {
      const error = await errorOf(defaultSafeFetch(url, { headers: { authorization: canary } }));
      expect(isBlockedUrlError(error)).toBe(true);
      const shown = inspect(error, { depth: 9, showHidden: true }) + JSON.stringify(error) + String(error) + (error as Error).stack;
      expect(shown).not.toContain(canary);
      expect(error).toMatchObject({ name: 'BlockedUrlError', code: 'ERR_BLOCKED_URL' });
    }
  });

  it('says the host and the reason', async () => {
    const error = await errorOf(defaultSafeFetch('https://169.254.169.254/latest'));
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name: 'BlockedUrlError',
      code: 'ERR_BLOCKED_URL',
      message: 'The host has an address that is not on the public internet (169.254.169.254).',
      reason: 'address-not-public',
      host: '169.254.169.254',
    });
  });
});

describe('the process', () => {
  /** Runs a script in a process of its own, which must end by itself. */
  const run = async (script: string) => {
    const safeFetchUrl = JSON.stringify(new URL('./safe-fetch.ts', import.meta.url).href);
    const code = `import { createSafeFetch } from ${safeFetchUrl};${script}`;
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', code], { cwd: new URL('../..', import.meta.url), timeout: 15_000 });
    return { stdout: stdout.trim(), stderr };
  };

  it('does no work at import', async () => {
    const script = "console.log(process.moduleLoadList.some((name) => name.includes('undici')), Symbol.for('undici.globalDispatcher.1') in globalThis, process._getActiveHandles().length);";
    expect(await run(script)).toEqual({ stdout: 'false false 0', stderr: '' });
  });

  it('keeps its own fetch dispatcher when safeFetch loads undici', async () => {
    const script = `
      await createSafeFetch({ resolve: async () => [] })('https://api.example.com/').catch((error) => console.log(error.cause.code));
      const { Agent } = await import('undici');
      console.log(globalThis[Symbol.for('undici.globalDispatcher.1')] instanceof Agent);`;
    expect(await run(script)).toEqual({ stdout: 'ENOTFOUND\nfalse', stderr: '' });
  });

  it('ends at once although connections are kept alive, and can use its own fetch beside', async () => {
    const { port } = await startServer((_request, response) => response.end('x'));
    const script = `
      import { connect } from 'node:net';
      const fetchSafely = createSafeFetch({ allowHttp: true, resolve: async () => ['93.184.215.14'], connect: async () => connect(${port}, '127.0.0.1') });
      console.log(await (await fetchSafely('http://api.example.com/')).text(), await (await fetch('http://127.0.0.1:${port}')).text());
      const doneAt = performance.now();
      process.on('exit', () => console.log(performance.now() - doneAt < 1_500));`;
    expect(await run(script)).toEqual({ stdout: 'x x\ntrue', stderr: '' });
  });

  it('has no open connection after close', async () => {
    const server = await startServer((_request, response) => response.end('x'));
    const safeFetch = fetchThrough(fakeInternet(server));
    await (await safeFetch('http://api.example.com/')).text();
    await safeFetch.close();
    const openConnections = () => new Promise((resolve) => server.server.getConnections((_error, count) => resolve(count)));
    await expect.poll(openConnections).toBe(0);
    expect(await (await safeFetch('http://api.example.com/')).text()).toBe('x');
  });
});
