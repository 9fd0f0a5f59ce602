import type { SdkModels } from '../kinds.ts';

export const re2Models: SdkModels = {
  package: 're2',
  category: 'sanitizer',
  read: ['re2@1.27.1'],
  types: {},
  models: [
    { id: 're2/sanitizer/default', package: 're2', versions: '*', kind: 'sanitizer', access: { import: 'default', new: true }, clears: ['regexp'], inputs: [{ arg: 0 }], note: 'linear time', verified: true, verifiedBy: 'text', evidence: ['re2@1.27.1 re2.d.ts'] },
  ],
};
