import type { SdkModels } from '../kinds.ts';

export const envalidModels: SdkModels = {
  package: 'envalid',
  category: 'secrets',
  read: ['envalid@8.2.0'],
  types: {},
  models: [
    { id: 'envalid/secret-source/cleanEnv', package: 'envalid', versions: '*', kind: 'secret-source', access: { import: 'cleanEnv' }, yields: 'secret', paths: ['*'], verified: true, verifiedBy: 'text', evidence: ['envalid@8.2.0 dist/envalid.d.ts'] },
  ],
};
