import type { SdkModels } from '../kinds.ts';

export const fsExtraModels: SdkModels = {
  package: 'fs-extra',
  category: 'fs',
  read: ['@types/fs-extra@11.0.4'],
  types: {},
  models: [
    { id: 'fs-extra/sink/read', package: 'fs-extra', versions: '*', kind: 'sink', access: { import: '{readFile,readFileSync,readdir,readdirSync,readJson,readJsonSync,readJSON,readJSONSync,createReadStream}' }, sinkKind: 'fs-path', inputs: [{ arg: 0 }], fileAccess: 'read', verified: true, verifiedBy: 'text', evidence: ['@types/fs-extra@11.0.4 index.d.ts'] },
    { id: 'fs-extra/sink/write', package: 'fs-extra', versions: '*', kind: 'sink', access: { import: '{writeFile,writeFileSync,appendFile,appendFileSync,unlink,unlinkSync,outputFile,outputFileSync,writeJson,writeJsonSync,writeJSON,writeJSONSync,outputJson,outputJsonSync,outputJSON,outputJSONSync,remove,removeSync,ensureDir,ensureDirSync,ensureFile,ensureFileSync,emptyDir,emptyDirSync,mkdirs,mkdirsSync,mkdirp,mkdirpSync,createWriteStream}' }, sinkKind: 'fs-path', inputs: [{ arg: 0 }], fileAccess: 'write', verified: true, verifiedBy: 'text', evidence: ['@types/fs-extra@11.0.4 index.d.ts'] },
    { id: 'fs-extra/sink/move', package: 'fs-extra', versions: '*', kind: 'sink', access: { import: '{copy,copySync,move,moveSync,rename,renameSync,copyFile,copyFileSync}' }, sinkKind: 'fs-path', inputs: [{ arg: 0 }, { arg: 1 }], fileAccess: 'write', verified: true, verifiedBy: 'text', evidence: ['@types/fs-extra@11.0.4 index.d.ts'] },
  ],
};
