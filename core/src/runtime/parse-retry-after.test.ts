import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRetryAfter } from './parse-retry-after.ts';

/** Sunday, 6 November 1994, 08:49:37 UTC, the example of RFC 9110. */
const now = Date.UTC(1994, 10, 6, 8, 49, 37);

describe('the shape in which headers come', () => {
  const wanted = 2000;
  it.each<[string, unknown]>([
    ['Headers', new Headers({ 'Retry-After': '2' })],
    ['a Response', new Response(null, { status: 429, headers: { 'Retry-After': '2' } })],
    ['a plain object in any case', { 'RETRY-AFTER': '2' }],
    ['a plain object with a number', { 'retry-after': 2 }],
    ['a plain object with a list', { 'retry-after': ['2'] }],
    ['an object without prototype', Object.assign(Object.create(null), { 'retry-after': '2' })],
    ['a Map', new Map([['Retry-After', '2']])],
    ['pairs', [['Retry-After', '2']]],
    ['pairs that come twice', [['Retry-After', '1'], ['retry-after', '2']]],
    ['an axios-like object', { get: (name: string) => (name === 'retry-after' ? '2' : undefined) }],
    ['an object whose get throws', { get: () => { throw new Error('closed'); }, headers: { 'retry-after': '2' } }],
    ['the raw list of undici', ['content-type', 'text/html', 'Retry-After', '2'].map((text) => Buffer.from(text))],
    ['an error with headers', Object.assign(new Error(), { headers: { 'retry-after': '2' } })],
    ['an error with a response', Object.assign(new Error(), { response: { headers: new Headers({ 'retry-after': '2' }) } })],
    ['an error of AWS', Object.assign(new Error(), { $response: { headers: { 'retry-after': '2' } } })],
    ['a cause', new Error('outer', { cause: Object.assign(new Error(), { headers: { 'retry-after': '2' } }) })],
    ['the last of several errors', new AggregateError([new Error('first'), Object.assign(new Error(), { headers: { 'retry-after': '2' } })])],
    ['an error that contains itself', (() => { const error: Error = Object.assign(new Error(), { headers: { 'retry-after': '2' } }); error.cause = error; return error; })()],
  ])('%s', (_name, source) => {
    expect(parseRetryAfter(source, now)).toBe(wanted);
  });
});

describe('Retry-After', () => {
  it('takes a year of two digits for the nearer century', () => {
    const wait = (date: string) => parseRetryAfter({ 'retry-after': date }, Date.UTC(2026, 0, 1));
    expect(wait('Tuesday, 01-Jan-30 00:00:00 GMT')).toBe(Date.UTC(2030, 0, 1) - Date.UTC(2026, 0, 1));
    expect(wait('Sunday, 06-Nov-94 08:49:37 GMT')).toBe(0);
  });

  it.each<[string, number | undefined]>([
    ['0', 0], ['2', 2000], ['1.5', 1500], [' 7 ', 7000], ['120, 60', 120_000], ['0.0001', 1],
    ['Sun, 06 Nov 1994 08:49:40 GMT', 3000], // IMF-fixdate
    ['Sunday, 06-Nov-94 08:49:40 GMT', 3000], // RFC 850
    ['Sun Nov  6 08:49:40 1994', 3000], // asctime, which means UTC whatever the zone of the machine
    ['1994-11-06T08:49:40Z', 3000], ['1994-11-06T09:49:40.500+01:00', 3500],
    ['Sun, 06 Nov 1994 08:49:30 GMT', 0], // past
    ['Sunday, 06-Nov-45 08:49:37 GMT', 0], // 51 years ahead means 1945
    ['', undefined], ['-1', undefined], ['1e3', undefined], ['0x10', undefined], ['Infinity', undefined], ['NaN', undefined],
    ['soon', undefined], ['1 minute', undefined], ['2026', 2026_000], ['foo 1', undefined],
    ['Sun, 31 Feb 1994 08:49:37 GMT', undefined], ['Sun, 06 Nov 1994 25:49:37 GMT', undefined], ['Sun, 06 Nov 1994 08:49:40', undefined],
    ['1994-11-06T08:49:40', undefined], // no zone
    ['1994-13-45T08:49:40Z', undefined], ['1994-11-06T99:99:99Z', undefined],
  ])('%j gives %j', (value, expected) => {
    expect(parseRetryAfter({ 'retry-after': value }, now)).toBe(expected);
  });

  it('never exceeds exact numbers', () => {
    expect(parseRetryAfter({ 'retry-after': '9'.repeat(400) }, now)).toBe(Number.MAX_SAFE_INTEGER);
  });

  it('yields to the exact header in milliseconds', () => {
    expect(parseRetryAfter({ 'retry-after': '2', 'retry-after-ms': '1250' }, now)).toBe(1250);
    expect(parseRetryAfter({ 'retry-after': '2', 'x-ms-retry-after-ms': '1250.2' }, now)).toBe(1251);
    expect(parseRetryAfter({ 'retry-after': '2', 'retry-after-ms': 'soon' }, now)).toBe(2000);
  });

  it('compares dates with the clock of the server where none is given', () => {
    const headers = { date: 'Sun, 06 Nov 1994 08:49:37 GMT', 'retry-after': 'Sun, 06 Nov 1994 08:49:42 GMT' };
    expect(parseRetryAfter(headers)).toBe(5000);
    expect(parseRetryAfter(headers, now + 1000)).toBe(4000);
  });

  it('compares dates with this clock where the server shows none', () => {
    const inAMinute = new Date(Date.now() + 60_000).toUTCString();
    expect(parseRetryAfter({ 'retry-after': inAMinute })).toBeGreaterThan(55_000);
  });
});

