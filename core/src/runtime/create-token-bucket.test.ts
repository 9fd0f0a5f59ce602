import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createMemoryStore, createTokenBucket, type Charge, type ChargeResult, type TokenBucketOptions, type TokenBucketStore } from './create-token-bucket.ts';

/** A bucket whose clock moves by hand, from the first of a month. */
function timed(options: Partial<TokenBucketOptions> = {}) {
  let time = Date.UTC(2026, 0, 1);
  const bucket = createTokenBucket({ capacity: 10, refillPerSecond: 1, ...options, now: () => time });
  return { bucket, pass: (ms: number) => void (time += ms), setTime: (ms: number) => void (time = ms) };
}

const taken = { ok: true, retryAfterMs: 0 };

describe('take', () => {
  it('spends the burst, then what flows back', async () => {
    const { bucket, pass } = timed();
    for (let call = 0; call < 10; call++) expect(await bucket.take('user')).toEqual(taken);
    expect(await bucket.take('user')).toEqual({ ok: false, retryAfterMs: 1000 });
    pass(999);
    expect(await bucket.take('user')).toEqual({ ok: false, retryAfterMs: 1 });
    pass(1);
    expect(await bucket.take('user')).toEqual(taken);
  });

  it('keeps the keys apart', async () => {
    const { bucket } = timed({ capacity: 1 });
    expect(await bucket.take('a')).toEqual(taken);
    expect(await bucket.take('b')).toEqual(taken);
    expect((await bucket.take('a')).ok).toBe(false);
    expect(await bucket.take('__proto__')).toEqual(taken);
    expect((await bucket.take('__proto__')).ok).toBe(false);
  });

  it('takes numbers for the ids that they are', async () => {
    const { bucket } = timed({ capacity: 1 });
    expect(await bucket.take(42)).toEqual(taken);
    expect((await bucket.take('42')).ok).toBe(false);
  });

  it('costs nothing when it is refused', async () => {
    const { bucket, pass } = timed();
    await bucket.take('user', 8);
    for (let call = 0; call < 100; call++) expect((await bucket.take('user', 5)).ok).toBe(false);
    expect(await bucket.take('user', 2)).toEqual(taken);
    pass(5000);
    expect(await bucket.take('user', 5)).toEqual(taken);
  });

  it('says that more than the capacity is never possible', async () => {
    const { bucket } = timed();
    expect(await bucket.take('user', 11)).toEqual({ ok: false, retryAfterMs: Infinity });
    expect(await bucket.take('user', 10)).toEqual(taken);
  });

  it('refills nothing at a rate of 0', async () => {
    const { bucket, pass } = timed({ capacity: 1, refillPerSecond: 0 });
    await bucket.take('user');
    pass(1e12);
    expect(await bucket.take('user')).toEqual({ ok: false, retryAfterMs: Infinity });
  });

  it('is not confused by a clock that is set back', async () => {
    const { bucket, pass, setTime } = timed({ capacity: 1 });
    await bucket.take('user');
    setTime(Date.UTC(2025, 0, 1));
    expect((await bucket.take('user')).ok).toBe(false);
    pass(1000);
    expect(await bucket.take('user')).toEqual({ ok: false, retryAfterMs: 1000 }); // a refused call changes nothing, the clock included
    setTime(Date.UTC(2026, 0, 1) + 1000);
    expect(await bucket.take('user')).toEqual(taken);
  });
});

describe('any sequence of calls', () => {
  const calls = fc.array(fc.record({ cost: fc.double({ min: 0, max: 12, noNaN: true }), pause: fc.integer({ min: 0, max: 5000 }) }), { maxLength: 60 });

  it('never gets more than the burst and the refill', async () => {
    await fc.assert(fc.asyncProperty(calls, fc.double({ min: 0.01, max: 20, noNaN: true }), async (list, refillPerSecond) => {
      const { bucket, pass } = timed({ refillPerSecond });
      let spent = 0;
      let elapsed = 0;
      for (const { cost, pause } of list) {
        if ((await bucket.take('user', cost)).ok) spent += cost;
        expect(spent).toBeLessThanOrEqual(10 + (elapsed / 1000) * refillPerSecond + 0.001);
        pass(pause);
        elapsed += pause;
      }
    }), { numRuns: 200 });
  });

  it('succeeds after the wait that it was told, and not a millisecond earlier', async () => {
    await fc.assert(fc.asyncProperty(calls, fc.double({ min: 0.01, max: 20, noNaN: true }), async (list, refillPerSecond) => {
      const { bucket, pass } = timed({ refillPerSecond });
      for (const { cost } of list) {
        const { ok, retryAfterMs } = await bucket.take('user', cost);
        if (ok || retryAfterMs === Infinity) continue;
        expect(retryAfterMs).toBeGreaterThan(0);
        pass(retryAfterMs - 1);
        if (retryAfterMs > 1) expect((await bucket.peek('user', cost)).retryAfterMs).toBeLessThanOrEqual(2);
        pass(1);
        expect(await bucket.take('user', cost)).toEqual(taken);
      }
    }), { numRuns: 200 });
  });
});

