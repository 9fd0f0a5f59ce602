import type { SdkModels } from '../kinds.ts';

export const redisModels: SdkModels = {
  package: 'redis',
  category: 'database',
  read: ['redis@6.3.1'],
  types: {
    'redis:Client': {
      package: 'redis',
      origins: [{ import: '{createClient,createCluster}' }],
      tsNames: ['RedisClientType'],
    },
  },
  models: [
    { id: 'redis/secret-option/createClient', package: 'redis', versions: '*', kind: 'secret-option', access: { import: '{createClient,createCluster}' }, inputs: [{ arg: 0, path: 'password' }, { arg: 0, path: 'defaults.password' }], env: ['REDIS_PASSWORD'], at: 'constructor', verified: false },
    { id: 'redis/endpoint/createClient', package: 'redis', versions: '*', kind: 'endpoint', access: { import: '{createClient,createSentinel}' }, url: [{ arg: 0, path: 'url' }], hosts: [{ arg: 0, path: 'socket.host' }], tls: [{ arg: 0, path: 'socket.tls' }], verified: true, verifiedBy: 'text', evidence: ['redis@6.3.1 dist/index.d.ts'] },
    { id: 'redis/endpoint/createCluster', package: 'redis', versions: '*', kind: 'endpoint', access: { import: 'createCluster' }, url: [{ arg: 0, path: 'rootNodes[].url' }], hosts: [{ arg: 0, path: 'rootNodes[].socket.host' }], tls: [{ arg: 0, path: 'defaults.socket.tls' }, { arg: 0, path: 'rootNodes[].socket.tls' }], verified: true, verifiedBy: 'text', evidence: ['redis@6.3.1 dist/index.d.ts'] },
    { id: 'redis/tls-options/createClient', package: 'redis', versions: '*', kind: 'tls-options', access: { import: 'createClient' }, inputs: [{ arg: 0, path: 'socket' }], role: 'client', verified: true, verifiedBy: 'text', evidence: ['redis@6.3.1 dist/index.d.ts'] },
    { id: 'redis/sink/eval', package: 'redis', versions: '*', kind: 'sink', access: { type: 'redis:Client', member: 'eval' }, sinkKind: 'code-eval', inputs: [{ arg: 0 }], note: 'a Lua script runs in the server', verified: false },
  ],
};
