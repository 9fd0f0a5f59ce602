import type { SdkModels } from '../kinds.ts';

export const shescapeModels: SdkModels = {
  package: 'shescape',
  category: 'process',
  read: ['shescape@3.0.2'],
  types: {},
  models: [
    { id: 'shescape/sanitizer/Shescape', package: 'shescape', versions: '>=2', kind: 'sanitizer', access: { import: 'Shescape', new: true, then: '{quote,quoteAll}' }, clears: ['command-exec'], inputs: [{ arg: 0 }], note: 'escape() is meant for text without quotes around it and is left out', verified: true, verifiedBy: 'text', evidence: ['shescape@3.0.2 src/index.d.ts'] },
  ],
};
