import { inspect } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { createCircuitBreaker, isCircuitOpenError, isServiceFailure, type CircuitBreakerOptions } from './create-circuit-breaker.ts';
import { BlockedUrlError } from './errors/blocked-url-error.ts';
import { RequestTimeoutError } from './errors/request-timeout-error.ts';
import { withBackoff } from './with-backoff.ts';

const down = async () => {
  throw new Error('down');
};

/** A breaker with a clock that only the test moves. */
function createTimed(options: CircuitBreakerOptions = {}) {
  const clock = { ms: 0 };
  const changes: string[] = [];
  const breaker = createCircuitBreaker({
    failureThreshold: 3,
    resetMs: 1_000,
    now: () => clock.ms,
    onStateChange: ({ from, to }) => changes.push(`${from} -> ${to}`),
    ...options,
  });
  const fail = async (times = 1) => {
    for (let index = 0; index < times; index += 1) await breaker.run(down).catch(() => {});
  };
  return { breaker, clock, changes, fail };
}

describe('createCircuitBreaker', () => {
  it('passes results and errors through', async () => {
    const { breaker } = createTimed();
    expect(await breaker.run(() => 'sync')).toBe('sync');
    expect(await breaker.run(async () => 'async')).toBe('async');
    await expect(breaker.run(down)).rejects.toThrow('down');
    await expect(breaker.run(() => { throw new RangeError('sync'); })).rejects.toThrow(RangeError);
  });

  it('opens after failures in a row and then makes no call', async () => {
    const { breaker, fail, changes } = createTimed({ name: 'weather' });
    await fail(3);
    expect(breaker.state).toBe('open');
    const operation = vi.fn();
    const error = await breaker.run(operation).catch((e: unknown) => e);
    expect(isCircuitOpenError(error) && [error.retryAfterMs, error.circuit]).toEqual([1_000, 'weather']);
    expect(operation).not.toHaveBeenCalled();
    expect(changes).toEqual(['closed -> open']);
  });

  it('forgets failures at a success', async () => {
    const { breaker, fail } = createTimed();
    await fail(2);
    await breaker.run(() => 1);
    await fail(2);
    expect(breaker.state).toBe('closed');
  });

  it('lets one call try after resetMs, and closes when it succeeds', async () => {
    const { breaker, clock, fail, changes } = createTimed();
    await fail(3);
    clock.ms = 999;
    expect(breaker.state).toBe('open');
    clock.ms = 1_000;
    expect(breaker.state).toBe('half-open');
    let finish = (_value: string) => {};
    const probe = breaker.run(() => new Promise<string>((resolve) => (finish = resolve)));
    await expect(breaker.run(() => 'second')).rejects.toSatisfy(isCircuitOpenError);
    finish('back');
    expect(await probe).toBe('back');
    expect(await breaker.run(() => 'second')).toBe('second');
    expect(changes).toEqual(['closed -> open', 'open -> half-open', 'half-open -> closed']);
  });

  it('opens again for the full time when the try fails', async () => {
    const { breaker, clock, fail } = createTimed();
    await fail(3);
    clock.ms = 1_500;
    await fail();
    clock.ms = 2_499;
    expect(breaker.state).toBe('open');
    clock.ms = 2_500;
    expect(breaker.state).toBe('half-open');
  });

  it('gives up a try that never ends', async () => {
    const { breaker, clock, fail } = createTimed();
    await fail(3);
    clock.ms = 1_000;
    void breaker.run(() => new Promise(() => {}));
    clock.ms = 1_999;
    await expect(breaker.run(() => 1)).rejects.toMatchObject({ retryAfterMs: 1 });
    clock.ms = 2_000;
    expect(await breaker.run(() => 1)).toBe(1);
    expect(breaker.state).toBe('closed');
  });

  it('ignores what calls of an earlier period say', async () => {
    const { breaker, clock, fail } = createTimed();
    let failLate = (_error: Error) => {};
    let succeedLate = (_value: number) => {};
    const lateFailure = breaker.run(() => new Promise((_resolve, reject) => (failLate = reject))).catch(() => {});
    const lateSuccess = breaker.run(() => new Promise<number>((resolve) => (succeedLate = resolve)));
    await fail(3);
    succeedLate(1);
    await lateSuccess;
    expect(breaker.state).toBe('open');
    clock.ms = 1_000;
    await breaker.run(() => 1);
    await fail(2);
    failLate(new Error('late'));
    await lateFailure;
    expect(breaker.state).toBe('closed');
  });

  it('does not count an aborted call, ends it at once, and leaves the try to the next', async () => {
    const { breaker, clock, fail } = createTimed({ failureThreshold: 1 });
    const reason = new Error('user left');
    const call = async () => {
      const controller = new AbortController();
      const running = breaker.run(({ signal }) => new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(new Error('inner')))), { signal: controller.signal });
      controller.abort(reason);
      await expect(running).rejects.toBe(reason);
    };
    await call();
    expect(breaker.state).toBe('closed');
    await expect(breaker.run(() => 1, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    await breaker.run(() => { throw new DOMException('stopped', 'AbortError'); }).catch(() => {});
    expect(breaker.state).toBe('closed');
    await fail();
    clock.ms = 1_000;
    await call();
    expect(await breaker.run(() => 1)).toBe(1);
  });

  it('answers from the fallback while open, and only then', async () => {
    const { breaker, fail } = createTimed();
    const fallback = vi.fn((error: Error) => `cached: ${error.name}`);
    await expect(breaker.run<string>(down, { fallback })).rejects.toThrow('down');
    await fail(2);
    expect(await breaker.run<string>(async () => 'live', { fallback })).toBe('cached: CircuitOpenError');
    expect(fallback).toHaveBeenCalledTimes(1);
  });

  it('counts a returned 503 and returns it', async () => {
    const { breaker } = createTimed({ failureThreshold: 1 });
    expect((await breaker.run(() => new Response(null, { status: 503 }))).status).toBe(503);
    expect(breaker.state).toBe('open');
  });

  it('takes its own idea of a failure', async () => {
    const { breaker } = createTimed({ failureThreshold: 1, isFailure: (outcome, wasThrown) => !wasThrown && outcome === 'bad' });
    await breaker.run(down).catch(() => {});
    expect(breaker.state).toBe('closed');
    await breaker.run(() => 'bad');
    expect(breaker.state).toBe('open');
  });

  it('closes by hand', async () => {
    const { breaker, fail } = createTimed();
    await fail(3);
    breaker.reset();
    expect(await breaker.run(() => 1)).toBe(1);
  });

  it('survives an observer that throws', async () => {
    const { breaker, fail } = createTimed({ onStateChange: () => { throw new Error('observer'); } });
    await fail(3);
    expect(breaker.state).toBe('open');
  });

  it('runs on the real clock by default', async () => {
    const breaker = createCircuitBreaker({ failureThreshold: 1, resetMs: 20 });
    await breaker.run(down).catch(() => {});
    expect(breaker.state).toBe('open');
    await expect.poll(() => breaker.state, { interval: 5 }).toBe('half-open');
  });

  it('is not hammered by withBackoff', async () => {
    const breaker = createCircuitBreaker({ failureThreshold: 2 });
    const operation = vi.fn(async () => new Response(null, { status: 503 }));
    const error = await withBackoff(() => breaker.run(operation), { sleep: async () => {} }).catch((e: unknown) => e);
    expect(isCircuitOpenError(error)).toBe(true);
    expect(operation).toHaveBeenCalledTimes(2);
  });

  it.each([{ failureThreshold: 0 }, { failureThreshold: 1.5 }, { failureThreshold: '5' }, { resetMs: 0 }, { resetMs: Number.NaN }, { resetMs: Number.POSITIVE_INFINITY }])('throws for %j', (options) => {
    expect(() => createCircuitBreaker(options as CircuitBreakerOptions)).toThrow(TypeError);
  });
});

