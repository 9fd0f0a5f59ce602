import fc from 'fast-check';
import { inspect } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { isRetryBudgetError, withBackoff, type BackoffOptions, type RetryBudgetError } from './with-backoff.ts';
import { always, failing, failure, recording, unavailable } from './backoff/operations.fixture.ts';

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

  it('begins at once, and a throw of an operation that is not asynchronous is a failure like any other', async () => {
    const operation = vi.fn(() => {
      throw failure(400);
    });
    const call = withBackoff(operation);
    expect(operation).toHaveBeenCalledTimes(1);
    await expect(call).rejects.toThrow('400');
  });

  it('gives the value, also of an operation that is not asynchronous', async () => {
    expect(await withBackoff(() => 7)).toBe(7);
    const thenable = { then: (resolve: (value: string) => void) => resolve('thenable') } as PromiseLike<string>;
    expect(await withBackoff(() => thenable)).toBe('thenable');
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
    await expect(withBackoff(always(failure(400)), { signal: controller.signal })).rejects.toThrow();
    expect(add).toHaveBeenCalled();
    expect(remove).toHaveBeenCalledTimes(add.mock.calls.length);
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
