import type { RequestListener } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { createTokenBucket } from '../create-token-bucket.ts';
import { withBackoff } from '../with-backoff.ts';
import { fakeInternet, fetchThrough, startServer } from './loopback.fixture.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const bomb = gzipSync(Buffer.alloc(200_000));

/** What goes wrong with servers, by path. */
const faults: Readonly<Record<string, RequestListener>> = {
  none: (_request, response) => response.end('{"ok":true}'),
  busy: (_request, response) => response.writeHead(503).end('busy'),
  limited: (_request, response) => response.writeHead(429, { 'retry-after': '0' }).end(),
  hangsUp: (_request, response) => response.socket?.destroy(),
  breaksOff: (_request, response) => response.writeHead(200, { 'content-length': 50 }).write('cut', () => response.socket?.destroy()),
  bomb: (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
  leadsInside: (_request, response) => response.writeHead(302, { location: 'http://169.254.169.254/latest/' }).end(),
  leadsOn: (_request, response) => response.writeHead(302, { location: '/none' }).end(),
};
const paths = Object.keys(faults);

function countResources(name: string): number {
  return process.getActiveResourcesInfo().filter((resource) => resource === name).length;
}

it('10,000 operations against a faulty server leave nothing behind', { timeout: 180_000 }, async () => {
  const server = await startServer((request, response) => faults[request.url?.slice(1) ?? '']?.(request, response));
  const internet = fakeInternet(server);
  const safeFetch = fetchThrough(internet, { timeoutMs: 60_000, maxBytes: 100_000 });
  const bucket = createTokenBucket({ capacity: 1_000, refillPerSecond: 1 });
  const { signal } = new AbortController();
  const outcomes: Record<string, number> = {};

  const operate = async (index: number): Promise<string> => {
    const { ok } = await bucket.take(index % 50);
    if (!ok) return 'refused';
    // Every hundredth request gets no answer at all within its time.
    const path = index % 100 === 7 ? 'silence' : paths[index % paths.length];
    const limit = path === 'silence' ? { timeoutMs: 300 } : {};
    const attempt = async (context: { signal: AbortSignal }) => {
      const response = await safeFetch(`http://h${index % 4}.example.com/${path}`, { signal: context.signal, ...limit });
      await response.text();
      return response.status;
    };
    try {
      return String(await withBackoff(attempt, { retries: 1, initialDelayMs: 1, signal }));
    } catch (error) {
      return (error as { code?: string }).code ?? (error as Error).name;
    }
  };
  const runRound = async () => {
    const results = await Promise.all(Array.from({ length: 2_500 }, (_item, index) => operate(index)));
    for (const result of results) outcomes[result] = (outcomes[result] ?? 0) + 1;
    internet.connections.length = 0;
    internet.lookups.length = 0;
    // Twice, with a pause: what finalizers hold goes in the second run.
    for (let index = 0; index < 2; index += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      collectGarbage();
    }
    return process.memoryUsage().heapUsed;
  };

  const timersBefore = countResources('Timeout');
  const heap = [await runRound(), await runRound(), await runRound(), await runRound()];
  await safeFetch.close();
  server.server.closeAllConnections();

  const anyNumber = expect.any(Number) as number;
  expect(outcomes).toEqual({
    200: anyNumber, 429: anyNumber, 503: anyNumber, TypeError: anyNumber,
    ERR_BLOCKED_URL: anyNumber, ERR_RESPONSE_TOO_LARGE: anyNumber, ERR_REQUEST_TIMEOUT: 100,
  });
  expect(Object.values(outcomes).reduce((sum, value) => sum + value)).toBe(10_000);
  expect(heap[3]! - heap[1]!).toBeLessThan(8 * 1024 * 1024);
  await expect.poll(() => countResources('TCPSocketWrap'), { timeout: 10_000 }).toBe(0);
  await expect.poll(() => countResources('Timeout'), { timeout: 10_000 }).toBeLessThanOrEqual(timersBefore);
});
