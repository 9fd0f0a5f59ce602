import type { SdkModels } from '../kinds.ts';

/** Of a run and, with `stream: true`, of its text and its events. */
const paths = ['finalOutput', 'newItems', 'output[].content[].text', 'history', 'toTextStream()[]', '[].data.delta'];

const instructions = [{ arg: 0, path: 'instructions' }, { arg: 'return', key: 'instructions' }] as const;

export const openaiAgentsModels: SdkModels = {
  package: '@openai/agents',
  category: 'llm-sdk',
  read: ['@openai/agents@0.20.0', '@openai/agents-core@0.20.0'],
  types: {
    '@openai/agents:Runner': {
      package: '@openai/agents',
      origins: [
        { import: 'Runner', new: true },
      ],
      tsNames: ['Runner'],
    },
    '@openai/agents:Agent': {
      package: '@openai/agents',
      origins: [
        { import: 'Agent', new: true },
        { import: 'Agent', member: 'create' },
        { type: '@openai/agents:Agent', member: 'clone' },
      ],
      tsNames: ['Agent'],
    },
  },
  models: [
    { id: 'openai.agents/llm-call/run', package: '@openai/agents', versions: '*', kind: 'llm-call', access: { import: 'run' }, prompt: [{ arg: 1 }, { arg: 1, path: '[].content' }], outputs: [{ result: 'await', paths, yields: 'llm-output' }], bounds: { steps: [{ arg: 2, path: 'maxTurns', default: 10 }], signal: [{ arg: 2, path: 'signal' }] }, verified: true, verifiedBy: 'types+text', evidence: ['tsc @openai/agents@0.20.0', '@openai/agents-core@0.20.0 dist/runner/constants.js'] },
    { id: 'openai.agents/llm-call/run~2', package: '@openai/agents', versions: '*', kind: 'llm-call', access: { type: '@openai/agents:Runner', member: 'run' }, prompt: [{ arg: 1 }], outputs: [{ result: 'await', paths, yields: 'llm-output' }], bounds: { steps: [{ arg: 2, path: 'maxTurns', default: 10 }] }, verified: true, verifiedBy: 'types', evidence: ['tsc @openai/agents@0.20.0'] },
    { id: 'openai.agents/sink/Agent', package: '@openai/agents', versions: '*', kind: 'sink', access: { import: 'Agent', new: true }, sinkKind: 'system-prompt', inputs: instructions, structuredBy: ['outputType'], bounds: { tokens: [{ arg: 0, path: 'modelSettings.maxTokens' }] }, note: 'modelSettings.maxTokens bounds tokens', verified: true, verifiedBy: 'types', evidence: ['tsc @openai/agents@0.20.0'] },
    { id: 'openai.agents/sink/Agent.create', package: '@openai/agents', versions: '*', kind: 'sink', access: { import: 'Agent', member: 'create' }, sinkKind: 'system-prompt', inputs: instructions, verified: true, verifiedBy: 'types', evidence: ['tsc @openai/agents@0.20.0'] },
    { id: 'openai.agents/sink/clone', package: '@openai/agents', versions: '*', kind: 'sink', access: { type: '@openai/agents:Agent', member: 'clone' }, sinkKind: 'system-prompt', inputs: instructions, verified: true, verifiedBy: 'types', evidence: ['tsc @openai/agents@0.20.0'] },
    { id: 'openai.agents/sink/RealtimeAgent', package: '@openai/agents', versions: '*', kind: 'sink', access: { import: 'RealtimeAgent', from: '@openai/agents/realtime', new: true }, sinkKind: 'system-prompt', inputs: instructions, verified: true, verifiedBy: 'types', evidence: ['tsc @openai/agents@0.20.0'] },
    { id: 'openai.agents/source/tool', package: '@openai/agents', versions: '*', kind: 'source', access: { import: 'tool', callback: { arg: 0, key: 'execute', param: 0 } }, paths: ['', '*'], yields: 'llm-output', shapeValidated: true, approvalOption: { arg: 0, path: 'needsApproval' }, schemaOption: { arg: 0, path: 'parameters' }, verified: true, verifiedBy: 'types', evidence: ['tsc @openai/agents@0.20.0'] },
    { id: 'openai.agents/config/shellTool', package: '@openai/agents', versions: '*', kind: 'config', access: { import: 'shellTool' }, issue: 'powerful-tool', approvalOption: { arg: 0, path: 'needsApproval' }, verified: false, evidence: ['tsc @openai/agents@0.20.0'] },
    { id: 'openai.agents/config/computerTool', package: '@openai/agents', versions: '*', kind: 'config', access: { import: 'computerTool' }, issue: 'powerful-tool', approvalOption: { arg: 0, path: 'needsApproval' }, verified: false, evidence: ['tsc @openai/agents@0.20.0'] },
    { id: 'openai.agents/config/applyPatchTool', package: '@openai/agents', versions: '*', kind: 'config', access: { import: 'applyPatchTool' }, issue: 'powerful-tool', approvalOption: { arg: 0, path: 'needsApproval' }, verified: false, evidence: ['tsc @openai/agents@0.20.0'] },
    { id: 'openai.agents/secret-option/setDefaultOpenAIKey', package: '@openai/agents', versions: '*', kind: 'secret-option', access: { import: 'setDefaultOpenAIKey' }, at: 'call', inputs: [{ arg: 0 }], env: ['OPENAI_API_KEY'], verified: false, evidence: ['tsc @openai/agents@0.20.0'] },
  ],
};
