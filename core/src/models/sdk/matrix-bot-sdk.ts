import type { SdkModels } from '../kinds.ts';

export const matrixBotSdkModels: SdkModels = {
  package: 'matrix-bot-sdk',
  category: 'bot',
  read: ['matrix-bot-sdk@0.8.0', 'matrix-bot-sdk@0.7.1'],
  types: {
    'matrix-bot-sdk:Client': {
      package: 'matrix-bot-sdk',
      origins: [
        { import: 'MatrixClient', new: true },
      ],
      tsNames: ['MatrixClient'],
      nameHints: ['client'],
    },
  },
  models: [
    { id: 'matrix-bot-sdk/source/on', package: 'matrix-bot-sdk', versions: '*', kind: 'source', access: { type: 'matrix-bot-sdk:Client', member: 'on', when: [{ arg: 0, in: ['room.message'] }], callback: { arg: 1, param: 1 } }, paths: ['content.body', 'content.formatted_body', 'sender'], yields: 'user-input', verified: true, verifiedBy: 'types+text', evidence: ['tsc matrix-bot-sdk@0.7.1', 'matrix-bot-sdk@0.8.0 lib/MatrixClient.js'] },
    { id: 'matrix-bot-sdk/sink/sendText', package: 'matrix-bot-sdk', versions: '*', kind: 'sink', access: { type: 'matrix-bot-sdk:Client', member: 'sendText' }, sinkKind: 'reply', inputs: [{ arg: 1 }], recipient: { arg: 0 }, markup: 'none', verified: true, verifiedBy: 'types', evidence: ['tsc matrix-bot-sdk@0.7.1'] },
    { id: 'matrix-bot-sdk/sink/sendNotice', package: 'matrix-bot-sdk', versions: '*', kind: 'sink', access: { type: 'matrix-bot-sdk:Client', member: 'sendNotice' }, sinkKind: 'reply', inputs: [{ arg: 1 }], recipient: { arg: 0 }, markup: 'none', verified: true, verifiedBy: 'types', evidence: ['tsc matrix-bot-sdk@0.7.1'] },
    { id: 'matrix-bot-sdk/sink/replyText', package: 'matrix-bot-sdk', versions: '*', kind: 'sink', access: { type: 'matrix-bot-sdk:Client', member: 'replyText' }, sinkKind: 'reply', inputs: [{ arg: 2 }], markup: 'none', verified: true, verifiedBy: 'types', evidence: ['tsc matrix-bot-sdk@0.7.1'] },
    { id: 'matrix-bot-sdk/sink/replyNotice', package: 'matrix-bot-sdk', versions: '*', kind: 'sink', access: { type: 'matrix-bot-sdk:Client', member: 'replyNotice' }, sinkKind: 'reply', inputs: [{ arg: 2 }], markup: 'none', verified: true, verifiedBy: 'types', evidence: ['tsc matrix-bot-sdk@0.7.1'] },
    { id: 'matrix-bot-sdk/sink/sendHtmlText', package: 'matrix-bot-sdk', versions: '*', kind: 'sink', access: { type: 'matrix-bot-sdk:Client', member: 'sendHtmlText' }, sinkKind: 'reply', inputs: [{ arg: 1 }], recipient: { arg: 0 }, markup: 'matrix-html', verified: true, verifiedBy: 'types', evidence: ['tsc matrix-bot-sdk@0.7.1'] },
    { id: 'matrix-bot-sdk/sink/sendHtmlNotice', package: 'matrix-bot-sdk', versions: '*', kind: 'sink', access: { type: 'matrix-bot-sdk:Client', member: 'sendHtmlNotice' }, sinkKind: 'reply', inputs: [{ arg: 1 }], recipient: { arg: 0 }, markup: 'matrix-html', verified: true, verifiedBy: 'types', evidence: ['tsc matrix-bot-sdk@0.7.1'] },
    { id: 'matrix-bot-sdk/sink/replyHtmlText', package: 'matrix-bot-sdk', versions: '*', kind: 'sink', access: { type: 'matrix-bot-sdk:Client', member: 'replyHtmlText' }, sinkKind: 'reply', inputs: [{ arg: 2 }], markup: 'matrix-html', verified: true, verifiedBy: 'types', evidence: ['tsc matrix-bot-sdk@0.7.1'] },
    { id: 'matrix-bot-sdk/sink/sendMessage', package: 'matrix-bot-sdk', versions: '*', kind: 'sink', access: { type: 'matrix-bot-sdk:Client', member: 'sendMessage' }, sinkKind: 'reply', inputs: [{ arg: 1, path: 'body' }, { arg: 1, path: 'formatted_body' }], recipient: { arg: 0 }, markup: 'matrix-html', verified: true, verifiedBy: 'types', evidence: ['tsc matrix-bot-sdk@0.7.1'] },
    { id: 'matrix-bot-sdk/sink/replyText.html', package: 'matrix-bot-sdk', versions: '*', kind: 'sink', access: { type: 'matrix-bot-sdk:Client', member: '{replyText,replyNotice}' }, sinkKind: 'reply', inputs: [{ arg: 3 }], markup: 'matrix-html', note: 'the same reply, formatted', verified: true, verifiedBy: 'types', evidence: ['tsc matrix-bot-sdk@0.8.0'] },
    { id: 'matrix-bot-sdk/secret-option/MatrixClient', package: 'matrix-bot-sdk', versions: '*', kind: 'secret-option', access: { import: 'MatrixClient', new: true }, at: 'constructor', inputs: [{ arg: 1 }], env: ['MATRIX_ACCESS_TOKEN'], verified: true, verifiedBy: 'types+text', evidence: ['tsc matrix-bot-sdk@0.7.1', 'matrix-bot-sdk@0.8.0 lib/MatrixClient.d.ts'] },
    { id: 'matrix-bot-sdk/endpoint/MatrixClient', package: 'matrix-bot-sdk', versions: '*', kind: 'endpoint', access: { import: '{MatrixClient,MatrixAuth}', new: true }, url: [{ arg: 0 }], verified: false },
  ],
};
