import type { SdkModels } from '../kinds.ts';

export const neondatabaseServerlessModels: SdkModels = {
  package: '@neondatabase/serverless',
  category: 'database',
  read: ['@neondatabase/serverless@1.2.0'],
  types: {
    '@neondatabase/serverless:Sql': {
      package: '@neondatabase/serverless',
      origins: [{ import: 'neon' }],
      tsNames: ['NeonQueryFunction'],
      nameHints: ['sql'],
    },
    '@neondatabase/serverless:Client': {
      package: '@neondatabase/serverless',
      origins: [
        { import: '{Pool,Client}', new: true },
        { type: '@neondatabase/serverless:Client', member: 'connect', result: 'await' },
      ],
      tsNames: ['Pool', 'Client', 'PoolClient'],
      nameHints: ['pool', 'client'],
    },
  },
  models: [
    { id: 'neondatabase.serverless/sink/_query_unsafe_', package: '@neondatabase/serverless', versions: '*', kind: 'sink', access: { type: '@neondatabase/serverless:Sql', member: '{query,unsafe}' }, sinkKind: 'sql', inputs: [{ arg: 0 }], safeParams: { arg: 1 }, verified: true, verifiedBy: 'text', evidence: ['@neondatabase/serverless@1.2.0 index.d.ts'] },
    { id: 'neondatabase.serverless/sink/query', package: '@neondatabase/serverless', versions: '*', kind: 'sink', access: { type: '@neondatabase/serverless:Client', member: 'query' }, sinkKind: 'sql', inputs: [{ arg: 0 }, { arg: 0, path: 'text' }], safeParams: { arg: 1 }, verified: true, verifiedBy: 'text', evidence: ['@neondatabase/serverless@1.2.0 index.d.ts'] },
    { id: 'neondatabase.serverless/sanitizer/Sql', package: '@neondatabase/serverless', versions: '*', kind: 'sanitizer', access: { type: '@neondatabase/serverless:Sql', op: 'tag' }, clears: ['sql'], inputs: [{ arg: 'tpl' }], verified: true, verifiedBy: 'text', evidence: ['@neondatabase/serverless@1.2.0 index.d.ts'] },
    { id: 'neondatabase.serverless/sink/Sql', package: '@neondatabase/serverless', versions: '*', kind: 'sink', access: { type: '@neondatabase/serverless:Sql', op: 'call' }, sinkKind: 'sql', inputs: [{ arg: 0 }], safeParams: { arg: 1 }, note: 'up to 0.10; later versions refuse to be called as a function', verified: false },
  ],
};
