import type { SdkModels } from '../kinds.ts';

export const jsonfileModels: SdkModels = {
  package: 'jsonfile',
  category: 'fs',
  read: ['jsonfile@6.2.1'],
  types: {},
  models: [
    { id: 'jsonfile/sink/read', package: 'jsonfile', versions: '*', kind: 'sink', access: { import: '{readFile,readFileSync}' }, sinkKind: 'fs-path', inputs: [{ arg: 0 }], fileAccess: 'read', verified: true, verifiedBy: 'text', evidence: ['jsonfile@6.2.1 index.js'] },
    { id: 'jsonfile/sink/write', package: 'jsonfile', versions: '*', kind: 'sink', access: { import: '{writeFile,writeFileSync}' }, sinkKind: 'fs-path', inputs: [{ arg: 0 }], fileAccess: 'write', verified: true, verifiedBy: 'text', evidence: ['jsonfile@6.2.1 index.js'] },
  ],
};
