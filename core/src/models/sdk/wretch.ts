import type { SdkModels } from '../kinds.ts';

export const wretchModels: SdkModels = {
  package: 'wretch',
  category: 'http-client',
  read: ['wretch@2.11.1'],
  types: {},
  models: [
    { id: 'wretch/sink/default', package: 'wretch', versions: '*', kind: 'sink', access: { import: 'default' }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['wretch@2.11.1 dist/core.d.ts'] },
    { id: 'wretch/sink/url', package: 'wretch', versions: '*', kind: 'sink', access: { import: 'default', anyDepth: true, member: 'url' }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['wretch@2.11.1 dist/core.d.ts'] },
  ],
};
