import type { SdkModels } from '../kinds.ts';

export const wsModels: SdkModels = {
  package: 'ws',
  category: 'web',
  read: ['@types/ws@8.18.2', 'ws@8.23.0'],
  types: {
    'ws:Server': {
      package: 'ws',
      origins: [
        { import: '{WebSocketServer,Server}', new: true },
        { import: '{default,WebSocket}', member: '{Server,WebSocketServer}', new: 'member' },
      ],
      tsNames: ['WebSocketServer'],
      nameHints: ['wss'],
    },
    'ws:Socket': {
      package: 'ws',
      origins: [
        { type: 'ws:Server', member: 'on', when: [{ arg: 0, in: ['connection'] }], callback: { arg: 1, param: 0 } },
        { type: 'ws:Server', member: 'clients', op: 'read', path: '[]' },
        // Routes of @fastify/websocket; before its version 10 the socket is a property of what they are given.
        { type: 'fastify:App', member: 'get', when: [{ arg: 1, path: 'websocket', equals: true }], callback: { arg: 'last', param: 0 } },
        { type: 'fastify:App', member: 'get', when: [{ arg: 1, path: 'websocket', equals: true }], callback: { arg: 'last', param: 0 }, path: 'socket' },
      ],
      tsNames: ['WebSocket'],
      nameHints: ['ws', 'socket'],
    },
    'ws:Client': {
      package: 'ws',
      origins: [
        { import: '{default,WebSocket}', new: true },
      ],
    },
  },
  models: [
    { id: 'ws/source/on', package: 'ws', versions: '*', kind: 'source', access: { type: 'ws:Socket', member: 'on', when: [{ arg: 0, in: ['message'] }], callback: { arg: 1, param: 0 } }, paths: ['', 'toString()'], yields: 'user-input', verified: true, verifiedBy: 'types', evidence: ['tsc ws@8.23.0'] },
    { id: 'ws/source/WebSocketServer', package: 'ws', versions: '*', kind: 'source', access: { type: 'ws:Server', member: 'on', when: [{ arg: 0, in: ['connection'] }], callback: { arg: 1, param: 1 } }, paths: ['url', 'headers'], yields: 'user-input', verified: true, verifiedBy: 'text', evidence: ['@types/ws@8.18.2 index.d.ts'] },
    { id: 'ws/source/Client', package: 'ws', versions: '*', kind: 'source', access: { type: 'ws:Client', member: 'on', when: [{ arg: 0, in: ['message'] }], callback: { arg: 1, param: 0 } }, paths: ['', 'toString()'], yields: 'http-response', note: 'what the server of an outgoing connection sends', verified: true, verifiedBy: 'types', evidence: ['tsc @types/ws@8.18.2'] },
    { id: 'ws/sink/send', package: 'ws', versions: '*', kind: 'sink', access: { type: 'ws:Socket', member: 'send' }, sinkKind: 'error-response', inputs: [{ arg: 0 }], onlyLabels: ['error-detail', 'secret'], note: 'the client on the other side', verified: true, verifiedBy: 'text', evidence: ['@types/ws@8.18.2 index.d.ts'] },
    { id: 'ws/endpoint/WebSocket', package: 'ws', versions: '*', kind: 'endpoint', access: { import: '{default,WebSocket}', new: true }, url: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['@types/ws@8.18.2 index.d.ts'] },
    { id: 'ws/tls-options/WebSocket', package: 'ws', versions: '*', kind: 'tls-options', access: { import: '{default,WebSocket}', new: true }, inputs: [{ arg: 'any' }], role: 'client', verified: true, verifiedBy: 'text', evidence: ['@types/ws@8.18.2 index.d.ts'] },
    { id: 'ws/sink/WebSocket', package: 'ws', versions: '*', kind: 'sink', access: { import: '{default,WebSocket}', new: true }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['@types/ws@8.18.2 index.d.ts'] },
  ],
};
