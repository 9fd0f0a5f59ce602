import type { SdkModels } from '../kinds.ts';

export const mistralaiMistralaiModels: SdkModels = {
  package: '@mistralai/mistralai',
  category: 'llm-sdk',
  read: ['@mistralai/mistralai@2.7.0', '@mistralai/mistralai@1.15.1'],
  types: {
    '@mistralai/mistralai:Client': {
      package: '@mistralai/mistralai',
      origins: [
        { import: 'Mistral', new: true },
      ],
      tsNames: ['Mistral'],
    },
  },
  models: [
    { id: 'mistralai.mistralai/llm-call/chat.complete', package: '@mistralai/mistralai', versions: '*', kind: 'llm-call', access: { type: '@mistralai/mistralai:Client', member: 'chat.complete' }, prompt: [{ arg: 0, path: 'messages[].content' }], system: [{ arg: 0, path: 'messages[].content', whenSibling: { role: ['system', 'developer'] } }], outputs: [{ result: 'await', paths: ['choices[].message.content', 'choices[].message.content[].text', 'choices[].message.toolCalls[].function.arguments'], yields: 'llm-output' }], bounds: { tokens: [{ arg: 0, path: 'maxTokens' }], timeout: [{ arg: 1, path: 'timeoutMs' }] }, note: 'toolCalls[].function.arguments may be an object or a JSON string', verified: true, verifiedBy: 'types', evidence: ['tsc @mistralai/mistralai@2.7.0'] },
    { id: 'mistralai.mistralai/llm-call/chat.parse', package: '@mistralai/mistralai', versions: '*', kind: 'llm-call', access: { type: '@mistralai/mistralai:Client', member: 'chat.parse' }, prompt: [{ arg: 0, path: 'messages[].content' }], system: [{ arg: 0, path: 'messages[].content', whenSibling: { role: ['system', 'developer'] } }], outputs: [{ result: 'await', paths: ['choices[].message.content', 'choices[].message.content[].text', 'choices[].message.toolCalls[].function.arguments', 'choices[].message.parsed'], yields: 'llm-output' }], bounds: { tokens: [{ arg: 0, path: 'maxTokens' }], timeout: [{ arg: 1, path: 'timeoutMs' }] }, note: 'toolCalls[].function.arguments may be an object or a JSON string', verified: true, verifiedBy: 'types', evidence: ['tsc @mistralai/mistralai@2.7.0'] },
    { id: 'mistralai.mistralai/llm-call/agents.complete', package: '@mistralai/mistralai', versions: '*', kind: 'llm-call', access: { type: '@mistralai/mistralai:Client', member: 'agents.complete' }, prompt: [{ arg: 0, path: 'messages[].content' }], system: [{ arg: 0, path: 'messages[].content', whenSibling: { role: ['system', 'developer'] } }], outputs: [{ result: 'await', paths: ['choices[].message.content', 'choices[].message.content[].text', 'choices[].message.toolCalls[].function.arguments'], yields: 'llm-output' }], bounds: { tokens: [{ arg: 0, path: 'maxTokens' }], timeout: [{ arg: 1, path: 'timeoutMs' }] }, note: 'toolCalls[].function.arguments may be an object or a JSON string', verified: true, verifiedBy: 'types', evidence: ['tsc @mistralai/mistralai@2.7.0'] },
    { id: 'mistralai.mistralai/llm-call/chat.stream', package: '@mistralai/mistralai', versions: '*', kind: 'llm-call', access: { type: '@mistralai/mistralai:Client', member: 'chat.stream' }, prompt: [{ arg: 0, path: 'messages[].content' }], system: [{ arg: 0, path: 'messages[].content', whenSibling: { role: ['system', 'developer'] } }], outputs: [{ result: 'await-each', paths: ['data.choices[].delta.content'], yields: 'llm-output' }], bounds: { tokens: [{ arg: 0, path: 'maxTokens' }] }, verified: true, verifiedBy: 'types', evidence: ['tsc @mistralai/mistralai@2.7.0'] },
    { id: 'mistralai.mistralai/retry/@mistralai/mistralai_Client', package: '@mistralai/mistralai', versions: '*', kind: 'retry', access: { type: '@mistralai/mistralai:Client' }, retry: { default: 0, unit: 'retries', options: [{ at: 'constructor', arg: 0, path: 'retryConfig' }, { at: 'call', arg: 1, path: 'retries' }] }, note: 'strategy "none" unless retryConfig is given', verified: true, verifiedBy: 'types+text', evidence: ['tsc @mistralai/mistralai@2.7.0', '@mistralai/mistralai@2.7.0 esm/funcs/chatComplete.js'] },
    { id: 'mistralai.mistralai/http-client/@mistralai/mistralai_Client', package: '@mistralai/mistralai', versions: '*', kind: 'http-client', access: { type: '@mistralai/mistralai:Client' }, timeout: { defaultMs: null, options: [{ at: 'constructor', arg: 0, path: 'timeoutMs' }] }, verified: true, verifiedBy: 'types+text', evidence: ['tsc @mistralai/mistralai@2.7.0', '@mistralai/mistralai@2.7.0 esm/lib/config.d.ts'] },
    { id: 'mistralai.mistralai/secret-option/@mistralai/mistralai_Client', package: '@mistralai/mistralai', versions: '*', kind: 'secret-option', access: { type: '@mistralai/mistralai:Client' }, at: 'constructor', inputs: [{ arg: 0, path: 'apiKey' }], env: ['MISTRAL_API_KEY'], verified: true, verifiedBy: 'types+text', evidence: ['tsc @mistralai/mistralai@2.7.0', '@mistralai/mistralai@2.7.0 esm/lib/config.d.ts'] },
    { id: 'mistralai.mistralai/endpoint/Mistral', package: '@mistralai/mistralai', versions: '*', kind: 'endpoint', access: { import: 'Mistral', new: true }, url: [{ arg: 0, path: 'serverURL' }], verified: false },
  ],
};
