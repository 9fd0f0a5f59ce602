import type { SdkModels } from '../kinds.ts';

export const aiSdkXaiModels: SdkModels = {
  package: '@ai-sdk/xai',
  category: 'llm-sdk',
  read: [],
  types: {},
  models: [
    { id: 'ai-sdk.xai/secret-option/createXai', package: '@ai-sdk/xai', versions: '*', kind: 'secret-option', access: { import: 'createXai' }, at: 'call', inputs: [{ arg: 0, path: 'apiKey' }], env: ['XAI_API_KEY'], verified: false },
    { id: 'ai-sdk.xai/http-client/createXai', package: '@ai-sdk/xai', versions: '*', kind: 'http-client', access: { import: 'createXai' }, url: [{ arg: 0, path: 'baseURL' }], verified: false },
  ],
};
