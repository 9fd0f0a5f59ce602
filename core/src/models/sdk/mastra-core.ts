import type { SdkModels } from '../kinds.ts';

export const mastraCoreModels: SdkModels = {
  package: '@mastra/core',
  category: 'llm-sdk',
  read: ['@mastra/core@1.71.0'],
  note: 'up to 0.x the input was `context` of the first parameter',
  types: {},
  models: [
    { id: 'mastra.core/source/createTool', package: '@mastra/core', versions: '>=1', kind: 'source', access: { import: 'createTool', from: '@mastra/core/tools', callback: { arg: 0, key: 'execute', param: 0 } }, paths: ['', '*'], yields: 'llm-output', shapeValidated: true, approvalOption: { arg: 0, path: 'requireApproval' }, schemaOption: { arg: 0, path: 'inputSchema' }, note: 'the input shape is validated; its string values are still chosen by the model', verified: true, verifiedBy: 'types', evidence: ['tsc @mastra/core@1.71.0'] },
    { id: 'mastra.core/source/createTool~v0', package: '@mastra/core', versions: '<1', kind: 'source', access: { import: 'createTool', from: '@mastra/core/tools', callback: { arg: 0, key: 'execute', param: 0 } }, paths: ['context', 'context.*'], yields: 'llm-output', shapeValidated: true, schemaOption: { arg: 0, path: 'inputSchema' }, destructured: true, verified: false },
  ],
};
