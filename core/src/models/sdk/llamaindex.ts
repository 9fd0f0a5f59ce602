import type { SdkModels } from '../kinds.ts';

export const llamaindexModels: SdkModels = {
  package: 'llamaindex',
  category: 'llm-sdk',
  read: ['llamaindex@0.12.1', '@llamaindex/core@0.6.23', '@llamaindex/openai@0.4.23', '@llamaindex/workflow@1.1.24'],
  types: {
    'llamaindex:LLM': {
      package: 'llamaindex',
      origins: [
        { import: 'OpenAI', from: '@llamaindex/openai', new: true },
        { import: 'openai', from: '@llamaindex/openai' },
        { import: 'Settings', from: 'llamaindex', member: 'llm', op: 'read' },
      ],
      tsNames: ['LLM'],
      nameHints: ['llm'],
    },
    'llamaindex:Engine': {
      package: 'llamaindex',
      origins: [
        { import: 'VectorStoreIndex', from: 'llamaindex', member: 'asQueryEngine' },
        { import: 'ContextChatEngine', from: 'llamaindex', new: true },
        { import: 'SimpleChatEngine', from: 'llamaindex', new: true },
      ],
      tsNames: ['BaseQueryEngine', 'BaseChatEngine'],
      nameHints: ['queryEngine', 'chatEngine'],
    },
    'llamaindex:Agent': {
      package: 'llamaindex',
      origins: [
        { import: '{agent,multiAgent}', from: '@llamaindex/workflow' },
        { import: '{agent,multiAgent}' },
      ],
      tsNames: ['AgentWorkflow'],
    },
  },
  models: [
    { id: 'llamaindex/llm-call/chat', package: 'llamaindex', versions: '*', kind: 'llm-call', access: { type: 'llamaindex:LLM', member: 'chat' }, prompt: [{ arg: 0, path: 'messages[].content' }], system: [{ arg: 0, path: 'messages[].content', whenSibling: { role: ['system', 'developer'] } }], outputs: [{ result: 'await', paths: ['message.content'], yields: 'llm-output' }, { result: 'await-each', paths: ['delta'], yields: 'llm-output' }], verified: true, verifiedBy: 'text', evidence: ['@llamaindex/core@0.6.23 llms/dist/index.d.ts'] },
    { id: 'llamaindex/llm-call/complete', package: 'llamaindex', versions: '*', kind: 'llm-call', access: { type: 'llamaindex:LLM', member: 'complete' }, prompt: [{ arg: 0, path: 'prompt' }], outputs: [{ result: 'await', paths: ['text'], yields: 'llm-output' }], verified: true, verifiedBy: 'text', evidence: ['@llamaindex/core@0.6.23 llms/dist/index.d.ts'] },
    { id: 'llamaindex/llm-call/_query_chat_', package: 'llamaindex', versions: '*', kind: 'llm-call', access: { type: 'llamaindex:Engine', member: '{query,chat}' }, prompt: [{ arg: 0, path: 'query' }, { arg: 0, path: 'message' }], outputs: [{ result: 'await', paths: ['response', 'message.content', 'toString()'], yields: 'llm-output' }], verified: true, verifiedBy: 'text', evidence: ['@llamaindex/core@0.6.23 query-engine/dist/index.d.ts'] },
    { id: 'llamaindex/llm-call/Agent.run', package: 'llamaindex', versions: '*', kind: 'llm-call', access: { type: 'llamaindex:Agent', member: 'run' }, prompt: [{ arg: 0 }], outputs: [{ result: 'await', paths: ['data.result', 'data.message.content', 'data.object'], yields: 'llm-output' }], structuredPaths: ['data.object'], verified: true, verifiedBy: 'types', evidence: ['tsc @llamaindex/workflow@1.1.24'] },
    { id: 'llamaindex/sink/agent', package: 'llamaindex', versions: '*', kind: 'sink', access: { import: 'agent', from: '@llamaindex/workflow' }, sinkKind: 'system-prompt', inputs: [{ arg: 0, path: 'systemPrompt' }], verified: true, verifiedBy: 'types', evidence: ['tsc @llamaindex/workflow@1.1.24'] },
    { id: 'llamaindex/sink/agent~2', package: 'llamaindex', versions: '*', kind: 'sink', access: { import: 'agent' }, sinkKind: 'system-prompt', inputs: [{ arg: 0, path: 'systemPrompt' }], verified: true, verifiedBy: 'types', evidence: ['tsc @llamaindex/workflow@1.1.24'] },
    { id: 'llamaindex/source/tool', package: 'llamaindex', versions: '*', kind: 'source', access: { import: 'tool', from: 'llamaindex', callback: { arg: 0, key: 'execute', param: 0 } }, paths: ['', '*'], yields: 'llm-output', shapeValidated: true, schemaOption: { arg: 0, path: 'parameters' }, verified: true, verifiedBy: 'text', evidence: ['@llamaindex/core@0.6.23 tools/dist/index.d.ts'] },
    { id: 'llamaindex/source/tool.fn', package: 'llamaindex', versions: '*', kind: 'source', access: { import: 'tool', callback: { arg: 0, param: 0 } }, paths: ['', '*'], yields: 'llm-output', shapeValidated: true, schemaOption: { arg: 1, path: 'parameters' }, verified: true, verifiedBy: 'text', evidence: ['@llamaindex/core@0.6.23 tools/dist/index.d.ts'] },
    { id: 'llamaindex/source/FunctionTool.from', package: 'llamaindex', versions: '*', kind: 'source', access: { import: 'FunctionTool', member: 'from', callback: { arg: 0, param: 0 } }, paths: ['', '*'], yields: 'llm-output', shapeValidated: true, schemaOption: { arg: 1, path: 'parameters' }, verified: true, verifiedBy: 'text', evidence: ['@llamaindex/core@0.6.23 tools/dist/index.d.ts'] },
    { id: 'llamaindex/source/FunctionTool.execute', package: 'llamaindex', versions: '*', kind: 'source', access: { import: 'FunctionTool', member: 'from', callback: { arg: 0, key: 'execute', param: 0 } }, paths: ['', '*'], yields: 'llm-output', shapeValidated: true, schemaOption: { arg: 0, path: 'parameters' }, verified: true, verifiedBy: 'text', evidence: ['@llamaindex/core@0.6.23 tools/dist/index.d.ts'] },
    { id: 'llamaindex/retry/llamaindex_LLM', package: 'llamaindex', versions: '*', kind: 'retry', access: { type: 'llamaindex:LLM' }, retry: { default: 10, unit: 'retries', options: [{ at: 'constructor', arg: 0, path: 'maxRetries' }], disable: 0 }, verified: true, verifiedBy: 'text', evidence: ['@llamaindex/openai@0.4.23 dist/index.js'] },
  ],
};
