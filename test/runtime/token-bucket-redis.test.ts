import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Redis } from 'ioredis';
import { Redis as Valkey } from 'iovalkey';
import { createClient } from 'redis';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createRedisStore, createTokenBucket, type TokenBucketOptions, type TokenBucketStore } from 'secure-bot/runtime';
import { findRedisProgram, startRedis, type RedisServer } from './redis-server.fixture.ts';

const program = await findRedisProgram();
const run = promisify(execFile);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** The tests stop the server on purpose, so its errors are no news. */
const createNodeRedis = (url: string) => createClient({ url, socket: { reconnectStrategy: 50 } }).on('error', () => {});
const taken = { ok: true, retryAfterMs: 0 };

describe.runIf(program)('budgets in Redis', () => {
  let server: RedisServer;
  let nodeRedis: ReturnType<typeof createNodeRedis>;
  let ioRedis: Redis;
  let valkey: Valkey;
  let stores: Record<string, TokenBucketStore>;

  beforeAll(async () => {
    server = await startRedis(program ?? '');
    nodeRedis = createNodeRedis(server.url);
    await nodeRedis.connect();
    ioRedis = new Redis(server.url, { retryStrategy: () => 50 }).on('error', () => {});
    valkey = new Valkey(server.url, { retryStrategy: () => 50 }).on('error', () => {});
    stores = {
      redis: createRedisStore(nodeRedis),
      ioredis: createRedisStore(ioRedis),
      iovalkey: createRedisStore(valkey),
      function: createRedisStore((script, keys, args) => nodeRedis.eval(script, { keys, arguments: args })),
    };
  }, 120_000);

  afterAll(async () => {
    nodeRedis?.destroy();
    ioRedis?.disconnect();
    valkey?.disconnect();
    await server?.dispose();
  });

  let count = 0;
  /** A bucket that shares with no other test. */
  const createBucket = (store: TokenBucketStore | undefined, options: Partial<TokenBucketOptions> = {}) =>
    createTokenBucket({ capacity: 10, refillPerSecond: 0, name: `test-${++count}`, ...(store && { store }), ...options });

  describe.each(['redis', 'ioredis', 'iovalkey', 'function'])('through the client %s', (kind) => {
    it('are spent, refused for nothing, and filled again in time', async () => {
      const bucket = createBucket(stores[kind], { refillPerSecond: 20 });
      expect(await bucket.take('user', 10)).toEqual(taken);
      const refused = await bucket.take('user', 5);
      expect(refused.ok).toBe(false);
      expect(refused.retryAfterMs).toBeGreaterThan(150);
      expect(refused.retryAfterMs).toBeLessThanOrEqual(250);
      for (let call = 0; call < 20; call++) await bucket.take('user', 10);
      await pause(refused.retryAfterMs);
      expect(await bucket.take('user', 5)).toEqual(taken);
      expect(await bucket.take('user', 11)).toEqual({ ok: false, retryAfterMs: Infinity });
      expect(await bucket.take('other', 10)).toEqual(taken);
    });

    it('are settled by the real cost, once', async () => {
      const bucket = createBucket(stores[kind]);
      const less = await bucket.reserve('user', 8);
      await less.settle(2.5);
      await less.settle(0);
      expect(await bucket.peek('user')).toEqual({ ...taken, remaining: 7.5 });
      const more = await bucket.reserve('user', 1);
      await more.settle(20);
      expect(await bucket.peek('user')).toEqual({ ok: false, retryAfterMs: Infinity, remaining: 0 });
    });

    it('have a quota beside them', async () => {
      const bucket = createBucket(stores[kind], { refillPerSecond: 1000, quota: { limit: 15, period: 'month' } });
      expect(await bucket.take('user', 10)).toEqual(taken);
      await pause(30);
      const refused = await bucket.take('user', 10);
      const end = Date.UTC(new Date().getUTCFullYear(), new Date().getUTCMonth() + 1);
      expect(refused.ok).toBe(false);
      expect(Math.abs(Date.now() + refused.retryAfterMs - end)).toBeLessThan(2000);
      expect(await bucket.take('user', 5)).toEqual(taken);
      expect(await bucket.take('user', 16)).toEqual({ ok: false, retryAfterMs: Infinity });
    });

    it('survive that the server forgets its scripts', async () => {
      const bucket = createBucket(stores[kind], { capacity: 2 });
      expect(await bucket.take('user')).toEqual(taken);
      await ioRedis.script('FLUSH');
      expect(await bucket.take('user')).toEqual(taken);
      expect((await bucket.take('user')).ok).toBe(false);
    });
  });

  it('leave no key behind for ever', async () => {
    const bucket = createBucket(stores['redis'], { name: 'expiring', refillPerSecond: 5 });
    await bucket.take('user', 10);
    const left = await ioRedis.pttl('secure-bot:bucket:expiring:user');
    expect(left).toBeGreaterThan(2000);
    expect(left).toBeLessThanOrEqual(3000);
    const monthly = createBucket(stores['redis'], { name: 'monthly', refillPerSecond: 5, quota: { limit: 100, period: 'month' } });
    await monthly.take('user');
    expect(await ioRedis.pttl('secure-bot:bucket:monthly:user')).toBeGreaterThan(0);
    expect(await ioRedis.exists('secure-bot:bucket:expiring:nobody')).toBe(0);
    await bucket.take('nobody', 11);
    expect(await ioRedis.exists('secure-bot:bucket:expiring:nobody')).toBe(0);
  });

  it('bear the prefix that was given', async () => {
    const bucket = createBucket(createRedisStore(ioRedis, { prefix: 'mine:' }), { name: 'prefixed' });
    await bucket.take('user');
    expect(await ioRedis.exists('mine:prefixed:user')).toBe(1);
  });

  it('agree with the budgets in memory, whatever is done to them', async () => {
    const redis = createBucket(stores['redis'], { capacity: 50 });
    const memory = createBucket(undefined, { capacity: 50 });
    let seed = 7;
    const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let step = 0; step < 300; step++) {
      const key = random(3);
      const cost = random(12);
      const both = await Promise.all([redis.reserve(key, cost), memory.reserve(key, cost)]);
      expect({ ok: both[0].ok, retryAfterMs: both[0].retryAfterMs }).toEqual({ ok: both[1].ok, retryAfterMs: both[1].retryAfterMs });
      const actual = random(10);
      if (random(3) > 0) await Promise.all(both.map(({ settle }) => settle(actual)));
      expect(await redis.peek(key)).toEqual(await memory.peek(key));
    }
  });

  it('are shared by two processes with different clients: 100 calls of 600 pass', async () => {
    const worker = fileURLToPath(new URL('./bucket-process.fixture.ts', import.meta.url));
    const granted = await Promise.all(['redis', 'ioredis'].map(async (kind) => Number((await run(process.execPath, [worker, server.url, kind, '300'])).stdout)));
    expect(granted[0]! + granted[1]!).toBe(100);
  }, 60_000);

  it('hold under ten thousand calls at once', async () => {
    const bucket = createBucket(stores['redis'], { capacity: 777, storeTimeoutMs: 30_000 });
    const results = await Promise.all(Array.from({ length: 10_000 }, () => bucket.take('everyone')));
    expect(results.filter(({ ok }) => ok)).toHaveLength(777);
  }, 60_000);

  describe('when the server is lost', () => {
    const options = { capacity: 3, storeTimeoutMs: 150 };

    it.each(['redis', 'ioredis', 'iovalkey'])('%s: refuse, let pass or count here, as configured, and go on when it is back', async (kind) => {
      const onStoreError = vi.fn();
      const closed = createBucket(stores[kind], { ...options, onStoreError });
      const open = createBucket(stores[kind], { ...options, whenStoreFails: 'open' });
      const local = createBucket(stores[kind], { ...options, whenStoreFails: 'local' });
      for (const bucket of [closed, open, local]) expect(await bucket.take('user')).toEqual(taken);

      await server.stop();
      const tries = (bucket: typeof closed) => Promise.all(Array.from({ length: 5 }, async () => (await bucket.take('user')).ok));
      expect(await tries(closed)).toEqual([false, false, false, false, false]);
      expect(await tries(open)).toEqual([true, true, true, true, true]);
      expect((await tries(local)).filter(Boolean)).toHaveLength(3);
      expect(onStoreError).toHaveBeenCalled();

      await server.start();
      await vi.waitFor(async () => expect(await closed.take('user')).toEqual(taken), { timeout: 10_000, interval: 100 });
      await vi.waitFor(async () => expect((await open.take('user', 3)).ok).toBe(false), { timeout: 10_000, interval: 100 });
    }, 30_000);

    it('or frozen: nobody waits longer than the limit, and refused calls cost nothing', async () => {
      const bucket = createBucket(stores['redis'], { ...options, capacity: 5 });
      await bucket.take('user');
      server.freeze();
      const started = performance.now();
      expect(await bucket.take('user', 2)).toEqual({ ok: false, retryAfterMs: 1000 });
      expect(performance.now() - started).toBeLessThan(1000);
      server.thaw();
      await pause(1100);
      expect((await bucket.peek('user')).remaining).toBe(4);
    }, 30_000);
  });

  it('need an answer that the script gives', async () => {
    const onStoreError = vi.fn();
    const bucket = createBucket(createRedisStore(async () => 'OK'), { onStoreError });
    expect((await bucket.take('user')).ok).toBe(false);
    expect(String(onStoreError.mock.calls[0]?.[0])).toContain('unexpected answer');
  });

  it('need a known client', () => {
    expect(() => createRedisStore({} as never)).toThrow(/must be one of redis, ioredis or iovalkey/);
  });
});