describe('CircuitOpenError', () => {
  it('shows code and wait', async () => {
    const { breaker, fail } = createTimed();
    await fail(3);
    const error = await breaker.run(() => 1).catch((e: unknown) => e);
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name: 'CircuitOpenError', code: 'ERR_CIRCUIT_OPEN', retryAfterMs: 1_000, message: 'The circuit is open after repeated failures; try again in 1000 ms.',
    });
    expect(inspect(error)).toContain('ERR_CIRCUIT_OPEN');
    expect(isCircuitOpenError(new Error('x'))).toBe(false);
  });

  it('shows the name of the circuit, if there is one', async () => {
    const breaker = createCircuitBreaker({ name: 'weather', failureThreshold: 1 });
    await breaker.run(() => Promise.reject(new Error('down'))).catch(() => {});
    const error = await breaker.run(() => 1).catch((e: unknown) => e);
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({ circuit: 'weather', message: expect.stringContaining('"weather"') as string });
  });
});

describe('isServiceFailure', () => {
  const withStatus = (status: number) => Object.assign(new Error('x'), { status });
  it.each([
    [new Error('x'), true],
    ['a string', true],
    [new TypeError('fetch failed'), true],
    [withStatus(500), true],
    [withStatus(429), true],
    [withStatus(408), true],
    [withStatus(404), false],
    [withStatus(401), false],
    [new BlockedUrlError('host-not-allowed'), false],
    [new RequestTimeoutError(5), true],
  ])('of thrown %s is %s', (outcome, expected) => {
    expect(isServiceFailure(outcome, true)).toBe(expected);
  });

  it.each([[200, false], [404, false], [408, true], [429, true], [500, true], [503, true]])('of a Response with status %i is %s', (status, expected) => {
    expect(isServiceFailure(new Response(null, { status }), false)).toBe(expected);
  });

  it.each([undefined, null, 'text', 0, { status: 500 }, new Error('a value')])('of the returned value %s is false', (value) => {
    expect(isServiceFailure(value, false)).toBe(false);
  });
});
