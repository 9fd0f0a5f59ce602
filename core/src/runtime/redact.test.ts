import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact, redactText } from './redact.ts';

const canary = 'c4n4ry-Secret_0123456789xyz';

/** Everything a logger could print of a value. */
function printed(value: unknown): string {
  return inspect(value, { depth: 30, showHidden: true, getters: true }) + String(value) + safeJson(value);
}

function safeJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '';
  }
}

describe('redactText', () => {
  it.each([
    ['password=hunter2 and more', 'password=[redacted] and more'],
    ['{"a":1,"apiKey":"xx"}', '{"a":1,"apiKey":"[redacted]"}'],
    ['{\\"token\\":\\"abc\\",\\"x\\":1}', '{\\"token\\":\\"[redacted]\\",\\"x\\":1}'],
    ['Authorization: Bearer abc.def\r\nX: 1', 'Authorization: [redacted]\r\nX: 1'],
    ['Cookie: a=b; c=d\nHost: x', 'Cookie: [redacted]\nHost: x'],
    ['curl -H "Authorization: Bot abc" --token foo --x', 'curl -H "Authorization: [redacted]" --token [redacted] --x'],
    ['https://u:p@ss@host/x?key=AIza&b=1', 'https://[redacted]@host/x?key=[redacted]&b=1'],
    ['postgres://u:p/a#s@db/x', 'postgres://[redacted]@db/x'],
    ['https://h/cb#access_token=abc&x=1', 'https://h/cb#access_token=[redacted]&x=1'],
    ['next=%2Fa%3Ftoken%3Dabc%26x%3D1%26secret%3Dxyz', 'next=%2Fa%3Ftoken%3D[redacted]%26x%3D1%26secret%3D[redacted]'],
    ['Server=h;Password=p,w;Database=d', 'Server=h;Password=[redacted];Database=d'],
    ['AccountName=a;AccountKey=abc+/==;EndpointSuffix=x', 'AccountName=a;AccountKey=[redacted];EndpointSuffix=x'],
    ['https://api.telegram.org/bot123:abc/sendMessage', 'https://api.telegram.org/bot[redacted]/sendMessage'],
    ["{ 'set-cookie': [ 'a=b; Path=/' ] }", "{ 'set-cookie': [redacted] }"],
    ["['Authorization', 'Basic abc', 'x']", "['Authorization', '[redacted]', 'x']"],
    ["Map(1) { 'botToken' => 'abc' }", "Map(1) { 'botToken' => '[redacted]' }"],
    ['password: "cut off', 'password: "[redacted]'],
    ['sent {"name":"X-Api-Key","value":"a\\"b"},{"name":"Accept","value":"json"}', 'sent {"name":"X-Api-Key","value":"[redacted]"},{"name":"Accept","value":"json"}'],
    ["{ key: 1, 'header': 'session-token', 'value': 'abc'", "{ key: 1, 'header': 'session-token', 'value': '[redacted]'"],
    ['{\\"field\\":\\"token\\",\\"value\\":\\"abc\\",\\"x\\":1}', '{\\"field\\":\\"token\\",\\"value\\":\\"[redacted]\\",\\"x\\":1}'],
    ['{"cookies":{"sid":"abc"}}', '{"cookies":"[redacted]"}'],
    ['sent Bearer abc123def to host', 'sent Bearer [redacted] to host'],
  ])('masks the secret in %s', (text, expected) => {
    expect(redactText(text)).toBe(expected);
    expect(redactText(redactText(text))).toBe(expected);
  });

  it.each([
    'tokenCount: 5, nextPageToken: abc maxTokens=5 secretName=db',
    'Unexpected token } in JSON at position 3',
    'invalid password: must be at least 8 characters',
    'Basic understanding of Bearer authentication is required',
    'see https://example.com:8080/a@b and mail@example.org',
    'prompt_tokens=12 total_tokens=40 usage.tokens: 3',
    'a task-based approach to risk-sensitive work',
    'credentials: include',
    'git commit 3f786850e387550fdab836ed7e6dc881de23001b',
    'id 9b2f6a1e-6d1c-4b1e-9d65-2a0e6f0a1b11 sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
    'The monkey: a keyboard, 12:30:45, C:\\Users\\x, x => y',
  ])('leaves %s alone', (text) => {
    expect(redactText(text)).toBe(text);
  });
});

