import type { ChargeResult, TokenBucketStore } from './bucket/store.ts';
import { chargeScript } from './bucket/redis-script.ts';

/** A client of the package `redis` (node-redis 4 and later), connected by its owner. */
export interface NodeRedisClient {
  evalSha(sha: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>;
  eval(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>;
}

/** A client of `ioredis` or `iovalkey`. */
export interface IoRedisClient {
  evalsha(sha: string, keyCount: number, ...keysAndArguments: string[]): Promise<unknown>;
  eval(script: string, keyCount: number, ...keysAndArguments: string[]): Promise<unknown>;
}

/** Any other client: runs a Lua script. For instance `(script, keys, args) => upstash.eval(script, keys, args)`. */
export type EvaluateScript = (script: string, keys: string[], args: string[]) => PromiseLike<unknown>;

/** Options of `createRedisStore`. */
export interface RedisStoreOptions {
  /** Begins every key. Default `secure-bot:bucket:`. */
  readonly prefix?: string | undefined;
}

/**
 * Keeps the budgets of `createTokenBucket` in Redis (5 or later) or Valkey, so that many processes share them.
 * Every charge is one atomic script on one key, by the server's clock; it works on a cluster. Unused keys expire.
 *
 * The client is yours: secure-bot depends on none, opens no connection and closes none. Listen to its `error` event.
 *
 * @throws {TypeError} the client is of no known kind
 *
 * @example
 * const client = await createClient({ url: requireEnv('REDIS_URL') }).on('error', log.error).connect();
 * const bucket = createTokenBucket({ capacity: 5, refillPerSecond: 0.1, store: createRedisStore(client) });
 */
export function createRedisStore(client: NodeRedisClient | IoRedisClient | EvaluateScript, { prefix = 'secure-bot:bucket:' }: RedisStoreOptions = {}): TokenBucketStore {
  const evaluate = toEvaluate(client);
  return {
    async charge(key, { capacity, refillPerSecond, quota }, { mode, cost, window }) {
      const numbers = [cost, capacity, refillPerSecond, quota?.limit ?? -1, window?.start ?? -1, window?.end ?? -1];
      return toResult(await evaluate(chargeScript, [`${prefix}${key}`], [mode, ...numbers.map(String)]));
    },
  };
}

function toEvaluate(client: NodeRedisClient | IoRedisClient | EvaluateScript): EvaluateScript {
  if (typeof client === 'function') return client;
  if ('evalSha' in client) {
    return bySha((sha, keys, args) => client.evalSha(sha, { keys, arguments: args }), (script, keys, args) => client.eval(script, { keys, arguments: args }));
  }
  if ('evalsha' in client) {
    return bySha((sha, keys, args) => client.evalsha(sha, keys.length, ...keys, ...args), (script, keys, args) => client.eval(script, keys.length, ...keys, ...args));
  }
  throw new TypeError('createRedisStore: the client must be one of redis, ioredis or iovalkey, or a function (script, keys, args).');
}

/** Sends the hash of the script, and the script itself only to a server that does not know it (a new or restarted one). */
function bySha(known: EvaluateScript, unknown: EvaluateScript): EvaluateScript {
  let sha: Promise<string> | undefined;
  return async (script, keys, args) => {
    try {
      return await known(await (sha ??= sha1(script)), keys, args);
    } catch (error) {
      if (!/^(?:[A-Z]+ )?NOSCRIPT/.test((error as { message?: string } | undefined)?.message ?? '')) throw error;
      return unknown(script, keys, args);
    }
  };
}

/** SHA-1 is how EVALSHA names scripts; nothing depends on its strength. */
async function sha1(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function toResult(reply: unknown): ChargeResult {
  if (!Array.isArray(reply) || reply.length !== 3) throw new TypeError('createRedisStore: the server gave an unexpected answer.');
  const [ok, wait, remaining] = reply.map((item: unknown) => Number(String(item))) as [number, number, number];
  return { ok: ok === 1, retryAfterMs: wait < 0 ? Infinity : wait, remaining };
}
