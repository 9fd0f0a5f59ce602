import type { SdkModels } from '../kinds.ts';

export const vercelPostgresModels: SdkModels = {
  package: '@vercel/postgres',
  category: 'database',
  read: ['@vercel/postgres@0.10.0'],
  types: {
    '@vercel/postgres:Client': {
      package: '@vercel/postgres',
      origins: [
        { import: '{createPool,createClient}' },
        { type: '@vercel/postgres:Client', member: 'connect', result: 'await' },
        { import: '{sql,db}', member: 'connect', result: 'await' },
      ],
      tsNames: ['VercelPool', 'VercelClient', 'VercelPoolClient'],
      nameHints: ['pool', 'client'],
    },
  },
  models: [
    { id: 'vercel.postgres/sink/sql.query', package: '@vercel/postgres', versions: '*', kind: 'sink', access: { import: '{sql,db}', member: 'query' }, sinkKind: 'sql', inputs: [{ arg: 0 }, { arg: 0, path: 'text' }], safeParams: { arg: 1 }, verified: true, verifiedBy: 'text', evidence: ['@vercel/postgres@0.10.0 index.d.ts'] },
    { id: 'vercel.postgres/sink/query', package: '@vercel/postgres', versions: '*', kind: 'sink', access: { type: '@vercel/postgres:Client', member: 'query' }, sinkKind: 'sql', inputs: [{ arg: 0 }, { arg: 0, path: 'text' }], safeParams: { arg: 1 }, verified: true, verifiedBy: 'text', evidence: ['@vercel/postgres@0.10.0 index.d.ts'] },
    { id: 'vercel.postgres/sanitizer/sql', package: '@vercel/postgres', versions: '*', kind: 'sanitizer', access: { import: '{sql,db}', op: 'tag' }, clears: ['sql'], inputs: [{ arg: 'tpl' }], verified: true, verifiedBy: 'text', evidence: ['@vercel/postgres@0.10.0 index.d.ts'] },
    { id: 'vercel.postgres/sanitizer/Client.sql', package: '@vercel/postgres', versions: '*', kind: 'sanitizer', access: { type: '@vercel/postgres:Client', member: 'sql', op: 'tag' }, clears: ['sql'], inputs: [{ arg: 'tpl' }], verified: true, verifiedBy: 'text', evidence: ['@vercel/postgres@0.10.0 index.d.ts'] },
  ],
};
