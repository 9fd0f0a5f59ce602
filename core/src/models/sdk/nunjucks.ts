import type { SdkModels } from '../kinds.ts';

export const nunjucksModels: SdkModels = {
  package: 'nunjucks',
  category: 'template',
  read: ['@types/nunjucks@3.2.6', 'nunjucks@3.2.4'],
  types: {},
  models: [
    { id: 'nunjucks/sink/_renderString_compile_', package: 'nunjucks', versions: '*', kind: 'sink', access: { import: '{renderString,compile}' }, sinkKind: 'template', inputs: [{ arg: 0 }], note: 'template source from a user = server-side template injection', verified: true, verifiedBy: 'text', evidence: ['@types/nunjucks@3.2.6 index.d.ts'] },
    { id: 'nunjucks/config/configure', package: 'nunjucks', versions: '*', kind: 'config', access: { import: 'configure' }, option: { arg: 'any', path: 'autoescape' }, badValues: [false], default: true, issue: 'autoescape-off', verified: true, verifiedBy: 'text', evidence: ['nunjucks@3.2.4 src/environment.js'] },
  ],
};
