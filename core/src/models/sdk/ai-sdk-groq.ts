import type { SdkModels } from '../kinds.ts';

export const aiSdkGroqModels: SdkModels = {
  package: '@ai-sdk/groq',
  category: 'llm-sdk',
  read: [],
  types: {},
  models: [
    { id: 'ai-sdk.groq/secret-option/createGroq', package: '@ai-sdk/groq', versions: '*', kind: 'secret-option', access: { import: 'createGroq' }, at: 'call', inputs: [{ arg: 0, path: 'apiKey' }], env: ['GROQ_API_KEY'], verified: false },
    { id: 'ai-sdk.groq/http-client/createGroq', package: '@ai-sdk/groq', versions: '*', kind: 'http-client', access: { import: 'createGroq' }, url: [{ arg: 0, path: 'baseURL' }], verified: false },
  ],
};
