import fc from 'fast-check';
import { inspect } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { RequestTimeoutError } from './errors/request-timeout-error.ts';
import { BlockedUrlError } from './errors/blocked-url-error.ts';
import { isRetryBudgetError, RetryBudgetError, withBackoff, type BackoffOptions } from './with-backoff.ts';

/** An error as SDKs throw it. */
const failure = (status: number, fields: object = {}) => Object.assign(new Error(`status ${status}`), { status, ...fields });
const unavailable = () => failure(503);

/** Options whose sleep records the waits, moves the clock and takes no time. */
function recording(options: BackoffOptions = {}) {
  const waits: number[] = [];
  let time = 1_000_000;
  const sleep = async (ms: number) => {
    waits.push(ms);
    time += ms;
  };
  return { waits, pass: (ms: number) => void (time += ms), options: { sleep, now: () => time, random: () => 1, ...options } };
}

/** An operation that fails in the given ways, then gives 'done'; counts its calls. */
function failing(...failures: unknown[]) {
  const operation = vi.fn(async () => {
    if (failures.length > 0) throw failures.shift();
    return 'done';
  });
  return operation;
}

const always = (error: unknown) => vi.fn(async () => Promise.reject(error));

describe('how often and how long', () => {
  it('doubles the bound of the wait up to the longest, and ends after the tries', async () => {
    const { waits, options } = recording({ retries: 8 });
    const error = unavailable();
    const operation = always(error);
    await expect(withBackoff(operation, options)).rejects.toBe(error);
    expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
    expect(operation).toHaveBeenCalledTimes(9);
  });

  it('makes five attempts by default, counted from 1', async () => {
    const { options } = recording();
    const attempts: number[] = [];
    await expect(withBackoff(({ attempt }) => { attempts.push(attempt); throw unavailable(); }, options)).rejects.toThrow('503');
    expect(attempts).toEqual([1, 2, 3, 4, 5]);
  });

  it('calls once with retries: 0', async () => {
    const operation = always(unavailable());
    await expect(withBackoff(operation, { retries: 0 })).rejects.toThrow('503');
    expect(operation).toHaveBeenCalledTimes(1);
  });

  it('keeps every wait within its bounds', async () => {
    await fc.assert(fc.asyncProperty(
      fc.double({ min: -1, max: 2, noDefaultInfinity: true }), fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 60_000 }),
      async (random, retries, initialDelayMs, maxDelayMs) => {
        const { waits, options } = recording({ random: () => random, retries, initialDelayMs, maxDelayMs });
        await withBackoff(always(unavailable()), options).catch(() => {});
        expect(waits).toHaveLength(retries);
        waits.forEach((wait, index) => {
          expect(wait).toBeGreaterThanOrEqual(0);
          expect(wait).toBeLessThanOrEqual(Math.min(maxDelayMs, initialDelayMs * 2 ** index));
        });
      },
    ), { numRuns: 100 });
  });

  it('spreads the waits evenly over the interval', async () => {
    const { waits, options } = recording({ retries: 1, random: Math.random, initialDelayMs: 1000 });
    for (let run = 0; run < 400; run++) await withBackoff(failing(unavailable()), options);
    const mean = waits.reduce((sum, wait) => sum + wait, 0) / waits.length;
    expect(mean).toBeGreaterThan(400);
    expect(mean).toBeLessThan(600);
  });

  it('gives the value, also of an operation that is not asynchronous', async () => {
    expect(await withBackoff(() => 7)).toBe(7);
    const thenable = { then: (resolve: (value: string) => void) => resolve('thenable') } as PromiseLike<string>;
    expect(await withBackoff(() => thenable)).toBe('thenable');
  });
});

