import type { SdkModels } from '../kinds.ts';

export const cloudflareWorkersTypesModels: SdkModels = {
  package: '@cloudflare/workers-types',
  category: 'database',
  read: [],
  note: 'bindings of Workers, whose types are global: https://developers.cloudflare.com/d1/worker-api/',
  types: {
    '@cloudflare/workers-types:D1Database': {
      package: '@cloudflare/workers-types',
      origins: [{ type: '@cloudflare/workers-types:D1Database', member: 'withSession' }],
      tsNames: ['D1Database', 'D1DatabaseSession'],
    },
  },
  models: [
    { id: 'cloudflare.workers-types/sink/prepare', package: '@cloudflare/workers-types', versions: '*', kind: 'sink', access: { type: '@cloudflare/workers-types:D1Database', member: '{prepare,exec}' }, sinkKind: 'sql', inputs: [{ arg: 0 }], verified: false },
  ],
};
