import type { SdkModels } from '../kinds.ts';

export const jimpModels: SdkModels = {
  package: 'jimp',
  category: 'http-client',
  read: ['jimp@1.6.1'],
  types: {},
  models: [
    { id: 'jimp/sink/read', package: 'jimp', versions: '*', kind: 'sink', access: { import: '{default,Jimp}', member: 'read' }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }], note: 'an address is fetched, a path is read', verified: false },
  ],
};
