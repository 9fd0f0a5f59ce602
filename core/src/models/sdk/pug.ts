import type { SdkModels } from '../kinds.ts';

export const pugModels: SdkModels = {
  package: 'pug',
  category: 'template',
  read: ['@types/pug@2.0.10'],
  types: {},
  models: [
    { id: 'pug/sink/_compile_render_', package: 'pug', versions: '*', kind: 'sink', access: { import: 'default', member: '{compile,render}' }, sinkKind: 'template', inputs: [{ arg: 0 }], note: 'template source from a user = server-side template injection', verified: true, verifiedBy: 'text', evidence: ['@types/pug@2.0.10 index.d.ts'] },
  ],
};
