/** A process of its own that takes from a shared bucket as fast as it can: `node … URL CLIENT CALLS`. Prints how many calls were granted. */
import { Redis } from 'ioredis';
import { createClient } from 'redis';
import { createRedisStore } from '../../core/src/runtime/create-redis-store.ts';
import { createTokenBucket } from '../../core/src/runtime/create-token-bucket.ts';

const [url = '', kind, calls] = process.argv.slice(2);
const nodeRedis = kind === 'redis' ? createClient({ url }) : undefined;
const ioRedis = kind === 'ioredis' ? new Redis(url) : undefined;
await nodeRedis?.connect();

const client = nodeRedis ?? ioRedis;
if (!client) throw new Error(`unknown client ${kind}`);
const bucket = createTokenBucket({ capacity: 100, refillPerSecond: 0, store: createRedisStore(client), name: 'two-processes', storeTimeoutMs: 20_000 });
const results = await Promise.all(Array.from({ length: Number(calls) }, () => bucket.take('everyone')));
console.log(results.filter(({ ok }) => ok).length);

nodeRedis?.destroy();
ioRedis?.disconnect();
