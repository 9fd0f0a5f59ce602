import type { SdkModels } from '../kinds.ts';

export const aiSdkOpenaiModels: SdkModels = {
  package: '@ai-sdk/openai',
  category: 'llm-sdk',
  read: ['@ai-sdk/openai@4.0.118'],
  types: {},
  models: [
    { id: 'ai-sdk.openai/secret-option/createOpenAI', package: '@ai-sdk/openai', versions: '*', kind: 'secret-option', access: { import: 'createOpenAI' }, at: 'call', inputs: [{ arg: 0, path: 'apiKey' }], env: ['OPENAI_API_KEY'], verified: true, verifiedBy: 'text', evidence: ['@ai-sdk/openai@4.0.118 dist/index.d.ts'] },
    { id: 'ai-sdk.openai/http-client/createOpenAI', package: '@ai-sdk/openai', versions: '*', kind: 'http-client', access: { import: 'createOpenAI' }, url: [{ arg: 0, path: 'baseURL' }], verified: false },
  ],
};
