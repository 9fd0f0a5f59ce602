import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { verifyWebhook, type RawRequest, type WebhookOptions } from './verify-webhook.ts';
import { twilioJson, vectors, type Vector } from './webhook/vectors.fixture.ts';

const platforms = Object.keys(vectors) as (keyof typeof vectors)[];
const all: readonly (readonly [keyof typeof vectors, Vector])[] = platforms.map((platform) => [platform, vectors[platform]]);
const signing = all.filter(([platform]) => platform !== 'telegram');
const timed = all.filter(([, { time }]) => time !== undefined);

const optionsOf = ({ time, url }: Vector): WebhookOptions => ({ ...(time !== undefined && { now: () => time }), ...(url !== undefined && { url }) });

/** Header values of the vector with one of them changed. */
function withHeader({ request }: Vector, change: (value: string, name: string) => string | readonly string[] | undefined): RawRequest {
  return { ...request, headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, change(value, name)])) };
}

const isSignature = (name: string) => /signature(?!-timestamp)|secret-token/i.test(name);

describe.each(all)('verifyWebhook.%s', (platform, vector) => {
  const verify = verifyWebhook[platform];
  const { secret, request } = vector;
  const options = optionsOf(vector);

  it('accepts a delivery that somebody else signed', async () => {
    expect(await verify(request, secret, options)).toBe(true);
  });

  it('accepts it as web Request, which stays readable, as bytes and in any case of the headers', async () => {
    const web = new Request(vector.url ?? 'https://bot.example/hook', { method: 'POST', headers: request.headers, body: request.rawBody });
    expect(await verify(web, secret, options)).toBe(true);
    expect(await web.text()).toBe(request.rawBody);
    const lower = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]));
    expect(await verify({ headers: lower, rawBody: Buffer.from(request.rawBody) }, secret, options)).toBe(true);
    expect(await verify({ headers: new Headers(request.headers), rawBody: new TextEncoder().encode(request.rawBody).buffer }, secret, options)).toBe(true);
  });

  it('accepts an old and a new secret while they are exchanged', async () => {
    const other = platform === 'discord' ? '00'.repeat(31) + '01' : 'other';
    expect(await verify(request, [secret, secret], options)).toBe(true);
    expect(await verify(request, [other, secret], options)).toBe(true);
  });

  it('rejects another secret', async () => {
    const other = platform === 'discord' ? '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c' : `${secret}x`;
    expect(await verify(request, other, options)).toBe(false);
  });

  it('rejects, and does not throw, when a header is missing, empty, doubled or nonsense', async () => {
    for (const value of [undefined, '', ' ', [], ['a', 'b'], 'nonsense', 'v0=', 'sha256=', 't=1,v1=', '\u0000', '='.repeat(44), 'z'.repeat(64), 'a'.repeat(100_000)]) {
      expect(await verify(withHeader(vector, (old, name) => (isSignature(name) ? value : old)), secret, options)).toBe(false);
    }
    expect(await verify({ ...request, headers: {} }, secret, options)).toBe(false);
    expect(await verify({ ...request, headers: new Headers() }, secret, options)).toBe(false);
  });

  it('rejects the right signature that is sent twice', async () => {
    expect(await verify(withHeader(vector, (value) => [value, value]), secret, options)).toBe(false);
    const upper = Object.fromEntries(Object.entries(request.headers).flatMap(([name, value]) => [[name, value], [name.toUpperCase(), value]]));
    expect(await verify({ ...request, headers: upper }, secret, options)).toBe(false);
  });

  it('rejects with a TypeError when the secret is empty, whatever the request', async () => {
    for (const empty of ['', ' ', '\n', [], [''], [secret, ''], undefined, null]) {
      await expect(verify(request, empty as string, options)).rejects.toThrow(TypeError);
      await expect(verify({ headers: {}, rawBody: '' }, empty as string, options)).rejects.toThrow(/empty/);
    }
  });

  it('never puts the secret into an error', async () => {
    const failure = await verify(request, [secret, ''], options).catch(String);
    expect(failure).not.toContain(secret);
  });

  it('waits for a slow body and for the claim no longer than the signal says', async () => {
    const reason = new Error('too slow');
    const wait = new AbortController();
    let isCancelled = false;
    const body = new ReadableStream({ pull: () => new Promise(() => {}), cancel: () => void (isCancelled = true) });
    const web = new Request(vector.url ?? 'https://bot.example/hook', { method: 'POST', headers: request.headers, body, duplex: 'half' } as RequestInit);
    const slow = verify(web, secret, { ...options, signal: wait.signal });
    setTimeout(() => wait.abort(reason), 5);
    await expect(slow).rejects.toBe(reason);
    await web.body?.cancel();
    await expect.poll(() => isCancelled).toBe(true);
    const claimed = new AbortController();
    const claiming = verify(request, secret, { ...options, signal: claimed.signal, claim: () => (claimed.abort(reason), new Promise(() => {})) });
    await expect(claiming).rejects.toBe(reason);
    await expect(verify(request, secret, { ...options, signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(await verify(request, secret, { ...options, signal: new AbortController().signal, claim: () => true })).toBe(true);
  });

  it('rejects the second delivery of the same content when told to claim it', async () => {
    const seen = new Set<string>();
    const claim = async (id: string) => !seen.has(id) && seen.add(id) !== undefined;
    expect(await verify(request, secret, { ...options, claim })).toBe(true);
    expect(await verify(request, secret, { ...options, claim })).toBe(false);
    expect([...seen]).toEqual([expect.stringMatching(new RegExp(`^${platform}:[0-9a-f]{64}$`))]);
  });

  it('claims nothing that is not signed', async () => {
    const claim = () => {
      throw new Error('claimed');
    };
    expect(await verify({ ...request, headers: {} }, secret, { ...options, claim })).toBe(false);
  });

  it('reads no more than maxBytes', async () => {
    const maxBytes = request.rawBody.length - 1;
    const web = new Request(vector.url ?? 'https://bot.example/hook', { method: 'POST', headers: request.headers, body: request.rawBody });
    expect(await verify(request, secret, { ...options, maxBytes })).toBe(false);
    expect(await verify(web, secret, { ...options, maxBytes })).toBe(false);
  });

  it('rejects with a TypeError when the raw body is not to be had', async () => {
    const read = new Request(vector.url ?? 'https://bot.example/hook', { method: 'POST', headers: request.headers, body: request.rawBody });
    await read.text();
    await expect(verify(read, secret, options)).rejects.toThrow(/read before/);
    const parsed = { ...request, rawBody: { hello: 'world' } } as unknown as RawRequest;
    await expect(verify(parsed, secret, options)).rejects.toThrow(/raw body/);
  });

  it('takes the empty object that express.raw() of Express 4 leaves for an empty body', async () => {
    const empty = { ...request, rawBody: {} } as unknown as RawRequest;
    expect(await verify(empty, secret, options)).toBe(await verify({ ...request, rawBody: '' }, secret, options));
  });
});

describe.each(signing)('the signature of %s', (platform, vector) => {
  const verify = verifyWebhook[platform];
  const { secret, request } = vector;
  const options = optionsOf(vector);

  it('covers each byte of the body as it came', async () => {
    const { rawBody } = request;
    for (const changed of [`${rawBody} `, ` ${rawBody}`, `${rawBody}\n`, rawBody.slice(1), rawBody.slice(0, -1), rawBody.replace(/[a-z]/, (char) => char.toUpperCase()), '']) {
      expect(await verify({ ...request, rawBody: changed }, secret, options)).toBe(false);
    }
    if (rawBody.startsWith('{"') && rawBody.includes('\\u')) expect(await verify({ ...request, rawBody: JSON.stringify(JSON.parse(rawBody)) }, secret, options)).toBe(false);
  });

  it('is rejected with any character changed, cut or added', async () => {
    const changes = [(text: string) => text.slice(0, -1), (text: string) => `${text}a`, (text: string) => text.replace(/[1-9](?=[^1-9]*$)/, (digit) => String(10 - Number(digit) === Number(digit) ? 1 : 10 - Number(digit)))];
    for (const change of changes) expect(await verify(withHeader(vector, (value, name) => (isSignature(name) ? change(platform === 'stripe' ? value.replace(/,v0=.*/, '') : value) : value)), secret, options)).toBe(false);
  });
});

describe.each(timed)('the time of %s', (platform, vector) => {
  const verify = verifyWebhook[platform];
  const { secret, request, time = 0 } = vector;

  it('may differ by 300 seconds in either direction, and no more', async () => {
    for (const [now, expected] of [[time + 300_000, true], [time - 300_000, true], [time + 300_001, false], [time - 300_001, false], [time + 86_400_000, false]] as const) {
      expect(await verify(request, secret, { now: () => now })).toBe(expected);
    }
  });

  it('is that of the clock by default, so a recorded delivery is rejected', async () => {
    expect(await verify(request, secret)).toBe(false);
  });

  it('follows toleranceMs', async () => {
    expect(await verify(request, secret, { now: () => time + 2000, toleranceMs: 1000 })).toBe(false);
    expect(await verify(request, secret, { now: () => time + 600_000, toleranceMs: 600_000 })).toBe(true);
    for (const toleranceMs of [Number.NaN, -1, Number.POSITIVE_INFINITY]) await expect(verify(request, secret, { toleranceMs })).rejects.toThrow(TypeError);
  });

  it('is signed, and only a plain number of seconds', async () => {
    const seconds = String(time / 1000);
    for (const other of [String(time / 1000 + 1), `${seconds}.0`, ` ${seconds}`, `+${seconds}`, `0x${(time / 1000).toString(16)}`, `${seconds}e0`, '', 'NaN', `${time}`]) {
      expect(await verify(withHeader(vector, (value) => value.replace(seconds, other)), secret, { now: () => time })).toBe(false);
    }
  });
});

describe('verifyWebhook.stripe', () => {
  const { secret, request, time } = vectors.stripe;
  const header = request.headers['Stripe-Signature'];
  const verify = (value: string) => verifyWebhook.stripe({ ...request, headers: { 'stripe-signature': value } }, secret, { now: () => time });

  it('accepts one right signature among several', async () => {
    expect(await verify(`t=1492774577,v1=${'0'.repeat(64)},${header.split(',')[1] ?? ''}`)).toBe(true);
    expect(await verify(header.replaceAll(',', ', '))).toBe(true);
  });

  it('takes no other scheme for v1', async () => {
    expect(await verify(header.replace('v1=', 'v0='))).toBe(false);
    expect(await verify(header.replace('v1=', 'v2='))).toBe(false);
  });

  it('rejects two times', async () => {
    expect(await verify(`${header},t=1492774577`)).toBe(false);
    expect(await verify(`t=1,${header}`)).toBe(false);
  });
});

describe('verifyWebhook.discord', () => {
  it('rejects with a TypeError for what is no public key', async () => {
    for (const key of ['abc', 'z'.repeat(64), `${vectors.discord.secret}00`]) await expect(verifyWebhook.discord(vectors.discord.request, key)).rejects.toThrow(/public key/);
  });
});

describe('verifyWebhook.telegram', () => {
  it('needs no body', async () => {
    const { secret, request } = vectors.telegram;
    expect(await verifyWebhook.telegram({ headers: request.headers }, secret)).toBe(true);
  });
});

describe('verifyWebhook.twilio', () => {
  const { secret, url, request } = vectors.twilio;
  const sign = (text: string) => createHmac('sha1', secret).update(text).digest('base64');
  const signed = (text: string, rawBody: string, contentType = 'application/x-www-form-urlencoded') => ({ headers: { 'x-twilio-signature': sign(text), 'content-type': contentType }, rawBody });

  it('covers the URL', async () => {
    for (const other of ['https://mycompany.com/myapp.php?foo=1&bar=3', 'http://mycompany.com/myapp.php?foo=1&bar=2', 'https://mycompany.com.evil.example/myapp.php?foo=1&bar=2']) {
      expect(await verifyWebhook.twilio(request, secret, { url: other })).toBe(false);
    }
  });

  it('takes the URL of the request when none is given, and rejects with a TypeError when there is none', async () => {
    expect(await verifyWebhook.twilio({ ...request, url }, secret)).toBe(true);
    await expect(verifyWebhook.twilio(request, secret)).rejects.toThrow(/options\.url/);
    await expect(verifyWebhook.twilio({ ...request, url: '/myapp.php' }, secret)).rejects.toThrow(TypeError);
    await expect(verifyWebhook.twilio(request, secret, { url: 'https://' })).rejects.toThrow(TypeError);
  });

  it('accepts a JSON body by the hash in the URL, and no other body', async () => {
    expect(await verifyWebhook.twilio(twilioJson.request, secret, { url: twilioJson.url })).toBe(true);
    expect(await verifyWebhook.twilio({ ...twilioJson.request, rawBody: '{"property": "other", "boolean": true}' }, secret, { url: twilioJson.url })).toBe(false);
    expect(await verifyWebhook.twilio({ ...twilioJson.request, rawBody: '' }, secret, { url: twilioJson.url })).toBe(false);
  });

  it('rejects a body that no signature covers', async () => {
    for (const contentType of ['application/json', 'text/plain', '', 'application/x-www-form-urlencodedx']) expect(await verifyWebhook.twilio(signed(url, '{"a":1}', contentType), secret, { url })).toBe(false);
  });

  it('accepts a call without a body', async () => {
    expect(await verifyWebhook.twilio(signed(url, ''), secret, { url })).toBe(true);
  });

  it('signs values that repeat in order, each once, and empty ones', async () => {
    expect(await verifyWebhook.twilio(signed(`${url}AaB1B2C`, 'C=&B=2&A=a&B=1&B=2'), secret, { url })).toBe(true);
  });

  it('accepts the signature with and without the default port', async () => {
    const withPort = 'https://mycompany.com:443/a?b=c';
    const without = 'https://mycompany.com/a?b=c';
    expect(await verifyWebhook.twilio(signed(withPort, ''), secret, { url: without })).toBe(true);
    expect(await verifyWebhook.twilio(signed(without, ''), secret, { url: withPort })).toBe(true);
    expect(await verifyWebhook.twilio(signed('http://u:p@[::1]:80/a', ''), secret, { url: 'http://u:p@[::1]/a' })).toBe(true);
    expect(await verifyWebhook.twilio(signed('https://mycompany.com:8443/a', ''), secret, { url: 'https://mycompany.com/a' })).toBe(false);
  });
});

describe('what is no signature or no request', () => {
  it('is false for a signature of another length', async () => {
    const { request, secret } = vectors.line;
    for (const text of ['A'.repeat(44), `${'A'.repeat(42)}==`, 'A'.repeat(40), '']) {
      expect(await verifyWebhook.line({ ...request, headers: { 'x-line-signature': text } }, secret)).toBe(false);
    }
  });

  it.each(['mycompany.com/myapp.php', 'ftp://mycompany.com/', 'https://[mycompany.com'])('rejects with a TypeError for the URL %j', async (url) => {
    const { request, secret } = vectors.twilio;
    await expect(verifyWebhook.twilio(request, secret, { url })).rejects.toThrow(TypeError);
  });

  it('reads the headers of a polyfill', async () => {
    const { request, secret } = vectors.github;
    const own = new Headers(request.headers as Record<string, string>);
    const headers = { get: (name: string) => own.get(name) } as unknown as Headers;
    expect(await verifyWebhook.github({ ...request, headers }, secret)).toBe(true);
  });

  it('rejects with a TypeError where there is no body at all', async () => {
    const { request, secret } = vectors.github;
    await expect(verifyWebhook.github({ headers: request.headers } as RawRequest, secret)).rejects.toThrow(/raw body/);
  });
});

describe('a web Request of verifyWebhook', () => {
  it('is given up as soon as it is too large', async () => {
    let chunks = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        chunks += 1;
        controller.enqueue(new Uint8Array(1024));
      },
    });
    const { secret, request } = vectors.github;
    const web = new Request('https://bot.example/hook', { method: 'POST', headers: request.headers, body, duplex: 'half' } as RequestInit);
    expect(await verifyWebhook.github(web, secret, { maxBytes: 4096 })).toBe(false);
    expect(chunks).toBeLessThan(10);
  });

  it('without a body is that of an empty one', async () => {
    const headers = { 'x-line-signature': createHmac('sha256', 's').update('').digest('base64') };
    expect(await verifyWebhook.line(new Request('https://bot.example/hook', { headers }), 's')).toBe(true);
  });
});
