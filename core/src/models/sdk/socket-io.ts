import type { SdkModels } from '../kinds.ts';

export const socketIoModels: SdkModels = {
  package: 'socket.io',
  category: 'web',
  read: ['socket.io@4.8.4'],
  types: {
    'socket.io:Socket': {
      package: 'socket.io',
      origins: [
        // `require('socket.io')(server)` is `new Server(server)`: https://socket.io/docs/v4/server-initialization/
        { import: '{Server,default}', new: 'optional', then: ['on', 'sockets.on', 'of().on'], when: [{ arg: 0, in: ['connection', 'connect'] }], callback: { arg: 1, param: 0 } },
      ],
      tsNames: ['Socket'],
      nameHints: ['socket'],
    },
    // The last parameter of a handler answers the client: https://socket.io/docs/v4/emitting-events/#acknowledgements
    'socket.io:Acknowledgement': {
      package: 'socket.io',
      origins: [{ type: 'socket.io:Socket', member: 'on', callback: { arg: 1, param: 1 } }],
    },
  },
  models: [
    { id: 'socket.io/source/on', package: 'socket.io', versions: '*', kind: 'source', access: { type: 'socket.io:Socket', member: 'on', when: [{ arg: 0, notIn: ['disconnect', 'disconnecting', 'error'] }], callback: { arg: 1, param: 'all' } }, paths: ['', '*'], yields: 'user-input', verified: true, verifiedBy: 'types+text', evidence: ['tsc socket.io@4.8.4', 'socket.io@4.8.4 dist/socket.d.ts'] },
    { id: 'socket.io/source/onAny', package: 'socket.io', versions: '*', kind: 'source', access: { type: 'socket.io:Socket', member: 'onAny', callback: { arg: 0, param: 'all' } }, paths: [''], yields: 'user-input', verified: false },
    { id: 'socket.io/source/socket.io_Socket', package: 'socket.io', versions: '*', kind: 'source', access: { type: 'socket.io:Socket' }, paths: ['handshake.auth', 'handshake.query', 'handshake.headers'], yields: 'user-input', verified: true, verifiedBy: 'types', evidence: ['tsc socket.io@4.8.4'] },
    { id: 'socket.io/sink/emit', package: 'socket.io', versions: '*', kind: 'sink', access: { type: 'socket.io:Socket', member: 'emit' }, sinkKind: 'error-response', inputs: [{ arg: 'rest1' }], onlyLabels: ['error-detail', 'secret'], note: 'the client on the other side', verified: true, verifiedBy: 'text', evidence: ['socket.io@4.8.4'] },
    { id: 'socket.io/sink/acknowledgement', package: 'socket.io', versions: '*', kind: 'sink', access: { type: 'socket.io:Acknowledgement', op: 'call' }, sinkKind: 'error-response', inputs: [{ arg: '*' }], onlyLabels: ['error-detail', 'secret'], note: 'the client on the other side', verified: false },
    { id: 'socket.io/config/Server', package: 'socket.io', versions: '*', kind: 'config', access: { import: 'Server', new: true }, option: { arg: 'any', path: 'cors.origin' }, badValues: ['*', true], issue: 'cors-any-origin', verified: false, evidence: ['tsc socket.io@4.8.4'] },
  ],
};
