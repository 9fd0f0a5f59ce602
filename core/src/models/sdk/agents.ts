import type { SdkModels } from '../kinds.ts';

export const agentsModels: SdkModels = {
  package: 'agents',
  category: 'bot',
  read: ['agents@0.32.0', '@cloudflare/ai-chat@0.12.2'],
  note: 'Agents of Cloudflare: classes whose methods the platform calls',
  types: {
    'agents:Connection': {
      package: 'agents',
      origins: [
        { import: 'Agent', new: true, callback: { arg: 'override', key: 'onMessage', param: 0 } },
        { import: 'Agent', new: true, callback: { arg: 'override', key: 'onConnect', param: 0 } },
      ],
      tsNames: ['Connection'],
    },
  },
  models: [
    { id: 'agents/source/onMessage', package: 'agents', versions: '*', kind: 'source', access: { import: 'Agent', new: true, callback: { arg: 'override', key: 'onMessage', param: 1 } }, paths: [''], yields: 'user-input', verified: true, verifiedBy: 'types', evidence: ['tsc agents@0.32.0'] },
    { id: 'agents/source/onConnect', package: 'agents', versions: '*', kind: 'source', access: { import: 'Agent', new: true, callback: { arg: 'override', key: 'onConnect', param: 1 } }, paths: ['request.url', 'request.headers.get()'], yields: 'user-input', verified: true, verifiedBy: 'types', evidence: ['tsc agents@0.32.0'] },
    { id: 'agents/source/callable', package: 'agents', versions: '*', kind: 'source', access: { decorator: 'callable', on: 'method' }, paths: ['', '*'], yields: 'user-input', note: 'what a browser calls; nothing checks its arguments: https://developers.cloudflare.com/agents/api-reference/callable-methods/', verified: true, verifiedBy: 'types', evidence: ['tsc agents@0.32.0'] },
    { id: 'agents/sink/send', package: 'agents', versions: '*', kind: 'sink', access: { type: 'agents:Connection', member: 'send' }, sinkKind: 'error-response', inputs: [{ arg: 0 }], onlyLabels: ['error-detail', 'secret'], verified: true, verifiedBy: 'types', evidence: ['tsc agents@0.32.0'] },
  ],
};
