import type { SdkModels } from '../kinds.ts';

export const shelljsModels: SdkModels = {
  package: 'shelljs',
  category: 'process',
  read: ['@types/shelljs@0.10.0', 'shelljs@0.10.0'],
  types: {},
  models: [
    { id: 'shelljs/sink/exec', package: 'shelljs', versions: '*', kind: 'sink', access: { import: 'exec' }, sinkKind: 'command-exec', inputs: [{ arg: 0 }], shell: true, verified: true, verifiedBy: 'text', evidence: ['@types/shelljs@0.10.0 index.d.ts'] },
    { id: 'shelljs/sink/exec~2', package: 'shelljs', versions: '*', kind: 'sink', access: { import: 'default', member: 'exec' }, sinkKind: 'command-exec', inputs: [{ arg: 0 }], shell: true, verified: true, verifiedBy: 'text', evidence: ['@types/shelljs@0.10.0 index.d.ts'] },
    { id: 'shelljs/sink/_rm_cp_mv_cat_cd_', package: 'shelljs', versions: '*', kind: 'sink', access: { import: '{rm,cp,mv,cat,cd}' }, sinkKind: 'fs-path', inputs: [{ arg: '*' }], verified: false },
  ],
};
