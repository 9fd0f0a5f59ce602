import type { SdkModels } from '../kinds.ts';

export const classTransformerModels: SdkModels = {
  package: 'class-transformer',
  category: 'validator',
  read: ['class-transformer@0.5.1'],
  types: {},
  models: [
    { id: 'class-transformer/propagator/plainToInstance', package: 'class-transformer', versions: '*', kind: 'propagator', access: { import: 'plainToInstance' }, inputs: [{ arg: 1 }], verified: true, verifiedBy: 'text', evidence: ['class-transformer@0.5.1 types/index.d.ts'] },
  ],
};
