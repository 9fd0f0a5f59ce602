import type { SdkModels } from '../kinds.ts';

export const extractZipModels: SdkModels = {
  package: 'extract-zip',
  category: 'fs',
  read: ['extract-zip@2.0.1'],
  types: {},
  models: [
    { id: 'extract-zip/sink/default', package: 'extract-zip', versions: '*', kind: 'sink', access: { import: 'default' }, sinkKind: 'fs-path', inputs: [{ arg: 0 }, { arg: 1, path: 'dir' }], fileAccess: 'write', verified: true, verifiedBy: 'text', evidence: ['extract-zip@2.0.1 index.d.ts'] },
  ],
};
