import type { SdkModels } from '../kinds.ts';

export const sqlite3Models: SdkModels = {
  package: 'sqlite3',
  category: 'database',
  read: ['sqlite3@6.0.1'],
  types: {},
  models: [
    { id: 'sqlite3/sink/Database', package: 'sqlite3', versions: '*', kind: 'sink', access: { import: 'Database', new: true, then: '{run,all,get,each,exec,prepare}' }, sinkKind: 'sql', inputs: [{ arg: 0 }], safeParams: { arg: 1 }, verified: true, verifiedBy: 'text', evidence: ['sqlite3@6.0.1 lib/sqlite3.d.ts'] },
  ],
};
