import type { SdkModels } from '../kinds.ts';

export const aiSdkAzureModels: SdkModels = {
  package: '@ai-sdk/azure',
  category: 'llm-sdk',
  read: [],
  types: {},
  models: [
    { id: 'ai-sdk.azure/secret-option/createAzure', package: '@ai-sdk/azure', versions: '*', kind: 'secret-option', access: { import: 'createAzure' }, at: 'call', inputs: [{ arg: 0, path: 'apiKey' }], env: ['AZURE_API_KEY'], verified: false },
    { id: 'ai-sdk.azure/http-client/createAzure', package: '@ai-sdk/azure', versions: '*', kind: 'http-client', access: { import: 'createAzure' }, url: [{ arg: 0, path: 'baseURL' }], verified: false },
  ],
};
