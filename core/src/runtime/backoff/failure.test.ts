import { describe, expect, it, vi } from 'vitest';
import { BlockedUrlError } from '../errors/blocked-url-error.ts';
import { RequestTimeoutError } from '../errors/request-timeout-error.ts';
import { withBackoff } from '../with-backoff.ts';
import { always, failing, failure, recording, unavailable } from './operations.fixture.ts';

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
