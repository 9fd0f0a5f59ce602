import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withBackoff, type BackoffOptions } from 'secure-bot/runtime';
import { answer, freeUrl, reset, startFaultyServer, type Fault, type FaultyServer } from './faulty-server.fixture.ts';
import { sdkClients } from './sdk-clients.fixture.ts';

let server: FaultyServer;
beforeAll(async () => {
  server = await startFaultyServer();
});
afterAll(() => server.close());

/** Runs a call against the server's faults and records the waits instead of waiting. */
async function run(call: (url: string) => Promise<unknown>, options: BackoffOptions = {}, url = server.url): Promise<{ waits: number[]; attempts: number; error: unknown }> {
  const waits: number[] = [];
  let attempts = 0;
  const sleep = async (ms: number): Promise<void> => void waits.push(ms);
  const error = await withBackoff(({ attempt }) => {
    attempts = attempt;
    return call(url);
  }, { sleep, random: () => 1, ...options }).then(() => undefined, (thrown: unknown) => thrown);
  return { waits, attempts, error };
}

const unavailable: Fault = answer(503, { ok: false, error_code: 503, description: 'Service Unavailable', error: { message: 'down' } });
const badGateway: Fault = answer(502, '<html><h1>502 Bad Gateway</h1></html>', { 'content-type': 'text/html' });

describe.each(sdkClients)('$name', ({ call, rateLimited, margin = 0 }) => {
  it('waits as long as the service asks', async () => {
    server.fail(rateLimited);
    expect(await run(call)).toEqual({ waits: [3000 + margin], attempts: 2, error: undefined });
    expect(server.requests()).toBe(2);
  });

  it('gives up at once when the service asks for more than the deadline', async () => {
    server.fail(rateLimited);
    const { waits, error } = await run(call, { deadlineMs: 2500 });
    expect(waits).toEqual([]);
    expect(error).toMatchObject({ code: 'ERR_RETRY_BUDGET', reason: 'wait', retryAfterMs: 3000 + margin });
    expect(server.requests()).toBe(1);
  });

  it('repeats an unavailable service with growing waits', async () => {
    server.fail(unavailable, unavailable);
    expect(await run(call)).toEqual({ waits: [500, 1000], attempts: 3, error: undefined });
  });

  it('repeats when a proxy answers with a page', async () => {
    server.fail(badGateway);
    expect(await run(call)).toEqual({ waits: [500], attempts: 2, error: undefined });
  });

  it('repeats a connection that broke', async () => {
    server.fail(reset);
    expect(await run(call)).toEqual({ waits: [500], attempts: 2, error: undefined });
  });

  it('repeats a refused connection, even where work must not be done twice', async () => {
    const { waits, error } = await run(call, { retries: 1, idempotent: false }, await freeUrl());
    expect(waits).toEqual([500]);
    expect(error).toBeInstanceOf(Error);
  });

  it('does not repeat work that may have been done, where that matters', async () => {
    server.fail(reset);
    expect((await run(call, { idempotent: false })).attempts).toBe(1);
    server.fail(unavailable);
    expect((await run(call, { idempotent: false })).attempts).toBe(1);
    server.fail(rateLimited);
    expect((await run(call, { idempotent: false })).attempts).toBe(2);
  });

  it('does not repeat a wrong request', async () => {
    server.fail(answer(400, { ok: false, error_code: 400, description: 'Bad Request', error: { message: 'wrong' } }));
    expect((await run(call)).attempts).toBe(1);
  });
});
