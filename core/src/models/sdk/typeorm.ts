import type { SdkModels } from '../kinds.ts';

export const typeormModels: SdkModels = {
  package: 'typeorm',
  category: 'database',
  read: ['typeorm@1.1.1'],
  types: {
    'typeorm:DataSource': {
      package: 'typeorm',
      origins: [
        { import: 'DataSource', new: true },
        { import: '{getConnection,getManager,getRepository,getConnectionManager,createConnection}' },
        { import: '{createConnection,createConnections}', result: 'await' },
        { type: 'typeorm:DataSource', member: '{getRepository,getTreeRepository,createQueryRunner}' },
        { type: 'typeorm:DataSource', member: 'manager', op: 'read' },
        { type: 'typeorm:DataSource', member: 'transaction', callback: { arg: 'last', param: 0 } },
      ],
      tsNames: ['DataSource', 'EntityManager', 'Repository', 'QueryRunner'],
    },
  },
  models: [
    { id: 'typeorm/sink/query', package: 'typeorm', versions: '*', kind: 'sink', access: { type: 'typeorm:DataSource', member: 'query' }, sinkKind: 'sql', inputs: [{ arg: 0 }], safeParams: { arg: 1 }, verified: true, verifiedBy: 'text', evidence: ['typeorm@1.1.1 browser/data-source/DataSource.d.ts'] },
    { id: 'typeorm/sink/_where_andWhere_orWhere_having_orderBy_', package: 'typeorm', versions: '*', kind: 'sink', access: { type: 'typeorm:DataSource', anyDepth: true, member: '{where,andWhere,orWhere,having,orderBy}' }, sinkKind: 'sql', inputs: [{ arg: 0 }], safeParams: { arg: 1 }, verified: true, verifiedBy: 'text', evidence: ['typeorm@1.1.1 browser/query-builder/SelectQueryBuilder.d.ts'] },
    { id: 'typeorm/secret-option/DataSource', package: 'typeorm', versions: '*', kind: 'secret-option', access: { import: 'DataSource', new: true }, inputs: [{ arg: 0, path: 'password' }], env: ['DATABASE_PASSWORD'], at: 'constructor', verified: false },
  ],
};
