import type { SdkModels } from '../kinds.ts';

export const mysqlModels: SdkModels = {
  package: 'mysql',
  category: 'database',
  read: ['@types/mysql@2.15.28'],
  types: {
    'mysql:Conn': {
      package: 'mysql',
      origins: [
        { import: 'createPool' },
        { import: 'createConnection' },
        { type: 'mysql:Conn', member: 'getConnection', callback: { arg: 0, param: 1 } },
      ],
      tsNames: ['Connection', 'Pool'],
      nameHints: ['pool', 'connection', 'db'],
    },
  },
  models: [
    { id: 'mysql/source/callback', package: 'mysql', versions: '*', kind: 'source', access: { type: 'mysql:Conn', member: '{query,connect,getConnection}', callback: { arg: 'last', param: 0 } }, paths: ['', 'message', 'stack', 'sqlMessage', 'sql'], yields: 'error-detail', verified: true, verifiedBy: 'text', evidence: ['@types/mysql@2.15.28 index.d.ts'] },
    { id: 'mysql/sink/_query_execute_', package: 'mysql', versions: '*', kind: 'sink', access: { type: 'mysql:Conn', member: 'query' }, sinkKind: 'sql', inputs: [{ arg: 0 }, { arg: 0, path: 'sql' }], safeParams: { arg: 1 }, note: 'query() with object params allows operator objects', verified: true, verifiedBy: 'text', evidence: ['@types/mysql@2.15.28 index.d.ts'] },
    { id: 'mysql/sanitizer/Conn', package: 'mysql', versions: '*', kind: 'sanitizer', access: { type: 'mysql:Conn', member: '{escape,escapeId,format}' }, clears: ['sql'], inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['@types/mysql@2.15.28 index.d.ts'] },
    { id: 'mysql/sanitizer/_escape_escapeId_format_', package: 'mysql', versions: '*', kind: 'sanitizer', access: { import: '{escape,escapeId,format}' }, clears: ['sql'], inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['@types/mysql@2.15.28 index.d.ts'] },
    { id: 'mysql/tls-options/create', package: 'mysql', versions: '*', kind: 'tls-options', access: { import: '{createPool,createConnection}' }, inputs: [{ arg: 0, path: 'ssl' }], role: 'client', verified: false },
    { id: 'mysql/secret-option/createPool', package: 'mysql', versions: '*', kind: 'secret-option', access: { import: '{createPool,createConnection}' }, inputs: [{ arg: 0, path: 'password' }], env: ['MYSQL_PASSWORD'], at: 'call', verified: false },
  ],
};
