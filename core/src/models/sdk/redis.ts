import type { SdkModels } from '../kinds.ts';

export const redisModels: SdkModels = {
  package: 'redis',
  category: 'database',
  read: ['redis@6.3.1'],
  types: {},
  models: [
    { id: 'redis/secret-option/createClient', package: 'redis', versions: '*', kind: 'secret-option', access: { import: 'createClient' }, at: 'constructor', inputs: [{ arg: 0, path: 'password' }, { arg: 0, path: 'url' }], verified: false },
  ],
};
