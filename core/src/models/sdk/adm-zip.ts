import type { SdkModels } from '../kinds.ts';

export const admZipModels: SdkModels = {
  package: 'adm-zip',
  category: 'fs',
  read: ['@types/adm-zip@0.5.8'],
  types: {
    'adm-zip:Zip': {
      package: 'adm-zip',
      origins: [
        { import: 'default', new: 'optional' },
      ],
      tsNames: ['AdmZip'],
    },
  },
  models: [
    { id: 'adm-zip/sink/default', package: 'adm-zip', versions: '*', kind: 'sink', access: { import: 'default', new: 'optional' }, sinkKind: 'fs-path', inputs: [{ arg: 0 }], fileAccess: 'read', onlyStringArg: true, verified: true, verifiedBy: 'text', evidence: ['@types/adm-zip@0.5.8 index.d.ts'] },
    { id: 'adm-zip/sink/extract', package: 'adm-zip', versions: '*', kind: 'sink', access: { type: 'adm-zip:Zip', member: '{extractAllTo,extractAllToAsync,writeZip,addLocalFile,addLocalFolder}' }, sinkKind: 'fs-path', inputs: [{ arg: 0 }], fileAccess: 'write', verified: true, verifiedBy: 'text', evidence: ['@types/adm-zip@0.5.8 index.d.ts'] },
    { id: 'adm-zip/sink/extractEntryTo', package: 'adm-zip', versions: '*', kind: 'sink', access: { type: 'adm-zip:Zip', member: 'extractEntryTo' }, sinkKind: 'fs-path', inputs: [{ arg: 1 }], fileAccess: 'write', verified: true, verifiedBy: 'text', evidence: ['@types/adm-zip@0.5.8 index.d.ts'] },
  ],
};
