import type { SdkModels } from '../kinds.ts';

export const aiSdkReactModels: SdkModels = {
  package: '@ai-sdk/react',
  category: 'llm-sdk',
  read: ['@ai-sdk/react@4.0.177'],
  types: {},
  models: [
    { id: 'ai-sdk.react/source/useChat', package: '@ai-sdk/react', versions: '*', kind: 'source', access: { import: 'useChat', result: 'value' }, paths: ['messages[].parts[].text'], yields: 'llm-output', verified: false },
  ],
};
