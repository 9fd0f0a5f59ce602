import type { SdkModels } from '../kinds.ts';

export const libsqlClientModels: SdkModels = {
  package: '@libsql/client',
  category: 'database',
  read: ['@libsql/core@0.18.0'],
  types: {
    '@libsql/client:Client': {
      package: '@libsql/client',
      origins: [
        { import: 'createClient' },
        { type: '@libsql/client:Client', member: 'transaction', result: 'await' },
      ],
      tsNames: ['Client'],
    },
  },
  models: [
    { id: 'libsql.client/sink/execute', package: '@libsql/client', versions: '*', kind: 'sink', access: { type: '@libsql/client:Client', member: 'execute' }, sinkKind: 'sql', inputs: [{ arg: 0 }, { arg: 0, path: 'sql' }], safeParams: { arg: 1 }, verified: true, verifiedBy: 'text', evidence: ['@libsql/core@0.18.0 lib-esm/api.d.ts'] },
    { id: 'libsql.client/sink/batch', package: '@libsql/client', versions: '*', kind: 'sink', access: { type: '@libsql/client:Client', member: 'batch' }, sinkKind: 'sql', inputs: [{ arg: 0, path: '[]' }, { arg: 0, path: '[].sql' }], verified: true, verifiedBy: 'text', evidence: ['@libsql/core@0.18.0 lib-esm/api.d.ts'] },
    { id: 'libsql.client/sink/executeMultiple', package: '@libsql/client', versions: '*', kind: 'sink', access: { type: '@libsql/client:Client', member: 'executeMultiple' }, sinkKind: 'sql', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['@libsql/core@0.18.0 lib-esm/api.d.ts'] },
  ],
};
