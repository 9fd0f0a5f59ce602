import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Agent, fetch } from 'undici';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createTokenBucket, withBackoff } from 'secure-bot/runtime';
import { answer, reset, startFaultyServer, type Fault, type FaultyServer } from './faulty-server.fixture.ts';

let server: FaultyServer;
const agent = new Agent({ connections: 50 });
beforeAll(async () => {
  server = await startFaultyServer();
});
afterAll(async () => {
  await agent.close();
  await server.close();
});

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
/** Finalizers run between collections, so one is not enough. */
const heapBytes = async (): Promise<number> => {
  for (let pass = 0; pass < 4; pass++) {
    collectGarbage();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return process.memoryUsage().heapUsed;
};
const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;

/** Every third request fails, each time in another way. */
const faults = (count: number): Fault[] => {
  const kinds: Fault[] = [answer(429, {}, { 'retry-after-ms': '5' }), answer(503), reset, answer(500, 'x'.repeat(5000)), answer(429, { retry_after: 0.005 })];
  return Array.from({ length: count }, (_, index) => (index % 3 === 0 ? kinds[(index / 3) % kinds.length]! : answer(200, { ok: true })));
};

it('ten thousand calls through bucket and retries end well and leave nothing behind', async () => {
  const unhandled = vi.fn();
  process.on('unhandledRejection', unhandled);
  const shutdown = new AbortController();
  const bucket = createTokenBucket({ capacity: 9000, refillPerSecond: 0 });
  const call = async (user: number): Promise<'refused' | 'done' | 'left'> => {
    if (!(await bucket.take('everyone')).ok) return 'refused';
    const leaving = user % 100 === 0 ? AbortSignal.any([AbortSignal.abort(), shutdown.signal]) : shutdown.signal;
    const request = async ({ signal }: { signal: AbortSignal }) => {
      const response = await fetch(server.url, { dispatcher: agent, signal });
      if (response.ok) await response.arrayBuffer();
      return response;
    };
    const result = await withBackoff(request, { retries: 12, initialDelayMs: 4, deadlineMs: 60_000, signal: leaving }).catch(() => undefined);
    return result?.ok ? 'done' : 'left';
  };
  const round = async (size: number): Promise<string[]> => {
    server.fail(...faults(size * 2));
    return Promise.all(Array.from({ length: size }, (_, user) => call(user)));
  };

  const timersBefore = timers();
  const first = await round(5000); // also fills caches and connections
  const heapBefore = await heapBytes();
  const second = await round(5000);
  expect(((await heapBytes()) - heapBefore) / 1e6).toBeLessThan(4);
  expect(timers()).toBeLessThanOrEqual(timersBefore + 1); // undici keeps one for its idle connections
  const count = (wanted: string): number => [...first, ...second].filter((result) => result === wanted).length;
  expect({ done: count('done'), refused: count('refused'), left: count('left') }).toEqual({ done: 8910, refused: 1000, left: 90 });
  process.off('unhandledRejection', unhandled);
  expect(unhandled).not.toHaveBeenCalled();
}, 120_000);
