import type { SdkModels } from '../kinds.ts';

export const googleCloudFunctionsFrameworkModels: SdkModels = {
  package: '@google-cloud/functions-framework',
  category: 'web',
  read: ['@google-cloud/functions-framework@5.0.5'],
  note: 'requests and responses are those of Express, whose types lead here',
  types: {
    '@google-cloud/functions-framework:Request': {
      package: '@google-cloud/functions-framework',
      origins: [
        { import: 'http', callback: { arg: 1, param: 0 } },
      ],
      tsNames: ['Request', 'HttpFunction#0'],
    },
    '@google-cloud/functions-framework:Response': {
      package: '@google-cloud/functions-framework',
      origins: [
        { import: 'http', callback: { arg: 1, param: 1 } },
      ],
      tsNames: ['Response', 'HttpFunction#1'],
    },
  },
  models: [
    { id: 'google-cloud.functions-framework/route/http', package: '@google-cloud/functions-framework', versions: '*', kind: 'route', access: { import: 'http' }, handlers: [{ arg: 1 }], verified: true, verifiedBy: 'types', evidence: ['tsc @google-cloud/functions-framework@5.0.5'] },
  ],
};
