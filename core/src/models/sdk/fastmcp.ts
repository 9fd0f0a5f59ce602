import type { SdkModels } from '../kinds.ts';

export const fastmcpModels: SdkModels = {
  package: 'fastmcp',
  category: 'llm-sdk',
  read: ['fastmcp@4.20.16'],
  types: {
    'fastmcp:FastMCP': {
      package: 'fastmcp',
      origins: [
        { import: 'FastMCP', new: true },
      ],
      tsNames: ['FastMCP'],
      nameHints: ['server'],
    },
  },
  models: [
    { id: 'fastmcp/source/addTool', package: 'fastmcp', versions: '*', kind: 'source', access: { type: 'fastmcp:FastMCP', member: 'addTool', callback: { arg: 0, key: 'execute', param: 0 } }, paths: ['', '*'], yields: 'llm-output', remote: true, shapeValidated: true, schemaOption: { arg: 0, path: 'parameters' }, note: 'the shape is checked by the schema; texts in it are still chosen by a remote model', verified: true, verifiedBy: 'types', evidence: ['tsc fastmcp@4.20.16'] },
    { id: 'fastmcp/source/addTools', package: 'fastmcp', versions: '*', kind: 'source', access: { type: 'fastmcp:FastMCP', member: 'addTools', callback: { arg: 0, key: '[].execute', param: 0 } }, paths: ['', '*'], yields: 'llm-output', remote: true, shapeValidated: true, schemaOption: { arg: 0, path: '[].parameters' }, note: 'the shape is checked by the schema; texts in it are still chosen by a remote model', verified: true, verifiedBy: 'types', evidence: ['tsc fastmcp@4.20.16'] },
    { id: 'fastmcp/source/addPrompt', package: 'fastmcp', versions: '*', kind: 'source', access: { type: 'fastmcp:FastMCP', member: '{addPrompt,addResourceTemplate}', callback: { arg: 0, key: 'load', param: 0 } }, paths: ['', '*'], yields: 'llm-output', remote: true, note: 'arguments of a prompt, variables of the address of a resource', verified: true, verifiedBy: 'types', evidence: ['tsc fastmcp@4.20.16'] },
    { id: 'fastmcp/sink/addTool.return', package: 'fastmcp', versions: '*', kind: 'sink', access: { type: 'fastmcp:FastMCP', member: 'addTool', callback: { arg: 0, key: 'execute', param: 0 } }, sinkKind: 'error-response', inputs: [{ arg: 'return', key: 'execute' }, { arg: 'return', key: 'execute', path: 'text' }, { arg: 'return', key: 'execute', path: 'content[].text' }], onlyLabels: ['error-detail', 'secret'], note: 'what the tool returns goes to the remote model', verified: true, verifiedBy: 'types', evidence: ['tsc fastmcp@4.20.16'] },
    { id: 'fastmcp/sink/addTool', package: 'fastmcp', versions: '*', kind: 'sink', access: { type: 'fastmcp:FastMCP', member: 'addTool' }, sinkKind: 'system-prompt', inputs: [{ arg: 0, path: 'description' }], verified: true, verifiedBy: 'types', evidence: ['tsc fastmcp@4.20.16'] },
  ],
};
