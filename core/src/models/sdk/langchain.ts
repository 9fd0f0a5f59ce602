import type { SdkModels } from '../kinds.ts';

export const langchainModels: SdkModels = {
  package: 'langchain',
  category: 'llm-sdk',
  read: ['langchain@1.5.14', 'langchain@0.3.37', '@langchain/langgraph@1.7.3', '@langchain/classic@1.0.50', 'langchain@0.0.213'],
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
        { import: 'initializeAgentExecutorWithOptions', from: 'langchain/agents', result: 'await' },
        { import: 'AgentExecutor', from: 'langchain/agents', member: '{fromAgentAndTools}' },
      ],
      tsNames: ['AgentExecutor'],
      nameHints: ['executor', 'agentExecutor'],
    },
    'langchain:Graph': {
      package: 'langchain',
      origins: [
        { import: 'StateGraph', from: '@langchain/langgraph', new: true, member: 'compile', anyDepth: true },
        { import: 'MessageGraph', from: '@langchain/langgraph', new: true, member: 'compile', anyDepth: true },
      ],
      tsNames: ['CompiledStateGraph'],
    },
    'langchain:Chain': {
      package: 'langchain',
      origins: [
        { import: '{LLMChain,ConversationChain,RetrievalQAChain,ConversationalRetrievalQAChain}', from: 'langchain/chains', new: true },
        { import: '{RetrievalQAChain,ConversationalRetrievalQAChain}', from: 'langchain/chains', member: 'fromLLM' },
        { import: '{loadQAStuffChain,loadQAMapReduceChain,loadQARefineChain,loadSummarizationChain}', from: 'langchain/chains' },
        { import: '{LLMChain,ConversationChain,RetrievalQAChain,ConversationalRetrievalQAChain}', from: '@langchain/classic/chains', new: true },
        { import: '{RetrievalQAChain,ConversationalRetrievalQAChain}', from: '@langchain/classic/chains', member: 'fromLLM' },
        { import: '{loadQAStuffChain,loadQAMapReduceChain,loadQARefineChain,loadSummarizationChain}', from: '@langchain/classic/chains' },
      ],
      tsNames: ['LLMChain', 'ConversationChain', 'BaseChain'],
      nameHints: ['chain'],
    },
  },
  models: [
    { id: 'langchain/llm-call/invoke', package: 'langchain', versions: '*', kind: 'llm-call', access: { type: 'langchain:Agent', member: 'invoke' }, prompt: [{ arg: 0, path: 'messages[].content' }], outputs: [{ result: 'await', paths: ['messages[].content', 'messages[].text', 'structuredResponse'], yields: 'llm-output' }], structuredPaths: ['structuredResponse'], bounds: { steps: [{ arg: 1, path: 'recursionLimit', default: 25 }] }, system: [{ arg: 0, path: 'messages[].content', whenSibling: { role: ['system', 'developer'] } }, { arg: 0, path: 'messages[].1', whenSibling: { '0': ['system'] } }], verified: true, verifiedBy: 'types', evidence: ['tsc langchain@1.5.14'] },
    { id: 'langchain/llm-call/Agent.stream', package: 'langchain', versions: '*', kind: 'llm-call', access: { type: 'langchain:Agent', member: 'stream' }, prompt: [{ arg: 0, path: 'messages[].content' }], outputs: [{ result: 'await-each', paths: ['messages[].content', '*.messages[].content', '[].content', '[][].content'], yields: 'llm-output' }], bounds: { steps: [{ arg: 1, path: 'recursionLimit', default: 25 }] }, note: 'the shape follows streamMode: values, updates or messages', verified: true, verifiedBy: 'types', evidence: ['tsc langchain@1.5.14'] },
    { id: 'langchain/llm-call/Graph.invoke', package: 'langchain', versions: '*', kind: 'llm-call', access: { type: 'langchain:Graph', member: 'invoke' }, prompt: [{ arg: 0 }, { arg: 0, path: 'messages[].content' }], outputs: [{ result: 'await', paths: ['messages[].content', 'messages[].text', '*'], yields: 'llm-output' }], bounds: { steps: [{ arg: 1, path: 'recursionLimit', default: 25 }] }, note: 'a graph need not call a model; its state is model text where it does', confidence: 'low', verified: true, verifiedBy: 'types', evidence: ['tsc @langchain/langgraph@1.7.3'] },
    { id: 'langchain/llm-call/Chain.call', package: 'langchain', versions: '*', kind: 'llm-call', access: { type: 'langchain:Chain', member: '{call,invoke}' }, prompt: [{ arg: 0 }, { arg: 0, path: '*' }], outputs: [{ result: 'await', paths: ['text', 'response', 'output', 'answer', 'result', 'output_text'], yields: 'llm-output' }], verified: true, verifiedBy: 'types', evidence: ['tsc @langchain/classic@1.0.50'] },
    { id: 'langchain/llm-call/Chain.run', package: 'langchain', versions: '*', kind: 'llm-call', access: { type: 'langchain:Chain', member: '{run,predict}' }, prompt: [{ arg: 0 }, { arg: 0, path: '*' }], outputs: [{ result: 'await', paths: [''], yields: 'llm-output' }], verified: true, verifiedBy: 'types', evidence: ['tsc @langchain/classic@1.0.50'] },
    { id: 'langchain/sink/createAgent', package: 'langchain', versions: '>=1', kind: 'sink', access: { import: 'createAgent' }, sinkKind: 'system-prompt', inputs: [{ arg: 0, path: 'systemPrompt' }, { arg: 0, path: 'prompt' }], verified: true, verifiedBy: 'types+text', evidence: ['tsc langchain@1.5.14', 'langchain@1.5.14 dist/agents/types.d.ts'] },
    { id: 'langchain/sink/createReactAgent', package: 'langchain', versions: '*', kind: 'sink', access: { import: 'createReactAgent', from: '@langchain/langgraph/prebuilt' }, sinkKind: 'system-prompt', inputs: [{ arg: 0, path: 'prompt' }, { arg: 0, path: 'stateModifier' }, { arg: 0, path: 'messageModifier' }], verified: true, verifiedBy: 'types', evidence: ['tsc @langchain/langgraph@1.7.3'] },
    { id: 'langchain/sink/initializeAgentExecutorWithOptions', package: 'langchain', versions: '<1', kind: 'sink', access: { import: 'initializeAgentExecutorWithOptions', from: 'langchain/agents' }, sinkKind: 'system-prompt', inputs: [{ arg: 2, path: 'agentArgs.prefix' }, { arg: 2, path: 'agentArgs.systemMessage' }], verified: true, verifiedBy: 'text', evidence: ['langchain@0.0.213 dist/agents/initialize.d.ts'] },
    { id: 'langchain/cost-bound/modelCallLimitMiddleware', package: 'langchain', versions: '>=1', kind: 'cost-bound', access: { import: 'modelCallLimitMiddleware' }, bound: 'steps', verified: true, verifiedBy: 'types', evidence: ['tsc langchain@1.5.14'] },
    { id: 'langchain/cost-bound/toolCallLimitMiddleware', package: 'langchain', versions: '>=1', kind: 'cost-bound', access: { import: 'toolCallLimitMiddleware' }, bound: 'steps', verified: true, verifiedBy: 'types', evidence: ['tsc langchain@1.5.14'] },
    { id: 'langchain/backoff/modelRetryMiddleware', package: 'langchain', versions: '>=1', kind: 'backoff', access: { import: 'modelRetryMiddleware' }, verified: true, verifiedBy: 'types', evidence: ['tsc langchain@1.5.14'] },
    { id: 'langchain/llm-call/invoke~2', package: 'langchain', versions: '*', kind: 'llm-call', access: { type: 'langchain:AgentExecutor', member: '{invoke,call}' }, prompt: [{ arg: 0, path: 'input' }], outputs: [{ result: 'await', paths: ['output'], yields: 'llm-output' }], bounds: { steps: [{ at: 'constructor', arg: 0, path: 'maxIterations', default: 15 }] }, verified: true, verifiedBy: 'text', evidence: ['langchain@0.3.37 dist/agents/executor.d.ts'] },
  ],
};
