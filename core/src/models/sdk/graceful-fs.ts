import type { SdkModels } from '../kinds.ts';

export const gracefulFsModels: SdkModels = {
  package: 'graceful-fs',
  category: 'fs',
  read: ['@types/graceful-fs@4.1.9'],
  types: {},
  models: [
    { id: 'graceful-fs/sink/read', package: 'graceful-fs', versions: '*', kind: 'sink', access: { import: '{readFile,readFileSync,readdir,readdirSync,open,openSync,createReadStream}' }, sinkKind: 'fs-path', inputs: [{ arg: 0 }], fileAccess: 'read', verified: true, verifiedBy: 'text', evidence: ['@types/graceful-fs@4.1.9 index.d.ts'] },
    { id: 'graceful-fs/sink/write', package: 'graceful-fs', versions: '*', kind: 'sink', access: { import: '{writeFile,writeFileSync,appendFile,appendFileSync,unlink,unlinkSync,rm,rmSync,mkdir,mkdirSync,createWriteStream}' }, sinkKind: 'fs-path', inputs: [{ arg: 0 }], fileAccess: 'write', verified: true, verifiedBy: 'text', evidence: ['@types/graceful-fs@4.1.9 index.d.ts'] },
  ],
};