describe('bodies and fields of SDK errors', () => {
  it.each<[string, unknown, number | undefined]>([
    ['Telegram body', { ok: false, error_code: 429, parameters: { retry_after: 5 } }, 5000],
    ['Telegram error of telegraf', Object.assign(new Error(), { response: { error_code: 429, parameters: { retry_after: 5 } } }), 5000],
    ['Telegram error of node-telegram-bot-api', Object.assign(new Error(), { response: { body: { parameters: { retry_after: 5 } } } }), 5000],
    ['Telegram answer through axios', Object.assign(new Error(), { response: { status: 429, headers: {}, data: { parameters: { retry_after: 5 } } } }), 5000],
    ['Discord body', { retry_after: 0.25, global: false }, 250],
    ['Discord API error', Object.assign(new Error(), { rawError: { retry_after: 64.57 } }), 64_570],
    ['Discord client, milliseconds', Object.assign(new Error(), { timeToReset: 900, retryAfter: 950 }), 950],
    ['Discord client, only the reset', Object.assign(new Error(), { timeToReset: 900 }), 900],
    ['Slack client, seconds', Object.assign(new Error(), { code: 'slack_webapi_rate_limited_error', retryAfter: 30 }), 30_000],
    ['a field without a unit', Object.assign(new Error(), { retryAfter: 30 }), undefined],
    ['an error of secure-bot', Object.assign(new Error(), { retryAfterMs: 1234 }), 1234],
    ['Google RetryInfo', { error: { code: 429, details: [{ '@type': 'QuotaFailure' }, { '@type': 'RetryInfo', retryDelay: '37s' }] } }, 37_000],
    ['Google error with the body as message', new Error('{"error":{"details":[{"retryDelay":"1.5s"}]}}'), 1500],
    ['Google error with details', Object.assign(new Error(), { errorDetails: [{ retryDelay: '2s' }] }), 2000],
    ['a body as text', Object.assign(new Error(), { responseBody: '{"parameters":{"retry_after":5}}' }), 5000],
    ['a text that is no object', Object.assign(new Error(), { body: 'retry_after: 5' }), undefined],
    ['a text that is broken', Object.assign(new Error(), { body: '{"retry_after":' }), undefined],
    ['a number as text', { retry_after: '5' }, 5000],
    ['a negative number', { retry_after: -5 }, undefined],
    ['not a number', { retry_after: NaN }, undefined],
    ['an endless wait', { retry_after: Infinity }, Number.MAX_SAFE_INTEGER],
  ])('%s', (_name, source, expected) => {
    expect(parseRetryAfter(source, now)).toBe(expected);
  });
});

