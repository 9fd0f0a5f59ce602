import type { SdkModels } from '../kinds.ts';

export const aiSdkCohereModels: SdkModels = {
  package: '@ai-sdk/cohere',
  category: 'llm-sdk',
  read: [],
  types: {},
  models: [
    { id: 'ai-sdk.cohere/secret-option/createCohere', package: '@ai-sdk/cohere', versions: '*', kind: 'secret-option', access: { import: 'createCohere' }, at: 'call', inputs: [{ arg: 0, path: 'apiKey' }], env: ['COHERE_API_KEY'], verified: false },
    { id: 'ai-sdk.cohere/http-client/createCohere', package: '@ai-sdk/cohere', versions: '*', kind: 'http-client', access: { import: 'createCohere' }, url: [{ arg: 0, path: 'baseURL' }], verified: false },
  ],
};
