import type { SdkModels } from '../kinds.ts';

export const clickhouseClientModels: SdkModels = {
  package: '@clickhouse/client',
  category: 'database',
  read: ['@clickhouse/client@1.23.1'],
  types: {
    '@clickhouse/client:Client': {
      package: '@clickhouse/client',
      origins: [
        { import: 'createClient' },
      ],
      tsNames: ['ClickHouseClient'],
    },
  },
  models: [
    { id: 'clickhouse.client/sink/query', package: '@clickhouse/client', versions: '*', kind: 'sink', access: { type: '@clickhouse/client:Client', member: '{query,command,exec}' }, sinkKind: 'sql', inputs: [{ arg: 0, path: 'query' }], verified: true, verifiedBy: 'text', evidence: ['@clickhouse/client@1.23.1 dist/common/client.d.ts'] },
  ],
};