describe('what is repeated', () => {
  it.each([408, 409, 425, 429, 500, 501, 502, 503, 504, 520, 529, 599])('status %i', async (status) => {
    const operation = failing(failure(status));
    expect(await withBackoff(operation, recording().options)).toBe('done');
    expect(operation).toHaveBeenCalledTimes(2);
  });

  it.each([400, 401, 402, 403, 404, 405, 410, 413, 422, 426, 431, 451, 499, 304, 200])('not status %i', async (status) => {
    const operation = always(failure(status));
    await expect(withBackoff(operation, recording().options)).rejects.toThrow(String(status));
    expect(operation).toHaveBeenCalledTimes(1);
  });

  const coded = (code: string, fields: object = {}) => Object.assign(new Error('failed'), { code, ...fields });
  const named = (name: string) => Object.assign(new Error('failed'), { name });
  it.each<[string, unknown]>([
    ['a reset connection', coded('ECONNRESET')],
    ['an unknown host, which DNS forgets at times', coded('ENOTFOUND')],
    ['a time limit of fetch', new DOMException('The operation timed out.', 'TimeoutError')],
    ['a failed fetch', Object.assign(new TypeError('fetch failed'), { cause: coded('UND_ERR_SOCKET') })],
    ['a failed fetch without a cause', new TypeError('Failed to fetch')],
    ['a failed fetch of Safari', new TypeError('Load failed')],
    ['a failed fetch on workerd', new Error('Network connection lost.')],
    ['several addresses refused', Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new AggregateError([coded('ECONNREFUSED')]), { code: 'ECONNREFUSED' }) })],
    ['an error that wraps another', new Error('tool failed', { cause: failure(503) })],
    ['throttling of AWS, whose status is 400', Object.assign(named('ThrottlingException'), {})],
    ['AWS with metadata', Object.assign(new Error(), { $metadata: { httpStatusCode: 503 } })],
    ['Google by word', Object.assign(new Error(), { status: 'RESOURCE_EXHAUSTED' })],
    ['gRPC', Object.assign(new Error(), { code: 14, metadata: {} })],
    ['a status in text', Object.assign(new Error(), { code: '429' })],
    ['an error in a stream of Anthropic', Object.assign(new Error(), { error: { type: 'error', error: { type: 'overloaded_error' } } })],
    ['the word of the SDK', Object.assign(new Error(), { isRetryable: true })],
    ['the word of the server', failure(400, { headers: new Headers({ 'x-should-retry': 'true' }) })],
    ['a time limit of safeFetch', new RequestTimeoutError(10)],
    ['a thrown Response', new Response(null, { status: 503 })],
  ])('%s', async (_name, error) => {
    const operation = failing(error);
    expect(await withBackoff(operation, recording().options)).toBe('done');
    expect(operation).toHaveBeenCalledTimes(2);
  });

  it.each<[string, unknown]>([
    ['an abort from inside', new DOMException('This operation was aborted', 'AbortError')],
    ['a cancelled request of axios', coded('ERR_CANCELED', { name: 'CanceledError' })],
    ['an expired certificate', Object.assign(new TypeError('fetch failed'), { cause: coded('CERT_HAS_EXPIRED') })],
    ['a wrong URL', Object.assign(new TypeError('Failed to parse URL'), { cause: coded('ERR_INVALID_URL') })],
    ['a programming error', new TypeError('undefined is not a function')],
    ['a blocked URL', new BlockedUrlError('address-not-public')],
    ['an empty account, although it says 429', failure(429, { code: 'insufficient_quota' })],
    ['an empty account inside the body', failure(429, { error: { type: 'insufficient_quota' } })],
    ['the word of the server', failure(503, { headers: { 'x-should-retry': 'false' } })],
    ['the word of the SDK', failure(503, { isRetryable: false })],
    ['gRPC: a wrong argument', Object.assign(new Error(), { code: 3, metadata: {} })],
    ['a code that is no status', Object.assign(new Error(), { code: 14 })],
    ['a thrown text', '503'], ['nothing at all', undefined], ['a number', 503],
  ])('not %s', async (_name, error) => {
    const operation = always(error);
    await expect(withBackoff(operation, recording().options)).rejects.toBe(error);
    expect(operation).toHaveBeenCalledTimes(1);
  });

  it('what shouldRetry says, which sees the decision it overrides', async () => {
    const seen: unknown[] = [];
    const shouldRetry = vi.fn((_failure: unknown, facts: object) => { seen.push(facts); return true; });
    expect(await withBackoff(failing(failure(404)), { ...recording().options, shouldRetry })).toBe('done');
    expect(seen).toEqual([{ attempt: 1, status: 404, retryable: false }]);
    const operation = failing(unavailable());
    await expect(withBackoff(operation, { shouldRetry: () => false })).rejects.toThrow('503');
  });
});

