import type { SdkModels } from '../kinds.ts';

export const sqlite3Models: SdkModels = {
  package: 'sqlite3',
  category: 'database',
  read: ['sqlite3@6.0.1'],
  types: {
    'sqlite3:Module': {
      package: 'sqlite3',
      origins: [
        { import: 'verbose' },
        { import: 'default', member: 'verbose' },
      ],
    },
    'sqlite3:Database': {
      package: 'sqlite3',
      origins: [
        { import: 'Database', new: true },
        { type: 'sqlite3:Module', member: 'Database', new: 'member' },
      ],
    },
  },
  models: [
    { id: 'sqlite3/source/callback', package: 'sqlite3', versions: '*', kind: 'source', access: { type: 'sqlite3:Database', member: '{run,all,get,each,exec}', callback: { arg: 'last', param: 0 } }, paths: ['', 'message', 'stack'], yields: 'error-detail', verified: true, verifiedBy: 'text', evidence: ['sqlite3@6.0.1 lib/sqlite3.d.ts'] },
    { id: 'sqlite3/sink/Database', package: 'sqlite3', versions: '*', kind: 'sink', access: { type: 'sqlite3:Database', member: '{run,all,get,each,exec,prepare}' }, sinkKind: 'sql', inputs: [{ arg: 0 }], safeParams: { arg: 1 }, verified: true, verifiedBy: 'text', evidence: ['sqlite3@6.0.1 lib/sqlite3.d.ts'] },
  ],
};
