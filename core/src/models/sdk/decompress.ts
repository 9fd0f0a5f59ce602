import type { SdkModels } from '../kinds.ts';

export const decompressModels: SdkModels = {
  package: 'decompress',
  category: 'fs',
  read: ['@types/decompress@4.2.7'],
  types: {},
  models: [
    { id: 'decompress/sink/default', package: 'decompress', versions: '*', kind: 'sink', access: { import: 'default' }, sinkKind: 'fs-path', inputs: [{ arg: 1 }], fileAccess: 'write', verified: true, verifiedBy: 'text', evidence: ['@types/decompress@4.2.7 index.d.ts'] },
  ],
};
