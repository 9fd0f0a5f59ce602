import type { SdkModels } from '../kinds.ts';

export const groqSdkModels: SdkModels = {
  package: 'groq-sdk',
  category: 'llm-sdk',
  read: ['groq-sdk@1.6.0', 'groq-sdk@0.37.0'],
  types: {
    'groq-sdk:Client': {
      package: 'groq-sdk',
      origins: [
        { import: 'Groq', new: true },
        { import: 'default', new: true },
      ],
      tsNames: ['Groq'],
      nameHints: ['groq'],
    },
  },
  models: [
    { id: 'groq-sdk/llm-call/chat.completions.create', package: 'groq-sdk', versions: '*', kind: 'llm-call', access: { type: 'groq-sdk:Client', member: 'chat.completions.create' }, prompt: [{ arg: 0, path: 'messages[].content' }], system: [{ arg: 0, path: 'messages[].content', whenSibling: { role: ['system', 'developer'] } }], outputs: [{ result: 'await', paths: ['choices[].message.content', 'choices[].message.tool_calls[].function.arguments', 'choices[].message.tool_calls[].function.name', 'choices[].message.function_call.arguments'], yields: 'llm-output' }, { result: 'each', paths: ['choices[].delta.content', 'choices[].delta.tool_calls[].function.arguments'], yields: 'llm-output' }], bounds: { tokens: [{ arg: 0, path: 'max_completion_tokens' }, { arg: 0, path: 'max_tokens' }], timeout: [{ arg: 1, path: 'timeout' }], signal: [{ arg: 1, path: 'signal' }] }, structuredBy: ['response_format'], verified: true, verifiedBy: 'types', evidence: ['tsc groq-sdk@1.6.0'] },
    { id: 'groq-sdk/retry/groq-sdk_Client', package: 'groq-sdk', versions: '*', kind: 'retry', access: { type: 'groq-sdk:Client' }, retry: { default: 2, unit: 'retries', on: ['408', '409', '429', '5xx', 'network', 'timeout'], honorsRetryAfter: true, options: [{ at: 'constructor', arg: 0, path: 'maxRetries' }, { at: 'call', arg: 1, path: 'maxRetries' }], disable: 0 }, verified: true, verifiedBy: 'types+text', evidence: ['tsc groq-sdk@1.6.0', 'groq-sdk@1.6.0 client.js', 'groq-sdk@0.37.0 core.js'] },
    { id: 'groq-sdk/http-client/groq-sdk_Client', package: 'groq-sdk', versions: '*', kind: 'http-client', access: { type: 'groq-sdk:Client' }, timeout: { defaultMs: 60000, options: [{ at: 'constructor', arg: 0, path: 'timeout' }, { at: 'call', arg: 1, path: 'timeout' }] }, verified: true, verifiedBy: 'types+text', evidence: ['tsc groq-sdk@1.6.0', 'groq-sdk@1.6.0 client.js'] },
    { id: 'groq-sdk/secret-option/groq-sdk_Client', package: 'groq-sdk', versions: '*', kind: 'secret-option', access: { type: 'groq-sdk:Client' }, inputs: [{ arg: 0, path: 'apiKey' }], env: ['GROQ_API_KEY'], at: 'constructor', verified: true, verifiedBy: 'types+text', evidence: ['tsc groq-sdk@1.6.0', 'groq-sdk@1.6.0 client.d.ts'] },
    { id: 'groq-sdk/config/groq-sdk_Client', package: 'groq-sdk', versions: '*', kind: 'config', access: { type: 'groq-sdk:Client' }, at: 'constructor', option: { arg: 0, path: 'dangerouslyAllowBrowser' }, badValues: [true], issue: 'secret-in-client', verified: true, verifiedBy: 'types+text', evidence: ['tsc groq-sdk@1.6.0', 'groq-sdk@1.6.0 client.d.ts'] },
    { id: 'groq-sdk/endpoint/Groq', package: 'groq-sdk', versions: '*', kind: 'endpoint', access: { import: '{default,Groq}', new: true }, url: [{ arg: 0, path: 'baseURL' }], verified: false },
  ],
};
