import type { SdkModels } from '../kinds.ts';

export const mssqlModels: SdkModels = {
  package: 'mssql',
  category: 'database',
  read: ['@types/mssql@12.3.0'],
  types: {
    'mssql:Pool': {
      package: 'mssql',
      origins: [
        { import: 'ConnectionPool', new: true },
        { import: 'connect', result: 'await' },
        { import: 'default', member: 'connect', result: 'await' },
        { type: 'mssql:Pool', member: 'connect', result: 'await' },
      ],
      tsNames: ['ConnectionPool'],
    },
    'mssql:Request': {
      package: 'mssql',
      origins: [
        { import: 'Request', new: true },
        { type: 'mssql:Pool', member: 'request' },
        { import: 'Transaction', new: true, then: 'request' },
        { type: 'mssql:Request', member: '{input,output}' },
      ],
      tsNames: ['Request'],
    },
  },
  models: [
    { id: 'mssql/sink/Request.query', package: 'mssql', versions: '*', kind: 'sink', access: { type: 'mssql:Request', member: '{query,batch}' }, sinkKind: 'sql', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['@types/mssql@12.3.0 index.d.ts'] },
    { id: 'mssql/sink/Pool.query', package: 'mssql', versions: '*', kind: 'sink', access: { type: 'mssql:Pool', member: '{query,batch}', op: 'call' }, sinkKind: 'sql', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['@types/mssql@12.3.0 index.d.ts'] },
    { id: 'mssql/sink/query', package: 'mssql', versions: '*', kind: 'sink', access: { import: '{query,batch}', op: 'call' }, sinkKind: 'sql', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['@types/mssql@12.3.0 index.d.ts'] },
    { id: 'mssql/sanitizer/query', package: 'mssql', versions: '*', kind: 'sanitizer', access: { import: '{query,batch}', op: 'tag' }, clears: ['sql'], inputs: [{ arg: 'tpl' }], verified: true, verifiedBy: 'text', evidence: ['@types/mssql@12.3.0 index.d.ts'] },
    { id: 'mssql/sanitizer/Pool.query', package: 'mssql', versions: '*', kind: 'sanitizer', access: { type: 'mssql:Pool', member: '{query,batch}', op: 'tag' }, clears: ['sql'], inputs: [{ arg: 'tpl' }], verified: true, verifiedBy: 'text', evidence: ['@types/mssql@12.3.0 index.d.ts'] },
    { id: 'mssql/secret-option/connect', package: 'mssql', versions: '*', kind: 'secret-option', access: { import: 'connect' }, inputs: [{ arg: 0, path: 'password' }], env: ['DB_PASSWORD'], at: 'call', verified: true, verifiedBy: 'text', evidence: ['@types/mssql@12.3.0 index.d.ts'] },
    { id: 'mssql/secret-option/default.connect', package: 'mssql', versions: '*', kind: 'secret-option', access: { import: 'default', member: 'connect' }, inputs: [{ arg: 0, path: 'password' }], env: ['DB_PASSWORD'], at: 'call', verified: true, verifiedBy: 'text', evidence: ['@types/mssql@12.3.0 index.d.ts'] },
    { id: 'mssql/secret-option/ConnectionPool', package: 'mssql', versions: '*', kind: 'secret-option', access: { import: 'ConnectionPool', new: true }, inputs: [{ arg: 0, path: 'password' }], env: ['DB_PASSWORD'], at: 'constructor', verified: true, verifiedBy: 'text', evidence: ['@types/mssql@12.3.0 index.d.ts'] },
  ],
};
