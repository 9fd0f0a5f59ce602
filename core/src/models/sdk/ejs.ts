import type { SdkModels } from '../kinds.ts';

export const ejsModels: SdkModels = {
  package: 'ejs',
  category: 'template',
  read: ['@types/ejs@3.1.5'],
  types: {},
  models: [
    { id: 'ejs/sink/_render_compile_', package: 'ejs', versions: '*', kind: 'sink', access: { import: 'default', member: '{render,compile}' }, sinkKind: 'template', inputs: [{ arg: 0 }], note: 'template source from a user = server-side template injection', verified: true, verifiedBy: 'text', evidence: ['@types/ejs@3.1.5 index.d.ts'] },
    { id: 'ejs/sink/_render_renderFile_', package: 'ejs', versions: '*', kind: 'sink', access: { import: 'default', member: '{render,renderFile}' }, sinkKind: 'template-options', inputs: [{ arg: 1 }, { arg: 2 }], note: 'user-controlled data object can set options', verified: true, verifiedBy: 'text', evidence: ['@types/ejs@3.1.5 index.d.ts'] },
  ],
};
