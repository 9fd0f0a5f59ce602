import type { SdkModels } from '../kinds.ts';

export const azureOpenaiModels: SdkModels = {
  package: '@azure/openai',
  category: 'llm-sdk',
  read: ['@azure/openai@2.0.0', '@azure/openai@1.0.0-beta.13', '@azure/core-rest-pipeline@1.25.0'],
  note: 'v2 exports nothing at runtime (types companion); use AzureOpenAI from openai',
  types: {
    '@azure/openai:Client': {
      package: '@azure/openai',
      origins: [
        { import: 'OpenAIClient', new: true },
      ],
      tsNames: ['OpenAIClient'],
    },
  },
  models: [
    { id: 'azure.openai/llm-call/getChatCompletions', package: '@azure/openai', versions: '1.0.0-beta.*', kind: 'llm-call', access: { type: '@azure/openai:Client', member: 'getChatCompletions' }, prompt: [{ arg: 1, path: '[].content' }], system: [{ arg: 1, path: '[].content', whenSibling: { role: ['system'] } }], outputs: [{ result: 'await', paths: ['choices[].message.content', 'choices[].message.toolCalls[].function.arguments', 'choices[].delta.content'], yields: 'llm-output' }], bounds: { tokens: [{ arg: 2, path: 'maxTokens' }] }, verified: true, verifiedBy: 'text', evidence: ['@azure/openai@1.0.0-beta.13 types/openai.d.ts'] },
    { id: 'azure.openai/llm-call/streamChatCompletions', package: '@azure/openai', versions: '1.0.0-beta.*', kind: 'llm-call', access: { type: '@azure/openai:Client', member: 'streamChatCompletions' }, prompt: [{ arg: 1, path: '[].content' }], system: [{ arg: 1, path: '[].content', whenSibling: { role: ['system'] } }], outputs: [{ result: 'await-each', paths: ['choices[].message.content', 'choices[].message.toolCalls[].function.arguments', 'choices[].delta.content'], yields: 'llm-output' }], bounds: { tokens: [{ arg: 2, path: 'maxTokens' }] }, verified: true, verifiedBy: 'text', evidence: ['@azure/openai@1.0.0-beta.13 types/openai.d.ts'] },
    { id: 'azure.openai/retry/@azure/openai_Client', package: '@azure/openai', versions: '1.0.0-beta.*', kind: 'retry', access: { type: '@azure/openai:Client' }, retry: { default: 3, unit: 'retries', options: [{ at: 'constructor', arg: 2, path: 'retryOptions.maxRetries' }], disable: 0 }, verified: true, verifiedBy: 'text', evidence: ['@azure/core-rest-pipeline@1.25.0 dist/browser/constants.js'] },
    { id: 'azure.openai/secret-option/AzureKeyCredential', package: '@azure/openai', versions: '*', kind: 'secret-option', access: { import: 'AzureKeyCredential', new: true }, at: 'constructor', inputs: [{ arg: 0 }], note: 'from @azure/core-auth or @azure/openai v1', verified: false },
  ],
};