describe('work that must not be done twice', () => {
  const coded = (code: string) => Object.assign(new Error('failed'), { code });
  it.each([failure(429), failure(425), failure(503, { headers: { 'retry-after': '1' } }), coded('ECONNREFUSED'), coded('ENOTFOUND')])('is repeated when the server did nothing: %s', async (error) => {
    expect(await withBackoff(failing(error), { ...recording().options, idempotent: false })).toBe('done');
  });

  it.each([failure(500), failure(502), failure(503), failure(408), failure(409), coded('ECONNRESET'), coded('ETIMEDOUT')])('is not repeated when it may be done: %s', async (error) => {
    await expect(withBackoff(failing(error), { ...recording().options, idempotent: false })).rejects.toBe(error);
  });

  it('gets one key for all attempts of a call, and another for the next call', async () => {
    const keys: string[] = [];
    const call = () => withBackoff(({ attempt, idempotencyKey }) => { keys.push(idempotencyKey); if (attempt < 3) throw unavailable(); }, recording().options);
    await call();
    await call();
    expect(keys[0]).toMatch(/^[\da-f-]{36}$/);
    expect(new Set(keys.slice(0, 3)).size).toBe(1);
    expect(new Set(keys).size).toBe(2);
  });

  it('is not repeated after commit()', async () => {
    const operation = vi.fn(({ commit }: { commit: () => void }) => { commit(); throw unavailable(); });
    await expect(withBackoff(operation, recording().options)).rejects.toThrow('503');
    expect(operation).toHaveBeenCalledTimes(1);
  });
});

describe('a returned Response', () => {
  const response = (status: number, headers: Record<string, string> = {}, body: string | null = null) => new Response(body, { status, headers });

  it('is repeated by its status, and its body is dropped', async () => {
    const bodies: boolean[] = [];
    const first = new Response(new ReadableStream({ cancel: () => void bodies.push(true) }), { status: 500 });
    const answers = [first, response(200, {}, 'fine')];
    const result = await withBackoff(async () => answers.shift()!, recording().options);
    expect(await result.text()).toBe('fine');
    expect(bodies).toEqual([true]);
  });

  it('is returned as it is when the tries are used up', async () => {
    const result = await withBackoff(async () => response(503, {}, 'still down'), { ...recording().options, retries: 2 });
    expect(result.status).toBe(503);
    expect(await result.text()).toBe('still down');
  });

  it('is returned at once when repeating is no use', async () => {
    const operation = vi.fn(async () => response(404));
    expect((await withBackoff(operation, recording().options)).status).toBe(404);
    expect(operation).toHaveBeenCalledTimes(1);
  });

  it('is asked for a wait in a small JSON body, as Telegram and Discord send it', async () => {
    const { waits, options } = recording();
    const json = { 'content-type': 'application/json; charset=utf-8' };
    const answers = [response(429, json, '{"parameters":{"retry_after":7}}'), response(429, json, '{"retry_after":0.5}'), response(200)];
    await withBackoff(async () => answers.shift()!, options);
    expect(waits).toEqual([7000, 500]);
  });

  it.each<[string, Response]>([
    ['too large', response(429, { 'content-type': 'application/json' }, JSON.stringify({ retry_after: 7, filler: 'x'.repeat(40_000) }))],
    ['not JSON', response(429, { 'content-type': 'application/json' }, 'retry_after')],
    ['of another type', response(429, { 'content-type': 'text/plain' }, '{"retry_after":7}')],
    ['missing', response(429, { 'content-type': 'application/json' })],
  ])('is not asked when the body is %s', async (_name, first) => {
    const { waits, options } = recording();
    const answers = [first, response(200)];
    await withBackoff(async () => answers.shift()!, options);
    expect(waits).toEqual([500]);
  });

  it('does not wait for a body that never comes', async () => {
    const { waits, options } = recording();
    const answers = [new Response(new ReadableStream(), { status: 429, headers: { 'content-type': 'application/json' } }), response(200)];
    await withBackoff(async () => answers.shift()!, options);
    expect(waits).toEqual([500]);
  });

  it('is told from other objects with a status', async () => {
    const operation = vi.fn(async () => ({ status: 503, headers: {} }));
    await withBackoff(operation, recording().options);
    expect(operation).toHaveBeenCalledTimes(1);
  });
});

