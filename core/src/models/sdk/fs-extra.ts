import type { SdkModels } from '../kinds.ts';

export const fsExtraModels: SdkModels = {
  package: 'fs-extra',
  category: 'fs',
  read: ['@types/fs-extra@11.0.4'],
  types: {},
  models: [
    { id: 'fs-extra/sink/_remove_outputFile_readJson_writeJson_copy_move_ensureDir_emptyDir_', package: 'fs-extra', versions: '*', kind: 'sink', access: { import: '{remove,outputFile,readJson,writeJson,copy,move,ensureDir,emptyDir}' }, sinkKind: 'fs-path', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['@types/fs-extra@11.0.4 index.d.ts'] },
  ],
};
