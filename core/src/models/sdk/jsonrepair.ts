import type { SdkModels } from '../kinds.ts';

export const jsonrepairModels: SdkModels = {
  package: 'jsonrepair',
  category: 'deserializer',
  read: ['jsonrepair@3.15.0'],
  types: {},
  models: [
    { id: 'jsonrepair/propagator/jsonrepair', package: 'jsonrepair', versions: '*', kind: 'propagator', access: { import: 'jsonrepair' }, inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['jsonrepair@3.15.0 lib/types/index.d.ts'] },
  ],
};
