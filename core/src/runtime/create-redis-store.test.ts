import { describe, expect, it } from 'vitest';
import { createRedisStore } from './create-redis-store.ts';
import { createTokenBucket } from './create-token-bucket.ts';

/** A client whose server answers the hash of the script with this error, and the script itself with leave. */
function clientThat(fails: unknown) {
  const scripts: string[] = [];
  const client = {
    evalSha: async () => Promise.reject(fails as Error),
    eval: async (script: string) => {
      scripts.push(script);
      return [1, '0', '4'];
    },
  };
  return { scripts, store: createRedisStore(client) };
}

describe('createRedisStore', () => {
  it.each(['NOSCRIPT No matching script.', 'ERR NOSCRIPT No matching script.'])('sends the script to a server that says %j', async (message) => {
    const { scripts, store } = clientThat(new Error(message));
    const bucket = createTokenBucket({ capacity: 5, refillPerSecond: 1, store });
    expect((await bucket.take('a', 1)).ok).toBe(true);
    expect(scripts).toHaveLength(1);
  });

  it.each([new Error('READONLY You cannot write against a read only replica.'), undefined, 'NOSCRIPT'])('sends nothing more after another failure: %s', async (failure) => {
    const { scripts, store } = clientThat(failure);
    await expect(store.charge('a', { capacity: 5, refillPerSecond: 1, quota: undefined }, { mode: 'take', cost: 1, window: undefined })).rejects.toBe(failure);
    expect(scripts).toEqual([]);
  });
});
