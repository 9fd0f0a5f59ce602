import type { SdkModels } from '../kinds.ts';

const system = { role: ['system', 'developer'] };
const bounds = { steps: [{ arg: 1, path: 'maxSteps', default: 5 }], signal: [{ arg: 1, path: 'abortSignal' }] } as const;
/** Of a call: messages, and instructions that take the place of the agent's own. */
const given = [{ arg: 0, path: '[].content', whenSibling: system }, { arg: 0, path: 'content', whenSibling: system }, { arg: 1, path: 'instructions' }, { arg: 1, path: 'system' }, { arg: 1, path: 'context[].content', whenSibling: system }] as const;

export const mastraCoreModels: SdkModels = {
  package: '@mastra/core',
  category: 'llm-sdk',
  read: ['@mastra/core@1.71.0'],
  note: 'up to 0.x the input was `context` of the first parameter',
  types: {
    '@mastra/core:Mastra': {
      package: '@mastra/core',
      origins: [
        { import: 'Mastra', new: true },
        { import: 'Mastra', from: '@mastra/core/mastra', new: true },
        { import: 'createStep', from: '@mastra/core/workflows', callback: { arg: 0, key: 'execute', param: 0 }, path: 'mastra' },
        { import: 'createTool', from: '@mastra/core/tools', callback: { arg: 0, key: 'execute', param: 1 }, path: 'mastra' },
        // In a route of its server: https://mastra.ai/docs/server/custom-api-routes
        { type: 'hono:Context', member: 'get', when: [{ arg: 0, in: ['mastra'] }] },
      ],
      tsNames: ['Mastra'],
    },
    '@mastra/core:Agent': {
      package: '@mastra/core',
      origins: [
        { import: 'Agent', new: true },
        { import: 'Agent', from: '@mastra/core/agent', new: true },
        { type: '@mastra/core:Mastra', member: '{getAgent,getAgentById}' },
      ],
      tsNames: ['Agent'],
    },
  },
  models: [
    { id: 'mastra.core/llm-call/generate', package: '@mastra/core', versions: '*', kind: 'llm-call', access: { type: '@mastra/core:Agent', member: '{generate,generateLegacy,generateVNext}' }, prompt: [{ arg: 0 }, { arg: 0, path: '[].content' }], system: given, outputs: [{ result: 'await', paths: ['text', 'object', 'reasoningText', 'toolCalls[].payload.args', 'toolCalls[].args', 'steps[].text'], yields: 'llm-output' }], structuredPaths: ['object'], structuredBy: ['structuredOutput.schema', 'output'], bounds, verified: true, verifiedBy: 'types', evidence: ['tsc @mastra/core@1.71.0'], unverifiedPaths: ['toolCalls[].args'] },
    { id: 'mastra.core/llm-call/stream', package: '@mastra/core', versions: '*', kind: 'llm-call', access: { type: '@mastra/core:Agent', member: '{stream,streamLegacy,streamVNext}' }, prompt: [{ arg: 0 }, { arg: 0, path: '[].content' }], system: given, outputs: [{ result: 'await', paths: ['text', 'object', 'textStream[]', 'objectStream[]', 'fullStream[].payload.text'], yields: 'llm-output' }], structuredPaths: ['object', 'objectStream[]'], bounds, verified: true, verifiedBy: 'types', evidence: ['tsc @mastra/core@1.71.0'] },
    { id: 'mastra.core/sink/Agent', package: '@mastra/core', versions: '*', kind: 'sink', access: { import: 'Agent', from: '@mastra/core/agent', new: true }, sinkKind: 'system-prompt', inputs: [{ arg: 0, path: 'instructions' }, { arg: 0, path: 'instructions.content' }, { arg: 'return', key: 'instructions' }], verified: true, verifiedBy: 'types', evidence: ['tsc @mastra/core@1.71.0'] },
    { id: 'mastra.core/config/cors', package: '@mastra/core', versions: '*', kind: 'config', access: { import: 'Mastra', new: true }, option: { arg: 0, path: 'server.cors.origin' }, badValues: ['*'], issue: 'cors-any-origin', withCredentials: 'worse', verified: true, verifiedBy: 'types', evidence: ['tsc @mastra/core@1.71.0'] },
    { id: 'mastra.core/source/createTool', package: '@mastra/core', versions: '>=1', kind: 'source', access: { import: 'createTool', from: '@mastra/core/tools', callback: { arg: 0, key: 'execute', param: 0 } }, paths: ['', '*'], yields: 'llm-output', shapeValidated: true, approvalOption: { arg: 0, path: 'requireApproval' }, schemaOption: { arg: 0, path: 'inputSchema' }, note: 'the input shape is validated; its string values are still chosen by the model', verified: true, verifiedBy: 'types', evidence: ['tsc @mastra/core@1.71.0'] },
    { id: 'mastra.core/source/createTool~v0', package: '@mastra/core', versions: '<1', kind: 'source', access: { import: 'createTool', from: '@mastra/core/tools', callback: { arg: 0, key: 'execute', param: 0 } }, paths: ['context', 'context.*'], yields: 'llm-output', shapeValidated: true, schemaOption: { arg: 0, path: 'inputSchema' }, destructured: true, verified: false },
  ],
};
