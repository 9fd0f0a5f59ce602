import type { SdkModels } from '../kinds.ts';

export const sqliteModels: SdkModels = {
  package: 'sqlite',
  category: 'database',
  read: ['sqlite@5.1.1'],
  types: {
    'sqlite:Database': {
      package: 'sqlite',
      origins: [
        { import: 'open', result: 'await' },
        { import: 'Database', new: true },
      ],
      tsNames: ['Database'],
    },
  },
  models: [
    { id: 'sqlite/sink/Database', package: 'sqlite', versions: '*', kind: 'sink', access: { type: 'sqlite:Database', member: '{run,all,get,each,exec,prepare}' }, sinkKind: 'sql', inputs: [{ arg: 0 }], safeParams: { arg: 1 }, verified: true, verifiedBy: 'text', evidence: ['sqlite@5.1.1 build/Database.d.ts'] },
  ],
};
