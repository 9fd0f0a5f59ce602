import type { SdkModels } from '../kinds.ts';

export const handlebarsModels: SdkModels = {
  package: 'handlebars',
  category: 'template',
  read: ['handlebars@4.7.10'],
  types: {},
  models: [
    { id: 'handlebars/sink/_compile_precompile_', package: 'handlebars', versions: '*', kind: 'sink', access: { import: 'default', member: '{compile,precompile}' }, sinkKind: 'template', inputs: [{ arg: 0 }], note: 'template source from a user = server-side template injection', verified: true, verifiedBy: 'text', evidence: ['handlebars@4.7.10 types/index.d.ts'] },
    { id: 'handlebars/sink/SafeString', package: 'handlebars', versions: '*', kind: 'sink', access: { import: 'default', member: 'SafeString', new: 'member' }, sinkKind: 'html', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['handlebars@4.7.10 types/index.d.ts'] },
    { id: 'handlebars/config/compile', package: 'handlebars', versions: '*', kind: 'config', access: { import: 'default', member: 'compile' }, option: { arg: 1, path: 'noEscape' }, badValues: [true], issue: 'autoescape-off', verified: true, verifiedBy: 'text', evidence: ['handlebars@4.7.10 types/index.d.ts'] },
  ],
};
