import type { SdkModels } from '../kinds.ts';

export const matrixJsSdkModels: SdkModels = {
  package: 'matrix-js-sdk',
  category: 'bot',
  read: ['matrix-js-sdk@43.0.0'],
  types: {
    'matrix-js-sdk:Client': {
      package: 'matrix-js-sdk',
      origins: [
        { import: 'createClient' },
        { import: 'default', member: 'createClient' },
      ],
      tsNames: ['MatrixClient'],
    },
  },
  models: [
    { id: 'matrix-js-sdk/source/on', package: 'matrix-js-sdk', versions: '*', kind: 'source', access: { type: 'matrix-js-sdk:Client', member: 'on', when: [{ arg: 0, in: ['Room.timeline', 'RoomEvent.Timeline', 'Timeline'] }], callback: { arg: 1, param: 0 } }, paths: ['getContent().body', 'getContent().formatted_body', 'getClearContent().body'], yields: 'user-input', verified: true, verifiedBy: 'text', evidence: ['matrix-js-sdk@43.0.0 lib/models/event.d.ts', 'matrix-js-sdk@43.0.0 lib/models/room.d.ts'] },
    { id: 'matrix-js-sdk/sink/sendTextMessage', package: 'matrix-js-sdk', versions: '*', kind: 'sink', access: { type: 'matrix-js-sdk:Client', member: 'sendTextMessage' }, sinkKind: 'reply', inputs: [{ arg: 1 }], recipient: { arg: 0 }, markup: 'none', note: 'overloads take an optional threadId as arg 1', verified: true, verifiedBy: 'text', evidence: ['matrix-js-sdk@43.0.0 lib/client.d.ts'] },
    { id: 'matrix-js-sdk/sink/sendHtmlMessage', package: 'matrix-js-sdk', versions: '*', kind: 'sink', access: { type: 'matrix-js-sdk:Client', member: 'sendHtmlMessage' }, sinkKind: 'reply', inputs: [{ arg: 2 }], recipient: { arg: 0 }, markup: 'matrix-html', note: 'overloads take an optional threadId as arg 1', verified: true, verifiedBy: 'text', evidence: ['matrix-js-sdk@43.0.0 lib/client.d.ts'] },
    { id: 'matrix-js-sdk/sink/sendMessage', package: 'matrix-js-sdk', versions: '*', kind: 'sink', access: { type: 'matrix-js-sdk:Client', member: 'sendMessage' }, sinkKind: 'reply', inputs: [{ arg: 1, path: 'formatted_body' }], recipient: { arg: 0 }, markup: 'matrix-html', note: 'overloads take an optional threadId as arg 1', verified: true, verifiedBy: 'text', evidence: ['matrix-js-sdk@43.0.0 lib/client.d.ts'] },
    { id: 'matrix-js-sdk/sink/sendMessage.body', package: 'matrix-js-sdk', versions: '*', kind: 'sink', access: { type: 'matrix-js-sdk:Client', member: 'sendMessage' }, sinkKind: 'reply', inputs: [{ arg: 1, path: 'body' }], recipient: { arg: 0 }, markup: 'none', verified: true, verifiedBy: 'text', evidence: ['matrix-js-sdk@43.0.0 lib/client.d.ts'] },
    { id: 'matrix-js-sdk/sink/sendNotice', package: 'matrix-js-sdk', versions: '*', kind: 'sink', access: { type: 'matrix-js-sdk:Client', member: 'sendNotice' }, sinkKind: 'reply', inputs: [{ arg: 1 }], markup: 'none', note: 'overloads take an optional threadId as arg 1', verified: true, verifiedBy: 'text', evidence: ['matrix-js-sdk@43.0.0 lib/client.d.ts'] },
    { id: 'matrix-js-sdk/secret-option/createClient', package: 'matrix-js-sdk', versions: '*', kind: 'secret-option', access: { import: 'createClient' }, at: 'call', inputs: [{ arg: 0, path: 'accessToken' }], env: ['MATRIX_ACCESS_TOKEN'], verified: true, verifiedBy: 'text', evidence: ['matrix-js-sdk@43.0.0 lib/client.d.ts'] },
    { id: 'matrix-js-sdk/endpoint/createClient', package: 'matrix-js-sdk', versions: '*', kind: 'endpoint', access: { import: 'createClient' }, url: [{ arg: 0, path: 'baseUrl' }], verified: false },
  ],
};
