import type { SdkModels } from '../kinds.ts';

export const neo4jDriverModels: SdkModels = {
  package: 'neo4j-driver',
  category: 'database',
  read: ['neo4j-driver@6.3.0'],
  types: {
    'neo4j-driver:Driver': {
      package: 'neo4j-driver',
      origins: [
        { import: 'driver' },
        { import: 'default', member: 'driver' },
      ],
      tsNames: ['Driver'],
    },
    'neo4j-driver:Session': {
      package: 'neo4j-driver',
      origins: [
        { type: 'neo4j-driver:Driver', member: 'session' },
        { type: 'neo4j-driver:Session', member: 'beginTransaction' },
        { type: 'neo4j-driver:Session', member: 'beginTransaction', result: 'await' },
        { type: 'neo4j-driver:Session', member: '{executeRead,executeWrite,readTransaction,writeTransaction}', callback: { arg: 0, param: 0 } },
      ],
      tsNames: ['Session', 'Transaction', 'ManagedTransaction'],
    },
  },
  models: [
    { id: 'neo4j-driver/sink/run', package: 'neo4j-driver', versions: '*', kind: 'sink', access: { type: 'neo4j-driver:Session', member: 'run' }, sinkKind: 'sql', inputs: [{ arg: 0 }], safeParams: { arg: 1 }, verified: true, verifiedBy: 'text', evidence: ['neo4j-driver@6.3.0 types/index.d.ts'] },
    { id: 'neo4j-driver/sink/executeQuery', package: 'neo4j-driver', versions: '*', kind: 'sink', access: { type: 'neo4j-driver:Driver', member: 'executeQuery' }, sinkKind: 'sql', inputs: [{ arg: 0 }], safeParams: { arg: 1 }, verified: true, verifiedBy: 'text', evidence: ['neo4j-driver@6.3.0 types/driver.d.ts'] },
  ],
};
