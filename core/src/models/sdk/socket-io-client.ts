import type { SdkModels } from '../kinds.ts';

export const socketIoClientModels: SdkModels = {
  package: 'socket.io-client',
  category: 'web',
  read: ['socket.io-client@4.8.4'],
  types: {
    'socket.io-client:Socket': {
      package: 'socket.io-client',
      origins: [
        { import: '{io,connect,default}' },
      ],
    },
  },
  models: [
    { id: 'socket.io-client/endpoint/io', package: 'socket.io-client', versions: '*', kind: 'endpoint', access: { import: '{io,connect,default}' }, url: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['socket.io-client@4.8.4 build/esm/index.d.ts'] },
    { id: 'socket.io-client/tls-options/io', package: 'socket.io-client', versions: '*', kind: 'tls-options', access: { import: '{io,connect,default}' }, inputs: [{ arg: 'any' }], role: 'client', verified: true, verifiedBy: 'text', evidence: ['socket.io-client@4.8.4 build/esm/index.d.ts'] },
    { id: 'socket.io-client/source/on', package: 'socket.io-client', versions: '*', kind: 'source', access: { type: 'socket.io-client:Socket', member: 'on', when: [{ arg: 0, notIn: ['connect', 'connect_error', 'disconnect'] }], callback: { arg: 1, param: 'all' } }, paths: ['', '*'], yields: 'http-response', note: 'what the server of an outgoing connection sends', verified: true, verifiedBy: 'text', evidence: ['socket.io-client@4.8.4 build/esm/index.d.ts'] },
  ],
};