describe('rate-limit headers', () => {
  it.each<[string, Record<string, string>, number | undefined]>([
    ['exhausted, seconds to go', { 'ratelimit-remaining': '0', 'ratelimit-reset': '30' }, 30_000],
    ['something left', { 'ratelimit-remaining': '1', 'ratelimit-reset': '30' }, undefined],
    ['no count', { 'x-ratelimit-reset': '30' }, undefined],
    ['GitHub: seconds since 1970', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(now / 1000 + 1e9) }, 1e12],
    ['milliseconds since 1970', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(now + 9000) }, 9000],
    ['Discord: the distance counts', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1470173023.123', 'x-ratelimit-reset-after': '1.2' }, 1200],
    ['Twitter', { 'x-rate-limit-remaining': '0', 'x-rate-limit-reset': '15' }, 15_000],
    ['OpenAI: one of two exhausted', { 'x-ratelimit-remaining-requests': '9', 'x-ratelimit-reset-requests': '6m0s', 'x-ratelimit-remaining-tokens': '0', 'x-ratelimit-reset-tokens': '120ms' }, 120],
    ['OpenAI: the longer of two', { 'x-ratelimit-remaining-requests': '0', 'x-ratelimit-reset-requests': '6m0s', 'x-ratelimit-remaining-tokens': '0', 'x-ratelimit-reset-tokens': '120ms' }, 360_000],
    ['Groq', { 'x-ratelimit-remaining-tokens': '0', 'x-ratelimit-reset-tokens': '2m59.56s' }, 179_560],
    ['a long one', { 'x-ratelimit-remaining-requests': '0', 'x-ratelimit-reset-requests': '1h0m1s' }, 3_601_000],
    ['Anthropic: RFC 3339', { 'anthropic-ratelimit-input-tokens-remaining': '0', 'anthropic-ratelimit-input-tokens-reset': '1994-11-06T08:49:47Z' }, 10_000],
    ['draft 8, one policy exhausted', { ratelimit: '"burst";r=3;t=1, "daily";r=0;t=50' }, 50_000],
    ['draft 8, name that looks like a value', { ratelimit: '"x;r=0;t=9";r=3;t=1' }, undefined],
    ['draft 7', { ratelimit: 'limit=10, remaining=0, reset=50' }, 50_000],
    ['draft 7, something left', { ratelimit: 'limit=10, remaining=5, reset=50' }, undefined],
    ['an unreadable reset', { 'ratelimit-remaining': '0', 'ratelimit-reset': 'soon' }, undefined],
    ['no reset', { 'ratelimit-remaining': '0' }, undefined],
  ])('%s', (_name, headers, expected) => {
    expect(parseRetryAfter(headers, now)).toBe(expected);
  });

  it('come after what the server asks for outright', () => {
    expect(parseRetryAfter({ 'retry-after': '2', 'ratelimit-remaining': '0', 'ratelimit-reset': '30' }, now)).toBe(2000);
  });
});

describe('anything else', () => {
  it.each([undefined, null, 429, 'retry-after: 2', true, Symbol('x'), () => {}, [], {}, new Error('429'), [1, 2, 3]])('%s is undefined', (source) => {
    expect(parseRetryAfter(source)).toBeUndefined();
  });

  it('survives getters that throw, revoked proxies and headers that refuse names', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const hostile = Object.defineProperty(new Error(), 'response', { get: () => { throw new Error('no'); } });
    const refusing = { get: () => { throw new Error('no'); } };
    for (const source of [proxy, hostile, { headers: refusing }, { headers: proxy }]) expect(parseRetryAfter(source)).toBeUndefined();
  });

  it('never throws and gives undefined or a wait from 0 that is exact', () => {
    const keys = fc.constantFrom('headers', 'response', 'retry-after', 'retry_after', 'parameters', 'cause', 'error', 'body', 'data', 'message', 'ratelimit', 'details', 'errors');
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof({ depthSize: 'small' }, fc.string(), fc.double(), fc.constant(null), fc.array(tie('tree'), { maxLength: 3 }), fc.dictionary(keys, tie('tree'), { maxKeys: 4 })),
    }));
    fc.assert(fc.property(tree, fc.boolean(), (value, isError) => {
      const source = isError && typeof value === 'object' ? Object.assign(new Error(), value) : value;
      const wait = parseRetryAfter(source, now);
      return wait === undefined || (Number.isInteger(wait) && wait >= 0 && wait <= Number.MAX_SAFE_INTEGER);
    }), { numRuns: 500 });
  });
});
