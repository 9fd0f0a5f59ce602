import type { SdkModels } from '../kinds.ts';

export const planetscaleDatabaseModels: SdkModels = {
  package: '@planetscale/database',
  category: 'database',
  read: ['@planetscale/database@1.20.2'],
  types: {
    '@planetscale/database:Connection': {
      package: '@planetscale/database',
      origins: [
        { import: 'connect' },
        { import: 'Client', new: true, then: 'connection' },
        { import: 'Client', new: true },
      ],
      tsNames: ['Connection'],
    },
  },
  models: [
    { id: 'planetscale.database/sink/execute', package: '@planetscale/database', versions: '*', kind: 'sink', access: { type: '@planetscale/database:Connection', member: 'execute' }, sinkKind: 'sql', inputs: [{ arg: 0 }], safeParams: { arg: 1 }, verified: true, verifiedBy: 'text', evidence: ['@planetscale/database@1.20.2 dist/index.d.ts'] },
  ],
};