describe('reserve and settle', () => {
  it('gives back what was not used', async () => {
    const { bucket } = timed();
    const reservation = await bucket.reserve('user', 8);
    expect(reservation).toMatchObject(taken);
    await reservation.settle(3);
    expect((await bucket.peek('user')).remaining).toBe(7);
  });

  it('charges what was used beyond the estimate, into debt', async () => {
    const { bucket, pass } = timed();
    const reservation = await bucket.reserve('user', 4);
    await reservation.settle(25);
    expect(await bucket.peek('user')).toEqual({ ok: false, retryAfterMs: 16_000, remaining: 0 });
    pass(16_000);
    expect(await bucket.take('user')).toEqual(taken);
  });

  it('counts once', async () => {
    const { bucket } = timed();
    const reservation = await bucket.reserve('user', 8);
    await Promise.all([reservation.settle(5), reservation.settle(0), reservation.settle(0)]);
    await reservation.settle(0);
    expect((await bucket.peek('user')).remaining).toBe(5);
  });

  it('stays charged without settle', async () => {
    const { bucket } = timed();
    await bucket.reserve('user', 8);
    expect((await bucket.peek('user')).remaining).toBe(2);
  });

  it('does nothing after a refusal', async () => {
    const { bucket } = timed();
    await bucket.take('user', 9);
    const reservation = await bucket.reserve('user', 5);
    expect(reservation).toMatchObject({ ok: false, retryAfterMs: 4000 });
    await reservation.settle(0);
    await reservation.settle(100);
    expect((await bucket.peek('user')).remaining).toBe(1);
  });

  it('never fills the bucket beyond its capacity', async () => {
    const { bucket, pass } = timed();
    const reservation = await bucket.reserve('user', 8);
    pass(60_000);
    await reservation.settle(0);
    expect((await bucket.peek('user')).remaining).toBe(10);
  });

  it('is the same in the end as taking the real cost', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })), { maxLength: 20 }), async (list) => {
      const { bucket } = timed({ capacity: 1000, refillPerSecond: 0 });
      for (const [estimate, actual] of list) await (await bucket.reserve('user', estimate)).settle(actual);
      expect((await bucket.peek('user')).remaining).toBe(1000 - list.reduce((sum, [, actual]) => sum + actual, 0));
    }), { numRuns: 50 });
  });
});

describe('a quota beside the bucket', () => {
  const hour = 3_600_000;

  it('bounds the whole period, and begins anew with the next one', async () => {
    const { bucket, pass } = timed({ capacity: 10, refillPerSecond: 10, quota: { limit: 15, period: 'hour' } });
    expect(await bucket.take('user', 10)).toEqual(taken);
    pass(1000);
    expect(await bucket.take('user', 6)).toEqual({ ok: false, retryAfterMs: hour - 1000 });
    expect(await bucket.take('user', 5)).toEqual(taken);
    pass(hour - 1000);
    expect(await bucket.take('user', 10)).toEqual(taken);
  });

  it.each([['day', Date.UTC(2026, 0, 31, 23, 59, 59), 1000], ['month', Date.UTC(2026, 1, 28, 23, 59, 59), 1000], ['month', Date.UTC(2026, 11, 31), 24 * hour], ['hour', Date.UTC(2026, 5, 5, 7, 30), hour / 2]] as const)('ends with the %s in UTC', async (period, at, left) => {
    const { bucket, setTime, pass } = timed({ capacity: 10, refillPerSecond: 1000, quota: { limit: 5, period } });
    setTime(at);
    await bucket.take('user', 5);
    expect(await bucket.take('user')).toEqual({ ok: false, retryAfterMs: left });
    pass(left);
    expect(await bucket.take('user')).toEqual(taken);
  });

  it('refuses for ever what is more than a whole period allows', async () => {
    const { bucket } = timed({ quota: { limit: 5, period: 'day' } });
    expect(await bucket.take('user', 6)).toEqual({ ok: false, retryAfterMs: Infinity });
  });

  it('is settled too, but not into a period that has ended', async () => {
    const { bucket, pass } = timed({ capacity: 100, refillPerSecond: 100, quota: { limit: 100, period: 'hour' } });
    const first = await bucket.reserve('user', 60);
    await first.settle(10);
    expect((await bucket.peek('user')).remaining).toBe(90);
    pass(1000);
    expect((await bucket.peek('user')).remaining).toBe(90); // the bucket is full, the quota is not
    const late = await bucket.reserve('user', 50);
    pass(hour);
    await bucket.take('user', 30);
    await late.settle(0);
    pass(1000);
    expect((await bucket.peek('user')).remaining).toBe(70);
  });

  it('is not given twice by a clock that lags', async () => {
    const { bucket, setTime } = timed({ capacity: 5, refillPerSecond: 1000, quota: { limit: 5, period: 'hour' } });
    setTime(Date.UTC(2026, 0, 1, 1));
    await bucket.take('user', 5);
    setTime(Date.UTC(2026, 0, 1, 0, 59, 59));
    expect((await bucket.take('user')).ok).toBe(false);
    setTime(Date.UTC(2026, 0, 1, 1, 0, 1));
    expect((await bucket.take('user')).ok).toBe(false);
  });
});

