import type { SdkModels } from '../kinds.ts';

export const googleGenaiModels: SdkModels = {
  package: '@google/genai',
  category: 'llm-sdk',
  read: ['@google/genai@3.1.0', '@google/genai@2.32.0', '@google/genai@1.52.0'],
  types: {
    '@google/genai:Client': {
      package: '@google/genai',
      origins: [
        { import: 'GoogleGenAI', new: true },
        { import: 'GoogleGenAI', from: '@google/genai/web', new: true },
        { import: 'GoogleGenAI', from: '@google/genai/node', new: true },
      ],
      tsNames: ['GoogleGenAI'],
      shapes: [{ members: ['models.generateContent'] }, { members: ['models.generateContentStream'] }],
      nameHints: ['genAI', 'ai'],
    },
    '@google/genai:Chat': {
      package: '@google/genai',
      origins: [
        { type: '@google/genai:Client', member: 'chats.create' },
      ],
      tsNames: ['Chat'],
    },
    '@google/genai:LiveSession': {
      package: '@google/genai',
      origins: [
        { type: '@google/genai:Client', member: 'live.connect', result: 'await' },
      ],
      tsNames: ['Session'],
      nameHints: ['session'],
    },
  },
  models: [
    { id: 'google.genai/llm-call/models.generateContent', package: '@google/genai', versions: '*', kind: 'llm-call', access: { type: '@google/genai:Client', member: 'models.generateContent' }, prompt: [{ arg: 0, path: 'contents' }, { arg: 0, path: 'contents[].parts[].text' }], system: [{ arg: 0, path: 'config.systemInstruction' }, { arg: 0, path: 'config.tools[].functionDeclarations[].description' }], outputs: [{ result: 'await', paths: ['text', 'functionCalls[].args', 'functionCalls[].name', 'candidates[].content.parts[].text', 'candidates[].content.parts[].functionCall.args', 'candidates[].content.parts[].functionCall.name', 'executableCode', 'codeExecutionResult', 'data'], yields: 'llm-output' }], bounds: { tokens: [{ arg: 0, path: 'config.maxOutputTokens' }], timeout: [{ arg: 0, path: 'config.httpOptions.timeout' }], signal: [{ arg: 0, path: 'config.abortSignal' }], steps: [{ arg: 0, path: 'config.automaticFunctionCalling.maximumRemoteCalls', default: 10 }] }, structuredBy: ['config.responseSchema', 'config.responseJsonSchema'], note: 'text/functionCalls/data are getters, not methods', verified: true, verifiedBy: 'types', evidence: ['tsc @google/genai@3.1.0'] },
    { id: 'google.genai/llm-call/models.generateContentStream', package: '@google/genai', versions: '*', kind: 'llm-call', access: { type: '@google/genai:Client', member: 'models.generateContentStream' }, prompt: [{ arg: 0, path: 'contents' }, { arg: 0, path: 'contents[].parts[].text' }], system: [{ arg: 0, path: 'config.systemInstruction' }, { arg: 0, path: 'config.tools[].functionDeclarations[].description' }], outputs: [{ result: 'await-each', paths: ['text', 'functionCalls[].args', 'functionCalls[].name', 'candidates[].content.parts[].text', 'candidates[].content.parts[].functionCall.args', 'candidates[].content.parts[].functionCall.name', 'executableCode', 'codeExecutionResult', 'data'], yields: 'llm-output' }], bounds: { tokens: [{ arg: 0, path: 'config.maxOutputTokens' }], timeout: [{ arg: 0, path: 'config.httpOptions.timeout' }], signal: [{ arg: 0, path: 'config.abortSignal' }], steps: [{ arg: 0, path: 'config.automaticFunctionCalling.maximumRemoteCalls', default: 10 }] }, structuredBy: ['config.responseSchema', 'config.responseJsonSchema'], note: 'text/functionCalls/data are getters, not methods', verified: true, verifiedBy: 'types', evidence: ['tsc @google/genai@3.1.0'] },
    { id: 'google.genai/llm-call/sendMessage', package: '@google/genai', versions: '*', kind: 'llm-call', access: { type: '@google/genai:Chat', member: 'sendMessage' }, prompt: [{ arg: 0, path: 'message' }], outputs: [{ result: 'await', paths: ['text', 'functionCalls[].args', 'functionCalls[].name', 'candidates[].content.parts[].text', 'candidates[].content.parts[].functionCall.args', 'candidates[].content.parts[].functionCall.name', 'executableCode', 'codeExecutionResult', 'data'], yields: 'llm-output' }], bounds: { tokens: [{ arg: 0, path: 'config.maxOutputTokens' }], timeout: [{ arg: 0, path: 'config.httpOptions.timeout' }], signal: [{ arg: 0, path: 'config.abortSignal' }], steps: [{ arg: 0, path: 'config.automaticFunctionCalling.maximumRemoteCalls', default: 10 }] }, system: [{ arg: 0, path: 'config.systemInstruction' }], verified: true, verifiedBy: 'types', evidence: ['tsc @google/genai@3.1.0'] },
    { id: 'google.genai/llm-call/sendMessageStream', package: '@google/genai', versions: '*', kind: 'llm-call', access: { type: '@google/genai:Chat', member: 'sendMessageStream' }, prompt: [{ arg: 0, path: 'message' }], outputs: [{ result: 'await-each', paths: ['text', 'functionCalls[].args', 'functionCalls[].name', 'candidates[].content.parts[].text', 'candidates[].content.parts[].functionCall.args', 'candidates[].content.parts[].functionCall.name', 'executableCode', 'codeExecutionResult', 'data'], yields: 'llm-output' }], bounds: { tokens: [{ arg: 0, path: 'config.maxOutputTokens' }], timeout: [{ arg: 0, path: 'config.httpOptions.timeout' }], signal: [{ arg: 0, path: 'config.abortSignal' }], steps: [{ arg: 0, path: 'config.automaticFunctionCalling.maximumRemoteCalls', default: 10 }] }, system: [{ arg: 0, path: 'config.systemInstruction' }], verified: true, verifiedBy: 'types', evidence: ['tsc @google/genai@3.1.0'] },
    { id: 'google.genai/sink/chats.create', package: '@google/genai', versions: '*', kind: 'sink', access: { type: '@google/genai:Client', member: 'chats.create' }, sinkKind: 'system-prompt', inputs: [{ arg: 0, path: 'config.systemInstruction' }], verified: true, verifiedBy: 'types', evidence: ['tsc @google/genai@2.32.0'] },
    { id: 'google.genai/sink/caches.create', package: '@google/genai', versions: '*', kind: 'sink', access: { type: '@google/genai:Client', member: 'caches.create' }, sinkKind: 'system-prompt', inputs: [{ arg: 0, path: 'config.systemInstruction' }], verified: true, verifiedBy: 'types', evidence: ['tsc @google/genai@3.1.0'] },
    { id: 'google.genai/llm-call/live.connect', package: '@google/genai', versions: '*', kind: 'llm-call', access: { type: '@google/genai:Client', member: 'live.connect' }, system: [{ arg: 0, path: 'config.systemInstruction' }], outputs: [], callbacks: [{ arg: 0, key: 'callbacks.onmessage', param: 0, path: 'text' }, { arg: 0, key: 'callbacks.onmessage', param: 0, path: 'serverContent.modelTurn.parts[].text' }, { arg: 0, key: 'callbacks.onmessage', param: 0, path: 'serverContent.outputTranscription.text' }, { arg: 0, key: 'callbacks.onmessage', param: 0, path: 'toolCall.functionCalls[].args' }, { arg: 0, key: 'callbacks.onmessage', param: 0, path: 'toolCall.functionCalls[].name' }], note: 'inputTranscription of the same message is user input', verified: true, verifiedBy: 'types', evidence: ['tsc @google/genai@3.1.0'] },
    { id: 'google.genai/sink/live.send', package: '@google/genai', versions: '*', kind: 'sink', access: { type: '@google/genai:LiveSession', member: '{sendClientContent,sendRealtimeInput}' }, sinkKind: 'prompt', inputs: [{ arg: 0, path: 'turns' }, { arg: 0, path: 'text' }], verified: true, verifiedBy: 'types', evidence: ['tsc @google/genai@3.1.0'] },
    { id: 'google.genai/sink/models.embedContent', package: '@google/genai', versions: '*', kind: 'sink', access: { type: '@google/genai:Client', member: 'models.embedContent' }, sinkKind: 'prompt', inputs: [{ arg: 0, path: 'contents' }], verified: true, verifiedBy: 'types', evidence: ['tsc @google/genai@3.1.0'] },
    { id: 'google.genai/source/getHistory', package: '@google/genai', versions: '*', kind: 'source', access: { type: '@google/genai:Chat', member: 'getHistory' }, paths: ['[].parts[].text'], yields: 'llm-output', note: 'holds user turns as well', verified: true, verifiedBy: 'types', evidence: ['tsc @google/genai@3.1.0'] },
    { id: 'google.genai/llm-call/interactions.create', package: '@google/genai', versions: '*', kind: 'llm-call', access: { type: '@google/genai:Client', member: 'interactions.create' }, prompt: [{ arg: 0, path: 'input' }], system: [{ arg: 0, path: 'system_instruction' }], outputs: [{ result: 'await', paths: ['output_text'], yields: 'llm-output' }], bounds: {}, verified: true, verifiedBy: 'types', evidence: ['tsc @google/genai@2.32.0'] },
    { id: 'google.genai/retry/@google/genai_Client', package: '@google/genai', versions: '*', kind: 'retry', access: { type: '@google/genai:Client' }, retry: { default: 0, unit: 'attempts', whenEnabledDefault: 5, on: ['408', '429', '5xx'], options: [{ at: 'constructor', arg: 0, path: 'httpOptions.retryOptions.attempts' }, { at: 'call', arg: 0, path: 'config.httpOptions.retryOptions.attempts' }], disable: 1 }, note: 'doc comment says default 5 attempts but no retry happens unless httpOptions.retryOptions is given', verified: true, verifiedBy: 'types+text', evidence: ['tsc @google/genai@2.32.0', '@google/genai@3.1.0 dist/node/index.mjs', '@google/genai@1.52.0 dist/node/index.mjs'] },
    { id: 'google.genai/http-client/@google/genai_Client', package: '@google/genai', versions: '*', kind: 'http-client', access: { type: '@google/genai:Client' }, timeout: { defaultMs: null, options: [{ at: 'constructor', arg: 0, path: 'httpOptions.timeout' }] }, url: [{ arg: 0, path: 'httpOptions.baseUrl' }], verified: true, verifiedBy: 'types+text', evidence: ['tsc @google/genai@2.32.0', '@google/genai@3.1.0 dist/genai.d.ts'] },
    { id: 'google.genai/secret-option/@google/genai_Client', package: '@google/genai', versions: '*', kind: 'secret-option', access: { type: '@google/genai:Client' }, at: 'constructor', inputs: [{ arg: 0, path: 'apiKey' }], env: ['GOOGLE_API_KEY', 'GEMINI_API_KEY'], verified: true, verifiedBy: 'types+text', evidence: ['tsc @google/genai@2.32.0', '@google/genai@3.1.0 dist/genai.d.ts'] },
  ],
};
