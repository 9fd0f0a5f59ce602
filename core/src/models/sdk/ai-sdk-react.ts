import type { SdkModels } from '../kinds.ts';

export const aiSdkReactModels: SdkModels = {
  package: '@ai-sdk/react',
  category: 'llm-sdk',
  read: ['@ai-sdk/react@4.0.177'],
  types: {},
  models: [
    { id: 'ai-sdk.react/source/useChat', package: '@ai-sdk/react', versions: '*', kind: 'source', access: { import: 'useChat', result: 'value' }, paths: ['messages[].parts[].text'], yields: 'llm-output', verified: false },
    { id: 'ai-sdk.react/source/useChat~v1', package: '@ai-sdk/react', versions: '<2', kind: 'source', access: { import: 'useChat', result: 'value' }, paths: ['messages[].content'], yields: 'llm-output', note: 'from 2 a message has parts only', verified: false },
    { id: 'ai-sdk.react/source/useCompletion', package: '@ai-sdk/react', versions: '*', kind: 'source', access: { import: 'useCompletion', result: 'value' }, paths: ['completion'], yields: 'llm-output', verified: false },
  ],
};
