import type { SdkModels } from '../kinds.ts';

export const langchainModels: SdkModels = {
  package: 'langchain',
  category: 'llm-sdk',
  read: ['langchain@1.5.14', 'langchain@0.3.37', '@langchain/langgraph@1.7.3'],
  note: 'v1 removed ./agents and ./chains (AgentExecutor, initializeAgentExecutorWithOptions live in @langchain/classic); createAgent is the v1 entry',
  types: {
    'langchain:Agent': {
      package: 'langchain',
      origins: [
        { import: 'createAgent', from: 'langchain' },
        { import: 'createReactAgent', from: '@langchain/langgraph/prebuilt' },
      ],
      tsNames: ['ReactAgent'],
    },
    'langchain:AgentExecutor': {
      package: 'langchain',
      origins: [
        { import: 'AgentExecutor', from: 'langchain/agents', new: true },
        { import: 'AgentExecutor', from: '@langchain/classic/agents', new: true },
      ],
      tsNames: ['AgentExecutor'],
      nameHints: ['executor', 'agentExecutor'],
    },
  },
  models: [
    { id: 'langchain/llm-call/invoke', package: 'langchain', versions: '>=1', kind: 'llm-call', access: { type: 'langchain:Agent', member: 'invoke' }, prompt: [{ arg: 0, path: 'messages[].content' }], outputs: [{ result: 'await', paths: ['messages[].content', 'structuredResponse'], yields: 'llm-output' }], structuredPaths: ['structuredResponse'], bounds: { steps: [{ arg: 1, path: 'recursionLimit', default: 25 }] }, verified: true, verifiedBy: 'types', evidence: ['tsc langchain@1.5.14'] },
    { id: 'langchain/sink/createAgent', package: 'langchain', versions: '>=1', kind: 'sink', access: { import: 'createAgent' }, sinkKind: 'system-prompt', inputs: [{ arg: 0, path: 'systemPrompt' }, { arg: 0, path: 'prompt' }], verified: true, verifiedBy: 'types+text', evidence: ['tsc langchain@1.5.14', 'langchain@1.5.14 dist/agents/types.d.ts'] },
    { id: 'langchain/cost-bound/modelCallLimitMiddleware', package: 'langchain', versions: '>=1', kind: 'cost-bound', access: { import: 'modelCallLimitMiddleware' }, bound: 'steps', verified: true, verifiedBy: 'types', evidence: ['tsc langchain@1.5.14'] },
    { id: 'langchain/cost-bound/toolCallLimitMiddleware', package: 'langchain', versions: '>=1', kind: 'cost-bound', access: { import: 'toolCallLimitMiddleware' }, bound: 'steps', verified: true, verifiedBy: 'types', evidence: ['tsc langchain@1.5.14'] },
    { id: 'langchain/backoff/modelRetryMiddleware', package: 'langchain', versions: '>=1', kind: 'backoff', access: { import: 'modelRetryMiddleware' }, verified: true, verifiedBy: 'types', evidence: ['tsc langchain@1.5.14'] },
    { id: 'langchain/llm-call/invoke~2', package: 'langchain', versions: '<=0.3', kind: 'llm-call', access: { type: 'langchain:AgentExecutor', member: 'invoke' }, prompt: [{ arg: 0, path: 'input' }], outputs: [{ result: 'await', paths: ['output'], yields: 'llm-output' }], bounds: { steps: [{ at: 'constructor', arg: 0, path: 'maxIterations', default: 15 }] }, verified: true, verifiedBy: 'text', evidence: ['langchain@0.3.37 dist/agents/executor.d.ts'] },
  ],
};
