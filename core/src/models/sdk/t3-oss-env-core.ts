import type { SdkModels } from '../kinds.ts';

export const t3OssEnvCoreModels: SdkModels = {
  package: '@t3-oss/env-core',
  category: 'secrets',
  read: ['@t3-oss/env-core@0.13.11'],
  types: {},
  models: [
    { id: 't3-oss.env-core/secret-source/createEnv', package: '@t3-oss/env-core', versions: '*', kind: 'secret-source', access: { import: 'createEnv' }, yields: 'secret', paths: ['*'], publicOption: { arg: 0, path: 'client' }, verified: true, verifiedBy: 'text', evidence: ['@t3-oss/env-core@0.13.11 dist/index.d.ts'] },
  ],
};
