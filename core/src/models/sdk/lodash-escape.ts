import type { SdkModels } from '../kinds.ts';

export const lodashEscapeModels: SdkModels = {
  package: 'lodash.escape',
  category: 'sanitizer',
  read: ['lodash.escape@4.0.1'],
  types: {},
  models: [
    { id: 'lodash.escape/sanitizer/default', package: 'lodash.escape', versions: '*', kind: 'sanitizer', access: { import: 'default' }, clears: ['html'], inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['lodash.escape@4.0.1 index.js'] },
  ],
};