describe('redact', () => {
  it('masks by name at any depth, and leaves the rest', () => {
    expect(redact({ user: 'ada', tokens: 5, usage: { total_tokens: 7 }, config: { apiKey: 'x', list: [{ botToken: 'y', name: 'z' }] }, OPENAI_KEY: 'w' })).toEqual({
      user: 'ada', tokens: 5, usage: { total_tokens: 7 }, config: { apiKey: '[redacted]', list: [{ botToken: '[redacted]', name: 'z' }] }, OPENAI_KEY: '[redacted]',
    });
  });

  it('masks a secret as a whole, whatever it is', () => {
    expect(redact({ password: 1234, secret: { a: 1 }, cookies: ['a=b'], token: new Map([['a', 'b']]), credentials: () => 1, privateKey: new Uint8Array(3), signature: 5n })).toEqual({
      password: '[redacted]', secret: '[redacted]', cookies: '[redacted]', token: '[redacted]', credentials: '[redacted]', privateKey: '[redacted]', signature: '[redacted]',
    });
  });

  it('leaves emptiness and yes or no, which give nothing away', () => {
    const value = { password: '', token: null, secret: undefined, apiKey: false, authorization: true, credentials: 'include' };
    expect(redact(value)).toEqual(value);
  });

  it('changes nothing in place', () => {
    const value = Object.freeze({ token: 'x', list: Object.freeze([Object.freeze({ password: 'y' })]) });
    const copy = redact(value);
    expect(value).toEqual({ token: 'x', list: [{ password: 'y' }] });
    expect(copy).not.toBe(value);
  });

  it('finds a secret that it knows by its name wherever else it stands', () => {
    const value = { headers: { Authorization: `Bearer ${canary}` }, message: `rejected ${canary}!`, url: `https://h/${encodeURIComponent(canary)}`, raw: JSON.stringify({ note: canary }) };
    expect(printed(redact(value))).not.toContain(canary);
    expect(redact(value).message).toBe('rejected [redacted]!');
  });

  it('does not tear holes into texts for the sake of a short secret', () => {
    expect(redact({ password: 'admin', message: 'the admin said' })).toEqual({ password: '[redacted]', message: 'the admin said' });
  });

  it('masks pairs of name and value', () => {
    expect(redact({ rawHeaders: ['Host', 'h', 'Authorization', 'Basic x', 'Cookie', 'a=b'], entries: [['x-api-key', 'k'], ['accept', '*']], args: ['--password', 'p', '--user', 'u'] })).toEqual({
      rawHeaders: ['Host', 'h', 'Authorization', '[redacted]', 'Cookie', '[redacted]'], entries: [['x-api-key', '[redacted]'], ['accept', '*']], args: ['--password', '[redacted]', '--user', 'u'],
    });
    expect(redact([{ name: 'Authorization', value: 'Basic x' }, { key: 'Accept', value: '*' }])).toEqual([{ name: 'Authorization', value: '[redacted]' }, { key: 'Accept', value: '*' }]);
  });

  it('leaves the path of a schema issue', () => {
    expect(redact({ path: ['user', 'password', 'length'] })).toEqual({ path: ['user', 'password', 'length'] });
  });

  it('copies errors with cause, inner errors and own fields', () => {
    const error = new AggregateError([new TypeError('password=hunter2')], 'all failed', { cause: Object.assign(new RangeError('token=abc'), { config: { apiKey: 'x' } }) });
    const copy = redact(error);
    expect(copy).toBeInstanceOf(AggregateError);
    expect(copy).toMatchObject({ message: 'all failed', errors: [{ message: 'password=[redacted]' }], cause: { message: 'token=[redacted]', config: { apiKey: '[redacted]' } } });
    expect(copy.errors[0]).toBeInstanceOf(TypeError);
    expect(copy.cause).toBeInstanceOf(RangeError);
    expect(Object.keys(copy)).toEqual([]);
    expect(copy.stack).toContain('redact.test.ts');
  });

  it('keeps name and fields of an own class, and its secrets hidden', () => {
    class GatewayError extends Error {
      override readonly name = 'GatewayError';
      readonly status = 502;
      readonly apiKey = canary;
      constructor() {
        super(`failed with ${canary}`);
      }
    }
    const copy = redact(new GatewayError());
    expect(copy).toMatchObject({ name: 'GatewayError', status: 502, message: 'failed with [redacted]' });
    expect(copy).toBeInstanceOf(Error);
    expect(printed(copy)).not.toContain(canary);
  });

  it('copies what the platform knows', () => {
    const date = new Date(5);
    const value = { headers: new Headers({ cookie: 'a=b', accept: '*' }), url: new URL('https://u:p@h/?key=k&q=1'), search: new URLSearchParams('token=t&q=1'), map: new Map<unknown, unknown>([['apiKey', 'k'], [{ password: 'p' }, 'v']]), set: new Set(['Bearer abc123xyz']), date, pattern: /a/g };
    const copy = redact(value);
    expect([...copy.headers]).toEqual([['accept', '*'], ['cookie', '[redacted]']]);
    expect(copy.url.href).toBe('https://%5Bredacted%5D@h/?key=[redacted]&q=1');
    expect(copy.search.toString()).toBe('token=%5Bredacted%5D&q=1');
    expect(copy.map).toEqual(new Map<unknown, unknown>([['apiKey', '[redacted]'], [{ password: '[redacted]' }, 'v']]));
    expect(copy.set).toEqual(new Set(['Bearer [redacted]']));
    expect(copy.date).toEqual(date);
    expect(copy.date).not.toBe(date);
    expect(copy.pattern).toBe('/a/g');
  });

  it('says what it does not copy', () => {
    const form = new FormData();
    form.append('password', 'p');
    form.append('file', new Blob(['x']), 'a.txt');
    form.append('tag', 'a');
    form.append('tag', 'b');
    const { port1 } = new MessageChannel();
    port1.close();
    expect(redact({ bytes: new Uint8Array(3), buffer: new ArrayBuffer(4), blob: new Blob(['xy']), promise: Promise.resolve(1), run: function run() {}, arrow: (() => () => 1)(), form, signal: new AbortController().signal, boxed: [new String('token=abc'), new Number(1)] })).toEqual({
      bytes: '[Uint8Array 3 bytes]', buffer: '[ArrayBuffer 4 bytes]', blob: { type: '', size: 2 }, promise: '[Promise]', run: '[Function run]', arrow: '[Function]', form: { password: '[redacted]', file: { name: 'a.txt', type: '', size: 1 }, tag: ['a', 'b'] }, signal: '[AbortSignal]', boxed: ['token=[redacted]', 1],
    });
  });

  it('copies requests and responses by what a reader needs', () => {
    const request = new Request('https://h/?token=t', { method: 'POST', headers: { authorization: 'Bearer x' }, body: 'secret' });
    expect(redact({ request, response: Response.json({}, { headers: { 'set-cookie': 'a=b' } }) })).toMatchObject({ request: { method: 'POST', url: 'https://h/?token=[redacted]' }, response: { status: 200 } });
    expect(printed(redact(request))).not.toContain('Bearer x');
  });

  it('asks toJSON, and does without it when it fails', () => {
    expect(redact({ a: { toJSON: () => ({ apiKey: 'k', b: 1 }) }, c: { toJSON: () => 'token=abc' }, d: { toJSON: () => { throw new Error('x'); }, e: 1 } })).toMatchObject({ a: { apiKey: '[redacted]', b: 1 }, c: { value: 'token=[redacted]' }, d: { e: 1 } });
  });

  it('masks JSON texts by their structure, and keeps how they are written', () => {
    expect(redact({ body: '{"cookies":{"sid":"abc"},"n":1}' })).toEqual({ body: '{"cookies":"[redacted]","n":1}' });
    expect(redact('{\n  "cookies": {\n    "sid": "abc"\n  }\n}')).toBe('{\n  "cookies": "[redacted]"\n}');
    const plain = '{ "big": 12345678901234567890, "a": [1,2] }';
    expect(redact(plain)).toBe(plain);
    expect(redact(JSON.stringify({ inner: JSON.stringify({ cookies: { sid: 'abc' } }) }))).not.toContain('abc');
  });

  it('keeps cycles and shared parts', () => {
    const shared = { token: 'x' };
    const value: Record<string, unknown> = { shared, again: shared, list: [] };
    value['self'] = value;
    (value['list'] as unknown[]).push(value);
    const error: Error & { self?: unknown } = new Error('x');
    error.self = error;
    error.cause = error;
    const copy = redact({ value, error });
    expect(copy.value['self']).toBe(copy.value);
    expect(copy.value['again']).toBe(copy.value['shared']);
    expect((copy.value['list'] as unknown[])[0]).toBe(copy.value);
    expect(copy.error.cause).toBe(copy.error);
  });

  it('stops at its limits', () => {
    let deep: unknown = 'end';
    for (let level = 0; level < 100_000; level += 1) deep = { deep };
    expect(JSON.stringify(redact(deep)).length).toBeLessThan(300);
    expect(redact({ a: { b: { token: 'x' } } }, { maxDepth: 1 })).toEqual({ a: { b: '[truncated]' } });
    expect(redact(Array.from({ length: 1000 }, () => ({})), { maxValues: 10 }).length).toBeLessThan(12);
    expect(redact(new Map(Array.from({ length: 1000 }, (_, index) => [index, index])), { maxValues: 10 }).size).toBeLessThan(12);
  });

  it('never throws', () => {
    const trap = new Proxy({}, { get: () => { throw new Error('get'); }, ownKeys: () => { throw new Error('keys'); }, getPrototypeOf: () => { throw new Error('prototype'); } });
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const getter = Object.defineProperty({ a: 1 }, 'b', { enumerable: true, get: () => { throw new Error('b'); } });
    const failing = Object.defineProperty(new Error('x'), 'message', { get: () => { throw new Error('message'); } });
    expect(redact({ trap, proxy, getter, failing })).toMatchObject({ trap: '[unreadable]', proxy: '[unreadable]', getter: { a: 1, b: '[unreadable]' } });
    expect(redact(proxy)).toBe('[unreadable]');
    expect(redact({ a: 1 }, null as never)).toBe('[unreadable]');
    fc.assert(fc.property(fc.anything({ withMap: true, withSet: true, withDate: true, withTypedArray: true, withNullPrototype: true, withBigInt: true, withObjectString: true, withSparseArray: true }), (value) => void redact(value)));
  });

  it('sets no prototype', () => {
    const copy = redact(JSON.parse('{"__proto__":{"polluted":1},"constructor":{"x":1}}') as object);
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
    expect(Object.hasOwn(copy, '__proto__')).toBe(true);
  });

  it('masks secrets in names, and keeps both of two that are alike then', () => {
    const [one, two] = [`sk-ant-${'a'.repeat(20)}`, `sk-ant-${'b'.repeat(20)}`];
    expect(redact({ [one]: 1, [two]: 2 })).toEqual({ '[redacted]': 1, '[redacted] (2)': 2 });
  });

  it('masks the names, patterns and values of its options', () => {
    expect(redact({ iban: 'x', customerNumber: 'y', PIN_CODE: 'z', token: 't' }, { keys: ['iban', 'pinCode', /^customer/] })).toEqual({ iban: '[redacted]', customerNumber: '[redacted]', PIN_CODE: '[redacted]', token: '[redacted]' });
    expect(redact({ token: 'pagination', apiKey: 'k' }, { allowKeys: ['token'] })).toEqual({ token: 'pagination', apiKey: '[redacted]' });
    expect(redact('it is "abcd\\n" and ab%20cd', { values: ['abcd', 'ab cd', undefined, null, '', 'it', 1 as never] })).toBe('it is "[redacted]\\n" and [redacted]');
    const global = /secretive/g;
    expect(redact([{ secretive: 'x' }, { secretive: 'x' }], { keys: [global] })).toEqual([{ secretive: '[redacted]' }, { secretive: '[redacted]' }]);
  });

  it('looks into JSON that was encoded several times', () => {
    for (let text = JSON.stringify(['password', canary]), times = 0; times < 4; text = JSON.stringify(text), times += 1) expect(redact(text), text).not.toContain(canary);
  });

  it('takes everything that is no object as it is', () => {
    const symbol = Symbol('s');
    for (const value of [1, 1n, true, null, undefined, symbol, Number.NaN]) expect(redact(value)).toBe(value);
  });

  it('leaves no canary that stands beside a telling name, wherever that is', () => {
    const name = fc.constantFrom('password', 'apiKey', 'X-API-Key', 'BOT_TOKEN', 'Authorization', 'set-cookie', 'clientSecret', 'connectionString');
    const holder = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 5 },
        name.map((key) => ({ [key]: canary })),
        name.map((key) => new Map([[key, canary]])),
        name.map((key) => `${key}=${canary}&x=1`),
        name.map((key) => `see {"${key}": "${canary}"} there`),
        name.map((key) => `https://h/x?${key}=${canary}#y`),
        name.map((key) => [key, canary]),
        tie('value').map((inner) => ({ inner, other: [1, inner] })),
        tie('value').map((inner) => [inner, 'x']),
        tie('value').map((inner) => new Map([['inner', inner]])),
        tie('value').map((inner) => new Set([inner])),
        tie('value').map((inner) => new Error('outer', { cause: inner })),
        tie('value').map((inner) => Object.assign(new Error(JSON.stringify(inner) ?? ''), { inner })),
        tie('value').map((inner) => JSON.stringify(inner) ?? ''),
      ),
    }));
    fc.assert(fc.property(holder.value, (value) => void expect(printed(redact(value))).not.toContain(canary)), { numRuns: 400 });
  });
});