describe('the store in memory', () => {
  it('forgets keys that are as good as new', async () => {
    let time = 0;
    const store = createMemoryStore({ now: () => time });
    const bucket = createTokenBucket({ capacity: 2, refillPerSecond: 1, store, now: () => time });
    for (let user = 0; user < 500; user++) await bucket.take(user);
    expect(store.size).toBe(500);
    time += 1000;
    for (let user = 0; user < 250; user++) await bucket.take('one');
    expect(store.size).toBeLessThanOrEqual(2);
  });

  it('remembers at most maxKeys, the last used ones', async () => {
    const store = createMemoryStore({ maxKeys: 3, now: () => 0 });
    const bucket = createTokenBucket({ capacity: 1, refillPerSecond: 1, store, now: () => 0 });
    for (const user of ['a', 'b', 'c', 'd']) await bucket.take(user);
    expect(store.size).toBe(3);
    expect((await bucket.take('d')).ok).toBe(false);
    expect((await bucket.take('a')).ok).toBe(true); // it was forgotten
  });

  it('remembers nothing about calls that spend nothing', async () => {
    const store = createMemoryStore();
    const bucket = createTokenBucket({ capacity: 1, refillPerSecond: 1, store });
    await bucket.take('a', 2);
    await bucket.take('a', 0);
    await bucket.peek('a');
    expect(store.size).toBe(0);
  });

  it('can be shared by buckets, which do not mix', async () => {
    const store = createMemoryStore({ now: () => 0 });
    const options = { store, now: () => 0, refillPerSecond: 1 };
    const messages = createTokenBucket({ ...options, capacity: 1 });
    const images = createTokenBucket({ ...options, capacity: 2 });
    const named = createTokenBucket({ ...options, capacity: 1, name: 'named' });
    for (const bucket of [messages, images, named]) expect(await bucket.take('user')).toEqual(taken);
    expect((await messages.take('user')).ok).toBe(false);
    expect(await createTokenBucket({ ...options, capacity: 1 }).take('user')).toMatchObject({ ok: false });
  });
});

