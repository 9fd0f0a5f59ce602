import type { SdkModels } from '../kinds.ts';

export const googleGenerativeAiModels: SdkModels = {
  package: '@google/generative-ai',
  category: 'llm-sdk',
  read: ['@google/generative-ai@0.24.1', '@google-cloud/vertexai@1.12.0'],
  note: 'deprecated predecessor of @google/genai; @google-cloud/vertexai has the same models and chats',
  types: {
    '@google/generative-ai:Client': {
      package: '@google/generative-ai',
      origins: [
        { import: 'GoogleGenerativeAI', new: true },
        { import: 'VertexAI', from: '@google-cloud/vertexai', new: true },
        { type: '@google/generative-ai:Client', member: 'preview', op: 'read' },
      ],
      tsNames: ['GoogleGenerativeAI'],
      shapes: [{ members: ['getGenerativeModel'] }],
    },
    '@google/generative-ai:Model': {
      package: '@google/generative-ai',
      origins: [
        { type: '@google/generative-ai:Client', member: 'getGenerativeModel' },
      ],
      tsNames: ['GenerativeModel'],
      nameHints: ['model'],
    },
    '@google/generative-ai:Chat': {
      package: '@google/generative-ai',
      origins: [
        { type: '@google/generative-ai:Model', member: 'startChat' },
      ],
      tsNames: ['ChatSession'],
    },
  },
  models: [
    { id: 'google.generative-ai/llm-call/generateContent', package: '@google/generative-ai', versions: '*', kind: 'llm-call', access: { type: '@google/generative-ai:Model', member: 'generateContent' }, prompt: [{ arg: 0 }, { arg: 0, path: 'contents' }], system: [{ arg: 0, path: 'systemInstruction' }], outputs: [{ result: 'await', paths: ['response.text()', 'response.functionCalls()[].args', 'response.functionCalls()[].name', 'response.candidates[].content.parts[].text', 'response.candidates[].content.parts[].functionCall.args'], yields: 'llm-output' }], bounds: { tokens: [{ arg: 0, path: 'generationConfig.maxOutputTokens' }], timeout: [{ arg: 1, path: 'timeout', versions: '>=0.16' }], signal: [{ arg: 1, path: 'signal', versions: '>=0.16' }] }, structuredBy: ['generationConfig.responseSchema'], verified: true, verifiedBy: 'types', evidence: ['tsc @google/generative-ai@0.24.1'] },
    { id: 'google.generative-ai/llm-call/sendMessage', package: '@google/generative-ai', versions: '*', kind: 'llm-call', access: { type: '@google/generative-ai:Chat', member: 'sendMessage' }, prompt: [{ arg: 0 }], outputs: [{ result: 'await', paths: ['response.text()', 'response.functionCalls()[].args', 'response.functionCalls()[].name', 'response.candidates[].content.parts[].text', 'response.candidates[].content.parts[].functionCall.args'], yields: 'llm-output' }], bounds: { timeout: [{ arg: 1, path: 'timeout', versions: '>=0.16' }], signal: [{ arg: 1, path: 'signal', versions: '>=0.16' }] }, verified: true, verifiedBy: 'types', evidence: ['tsc @google/generative-ai@0.24.1'] },
    { id: 'google.generative-ai/llm-call/generateContentStream', package: '@google/generative-ai', versions: '*', kind: 'llm-call', access: { type: '@google/generative-ai:Model', member: 'generateContentStream' }, prompt: [{ arg: 0 }, { arg: 0, path: 'contents' }], outputs: [{ result: 'await', paths: ['stream[].text()', 'stream[].functionCalls()[].args', 'stream[].candidates[].content.parts[].text', 'response.text()', 'response.functionCalls()[].args', 'response.functionCalls()[].name', 'response.candidates[].content.parts[].text', 'response.candidates[].content.parts[].functionCall.args'], yields: 'llm-output' }], system: [{ arg: 0, path: 'systemInstruction' }], bounds: { tokens: [{ arg: 0, path: 'generationConfig.maxOutputTokens' }], timeout: [{ arg: 1, path: 'timeout', versions: '>=0.16' }], signal: [{ arg: 1, path: 'signal', versions: '>=0.16' }] }, verified: true, verifiedBy: 'types', evidence: ['tsc @google/generative-ai@0.24.1'] },
    { id: 'google.generative-ai/llm-call/sendMessageStream', package: '@google/generative-ai', versions: '*', kind: 'llm-call', access: { type: '@google/generative-ai:Chat', member: 'sendMessageStream' }, prompt: [{ arg: 0 }], outputs: [{ result: 'await', paths: ['stream[].text()', 'stream[].functionCalls()[].args', 'stream[].candidates[].content.parts[].text', 'response.text()', 'response.functionCalls()[].args', 'response.functionCalls()[].name', 'response.candidates[].content.parts[].text', 'response.candidates[].content.parts[].functionCall.args'], yields: 'llm-output' }], bounds: { timeout: [{ arg: 1, path: 'timeout', versions: '>=0.16' }], signal: [{ arg: 1, path: 'signal', versions: '>=0.16' }] }, verified: true, verifiedBy: 'types', evidence: ['tsc @google/generative-ai@0.24.1'] },
    { id: 'google.generative-ai/sink/getGenerativeModel', package: '@google/generative-ai', versions: '*', kind: 'sink', access: { type: '@google/generative-ai:Client', member: 'getGenerativeModel' }, sinkKind: 'system-prompt', inputs: [{ arg: 0, path: 'systemInstruction' }], bounds: { tokens: [{ arg: 0, path: 'generationConfig.maxOutputTokens' }] }, verified: true, verifiedBy: 'types', evidence: ['tsc @google/generative-ai@0.24.1'] },
    { id: 'google.generative-ai/sink/startChat', package: '@google/generative-ai', versions: '*', kind: 'sink', access: { type: '@google/generative-ai:Model', member: 'startChat' }, sinkKind: 'system-prompt', inputs: [{ arg: 0, path: 'systemInstruction' }], bounds: { tokens: [{ arg: 0, path: 'generationConfig.maxOutputTokens' }] }, verified: true, verifiedBy: 'types', evidence: ['tsc @google/generative-ai@0.24.1'] },
    { id: 'google.generative-ai/secret-option/@google/generative-ai_Client', package: '@google/generative-ai', versions: '*', kind: 'secret-option', access: { type: '@google/generative-ai:Client' }, at: 'constructor', inputs: [{ arg: 0 }], env: ['GOOGLE_API_KEY', 'GEMINI_API_KEY'], verified: true, verifiedBy: 'types+text', evidence: ['tsc @google/generative-ai@0.24.1', '@google/generative-ai@0.24.1 dist/generative-ai.d.ts'] },
    { id: 'google.generative-ai/retry/@google/generative-ai_Client', package: '@google/generative-ai', versions: '*', kind: 'retry', access: { type: '@google/generative-ai:Client' }, retry: { default: 0, unit: 'retries', options: [] }, note: 'no retry option exists', verified: true, verifiedBy: 'types+text', evidence: ['tsc @google/generative-ai@0.24.1', '@google/generative-ai@0.24.1 dist/index.js (absence of /maxRetr|retryOptions/)'] },
    { id: 'google.generative-ai/http-client/getGenerativeModel', package: '@google/generative-ai', versions: '*', kind: 'http-client', access: { type: '@google/generative-ai:Client', member: 'getGenerativeModel' }, url: [{ arg: 1, path: 'baseUrl' }], timeout: { defaultMs: null, meaning: 'none', options: [{ at: 'call', arg: 1, path: 'timeout' }] }, verified: true, verifiedBy: 'types', evidence: ['tsc @google/generative-ai@0.24.1'] },
  ],
};
