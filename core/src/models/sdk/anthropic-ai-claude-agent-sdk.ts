import type { SdkModels } from '../kinds.ts';

export const anthropicAiClaudeAgentSdkModels: SdkModels = {
  package: '@anthropic-ai/claude-agent-sdk',
  category: 'llm-sdk',
  read: ['@anthropic-ai/claude-agent-sdk@0.3.330'],
  types: {},
  models: [
    { id: 'anthropic-ai.claude-agent-sdk/source/tool', package: '@anthropic-ai/claude-agent-sdk', versions: '*', kind: 'source', access: { import: 'tool', callback: { arg: 3, param: 0 } }, paths: ['', '*'], yields: 'llm-output', shapeValidated: true, schemaOption: { arg: 2 }, note: 'the input shape is validated; its string values are still chosen by the model', verified: true, verifiedBy: 'types', evidence: ['tsc @anthropic-ai/claude-agent-sdk@0.3.330'] },
    { id: 'anthropic-ai.claude-agent-sdk/llm-call/query', package: '@anthropic-ai/claude-agent-sdk', versions: '*', kind: 'llm-call', access: { import: 'query' }, prompt: [{ arg: 0, path: 'prompt' }], system: [{ arg: 0, path: 'options.systemPrompt' }, { arg: 0, path: 'options.systemPrompt.append' }], outputs: [{ result: 'each', paths: ['result', 'message.content[].text', 'message.content[].input'], yields: 'llm-output' }], bounds: { steps: [{ arg: 0, path: 'options.maxTurns' }, { arg: 0, path: 'options.maxBudgetUsd' }], signal: [{ arg: 0, path: 'options.abortController' }] }, verified: true, verifiedBy: 'text', evidence: ['@anthropic-ai/claude-agent-sdk@0.3.330 sdk.d.ts'] },
    { id: 'anthropic-ai.claude-agent-sdk/config/query', package: '@anthropic-ai/claude-agent-sdk', versions: '*', kind: 'config', access: { import: 'query' }, option: { arg: 0, path: 'options.permissionMode' }, badValues: ['bypassPermissions'], issue: 'excess-permission', verified: true, verifiedBy: 'text', evidence: ['@anthropic-ai/claude-agent-sdk@0.3.330 sdk.d.ts'] },
  ],
};
