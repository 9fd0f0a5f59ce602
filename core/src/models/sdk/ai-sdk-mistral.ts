import type { SdkModels } from '../kinds.ts';

export const aiSdkMistralModels: SdkModels = {
  package: '@ai-sdk/mistral',
  category: 'llm-sdk',
  read: [],
  types: {},
  models: [
    { id: 'ai-sdk.mistral/secret-option/createMistral', package: '@ai-sdk/mistral', versions: '*', kind: 'secret-option', access: { import: 'createMistral' }, at: 'call', inputs: [{ arg: 0, path: 'apiKey' }], env: ['MISTRAL_API_KEY'], verified: false },
    { id: 'ai-sdk.mistral/http-client/createMistral', package: '@ai-sdk/mistral', versions: '*', kind: 'http-client', access: { import: 'createMistral' }, url: [{ arg: 0, path: 'baseURL' }], verified: false },
  ],
};
