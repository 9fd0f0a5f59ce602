import type { SdkModels } from '../kinds.ts';

export const ioredisModels: SdkModels = {
  package: 'ioredis',
  category: 'database',
  read: ['ioredis@6.0.0'],
  types: {
    'ioredis:Client': {
      package: 'ioredis',
      origins: [{ import: '{default,Redis}', new: true }],
      tsNames: ['Redis'],
    },
  },
  models: [
    { id: 'ioredis/endpoint/Redis', package: 'ioredis', versions: '*', kind: 'endpoint', access: { import: '{default,Redis}', new: true }, url: [{ arg: 0 }], hosts: [{ arg: 0, path: 'host' }, { arg: 1 }], tls: [{ arg: 'any', path: 'tls' }], verified: true, verifiedBy: 'text', evidence: ['ioredis@6.0.0 built/redis/RedisOptions.d.ts'] },
    { id: 'ioredis/endpoint/Cluster', package: 'ioredis', versions: '*', kind: 'endpoint', access: { import: 'Cluster', new: true }, url: [{ arg: 0, path: '[]' }], hosts: [{ arg: 0, path: '[].host' }], tls: [{ arg: 1, path: 'redisOptions.tls' }], verified: true, verifiedBy: 'text', evidence: ['ioredis@6.0.0 built/redis/RedisOptions.d.ts'] },
    { id: 'ioredis/secret-option/Redis', package: 'ioredis', versions: '*', kind: 'secret-option', access: { import: '{default,Redis}', new: true }, at: 'constructor', inputs: [{ arg: 'any', path: 'password' }], env: ['REDIS_PASSWORD'], verified: true, verifiedBy: 'text', evidence: ['ioredis@6.0.0 built/redis/RedisOptions.d.ts'] },
    { id: 'ioredis/tls-options/Redis', package: 'ioredis', versions: '*', kind: 'tls-options', access: { import: '{default,Redis}', new: true }, inputs: [{ arg: 'any', path: 'tls' }], role: 'client', verified: true, verifiedBy: 'text', evidence: ['ioredis@6.0.0 built/redis/RedisOptions.d.ts'] },
    { id: 'ioredis/sink/eval', package: 'ioredis', versions: '*', kind: 'sink', access: { type: 'ioredis:Client', member: 'eval' }, sinkKind: 'code-eval', inputs: [{ arg: 0 }], note: 'a Lua script runs in the server', verified: false },
  ],
};