describe('a store that fails', () => {
  const broken: TokenBucketStore = { charge: async () => Promise.reject(new Error('connection lost')) };
  const options = { capacity: 2, refillPerSecond: 1, store: broken };

  it('means refusal by default', async () => {
    const onStoreError = vi.fn(() => { throw new Error('logger broke'); });
    const bucket = createTokenBucket({ ...options, onStoreError });
    expect(await bucket.take('user')).toEqual({ ok: false, retryAfterMs: 1000 });
    expect(onStoreError).toHaveBeenCalledWith(new Error('connection lost'));
    const reservation = await bucket.reserve('user', 1);
    expect(reservation.ok).toBe(false);
    await reservation.settle(5);
  });

  it('may mean that calls pass', async () => {
    const bucket = createTokenBucket({ ...options, whenStoreFails: 'open' });
    for (let call = 0; call < 5; call++) expect(await bucket.take('user')).toEqual(taken);
    expect((await bucket.peek('user')).remaining).toBe(2);
  });

  it('may mean that this process counts for itself', async () => {
    const bucket = createTokenBucket({ ...options, whenStoreFails: 'local', now: () => 0 });
    const reservation = await bucket.reserve('user', 2);
    expect(reservation.ok).toBe(true);
    expect((await bucket.take('user')).ok).toBe(false);
    await reservation.settle(1);
    expect(await bucket.take('user')).toEqual(taken);
  });

  it('is asked again after a second', async () => {
    let time = 0;
    let isBroken = true;
    const memory = createMemoryStore({ now: () => time });
    const store: TokenBucketStore = { charge: vi.fn(async (...args: Parameters<TokenBucketStore['charge']>) => (isBroken ? Promise.reject(new Error('down')) : memory.charge(...args))) };
    const bucket = createTokenBucket({ ...options, store, now: () => time });
    for (let call = 0; call < 5; call++) expect((await bucket.take('user')).ok).toBe(false);
    expect(store.charge).toHaveBeenCalledTimes(1);
    isBroken = false;
    time += 1000;
    expect(await bucket.take('user')).toEqual(taken);
  });

  it('is waited for no longer than the caller wants, and asked again by the next one', async () => {
    const charges: Charge[] = [];
    let answer = (): void => {};
    const charge = (_key: string, _policy: unknown, asked: Charge) => {
      charges.push(asked);
      return new Promise<ChargeResult>((resolve) => (answer = () => resolve({ ok: true, retryAfterMs: 0, remaining: 1 })));
    };
    const failures: unknown[] = [];
    const bucket = createTokenBucket({ capacity: 2, refillPerSecond: 0, store: { charge }, onStoreError: (error) => failures.push(error) });
    const reason = new Error('gone');
    const caller = new AbortController();
    const taken = bucket.take('user', 2, { signal: caller.signal });
    await expect.poll(() => charges.length).toBe(1);
    caller.abort(reason);
    await expect(taken).rejects.toBe(reason);
    answer();
    await expect.poll(() => charges.map(({ mode, cost }) => [mode, cost])).toEqual([['take', 2], ['settle', -2]]);
    for (const call of [bucket.take('user', 1, { signal: caller.signal }), bucket.reserve('user', 1, { signal: caller.signal }), bucket.peek('user', 1, { signal: caller.signal })]) await expect(call).rejects.toBe(reason);
    expect(charges).toHaveLength(2);
    const next = bucket.take('user', 1, { signal: new AbortController().signal });
    await expect.poll(() => charges.length).toBe(3);
    answer();
    expect(await next).toEqual({ ok: true, retryAfterMs: 0 });
    expect(failures).toEqual([]);
  });

  it('is not waited for, and what it charges too late is given back', async () => {
    const memory = createMemoryStore();
    let isSlow = true;
    const charge: TokenBucketStore['charge'] = async (...args) => {
      if (isSlow) await new Promise((resolve) => setTimeout(resolve, 60));
      return memory.charge(...args);
    };
    const bucket = createTokenBucket({ capacity: 2, refillPerSecond: 0, store: { charge }, storeTimeoutMs: 10 });
    expect(await bucket.take('user', 2)).toEqual({ ok: false, retryAfterMs: 1000 });
    isSlow = false;
    await new Promise((resolve) => setTimeout(resolve, 100));
    const other = createTokenBucket({ capacity: 2, refillPerSecond: 0, store: memory });
    expect((await other.peek('user')).remaining).toBe(2);
  });

  it('charges in full what passed uncounted, once it is back', async () => {
    let time = 0;
    let isBroken = true;
    const memory = createMemoryStore({ now: () => time });
    const store: TokenBucketStore = { charge: async (...args) => (isBroken ? Promise.reject(new Error('down')) : memory.charge(...args)) };
    const bucket = createTokenBucket({ capacity: 10, refillPerSecond: 0, store, whenStoreFails: 'open', now: () => time });
    const reservation = await bucket.reserve('user', 4);
    isBroken = false;
    time += 1000;
    await reservation.settle(6);
    expect((await bucket.peek('user')).remaining).toBe(4);
  });
});

describe('wrong values', () => {
  const limits = { capacity: 1, refillPerSecond: 1 };
  it.each<[string, TokenBucketOptions]>([
    ['capacity', { ...limits, capacity: 0 }], ['capacity', { ...limits, capacity: NaN }], ['capacity', { ...limits, capacity: Infinity }],
    ['refillPerSecond', { ...limits, refillPerSecond: -1 }], ['refillPerSecond', { ...limits, refillPerSecond: '1' as never }],
    ['quota.limit', { ...limits, quota: { limit: 0, period: 'day' } }], ['quota.period', { ...limits, quota: { limit: 1, period: 'week' as never } }],
    ['whenStoreFails', { ...limits, whenStoreFails: 'pass' as never }], ['storeTimeoutMs', { ...limits, storeTimeoutMs: 0 }], ['store', { ...limits, store: {} as never }],
  ])('%s: %j', (name, options) => {
    expect(() => createTokenBucket(options)).toThrow(new RegExp(`^createTokenBucket: ${name.replace('.', '\\.')} must be`));
  });

  it.each([-1, NaN, Infinity, '1' as never, null as never])('a cost of %s', async (cost) => {
    const bucket = createTokenBucket(limits);
    await expect(bucket.take('user', cost)).rejects.toThrow(TypeError);
    await expect(bucket.reserve('user', cost)).rejects.toThrow(TypeError);
    await expect((await bucket.reserve('user', 1)).settle(cost)).rejects.toThrow(TypeError);
  });

  it.each(['', undefined as never, null as never, NaN, {} as never, 'x'.repeat(1025)])('the key %j', async (key) => {
    await expect(createTokenBucket(limits).take(key)).rejects.toThrow(/a key must be/);
  });
});