describe('objects of the platform, by their shape', () => {
  const emitter = { on: () => {}, emit: () => {} };

  it('shows of a request that came in what tells about it', () => {
    const incoming = { ...emitter, httpVersion: '1.1', method: 'GET', url: '/a?token=abc', headers: { cookie: 'a=b' }, socket: { password: 'x' } };
    expect(redact(incoming as unknown)).toEqual({ method: 'GET', url: '/a?token=[redacted]', httpVersion: '1.1', statusCode: undefined, statusMessage: undefined, headers: { cookie: '[redacted]' } });
  });

  it('names streams and agents only', () => {
    class Upload {
      on = () => {};
      emit = () => {};
      write = () => {};
    }
    expect(redact([new Upload(), { ...emitter, sockets: {} }, Object.assign(Object.create(null) as object, emitter, { pipe: () => {} })] as unknown)).toEqual(['[Upload]', '[Object]', '[Object]']);
  });

  it('copies an emitter that is neither', () => {
    expect(redact({ ...emitter, apiKey: 'abc', state: 'open' } as unknown)).toMatchObject({ apiKey: '[redacted]', state: 'open' });
  });

  it('reads a form of another library, whatever its iterator gives', () => {
    const form = { [Symbol.toStringTag]: 'FormData', *[Symbol.iterator]() { yield 1; yield ['user', 'ada']; yield ['password', 'x']; yield ['file', 'a']; yield ['file', 'b']; } };
    expect(redact(form as unknown)).toEqual({ user: 'ada', password: '[redacted]', file: ['a', 'b'] });
  });
});
