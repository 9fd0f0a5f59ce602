import type { SdkModels } from '../kinds.ts';

const whenSpeaking = { arg: 0, inFileWith: 'tools/call' } as const;

export const nodeReadlineModels: SdkModels = {
  package: 'node:readline',
  category: 'builtin',
  read: ['@types/node@26.6.6'],
  note: 'lines of MCP servers that are written by hand; https://modelcontextprotocol.io/specification (transports, stdio): each line is a message',
  types: {
    'node:readline:Stdin': {
      package: 'node:readline',
      origins: [
        { import: 'createInterface', when: [{ arg: 0, path: 'input', in: ['stdin'] }] },
      ],
    },
  },
  models: [
    { id: 'node.readline/source/line', package: 'node:readline', versions: '*', kind: 'source', access: { type: 'node:readline:Stdin', member: 'on', when: [{ arg: 0, in: ['line'] }, whenSpeaking], callback: { arg: 1, param: 0 } }, paths: [''], yields: 'llm-output', remote: true, frame: true, verified: true, verifiedBy: 'types', evidence: ['tsc @types/node@26.6.6'] },
    { id: 'node.readline/source/stdin.data', package: 'node:readline', versions: '*', kind: 'source', access: { global: 'process.stdin', member: 'on', when: [{ arg: 0, in: ['data'] }, whenSpeaking], callback: { arg: 1, param: 0 } }, paths: [''], yields: 'llm-output', remote: true, frame: true, verified: true, verifiedBy: 'types', evidence: ['tsc @types/node@26.6.6'] },
  ],
};
