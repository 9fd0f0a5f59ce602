import type { SdkModels } from '../kinds.ts';

export const phinModels: SdkModels = {
  package: 'phin',
  category: 'http-client',
  read: ['phin@4.0.0'],
  types: {},
  models: [
    { id: 'phin/sink/default', package: 'phin', versions: '*', kind: 'sink', access: { import: '{default,phin}' }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }, { arg: 0, path: 'url' }], verified: false },
  ],
};
