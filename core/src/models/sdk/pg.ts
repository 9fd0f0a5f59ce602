import type { SdkModels } from '../kinds.ts';

export const pgModels: SdkModels = {
  package: 'pg',
  category: 'database',
  read: ['@types/pg@8.23.1', 'pg@8.23.1'],
  types: {
    'pg:Client': {
      package: 'pg',
      origins: [
        { import: 'Pool', new: true },
        { import: 'Client', new: true },
        { import: 'default', member: 'Pool', new: 'member' },
        { import: 'default', from: 'pg-pool', new: 'optional' },
        { type: 'pg:Client', member: 'connect', result: 'await' },
        { type: 'pg:Client', member: 'connect', callback: { arg: 0, param: 1 } },
      ],
      tsNames: ['Pool', 'Client', 'PoolClient'],
      nameHints: ['pool', 'db', 'client'],
    },
  },
  models: [
    { id: 'pg/source/callback', package: 'pg', versions: '*', kind: 'source', access: { type: 'pg:Client', member: '{query,connect}', callback: { arg: 'last', param: 0 } }, paths: ['', 'message', 'stack', 'detail'], yields: 'error-detail', verified: true, verifiedBy: 'text', evidence: ['@types/pg@8.23.1 index.d.ts'] },
    { id: 'pg/sink/query', package: 'pg', versions: '*', kind: 'sink', access: { type: 'pg:Client', member: 'query' }, sinkKind: 'sql', inputs: [{ arg: 0 }, { arg: 0, path: 'text' }], safeParams: { arg: 1 }, verified: true, verifiedBy: 'text', evidence: ['@types/pg@8.23.1 index.d.ts'] },
    { id: 'pg/secret-option/Pool', package: 'pg', versions: '*', kind: 'secret-option', access: { import: '{Pool,Client}', new: true }, inputs: [{ arg: 0, path: 'password' }], env: ['PGPASSWORD'], at: 'constructor', verified: true, verifiedBy: 'text', evidence: ['@types/pg@8.23.1 index.d.ts'] },
    { id: 'pg/sanitizer/escape', package: 'pg', versions: '*', kind: 'sanitizer', access: { type: 'pg:Client', member: '{escapeLiteral,escapeIdentifier}' }, clears: ['sql'], inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['@types/pg@8.23.1 index.d.ts'] },
    { id: 'pg/sanitizer/escapeLiteral', package: 'pg', versions: '*', kind: 'sanitizer', access: { import: '{escapeLiteral,escapeIdentifier}' }, clears: ['sql'], inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['@types/pg@8.23.1 index.d.ts'] },
    { id: 'pg/tls-options/Client', package: 'pg', versions: '*', kind: 'tls-options', access: { import: '{Pool,Client}', new: true }, inputs: [{ arg: 0, path: 'ssl' }], role: 'client', verified: true, verifiedBy: 'text', evidence: ['@types/pg@8.23.1 index.d.ts'] },
    { id: 'pg/tls-options/default.Client', package: 'pg', versions: '*', kind: 'tls-options', access: { import: 'default', member: '{Pool,Client}', new: 'member' }, inputs: [{ arg: 0, path: 'ssl' }], role: 'client', verified: true, verifiedBy: 'text', evidence: ['@types/pg@8.23.1 index.d.ts'] },
    { id: 'pg/secret-option/default', package: 'pg', versions: '*', kind: 'secret-option', access: { import: 'default', member: '{Pool,Client}', new: 'member' }, inputs: [{ arg: 0, path: 'password' }], env: ['PGPASSWORD'], at: 'constructor', verified: true, verifiedBy: 'text', evidence: ['@types/pg@8.23.1 index.d.ts'] },
  ],
};
