import type { SdkModels } from '../kinds.ts';

export const cohereAiModels: SdkModels = {
  package: 'cohere-ai',
  category: 'llm-sdk',
  read: ['cohere-ai@8.1.0', 'cohere-ai@7.21.0'],
  types: {
    'cohere-ai:ClientV2': {
      package: 'cohere-ai',
      origins: [
        { import: 'CohereClientV2', new: true },
      ],
      tsNames: ['CohereClientV2'],
    },
    'cohere-ai:Client': {
      package: 'cohere-ai',
      origins: [
        { import: 'CohereClient', new: true },
      ],
      tsNames: ['CohereClient'],
      nameHints: ['cohere'],
    },
  },
  models: [
    { id: 'cohere-ai/llm-call/chat', package: 'cohere-ai', versions: '*', kind: 'llm-call', access: { type: 'cohere-ai:ClientV2', member: 'chat' }, prompt: [{ arg: 0, path: 'messages[].content' }], system: [{ arg: 0, path: 'messages[].content', whenSibling: { role: ['system', 'developer'] } }], outputs: [{ result: 'await', paths: ['message.content[].text', 'message.toolCalls[].function.arguments'], yields: 'llm-output' }], bounds: { tokens: [{ arg: 0, path: 'maxTokens' }], timeout: [{ arg: 1, path: 'timeoutInSeconds', unit: 's' }], signal: [{ arg: 1, path: 'abortSignal' }] }, verified: true, verifiedBy: 'types', evidence: ['tsc cohere-ai@8.1.0'] },
    { id: 'cohere-ai/llm-call/chatStream', package: 'cohere-ai', versions: '*', kind: 'llm-call', access: { type: 'cohere-ai:ClientV2', member: 'chatStream' }, prompt: [{ arg: 0, path: 'messages[].content' }], system: [{ arg: 0, path: 'messages[].content', whenSibling: { role: ['system'] } }], outputs: [{ result: 'await-each', paths: ['delta.message.content.text'], yields: 'llm-output' }], verified: true, verifiedBy: 'types', evidence: ['tsc cohere-ai@8.1.0'] },
    { id: 'cohere-ai/llm-call/chat~2', package: 'cohere-ai', versions: '*', kind: 'llm-call', access: { type: 'cohere-ai:Client', member: 'chat' }, prompt: [{ arg: 0, path: 'message' }, { arg: 0, path: 'chatHistory[].message' }], system: [{ arg: 0, path: 'preamble' }], outputs: [{ result: 'await', paths: ['text', 'toolCalls[].parameters'], yields: 'llm-output' }], bounds: { tokens: [{ arg: 0, path: 'maxTokens' }] }, verified: true, verifiedBy: 'types', evidence: ['tsc cohere-ai@8.1.0'] },
    { id: 'cohere-ai/llm-call/chatStream~2', package: 'cohere-ai', versions: '*', kind: 'llm-call', access: { type: 'cohere-ai:Client', member: 'chatStream' }, prompt: [{ arg: 0, path: 'message' }, { arg: 0, path: 'chatHistory[].message' }], system: [{ arg: 0, path: 'preamble' }], outputs: [{ result: 'await-each', paths: ['text', 'toolCalls[].parameters'], yields: 'llm-output' }], bounds: { tokens: [{ arg: 0, path: 'maxTokens' }] }, verified: false },
    { id: 'cohere-ai/retry/cohere-ai_ClientV2', package: 'cohere-ai', versions: '*', kind: 'retry', access: { type: 'cohere-ai:ClientV2' }, retry: { default: 2, unit: 'retries', on: ['408', '429', '5xx'], options: [{ at: 'constructor', arg: 0, path: 'maxRetries' }, { at: 'call', arg: 1, path: 'maxRetries' }], disable: 0 }, verified: true, verifiedBy: 'types+text', evidence: ['tsc cohere-ai@8.1.0', 'cohere-ai@8.1.0 core/fetcher/requestWithRetries.js', 'cohere-ai@7.21.0 core/fetcher/requestWithRetries.js'] },
    { id: 'cohere-ai/retry/Client', package: 'cohere-ai', versions: '*', kind: 'retry', access: { type: 'cohere-ai:Client' }, retry: { default: 2, unit: 'retries', on: ['408', '429', '5xx'], options: [{ at: 'constructor', arg: 0, path: 'maxRetries' }, { at: 'call', arg: 1, path: 'maxRetries' }], disable: 0 }, verified: true, verifiedBy: 'types+text', evidence: ['tsc cohere-ai@8.1.0', 'cohere-ai@8.1.0 core/fetcher/requestWithRetries.js', 'cohere-ai@7.21.0 core/fetcher/requestWithRetries.js'] },
    { id: 'cohere-ai/secret-option/cohere-ai_ClientV2', package: 'cohere-ai', versions: '*', kind: 'secret-option', access: { type: 'cohere-ai:ClientV2' }, at: 'constructor', inputs: [{ arg: 0, path: 'token' }], env: ['CO_API_KEY', 'COHERE_API_KEY'], verified: true, verifiedBy: 'types+text', evidence: ['tsc cohere-ai@8.1.0', 'cohere-ai@8.1.0 auth/BearerAuthProvider.d.ts'] },
    { id: 'cohere-ai/secret-option/Client', package: 'cohere-ai', versions: '*', kind: 'secret-option', access: { type: 'cohere-ai:Client' }, at: 'constructor', inputs: [{ arg: 0, path: 'token' }], env: ['CO_API_KEY', 'COHERE_API_KEY'], verified: true, verifiedBy: 'types+text', evidence: ['tsc cohere-ai@8.1.0', 'cohere-ai@8.1.0 auth/BearerAuthProvider.d.ts'] },
  ],
};
