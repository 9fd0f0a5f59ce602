import type { SdkModels } from '../kinds.ts';

export const wsModels: SdkModels = {
  package: 'ws',
  category: 'web',
  read: ['@types/ws@8.18.2', 'ws@8.23.0'],
  types: {
    'ws:Socket': {
      package: 'ws',
      origins: [
        { import: 'WebSocketServer', new: true, then: 'on', when: [{ arg: 0, in: ['connection'] }], callback: { arg: 1, param: 0 } },
      ],
      tsNames: ['WebSocket'],
      nameHints: ['ws', 'socket'],
    },
  },
  models: [
    { id: 'ws/source/on', package: 'ws', versions: '*', kind: 'source', access: { type: 'ws:Socket', member: 'on', when: [{ arg: 0, in: ['message'] }], callback: { arg: 1, param: 0 } }, paths: ['', 'toString()'], yields: 'user-input', verified: true, verifiedBy: 'types', evidence: ['tsc ws@8.23.0'] },
    { id: 'ws/source/WebSocketServer', package: 'ws', versions: '*', kind: 'source', access: { import: 'WebSocketServer', new: true, then: 'on', when: [{ arg: 0, in: ['connection'] }], callback: { arg: 1, param: 1 } }, paths: ['url', 'headers'], yields: 'user-input', verified: true, verifiedBy: 'text', evidence: ['@types/ws@8.18.2 index.d.ts'] },
    { id: 'ws/endpoint/WebSocket', package: 'ws', versions: '*', kind: 'endpoint', access: { import: '{default,WebSocket}', new: true }, url: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['@types/ws@8.18.2 index.d.ts'] },
  ],
};
