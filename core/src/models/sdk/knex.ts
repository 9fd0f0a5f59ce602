import type { SdkModels } from '../kinds.ts';

export const knexModels: SdkModels = {
  package: 'knex',
  category: 'database',
  read: ['knex@3.3.0'],
  types: {
    'knex:Knex': {
      package: 'knex',
      origins: [
        { import: 'default' },
        { import: 'knex' },
        { type: 'knex:Knex', member: '{transaction,transactionProvider}', callback: { arg: 0, param: 0 } },
        { type: 'knex:Knex', member: 'transaction', result: 'await' },
        { type: 'knex:Knex', member: 'withSchema' },
        { type: 'knex:Knex', member: 'schema', op: 'read' },
      ],
      tsNames: ['Knex'],
      nameHints: ['knex', 'db'],
    },
  },
  models: [
    { id: 'knex/sink/raw', package: 'knex', versions: '*', kind: 'sink', access: { type: 'knex:Knex', member: 'raw' }, sinkKind: 'sql', inputs: [{ arg: 0 }], safeParams: { arg: 1 }, verified: true, verifiedBy: 'text', evidence: ['knex@3.3.0 types/index.d.ts'] },
    { id: 'knex/sink/_whereRaw_orderByRaw_havingRaw_joinRaw_fromRaw_groupByRaw_selectRaw_', package: 'knex', versions: '*', kind: 'sink', access: { type: 'knex:Knex', anyDepth: true, member: '{whereRaw,orderByRaw,havingRaw,joinRaw,fromRaw,groupByRaw,selectRaw}' }, sinkKind: 'sql', inputs: [{ arg: 0 }], safeParams: { arg: 1 }, verified: true, verifiedBy: 'text', evidence: ['knex@3.3.0 types/index.d.ts'] },
    { id: 'knex/secret-option/default', package: 'knex', versions: '*', kind: 'secret-option', access: { import: '{default,knex}' }, inputs: [{ arg: 0, path: 'connection.password' }], env: ['DATABASE_PASSWORD'], at: 'call', verified: false },
  ],
};
