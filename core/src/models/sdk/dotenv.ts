import type { SdkModels } from '../kinds.ts';

export const dotenvModels: SdkModels = {
  package: 'dotenv',
  category: 'secrets',
  read: ['dotenv@18.0.10'],
  types: {},
  models: [
    { id: 'dotenv/secret-source/config', package: 'dotenv', versions: '*', kind: 'secret-source', access: { import: 'config', op: 'call' }, yields: 'secret', paths: ['parsed.*'], verified: false },
  ],
};
