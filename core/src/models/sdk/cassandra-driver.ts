import type { SdkModels } from '../kinds.ts';

export const cassandraDriverModels: SdkModels = {
  package: 'cassandra-driver',
  category: 'database',
  read: ['cassandra-driver@4.10.0'],
  types: {
    'cassandra-driver:Client': {
      package: 'cassandra-driver',
      origins: [
        { import: 'Client', new: true },
      ],
      tsNames: ['Client'],
    },
  },
  models: [
    { id: 'cassandra-driver/sink/execute', package: 'cassandra-driver', versions: '*', kind: 'sink', access: { type: 'cassandra-driver:Client', member: '{execute,eachRow,stream}' }, sinkKind: 'sql', inputs: [{ arg: 0 }], safeParams: { arg: 1 }, verified: true, verifiedBy: 'text', evidence: ['cassandra-driver@4.10.0 index.d.ts'] },
    { id: 'cassandra-driver/sink/batch', package: 'cassandra-driver', versions: '*', kind: 'sink', access: { type: 'cassandra-driver:Client', member: 'batch' }, sinkKind: 'sql', inputs: [{ arg: 0, path: '[].query' }], verified: true, verifiedBy: 'text', evidence: ['cassandra-driver@4.10.0 index.d.ts'] },
  ],
};
