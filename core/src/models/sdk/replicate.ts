import type { SdkModels } from '../kinds.ts';

export const replicateModels: SdkModels = {
  package: 'replicate',
  category: 'llm-sdk',
  read: ['replicate@1.4.0'],
  types: {
    'replicate:Client': {
      package: 'replicate',
      origins: [
        { import: 'default', new: true },
      ],
      tsNames: ['Replicate'],
      nameHints: ['replicate'],
    },
  },
  models: [
    { id: 'replicate/llm-call/run', package: 'replicate', versions: '*', kind: 'llm-call', access: { type: 'replicate:Client', member: 'run' }, prompt: [{ arg: 1, path: 'input.prompt' }], system: [{ arg: 1, path: 'input.system_prompt' }], outputs: [{ result: 'await', paths: ['', '[]', 'url()'], yields: 'llm-output' }], clears: ['url-fetch'], bounds: { tokens: [{ arg: 1, path: 'input.max_tokens' }, { arg: 1, path: 'input.max_new_tokens' }], signal: [{ arg: 1, path: 'signal' }] }, unverifiedPaths: ['[]', 'url()'], unverifiedInputs: ['bounds:1.input.max_tokens', 'bounds:1.input.max_new_tokens', 'system:1.input.system_prompt', 'prompt:1.input.prompt'], verified: true, verifiedBy: 'types', evidence: ['tsc replicate@1.4.0'] },
    { id: 'replicate/llm-call/stream', package: 'replicate', versions: '*', kind: 'llm-call', access: { type: 'replicate:Client', member: 'stream' }, prompt: [{ arg: 1, path: 'input.prompt' }], outputs: [{ result: 'each', paths: ['data'], yields: 'llm-output' }], unverifiedInputs: ['prompt:1.input.prompt'], verified: true, verifiedBy: 'types', evidence: ['tsc replicate@1.4.0'] },
    { id: 'replicate/webhook-verify/validateWebhook', package: 'replicate', versions: '*', kind: 'webhook-verify', access: { import: 'validateWebhook' }, inputs: [{ arg: 0 }], returns: 'promise-boolean', verified: true, verifiedBy: 'types', evidence: ['tsc replicate@1.4.0'] },
    { id: 'replicate/retry/replicate_Client', package: 'replicate', versions: '*', kind: 'retry', access: { type: 'replicate:Client' }, retry: { default: 5, unit: 'attempts', on: ['429', 'GET 5xx'], options: [] }, verified: true, verifiedBy: 'types+text', evidence: ['tsc replicate@1.4.0', 'replicate@1.4.0 lib/util.js'] },
    { id: 'replicate/secret-option/replicate_Client', package: 'replicate', versions: '*', kind: 'secret-option', access: { type: 'replicate:Client' }, at: 'constructor', inputs: [{ arg: 0, path: 'auth' }], env: ['REPLICATE_API_TOKEN'], verified: true, verifiedBy: 'types+text', evidence: ['tsc replicate@1.4.0', 'replicate@1.4.0 index.d.ts'] },
  ],
};
