import type { SdkModels } from '../kinds.ts';

export const aiSdkAnthropicModels: SdkModels = {
  package: '@ai-sdk/anthropic',
  category: 'llm-sdk',
  read: [],
  types: {},
  models: [
    { id: 'ai-sdk.anthropic/secret-option/createAnthropic', package: '@ai-sdk/anthropic', versions: '*', kind: 'secret-option', access: { import: 'createAnthropic' }, at: 'call', inputs: [{ arg: 0, path: 'apiKey' }], env: ['ANTHROPIC_API_KEY'], verified: false },
    { id: 'ai-sdk.anthropic/http-client/createAnthropic', package: '@ai-sdk/anthropic', versions: '*', kind: 'http-client', access: { import: 'createAnthropic' }, url: [{ arg: 0, path: 'baseURL' }], verified: false },
  ],
};
