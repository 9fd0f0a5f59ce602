import type { SdkModels } from '../kinds.ts';

export const rimrafModels: SdkModels = {
  package: 'rimraf',
  category: 'fs',
  read: ['rimraf@6.1.4'],
  types: {},
  models: [
    { id: 'rimraf/sink/default', package: 'rimraf', versions: '*', kind: 'sink', access: { import: '{default,rimraf,sync,rimrafSync}' }, sinkKind: 'fs-path', inputs: [{ arg: 0 }], fileAccess: 'write', verified: true, verifiedBy: 'text', evidence: ['rimraf@6.1.4 dist/esm/index.d.ts'] },
  ],
};
