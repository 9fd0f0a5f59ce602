import { describe, expect, it, vi } from 'vitest';
import { withBackoff } from '../with-backoff.ts';
import { isExhausted, markFinal } from './nesting.ts';
import { always, failing, failure, recording, unavailable } from './operations.fixture.ts';

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

describe('what is marked as final', () => {
  it('is an object; a thrown text cannot be known again', () => {
    const error = new Error('x');
    markFinal('text');
    markFinal(error);
    expect([isExhausted('text', 0), isExhausted(error, 0), isExhausted(new Error('x'), 0)]).toEqual([false, true, false]);
  });
});
