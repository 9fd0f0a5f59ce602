import type { SdkModels } from '../kinds.ts';

const system = { role: ['system'] };
const given = [{ arg: 0, path: 'system' }, { arg: 0, path: 'system.text' }, { arg: 0, path: 'system[].text' }, { arg: 0, path: 'messages[].content', whenSibling: system }, { arg: 0, path: 'messages[].content[].text', whenSibling: system }] as const;
const prompt = [{ arg: 0 }, { arg: 0, path: 'prompt' }, { arg: 0, path: 'messages[].content' }] as const;
const answer = ['text', 'output', 'reasoning', 'message.text', 'toolRequests[].toolRequest.input'];
const streamed = ['stream[].text', 'stream[].output', 'response.text', 'response.output'];
const bounds = { steps: [{ arg: 0, path: 'maxTurns', default: 5 }], tokens: [{ arg: 0, path: 'config.maxOutputTokens' }], signal: [{ arg: 0, path: 'abortSignal' }] } as const;

export const genkitModels: SdkModels = {
  package: 'genkit',
  category: 'llm-sdk',
  read: ['genkit@1.42.0', '@genkit-ai/ai@1.42.0'],
  types: {
    'genkit:Genkit': {
      package: 'genkit',
      origins: [
        { import: 'genkit' },
        { import: 'genkit', from: 'genkit/beta' },
      ],
      tsNames: ['Genkit', 'GenkitBeta'],
    },
    'genkit:Prompt': {
      package: 'genkit',
      origins: [{ type: 'genkit:Genkit', member: '{prompt,definePrompt}' }],
      tsNames: ['ExecutablePrompt'],
    },
  },
  models: [
    { id: 'genkit/llm-call/generate', package: 'genkit', versions: '*', kind: 'llm-call', access: { type: 'genkit:Genkit', member: 'generate' }, prompt, system: given, outputs: [{ result: 'await', paths: answer, yields: 'llm-output' }], structuredPaths: ['output'], structuredBy: ['output.schema'], bounds, verified: true, verifiedBy: 'types', evidence: ['tsc genkit@1.42.0'] },
    { id: 'genkit/llm-call/generateStream', package: 'genkit', versions: '*', kind: 'llm-call', access: { type: 'genkit:Genkit', member: 'generateStream' }, prompt, system: given, outputs: [{ result: 'value', paths: streamed, yields: 'llm-output' }], structuredPaths: ['response.output'], bounds, verified: true, verifiedBy: 'types', evidence: ['tsc genkit@1.42.0'] },
    { id: 'genkit/llm-call/Prompt', package: 'genkit', versions: '*', kind: 'llm-call', access: { type: 'genkit:Prompt', op: 'call' }, prompt: [{ arg: 0 }], outputs: [{ result: 'await', paths: answer, yields: 'llm-output' }], structuredPaths: ['output'], verified: true, verifiedBy: 'types', evidence: ['tsc genkit@1.42.0'] },
    { id: 'genkit/llm-call/Prompt.stream', package: 'genkit', versions: '*', kind: 'llm-call', access: { type: 'genkit:Prompt', member: 'stream' }, prompt: [{ arg: 0 }], outputs: [{ result: 'value', paths: streamed, yields: 'llm-output' }], structuredPaths: ['response.output'], verified: true, verifiedBy: 'types', evidence: ['tsc genkit@1.42.0'] },
    { id: 'genkit/sink/definePrompt', package: 'genkit', versions: '*', kind: 'sink', access: { type: 'genkit:Genkit', member: 'definePrompt' }, sinkKind: 'system-prompt', inputs: [{ arg: 0, path: 'system' }, { arg: 'return', key: 'system' }], verified: true, verifiedBy: 'types', evidence: ['tsc genkit@1.42.0'] },
    { id: 'genkit/source/defineTool', package: 'genkit', versions: '*', kind: 'source', access: { type: 'genkit:Genkit', member: '{defineTool,dynamicTool}', callback: { arg: 1, param: 0 } }, paths: ['', '*'], yields: 'llm-output', shapeValidated: true, schemaOption: { arg: 0, path: 'inputSchema' }, verified: true, verifiedBy: 'types', evidence: ['tsc genkit@1.42.0'] },
    { id: 'genkit/source/defineFlow', package: 'genkit', versions: '*', kind: 'source', access: { type: 'genkit:Genkit', member: 'defineFlow', callback: { arg: 1, param: 0 } }, paths: ['', '*'], yields: 'user-input', shapeValidated: true, schemaOption: { arg: 0, path: 'inputSchema' }, note: 'flows are what an app answers with, over HTTP or as server actions: https://genkit.dev/docs/flows', verified: true, verifiedBy: 'types', evidence: ['tsc genkit@1.42.0'] },
    { id: 'genkit/secret-option/googleAI', package: 'genkit', versions: '*', kind: 'secret-option', access: { import: 'googleAI', from: '@genkit-ai/google-genai' }, inputs: [{ arg: 0, path: 'apiKey' }], env: ['GEMINI_API_KEY'], at: 'call', verified: false, docs: 'https://genkit.dev/docs/integrations/google-genai/' },
    { id: 'genkit/secret-option/googleAI~2', package: 'genkit', versions: '*', kind: 'secret-option', access: { import: 'googleAI', from: '@genkit-ai/googleai' }, inputs: [{ arg: 0, path: 'apiKey' }], env: ['GEMINI_API_KEY'], at: 'call', verified: false },
  ],
};
