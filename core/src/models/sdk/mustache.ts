import type { SdkModels } from '../kinds.ts';

export const mustacheModels: SdkModels = {
  package: 'mustache',
  category: 'template',
  read: ['@types/mustache@4.2.6'],
  types: {},
  models: [
    { id: 'mustache/sink/render', package: 'mustache', versions: '*', kind: 'sink', access: { import: 'default', member: 'render' }, sinkKind: 'template', inputs: [{ arg: 0 }], severity: 'low', note: 'logic-less: markup injection only', verified: true, verifiedBy: 'text', evidence: ['@types/mustache@4.2.6 index.d.ts'] },
  ],
};
