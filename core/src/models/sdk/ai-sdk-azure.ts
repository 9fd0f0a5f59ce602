import type { SdkModels } from '../kinds.ts';

export const aiSdkAzureModels: SdkModels = {
  package: '@ai-sdk/azure',
  category: 'llm-sdk',
  read: [],
  types: {},
  models: [
    { id: 'ai-sdk.azure/secret-option/createAzure', package: '@ai-sdk/azure', versions: '*', kind: 'secret-option', access: { import: 'createAzure' }, at: 'call', inputs: [{ arg: 0, path: 'apiKey' }], verified: false },
  ],
};
