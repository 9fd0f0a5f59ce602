import type { SdkModels } from '../kinds.ts';

export const chatgptModels: SdkModels = {
  package: 'chatgpt',
  category: 'llm-sdk',
  read: ['chatgpt@5.2.5'],
  note: 'unofficial client, old bots use it',
  types: {
    'chatgpt:Client': {
      package: 'chatgpt',
      origins: [
        { import: '{ChatGPTAPI,ChatGPTUnofficialProxyAPI}', new: true },
      ],
      tsNames: ['ChatGPTAPI', 'ChatGPTUnofficialProxyAPI'],
    },
  },
  models: [
    { id: 'chatgpt/llm-call/sendMessage', package: 'chatgpt', versions: '*', kind: 'llm-call', access: { type: 'chatgpt:Client', member: 'sendMessage' }, prompt: [{ arg: 0 }], system: [{ arg: 1, path: 'systemMessage' }, { arg: 1, path: 'promptPrefix' }], outputs: [{ result: 'await', paths: ['text'], yields: 'llm-output' }], callbacks: [{ arg: 1, key: 'onProgress', param: 0, path: 'text' }], bounds: { tokens: [{ at: 'constructor', arg: 0, path: 'completionParams.max_tokens' }], timeout: [{ arg: 1, path: 'timeoutMs' }], signal: [{ arg: 1, path: 'abortSignal' }] }, unverifiedInputs: ['system:1.promptPrefix'], verified: true, verifiedBy: 'types', evidence: ['tsc chatgpt@5.2.5'] },
    { id: 'chatgpt/sink/ChatGPTAPI', package: 'chatgpt', versions: '*', kind: 'sink', access: { import: 'ChatGPTAPI', new: true }, sinkKind: 'system-prompt', inputs: [{ arg: 0, path: 'systemMessage' }], verified: true, verifiedBy: 'types', evidence: ['tsc chatgpt@5.2.5'] },
    { id: 'chatgpt/retry/Client', package: 'chatgpt', versions: '*', kind: 'retry', access: { type: 'chatgpt:Client' }, retry: { default: 0, unit: 'retries', options: [] }, verified: true, verifiedBy: 'text', evidence: ['chatgpt@5.2.5 build/index.js'] },
    { id: 'chatgpt/http-client/Client', package: 'chatgpt', versions: '*', kind: 'http-client', access: { type: 'chatgpt:Client' }, url: [{ arg: 0, path: 'apiBaseUrl' }, { arg: 0, path: 'apiReverseProxyUrl' }], timeout: { defaultMs: null, meaning: 'none', options: [{ at: 'call', arg: 1, path: 'timeoutMs' }] }, verified: true, verifiedBy: 'types', evidence: ['tsc chatgpt@5.2.5'] },
    { id: 'chatgpt/secret-option/apiKey', package: 'chatgpt', versions: '*', kind: 'secret-option', access: { type: 'chatgpt:Client' }, inputs: [{ arg: 0, path: 'apiKey' }], env: ['OPENAI_API_KEY'], at: 'constructor', verified: true, verifiedBy: 'types', evidence: ['tsc chatgpt@5.2.5'] },
    { id: 'chatgpt/secret-option/accessToken', package: 'chatgpt', versions: '*', kind: 'secret-option', access: { type: 'chatgpt:Client' }, inputs: [{ arg: 0, path: 'accessToken' }], env: ['OPENAI_ACCESS_TOKEN'], at: 'constructor', verified: true, verifiedBy: 'types', evidence: ['tsc chatgpt@5.2.5'] },
  ],
};
