import type { SdkModels } from '../kinds.ts';

export const mysql2Models: SdkModels = {
  package: 'mysql2',
  category: 'database',
  read: ['mysql2@3.24.6'],
  types: {
    'mysql2:Conn': {
      package: 'mysql2',
      origins: [
        { import: 'createPool' },
        { import: 'createConnection' },
        { import: 'createPool', from: 'mysql2/promise' },
        { import: 'createConnection', from: 'mysql2/promise', result: 'await' },
      ],
      tsNames: ['Connection', 'Pool'],
      nameHints: ['pool', 'connection', 'db'],
    },
  },
  models: [
    { id: 'mysql2/sink/_query_execute_', package: 'mysql2', versions: '*', kind: 'sink', access: { type: 'mysql2:Conn', member: '{query,execute}' }, sinkKind: 'sql', inputs: [{ arg: 0 }, { arg: 0, path: 'sql' }], safeParams: { arg: 1 }, note: 'query() with object params allows operator objects; execute() uses prepared statements', verified: true, verifiedBy: 'text', evidence: ['mysql2@3.24.6 typings/mysql/lib/Connection.d.ts'] },
    { id: 'mysql2/sanitizer/_escape_escapeId_format_', package: 'mysql2', versions: '*', kind: 'sanitizer', access: { import: '{escape,escapeId,format}' }, clears: ['sql'], inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['mysql2@3.24.6 typings/mysql/index.d.ts'] },
    { id: 'mysql2/secret-option/createPool', package: 'mysql2', versions: '*', kind: 'secret-option', access: { import: 'createPool' }, at: 'constructor', inputs: [{ arg: 0, path: 'password' }, { arg: 0, path: 'uri' }], verified: false },
  ],
};
