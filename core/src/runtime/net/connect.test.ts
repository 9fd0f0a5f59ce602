import { Socket, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { SafeFetchPolicy } from '../safe-fetch.ts';
import type { AddressCheck } from './address.ts';
import { createCertificate } from './certificate.fixture.ts';
import { createCheckedConnector } from './connect.ts';
import { errorOf, reasonOf } from './errors.fixture.ts';
import { fakeInternet, fetchThrough, publicAddress, startEcho, startServer } from './loopback.fixture.ts';
import { compilePolicy } from './policy.ts';
import { openTransport } from './transport.ts';

describe('a name that is bound again', () => {
  it('is connected to where the check found it, whatever DNS says next', async () => {
    const answers = [[publicAddress], ['127.0.0.1'], ['169.254.169.254']];
    let lookups = 0;
    const internet = fakeInternet(await startEcho());
    const safeFetch = fetchThrough(internet, { resolve: async () => answers[lookups++] ?? [] });
    expect((await safeFetch('http://rebind.example.com/')).status).toBe(200);
    expect(lookups).toBe(1);
    expect(internet.connections).toEqual([{ hostname: 'rebind.example.com', address: publicAddress, port: 80 }]);
  });

  it('is refused at the next connection', async () => {
    const answers = [[publicAddress], ['127.0.0.1']];
    const server = await startServer((_request, response) => response.setHeader('connection', 'close').end('x'));
    const internet = fakeInternet(server);
    const safeFetch = fetchThrough(internet, { resolve: async () => answers.shift() ?? [] });
    await (await safeFetch('http://rebind.example.com/')).text();
    expect(await reasonOf(safeFetch('http://rebind.example.com/'))).toBe('address-not-public');
    expect(internet.connections).toHaveLength(1);
  });

  it('is refused after a redirect to itself over a new connection', async () => {
    const answers = [[publicAddress], ['10.0.0.1']];
    const server = await startServer((_request, response) => response.writeHead(302, { location: '/again', connection: 'close' }).end());
    const internet = fakeInternet(server);
    const safeFetch = fetchThrough(internet, { resolve: async () => answers.shift() ?? [] });
    expect(await reasonOf(safeFetch('http://rebind.example.com/'))).toBe('address-not-public');
    expect(internet.connections).toHaveLength(1);
  });

  it('has every address tried in turn when one does not answer', async () => {
    const server = await startEcho();
    const internet = fakeInternet(server);
    const tried: string[] = [];
    const safeFetch = fetchThrough(internet, {
      resolve: async () => ['2606:4700::1', publicAddress],
      connect: async (target) => {
        tried.push(target.address);
        if (target.address.includes(':')) throw Object.assign(new Error('unreachable'), { code: 'ENETUNREACH' });
        return internet.connect(target);
      },
    });
    expect((await safeFetch('http://api.example.com/')).status).toBe(200);
    expect(tried).toEqual(['2606:4700::1', publicAddress]);
  });

  it('fails as fetch does when the name has no address', async () => {
    const safeFetch = fetchThrough(fakeInternet(await startEcho()), { resolve: async () => [] });
    expect(await errorOf(safeFetch('http://api.example.com/'))).toMatchObject({ message: 'fetch failed', cause: { code: 'ENOTFOUND' } });
  });
});

describe('TLS', () => {
  const attempt = async (certificate: { key: string; cert: string }, policy: SafeFetchPolicy) => {
    const server = await startServer((_request, response) => response.end('x'), certificate);
    return fetchThrough(fakeInternet(server), policy)('https://api.example.com/').then((response) => response.text(), (error: Error) => error.cause);
  };

  it('verifies the certificate: own authority', async () => {
    const certificate = createCertificate(['api.example.com']);
    expect(await attempt(certificate, { tls: { ca: certificate.cert } })).toBe('x');
    expect(await attempt(certificate, {})).toMatchObject({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
  });

  it('verifies the name', async () => {
    const certificate = createCertificate(['other.example.com']);
    expect(await attempt(certificate, { tls: { ca: certificate.cert } })).toMatchObject({ code: 'ERR_TLS_CERT_ALTNAME_INVALID' });
  });

  it('verifies the dates', async () => {
    const certificate = createCertificate(['api.example.com'], { expired: true });
    expect(await attempt(certificate, { tls: { ca: certificate.cert } })).toMatchObject({ code: 'CERT_HAS_EXPIRED' });
  });

  it('cannot be told not to verify', async () => {
    const certificate = createCertificate(['other.example.com']);
    const tls = { rejectUnauthorized: false, checkServerIdentity: () => undefined } as object;
    expect(await attempt(certificate, { tls })).toMatchObject({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
    expect(await attempt(certificate, { tls: { ca: certificate.cert, ...tls } })).toMatchObject({ code: 'ERR_TLS_CERT_ALTNAME_INVALID' });
  });

  it('sends a client certificate', async () => {
    const [server, client] = [createCertificate(['api.example.com']), createCertificate(['bot.example.com'])];
    const mutual = { ...server, ca: client.cert, requestCert: true };
    expect(await attempt(mutual, { tls: { ca: server.cert, cert: client.cert, key: client.key } })).toBe('x');
    expect(await attempt(mutual, { tls: { ca: server.cert } })).toBeInstanceOf(Error);
  });
});

describe('the connector without an injected step', () => {
  /** The real lookup and connect of Node.js, with loopback as the only address that is taken for public. */
  const openLocal = async (resolve: () => Promise<readonly string[]>, isAllowedAddress: AddressCheck = (address) => address === '127.0.0.1') => {
    const transport = await openTransport({ policy: { ...compilePolicy({}), isAllowedAddress }, resolve });
    onTestFinished(() => transport.close());
    return (url: string) => transport.send({ url: new URL(url), method: 'GET', headers: new Headers(), body: null }, { signal: new AbortController().signal });
  };
  const refusal = async (sent: Promise<unknown>) => ((await errorOf(sent)) as Error).cause;

  it('connects to the address that was checked', async () => {
    const { port } = await startEcho();
    let lookups = 0;
    const send = await openLocal(async () => (lookups++ === 0 ? ['127.0.0.1'] : ['127.0.0.2']));
    expect((await send(`http://api.example.com:${port}/`)).status).toBe(200);
    expect(lookups).toBe(1);
  });

  it('refuses before a socket is opened', async () => {
    const { port, server } = await startEcho();
    let sockets = 0;
    server.on('connection', () => (sockets += 1));
    const isAllowed = (address: string) => address === '93.184.215.14';
    const send = await openLocal(async () => ['93.184.215.14', '127.0.0.1'], isAllowed);
    expect(await refusal(send(`http://api.example.com:${port}/`))).toMatchObject({ reason: 'address-not-public', host: 'api.example.com' });
    expect(await refusal(send(`http://127.0.0.1:${port}/`))).toMatchObject({ reason: 'address-not-public', host: '127.0.0.1' });
    expect(sockets).toBe(0);
  });

  it('closes a socket that leads elsewhere than to an allowed address', async () => {
    const { port } = await startEcho();
    let checks = 0;
    const send = await openLocal(async () => ['127.0.0.1'], () => checks++ === 0);
    expect(await refusal(send(`http://api.example.com:${port}/`))).toMatchObject({ reason: 'address-not-public' });
  });

  it('asks the system when no resolver is given, and refuses what the hosts file says', async () => {
    const transport = await openTransport({ policy: compilePolicy({}) });
    onTestFinished(() => transport.close());
    const request = { url: new URL('http://localhost/'), method: 'GET', headers: new Headers(), body: null };
    expect(await refusal(transport.send(request, { signal: new AbortController().signal }))).toMatchObject({ reason: 'address-not-public' });
  });

  it('verifies TLS', async () => {
    const certificate = createCertificate(['api.example.com']);
    const { port } = await startServer((_request, response) => response.end('x'), certificate);
    const policy = { ...compilePolicy({}), isAllowedAddress: () => true };
    const transport = await openTransport({ policy, resolve: async () => ['127.0.0.1'], tls: { ca: certificate.cert } });
    onTestFinished(() => transport.close());
    const send = (host: string) =>
      transport.send({ url: new URL(`https://${host}:${port}/`), method: 'GET', headers: new Headers(), body: null }, { signal: new AbortController().signal });
    expect((await send('api.example.com')).status).toBe(200);
    expect(await refusal(send('www.example.com'))).toMatchObject({ code: 'ERR_TLS_CERT_ALTNAME_INVALID' });
  });
});

describe('an injected connect step', () => {
  it('that takes too long is given up, and a late socket closed', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    let arrive = (_socket: Socket) => {};
    const connector = createCheckedConnector(buildConnector, {
      policy: compilePolicy({}),
      resolve: async () => [publicAddress],
      connect: () => new Promise((resolve) => (arrive = resolve)),
    });
    const failure = new Promise((resolve) => connector({ hostname: 'api.example.com', protocol: 'http:', port: '' }, (...[error]: buildConnector.CallbackArgs) => resolve(error)));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await failure).toMatchObject({ code: 'ETIMEDOUT' });
    const late = new Socket();
    arrive(late);
    await expect.poll(() => late.destroyed).toBe(true);
  });
});

describe('the look-up of a connection', () => {
  const lookupWith = (addresses: readonly string[]): LookupFunction => {
    let lookup: LookupFunction | undefined;
    createCheckedConnector((settings) => {
      lookup = (settings as { lookup: LookupFunction }).lookup;
      return () => {};
    }, { policy: compilePolicy({}), resolve: async () => addresses });
    return lookup as LookupFunction;
  };
  const ask = (lookup: LookupFunction, all: boolean) =>
    new Promise<unknown[]>((resolve) => lookup('api.example.com', { all }, (...answer) => resolve(answer)));

  it('gives all addresses, or the first', async () => {
    const lookup = lookupWith([publicAddress, '2606:4700::1111']);
    expect(await ask(lookup, true)).toEqual([null, [{ address: publicAddress, family: 4 }, { address: '2606:4700::1111', family: 6 }]]);
    expect(await ask(lookup, false)).toEqual([null, publicAddress, 4]);
  });

  it('gives none if one is not public', async () => {
    const lookup = lookupWith([publicAddress, '10.0.0.1']);
    expect(await ask(lookup, true)).toEqual([expect.objectContaining({ reason: 'address-not-public' }), [], 0]);
    expect(await ask(lookup, false)).toEqual([expect.objectContaining({ reason: 'address-not-public' }), '', 0]);
  });
});
