import type { SdkModels } from '../kinds.ts';

export const bunSqliteModels: SdkModels = {
  package: 'bun:sqlite',
  category: 'database',
  read: ['bun-types@1.4.5'],
  types: {
    'bun:sqlite:Database': {
      package: 'bun:sqlite',
      origins: [
        { import: 'Database', new: true },
        { import: 'default', new: true },
      ],
      tsNames: ['Database'],
    },
  },
  models: [
    { id: 'bun_sqlite/sink/Database', package: 'bun:sqlite', versions: '*', kind: 'sink', access: { type: 'bun:sqlite:Database', member: '{query,prepare,run,exec}' }, sinkKind: 'sql', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['bun-types@1.4.5 sqlite.d.ts'] },
  ],
};
