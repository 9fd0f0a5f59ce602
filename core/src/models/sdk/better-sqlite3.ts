import type { SdkModels } from '../kinds.ts';

export const betterSqlite3Models: SdkModels = {
  package: 'better-sqlite3',
  category: 'database',
  read: ['@types/better-sqlite3@9.6.0', 'better-sqlite3@13.2.0'],
  types: {
    'better-sqlite3:Database': {
      package: 'better-sqlite3',
      origins: [
        { import: 'default', new: 'optional' },
      ],
      tsNames: ['Database'],
      nameHints: ['db'],
    },
  },
  models: [
    { id: 'better-sqlite3/sink/_prepare_exec_pragma_', package: 'better-sqlite3', versions: '*', kind: 'sink', access: { type: 'better-sqlite3:Database', member: '{prepare,exec,pragma}' }, sinkKind: 'sql', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['@types/better-sqlite3@9.6.0 index.d.ts'] },
  ],
};
