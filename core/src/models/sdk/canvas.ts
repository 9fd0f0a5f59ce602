import type { SdkModels } from '../kinds.ts';

export const canvasModels: SdkModels = {
  package: 'canvas',
  category: 'http-client',
  read: ['canvas@3.2.3', '@napi-rs/canvas@1.1.1'],
  types: {},
  models: [
    { id: 'canvas/sink/loadImage', package: 'canvas', versions: '*', kind: 'sink', access: { import: 'loadImage' }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }], note: 'an address is fetched, a path is read', verified: true, verifiedBy: 'text', evidence: ['canvas@3.2.3 index.d.ts'] },
    { id: 'canvas/sink/napi.loadImage', package: 'canvas', versions: '*', kind: 'sink', access: { import: 'loadImage', from: '@napi-rs/canvas' }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['@napi-rs/canvas@1.1.1 index.d.ts'] },
  ],
};
