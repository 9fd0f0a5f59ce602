import type { SdkModels } from '../kinds.ts';

export const ollamaModels: SdkModels = {
  package: 'ollama',
  category: 'llm-sdk',
  read: ['ollama@0.6.4'],
  types: {
    'ollama:Client': {
      package: 'ollama',
      origins: [
        { import: '{default,ollama}', op: 'read' },
        { import: 'Ollama', new: true },
        { import: 'Ollama', from: 'ollama/browser', new: true },
        { import: 'default', from: 'ollama/browser', op: 'read' },
      ],
      tsNames: ['Ollama'],
      nameHints: ['ollama'],
    },
  },
  models: [
    { id: 'ollama/llm-call/chat', package: 'ollama', versions: '*', kind: 'llm-call', access: { type: 'ollama:Client', member: 'chat' }, prompt: [{ arg: 0, path: 'messages[].content' }], system: [{ arg: 0, path: 'messages[].content', whenSibling: { role: ['system', 'developer'] } }], outputs: [{ result: 'await', paths: ['message.content', 'message.thinking', 'message.tool_calls[].function.arguments'], yields: 'llm-output' }, { result: 'await-each', paths: ['message.content'], yields: 'llm-output' }], bounds: { tokens: [{ arg: 0, path: 'options.num_predict' }] }, note: 'arguments is an object (not a JSON string)', structuredBy: ['format'], verified: true, verifiedBy: 'types', evidence: ['tsc ollama@0.6.4'] },
    { id: 'ollama/llm-call/generate', package: 'ollama', versions: '*', kind: 'llm-call', access: { type: 'ollama:Client', member: 'generate' }, prompt: [{ arg: 0, path: 'prompt' }], system: [{ arg: 0, path: 'system' }], outputs: [{ result: 'await', paths: ['response'], yields: 'llm-output' }, { result: 'await-each', paths: ['response'], yields: 'llm-output' }], bounds: { tokens: [{ arg: 0, path: 'options.num_predict' }] }, structuredBy: ['format'], verified: true, verifiedBy: 'types', evidence: ['tsc ollama@0.6.4'] },
    { id: 'ollama/retry/ollama_Client', package: 'ollama', versions: '*', kind: 'retry', access: { type: 'ollama:Client' }, retry: { default: 0, unit: 'retries', options: [] }, note: 'no retry and no timeout option; abort() only', verified: true, verifiedBy: 'types+text', evidence: ['tsc ollama@0.6.4', 'ollama@0.6.4 dist/index.mjs (absence of /retry|timeout/)'] },
    { id: 'ollama/endpoint/Ollama', package: 'ollama', versions: '*', kind: 'endpoint', access: { import: 'Ollama', new: true }, url: [{ arg: 0, path: 'host' }], verified: false },
  ],
};
