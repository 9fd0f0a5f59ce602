import type { SdkModels } from '../kinds.ts';

export const pLimitModels: SdkModels = {
  package: 'p-limit',
  category: 'limiter',
  read: ['p-limit@7.3.3'],
  types: {},
  models: [
    { id: 'p-limit/propagator/default', package: 'p-limit', versions: '*', kind: 'propagator', access: { import: 'default', returnsFunction: true }, inputs: [{ arg: 'return' }], note: 'as many at a time, with no pause between them', verified: true, verifiedBy: 'types', evidence: ['p-limit@7.3.3 index.d.ts'] },
  ],
};
