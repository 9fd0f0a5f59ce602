import type { SdkModels } from '../kinds.ts';

export const aiSdkGoogleModels: SdkModels = {
  package: '@ai-sdk/google',
  category: 'llm-sdk',
  read: [],
  types: {},
  models: [
    { id: 'ai-sdk.google/secret-option/createGoogleGenerativeAI', package: '@ai-sdk/google', versions: '*', kind: 'secret-option', access: { import: 'createGoogleGenerativeAI' }, at: 'call', inputs: [{ arg: 0, path: 'apiKey' }], env: ['GOOGLE_GENERATIVE_AI_API_KEY'], verified: false },
    { id: 'ai-sdk.google/http-client/createGoogleGenerativeAI', package: '@ai-sdk/google', versions: '*', kind: 'http-client', access: { import: 'createGoogleGenerativeAI' }, url: [{ arg: 0, path: 'baseURL' }], verified: false },
  ],
};
