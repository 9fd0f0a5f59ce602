import type { SdkModels } from '../kinds.ts';

export const huggingfaceInferenceModels: SdkModels = {
  package: '@huggingface/inference',
  category: 'llm-sdk',
  read: ['@huggingface/inference@4.13.30', '@huggingface/inference@3.15.0'],
  types: {
    '@huggingface/inference:Client': {
      package: '@huggingface/inference',
      origins: [
        { import: 'InferenceClient', new: true },
        { import: 'HfInference', new: true },
      ],
      tsNames: ['InferenceClient', 'HfInference'],
      nameHints: ['hf'],
    },
  },
  models: [
    { id: 'huggingface.inference/llm-call/chatCompletion', package: '@huggingface/inference', versions: '*', kind: 'llm-call', access: { type: '@huggingface/inference:Client', member: 'chatCompletion' }, prompt: [{ arg: 0, path: 'messages[].content' }], system: [{ arg: 0, path: 'messages[].content', whenSibling: { role: ['system', 'developer'] } }], outputs: [{ result: 'await', paths: ['choices[].message.content', 'choices[].message.tool_calls[].function.arguments'], yields: 'llm-output' }], bounds: { tokens: [{ arg: 0, path: 'max_tokens' }], signal: [{ arg: 1, path: 'signal' }] }, verified: true, verifiedBy: 'types', evidence: ['tsc @huggingface/inference@4.13.30'] },
    { id: 'huggingface.inference/llm-call/chatCompletionStream', package: '@huggingface/inference', versions: '*', kind: 'llm-call', access: { type: '@huggingface/inference:Client', member: 'chatCompletionStream' }, prompt: [{ arg: 0, path: 'messages[].content' }], system: [{ arg: 0, path: 'messages[].content', whenSibling: { role: ['system', 'developer'] } }], outputs: [{ result: 'each', paths: ['choices[].delta.content'], yields: 'llm-output' }], verified: true, verifiedBy: 'types', evidence: ['tsc @huggingface/inference@4.13.30'] },
    { id: 'huggingface.inference/llm-call/textGeneration', package: '@huggingface/inference', versions: '*', kind: 'llm-call', access: { type: '@huggingface/inference:Client', member: 'textGeneration' }, prompt: [{ arg: 0, path: 'inputs' }], outputs: [{ result: 'await', paths: ['generated_text'], yields: 'llm-output' }], bounds: { tokens: [{ arg: 0, path: 'parameters.max_new_tokens' }] }, verified: true, verifiedBy: 'types', evidence: ['tsc @huggingface/inference@4.13.30'] },
    { id: 'huggingface.inference/retry/@huggingface/inference_Client', package: '@huggingface/inference', versions: '*', kind: 'retry', access: { type: '@huggingface/inference:Client' }, retry: { default: 1, unit: 'retries', on: ['503'], options: [{ at: 'call', arg: 1, path: 'retry_on_error' }, { at: 'constructor', arg: 1, path: 'retry_on_error' }], disable: false }, note: 'retries 503 only, by repeating the call with wait-for-model; 429 is never retried', verified: true, verifiedBy: 'types+text', evidence: ['tsc @huggingface/inference@4.13.30', '@huggingface/inference@4.13.30 dist/esm/utils/request.js'] },
    { id: 'huggingface.inference/secret-option/@huggingface/inference_Client', package: '@huggingface/inference', versions: '*', kind: 'secret-option', access: { type: '@huggingface/inference:Client' }, at: 'constructor', inputs: [{ arg: 0 }], env: ['HF_TOKEN'], verified: true, verifiedBy: 'types+text', evidence: ['tsc @huggingface/inference@4.13.30', '@huggingface/inference@4.13.30 dist/esm/InferenceClient.d.ts'] },
  ],
};
