import type { SdkModels } from '../kinds.ts';

export const corsModels: SdkModels = {
  package: 'cors',
  category: 'web',
  read: ['cors@2.8.6'],
  types: {},
  models: [
    { id: 'cors/config/default', package: 'cors', versions: '*', kind: 'config', access: { import: 'default' }, option: { arg: 0, path: 'origin' }, badValues: ['*', true], default: '*', issue: 'cors-any-origin', withCredentials: 'worse', verified: true, verifiedBy: 'types+text', evidence: ['tsc cors@2.8.6', 'cors@2.8.6 lib/index.js'] },
  ],
};
