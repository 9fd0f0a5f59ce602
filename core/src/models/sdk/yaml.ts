import type { SdkModels } from '../kinds.ts';

export const yamlModels: SdkModels = {
  package: 'yaml',
  category: 'deserializer',
  read: ['yaml@2.9.1'],
  types: {},
  models: [
    { id: 'yaml/propagator/parse', package: 'yaml', versions: '*', kind: 'propagator', access: { import: 'parse' }, inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['yaml@2.9.1 dist/public-api.d.ts'] },
  ],
};
