import type { SdkModels } from '../kinds.ts';

export const helmetModels: SdkModels = {
  package: 'helmet',
  category: 'web',
  read: ['helmet@8.3.0'],
  types: {},
  models: [
    { id: 'helmet/config/default', package: 'helmet', versions: '*', kind: 'config', access: { import: 'default' }, option: { arg: 0, path: 'contentSecurityPolicy' }, badValues: [false], issue: 'csp-off', verified: true, verifiedBy: 'text', evidence: ['helmet@8.3.0 index.d.cts'] },
  ],
};