describe('the wait that a server asks for', () => {
  const asking = (seconds: number) => failure(429, { headers: { 'retry-after': String(seconds) } });

  it('is kept exactly', async () => {
    const { waits, options } = recording();
    await withBackoff(failing(asking(42)), options);
    expect(waits).toEqual([42_000]);
  });

  it('is measured with the given clock', async () => {
    const { waits, options } = recording({ now: () => Date.UTC(2026, 0, 1) });
    const error = failure(503, { headers: { date: 'Thu, 01 Jan 2020 00:00:00 GMT', 'retry-after': 'Thu, 01 Jan 2026 00:00:09 GMT' } });
    await withBackoff(failing(error), options);
    expect(waits).toEqual([9000]);
  });

  it('of 0 is no invitation to a hot loop', async () => {
    const { waits, options } = recording();
    await withBackoff(failing(asking(0), asking(0)), options);
    expect(waits).toEqual([500, 1000]);
  });

  it('ends the call at once when it is longer than the deadline', async () => {
    const { waits, options } = recording({ deadlineMs: 60_000 });
    const error: unknown = await withBackoff(always(asking(5329)), options).catch((thrown: unknown) => thrown);
    expect(isRetryBudgetError(error)).toBe(true);
    expect(error).toMatchObject({ code: 'ERR_RETRY_BUDGET', reason: 'wait', retryAfterMs: 5_329_000, attempts: 1, status: 429 });
    expect(waits).toEqual([]);
  });

  it('ends the call at once when it is longer than five minutes and there is no deadline', async () => {
    const { waits, options } = recording();
    await expect(withBackoff(always(asking(301)), options)).rejects.toMatchObject({ retryAfterMs: 301_000 });
    expect(waits).toEqual([]);
    await withBackoff(failing(asking(300)), options);
    expect(waits).toEqual([300_000]);
  });

  it('may be made longer than five minutes', async () => {
    const { waits, options } = recording({ maxRetryAfterMs: Infinity });
    await withBackoff(failing(asking(86_400)), options);
    expect(waits).toEqual([86_400_000]);
  });

  it('is judged by the time that is left, not by the whole deadline', async () => {
    const { waits, pass, options } = recording({ deadlineMs: 10_000 });
    const operation = failing(asking(6), asking(6));
    const spending = async () => {
      pass(500);
      return operation();
    };
    await expect(withBackoff(spending, options)).rejects.toMatchObject({ reason: 'wait', retryAfterMs: 6000, attempts: 2 });
    expect(waits).toEqual([6000]);
  });

  it('names the last error as cause, which neither JSON nor inspection shows', async () => {
    const cause = failure(429, { headers: { 'retry-after': '9999' }, token: 'canary-secret' });
    const error: unknown = await withBackoff(always(cause), recording().options).catch((thrown: unknown) => thrown);
    expect((error as RetryBudgetError).cause).toBe(cause);
    expect(JSON.stringify(error) + inspect(error) + String(error)).not.toContain('canary');
  });
});

describe('the deadline', () => {
  it('aborts a running attempt and ends the call, even when the operation does not listen', async () => {
    let signal: AbortSignal | undefined;
    const stuck = ({ signal: given }: { signal: AbortSignal }) => {
      signal = given;
      return new Promise<never>(() => {});
    };
    await expect(withBackoff(stuck, { deadlineMs: 30 })).rejects.toMatchObject({ code: 'ERR_RETRY_BUDGET', reason: 'deadline', attempts: 1 });
    expect(signal?.aborted).toBe(true);
    expect((signal?.reason as DOMException).name).toBe('TimeoutError');
  });

  it('is not waited for when the computed wait is too long', async () => {
    const { waits, options } = recording({ deadlineMs: 600 });
    await expect(withBackoff(always(unavailable()), options)).rejects.toMatchObject({ reason: 'wait', attempts: 2, retryAfterMs: 1000 });
    expect(waits).toEqual([500]);
  });

  it('begins no attempt after it', async () => {
    const { pass, options } = recording({ deadlineMs: 5000 });
    const operation = always(unavailable());
    const sleep = async () => pass(6000); // a machine that slept
    await expect(withBackoff(operation, { ...options, sleep })).rejects.toMatchObject({ reason: 'deadline', attempts: 1 });
    expect(operation).toHaveBeenCalledTimes(1);
  });
});

