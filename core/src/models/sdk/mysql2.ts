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
        { type: 'mysql2:Conn', member: '{getConnection,promise}', result: 'await' },
        { type: 'mysql2:Conn', member: 'getConnection', callback: { arg: 0, param: 1 } },
      ],
      tsNames: ['Connection', 'Pool'],
      nameHints: ['pool', 'connection', 'db'],
    },
  },
  models: [
    { id: 'mysql2/source/callback', package: 'mysql2', versions: '*', kind: 'source', access: { type: 'mysql2:Conn', member: '{query,execute,connect,getConnection}', callback: { arg: 'last', param: 0 } }, paths: ['', 'message', 'stack', 'sqlMessage', 'sql'], yields: 'error-detail', verified: true, verifiedBy: 'text', evidence: ['mysql2@3.24.6 typings/mysql/lib/Connection.d.ts'] },
    { id: 'mysql2/sink/_query_execute_', package: 'mysql2', versions: '*', kind: 'sink', access: { type: 'mysql2:Conn', member: '{query,execute}' }, sinkKind: 'sql', inputs: [{ arg: 0 }, { arg: 0, path: 'sql' }], safeParams: { arg: 1 }, note: 'query() with object params allows operator objects; execute() uses prepared statements', verified: true, verifiedBy: 'text', evidence: ['mysql2@3.24.6 typings/mysql/lib/Connection.d.ts'] },
    { id: 'mysql2/sanitizer/Conn', package: 'mysql2', versions: '*', kind: 'sanitizer', access: { type: 'mysql2:Conn', member: '{escape,escapeId,format}' }, clears: ['sql'], inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['mysql2@3.24.6 typings/mysql/lib/Connection.d.ts'] },
    { id: 'mysql2/sanitizer/_escape_escapeId_format_', package: 'mysql2', versions: '*', kind: 'sanitizer', access: { import: '{escape,escapeId,format}' }, clears: ['sql'], inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['mysql2@3.24.6 typings/mysql/index.d.ts'] },
    { id: 'mysql2/secret-option/createPool', package: 'mysql2', versions: '*', kind: 'secret-option', access: { import: '{createPool,createConnection}' }, inputs: [{ arg: 0, path: 'password' }], env: ['MYSQL_PASSWORD'], at: 'call', verified: true, verifiedBy: 'text', evidence: ['mysql2@3.24.6 typings/mysql/lib/Connection.d.ts'] },
    { id: 'mysql2/tls-options/create', package: 'mysql2', versions: '*', kind: 'tls-options', access: { import: '{createPool,createConnection}' }, inputs: [{ arg: 0, path: 'ssl' }], role: 'client', verified: false },
    { id: 'mysql2/tls-options/promise.create', package: 'mysql2', versions: '*', kind: 'tls-options', access: { import: '{createPool,createConnection}', from: 'mysql2/promise' }, inputs: [{ arg: 0, path: 'ssl' }], role: 'client', verified: false },
    { id: 'mysql2/secret-option/promise', package: 'mysql2', versions: '*', kind: 'secret-option', access: { import: '{createPool,createConnection}', from: 'mysql2/promise' }, inputs: [{ arg: 0, path: 'password' }], env: ['MYSQL_PASSWORD'], at: 'call', verified: true, verifiedBy: 'text', evidence: ['mysql2@3.24.6 typings/mysql/lib/Connection.d.ts'] },
  ],
};