describe('the time of one attempt', () => {
  it('ends the attempt, which is then repeated', async () => {
    const { waits, options } = recording({ attemptTimeoutMs: 20 });
    const operation = ({ attempt }: { attempt: number }) => (attempt === 1 ? new Promise<never>(() => {}) : 'done');
    expect(await withBackoff(operation, options)).toBe('done');
    expect(waits).toEqual([500]);
  });
});

describe('abort', () => {
  it('before the first attempt calls nothing', async () => {
    const operation = failing();
    const reason = new Error('stopped');
    await expect(withBackoff(operation, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(operation).not.toHaveBeenCalled();
  });

  it('ends the wait at once', async () => {
    const controller = new AbortController();
    const started = performance.now();
    const call = withBackoff(always(failure(429, { headers: { 'retry-after': '60' } })), { signal: controller.signal });
    setTimeout(() => controller.abort(), 20);
    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('ends the wait even when the given sleep does not listen', async () => {
    const controller = new AbortController();
    const call = withBackoff(always(unavailable()), { signal: controller.signal, sleep: () => new Promise(() => {}) });
    setTimeout(() => controller.abort('stopped'), 10);
    await expect(call).rejects.toBe('stopped');
  });

  it('ends a running attempt, and a late failure of it is no unhandled rejection', async () => {
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    const controller = new AbortController();
    const late = async () => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      throw unavailable();
    };
    const call = withBackoff(late, { signal: controller.signal });
    setTimeout(() => controller.abort('stopped'), 5);
    await expect(call).rejects.toBe('stopped');
    await new Promise((resolve) => setTimeout(resolve, 60));
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });

  it('drops a Response that comes too late', async () => {
    const controller = new AbortController();
    const cancelled = vi.fn();
    const late = async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return new Response(new ReadableStream({ cancel: cancelled }));
    };
    const call = withBackoff(late, { signal: controller.signal });
    controller.abort('stopped');
    await expect(call).rejects.toBe('stopped');
    await vi.waitFor(() => expect(cancelled).toHaveBeenCalled());
  });

  it('still reaches what the operation returned', async () => {
    const controller = new AbortController();
    const signal = await withBackoff(({ signal: given }) => given, { signal: controller.signal });
    expect(signal.aborted).toBe(false);
    controller.abort('stopped');
    expect(signal.reason).toBe('stopped');
  });

  it('leaves no listener behind', async () => {
    const controller = new AbortController();
    const add = vi.spyOn(controller.signal, 'addEventListener');
    const remove = vi.spyOn(controller.signal, 'removeEventListener');
    await withBackoff(failing(unavailable(), unavailable()), { ...recording().options, signal: controller.signal });
    expect(remove).toHaveBeenCalledTimes(add.mock.calls.length);
  });
});

describe('nested calls', () => {
  const fast = () => recording().options;

  it('do not multiply: five calls, not twenty-five', async () => {
    const operation = always(unavailable());
    await expect(withBackoff(() => withBackoff(operation, fast()), fast())).rejects.toThrow('503');
    expect(operation).toHaveBeenCalledTimes(5);
  });

  it('do not multiply through three layers and a wrapped error', async () => {
    const operation = always(unavailable());
    const wrapped = async () => {
      try {
        return await withBackoff(operation, fast());
      } catch (cause) {
        throw Object.assign(new Error('tool failed', { cause }), { status: 503 });
      }
    };
    await expect(withBackoff(() => withBackoff(wrapped, fast()), fast())).rejects.toThrow('tool failed');
    expect(operation).toHaveBeenCalledTimes(5);
  });

  it('do not multiply when the error is replaced, if the signal is passed on', async () => {
    const operation = always(unavailable());
    const replaced = async (signal: AbortSignal) => {
      try {
        return await withBackoff(operation, { ...fast(), signal });
      } catch {
        throw unavailable();
      }
    };
    await expect(withBackoff(({ signal }) => replaced(signal), fast())).rejects.toThrow('503');
    expect(operation).toHaveBeenCalledTimes(5);
  });

  it('do not multiply for returned Responses', async () => {
    const operation = vi.fn(async () => new Response(null, { status: 503 }));
    expect((await withBackoff(() => withBackoff(operation, fast()), fast())).status).toBe(503);
    expect(operation).toHaveBeenCalledTimes(5);
  });

  it('leave the retries to the outer layer when the inner one has none', async () => {
    const operation = failing(unavailable(), unavailable());
    expect(await withBackoff(() => withBackoff(operation, { retries: 0 }), fast())).toBe('done');
    expect(operation).toHaveBeenCalledTimes(3);
  });

  it('do not repeat an exceeded wait', async () => {
    const operation = always(failure(429, { headers: { 'retry-after': '9999' } }));
    await expect(withBackoff(() => withBackoff(operation, fast()), fast())).rejects.toMatchObject({ code: 'ERR_RETRY_BUDGET' });
    expect(operation).toHaveBeenCalledTimes(1);
  });

  it('share the deadline through the signal', async () => {
    const { waits, options } = recording({ deadlineMs: 1000 });
    const operation = always(failure(429, { headers: { 'retry-after': '2' } }));
    await expect(withBackoff(({ signal }) => withBackoff(operation, { ...options, deadlineMs: 60_000, signal }), options)).rejects.toMatchObject({ reason: 'wait', retryAfterMs: 2000 });
    expect(waits).toEqual([]);
    expect(operation).toHaveBeenCalledTimes(1);
  });

  it('do not stop a later call that meets the same error object', async () => {
    const shared = unavailable();
    await expect(withBackoff(always(shared), fast())).rejects.toBe(shared);
    const operation = failing(shared);
    expect(await withBackoff(operation, fast())).toBe('done');
  });
});

describe('a stream', () => {
  async function* tokens(list: readonly string[], end?: unknown) {
    yield* list;
    if (end) throw end;
  }
  const collect = async (stream: AsyncIterable<string>) => {
    const seen: string[] = [];
    try {
      for await (const chunk of stream) seen.push(chunk);
    } catch (error) {
      return { seen, error };
    }
    return { seen };
  };

  it('is repeated until its first chunk', async () => {
    const operation = vi.fn(({ attempt }: { attempt: number }) => (attempt < 3 ? tokens([], unavailable()) : tokens(['a', 'b'])));
    expect(await collect(await withBackoff(operation, recording().options))).toEqual({ seen: ['a', 'b'] });
    expect(operation).toHaveBeenCalledTimes(3);
  });

  it('is not repeated after its first chunk', async () => {
    const error = unavailable();
    const operation = vi.fn(() => tokens(['a'], error));
    expect(await collect(await withBackoff(operation, recording().options))).toEqual({ seen: ['a'], error });
    expect(operation).toHaveBeenCalledTimes(1);
  });

  it('is not repeated by a layer around its reader', async () => {
    const operation = vi.fn(() => tokens(['a'], unavailable()));
    const read = async () => {
      for await (const chunk of await withBackoff(operation, recording().options)) expect(chunk).toBe('a');
    };
    await expect(withBackoff(read, recording().options)).rejects.toThrow('503');
    expect(operation).toHaveBeenCalledTimes(1);
  });

  it('may be empty', async () => {
    expect(await collect(await withBackoff(() => tokens([])))).toEqual({ seen: [] });
  });

  it('can be read by hand and ended early', async () => {
    const ended = vi.fn();
    async function* generator() {
      try {
        yield 'a';
        yield 'b';
      } finally {
        ended();
      }
    }
    const stream = await withBackoff(generator);
    expect(await stream.next()).toEqual({ done: false, value: 'a' });
    expect(await stream.return()).toEqual({ done: true, value: undefined });
    expect(ended).toHaveBeenCalledTimes(1);
  });

  it('keeps its identity, class and other methods', async () => {
    class Stream {
      readonly id = 7;
      [Symbol.asyncIterator]() {
        return tokens(['a', 'b']);
      }
    }
    const stream = new Stream();
    const result = await withBackoff(() => stream);
    expect(result).toBe(stream);
    expect(result).toBeInstanceOf(Stream);
    expect(await collect(result)).toEqual({ seen: ['a', 'b'] });
    expect(await collect(result)).toEqual({ seen: ['a', 'b'] }); // what can be read twice still can
  });

  it('hands return and throw of a reader through', async () => {
    const source = { next: async () => ({ done: false, value: 'a' }), return: vi.fn(async () => ({ done: true as const, value: 'ended' })), throw: vi.fn(async () => ({ done: true as const, value: 'thrown' })) };
    const iterator = (await withBackoff(() => ({ [Symbol.asyncIterator]: () => source })))[Symbol.asyncIterator]() as AsyncIterator<string>;
    expect(await iterator.return?.('x')).toEqual({ done: true, value: 'ended' });
    expect(await iterator.throw?.(new Error('x'))).toEqual({ done: true, value: 'thrown' });
    const bare = (await withBackoff(() => ({ [Symbol.asyncIterator]: () => ({ next: async () => ({ done: false, value: 'a' }) }) })))[Symbol.asyncIterator]() as AsyncIterator<string>;
    expect(await bare.return?.('x')).toEqual({ done: true, value: 'x' });
    await expect(bare.throw?.(new Error('mine'))).rejects.toThrow('mine');
  });

  it('of the web is repeated until its first chunk and then reads through', async () => {
    const broken = () => new ReadableStream<string>({ pull: (controller) => controller.error(unavailable()) });
    const cancel = vi.fn();
    const fine = () => new ReadableStream<string>({ start: (controller) => { controller.enqueue('a'); controller.enqueue('b'); }, cancel });
    const streams = [broken(), fine()];
    const reader = (await withBackoff(() => streams.shift()!, recording().options)).getReader();
    expect([await reader.read(), await reader.read()]).toEqual([{ done: false, value: 'a' }, { done: false, value: 'b' }]);
    await reader.cancel('enough');
    expect(cancel).toHaveBeenCalledWith('enough');
    const empty = await withBackoff(() => new ReadableStream({ start: (controller) => controller.close() }));
    expect(await empty.getReader().read()).toEqual({ done: true, value: undefined });
  });

  it('that is an emitter, frozen or locked is left alone', async () => {
    const next = vi.fn(async () => ({ done: true as const, value: undefined }));
    const emitter = { on: () => {}, [Symbol.asyncIterator]: () => ({ next }) };
    const frozen = Object.freeze({ [Symbol.asyncIterator]: () => ({ next }) });
    const locked = new ReadableStream();
    locked.getReader();
    for (const value of [emitter, frozen, locked]) expect(await withBackoff<object>(() => value)).toBe(value);
    expect(next).not.toHaveBeenCalled();
  });
});

describe('what onRetry is told', () => {
  it('attempt, wait, status and failure, and nothing it throws matters', async () => {
    const error = unavailable();
    const onRetry = vi.fn(() => { throw new Error('logger broke'); });
    expect(await withBackoff(failing(error), { ...recording().options, onRetry })).toBe('done');
    expect(onRetry).toHaveBeenCalledWith({ attempt: 1, delayMs: 500, status: 503, failure: error });
  });
});

describe('wrong options', () => {
  it.each<[string, BackoffOptions]>([
    ['retries', { retries: NaN }], ['retries', { retries: -1 }], ['retries', { retries: 1.5 }], ['retries', { retries: Infinity }], ['retries', { retries: '3' as never }],
    ['initialDelayMs', { initialDelayMs: -1 }], ['maxDelayMs', { maxDelayMs: Infinity }], ['maxRetryAfterMs', { maxRetryAfterMs: NaN }],
    ['deadlineMs', { deadlineMs: 0 }], ['deadlineMs', { deadlineMs: NaN }], ['attemptTimeoutMs', { attemptTimeoutMs: -5 }],
  ])('%s: %j', async (name, options) => {
    const operation = failing();
    await expect(withBackoff(operation, options)).rejects.toThrow(new RegExp(`withBackoff: ${name} must be`));
    expect(operation).not.toHaveBeenCalled();
  });

  it('an endless deadline is none', async () => {
    expect(await withBackoff(failing(), { deadlineMs: Infinity })).toBe('done');
  });
});

describe('many at once', () => {
  it('two thousand calls end with nothing left over', async () => {
    const active = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const before = active();
    const shared = new AbortController();
    const call = async (index: number) =>
      withBackoff(async ({ attempt }) => {
        if (attempt <= index % 4) throw unavailable();
        return index;
      }, { initialDelayMs: 2, deadlineMs: 60_000, signal: shared.signal });
    const results = await Promise.all(Array.from({ length: 2000 }, (_, index) => call(index)));
    expect(results).toHaveLength(2000);
    expect(active()).toBeLessThanOrEqual(before);
  });
});
