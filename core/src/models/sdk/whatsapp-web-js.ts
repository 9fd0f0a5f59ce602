import type { SdkModels } from '../kinds.ts';

export const whatsappWebJsModels: SdkModels = {
  package: 'whatsapp-web.js',
  category: 'bot',
  read: ['whatsapp-web.js@1.34.7'],
  types: {
    'whatsapp-web.js:Client': {
      package: 'whatsapp-web.js',
      origins: [
        { import: 'Client', new: true },
      ],
      tsNames: ['Client'],
      nameHints: ['client'],
    },
    'whatsapp-web.js:Message': {
      shapes: [{ members: ['reply', 'from'] }, { members: ['reply', 'hasMedia'] }],
      package: 'whatsapp-web.js',
      origins: [
        { type: 'whatsapp-web.js:Client', member: '{on,once}', when: [{ arg: 0, in: ['message', 'message_create', 'message_edit', 'message_revoke_everyone', 'MESSAGE_RECEIVED', 'MESSAGE_CREATE', 'MESSAGE_EDIT', 'MESSAGE_REVOKED_EVERYONE'] }], callback: { arg: 1, param: 0 } },
        { type: 'whatsapp-web.js:Message', member: 'getQuotedMessage', result: 'await' },
        { type: 'whatsapp-web.js:Chat', member: 'fetchMessages', result: 'await', path: '[]' },
        { type: 'whatsapp-web.js:Client', member: 'getMessageById', result: 'await' },
      ],
      tsNames: ['Message'],
      nameHints: ['msg', 'message'],
    },
    'whatsapp-web.js:Chat': {
      package: 'whatsapp-web.js',
      origins: [
        { type: 'whatsapp-web.js:Message', member: 'getChat', result: 'await' },
        { type: 'whatsapp-web.js:Client', member: 'getChatById', result: 'await' },
        { type: 'whatsapp-web.js:Client', member: 'getChats', result: 'await', path: '[]' },
      ],
      tsNames: ['Chat', 'GroupChat', 'PrivateChat'],
      nameHints: ['chat'],
    },
    'whatsapp-web.js:SentMessage': {
      package: 'whatsapp-web.js',
      origins: [
        { type: 'whatsapp-web.js:Message', member: 'reply', result: 'await' },
        { type: 'whatsapp-web.js:Client', member: 'sendMessage', result: 'await' },
        { type: 'whatsapp-web.js:Chat', member: 'sendMessage', result: 'await' },
      ],
    },
  },
  models: [
    { id: 'whatsapp-web.js/source/on', package: 'whatsapp-web.js', versions: '*', kind: 'source', access: { type: 'whatsapp-web.js:Message' }, paths: ['body', '_data.notifyName', 'vCards[]', 'location.description', 'title', 'selectedButtonId', 'selectedRowId', 'pollName', 'pollOptions[]'], yields: 'user-input', note: 'messages of every event, quoted ones and those of fetchMessages', unverifiedPaths: ['_data.notifyName'], verified: true, verifiedBy: 'types', evidence: ['tsc whatsapp-web.js@1.34.7'] },
    { id: 'whatsapp-web.js/source/getContact', package: 'whatsapp-web.js', versions: '*', kind: 'source', access: { type: 'whatsapp-web.js:Message', member: 'getContact', result: 'await' }, paths: ['pushname', 'name', 'shortName'], yields: 'user-input', verified: true, verifiedBy: 'types', evidence: ['tsc whatsapp-web.js@1.34.7'] },
    { id: 'whatsapp-web.js/source/Chat', package: 'whatsapp-web.js', versions: '*', kind: 'source', access: { type: 'whatsapp-web.js:Chat' }, paths: ['name'], yields: 'user-input', confidence: 'low', verified: true, verifiedBy: 'types', evidence: ['tsc whatsapp-web.js@1.34.7'] },
    { id: 'whatsapp-web.js/source/downloadMedia', package: 'whatsapp-web.js', versions: '*', kind: 'source', access: { type: 'whatsapp-web.js:Message', member: 'downloadMedia', result: 'await' }, paths: ['data', 'filename'], yields: 'user-input', verified: true, verifiedBy: 'types', evidence: ['tsc whatsapp-web.js@1.34.7'] },
    { id: 'whatsapp-web.js/source/message_edit', package: 'whatsapp-web.js', versions: '*', kind: 'source', access: { type: 'whatsapp-web.js:Client', member: 'on', when: [{ arg: 0, in: ['message_edit', 'MESSAGE_EDIT'] }], callback: { arg: 1, param: 1 } }, paths: [''], yields: 'user-input', verified: true, verifiedBy: 'types', evidence: ['tsc whatsapp-web.js@1.34.7'] },
    { id: 'whatsapp-web.js/sink/sendMessage', package: 'whatsapp-web.js', versions: '*', kind: 'sink', access: { type: 'whatsapp-web.js:Client', member: 'sendMessage' }, sinkKind: 'reply', inputs: [{ arg: 1 }, { arg: 2, path: 'caption' }], recipient: { arg: 0 }, markup: 'whatsapp', verified: true, verifiedBy: 'types', evidence: ['tsc whatsapp-web.js@1.34.7'] },
    { id: 'whatsapp-web.js/sink/reply', package: 'whatsapp-web.js', versions: '*', kind: 'sink', access: { type: 'whatsapp-web.js:Message', member: 'reply' }, sinkKind: 'reply', inputs: [{ arg: 0 }, { arg: 2, path: 'caption' }], markup: 'whatsapp', verified: true, verifiedBy: 'types', evidence: ['tsc whatsapp-web.js@1.34.7'] },
    { id: 'whatsapp-web.js/sink/Chat.sendMessage', package: 'whatsapp-web.js', versions: '*', kind: 'sink', access: { type: 'whatsapp-web.js:Chat', member: 'sendMessage' }, sinkKind: 'reply', inputs: [{ arg: 0 }, { arg: 1, path: 'caption' }], markup: 'whatsapp', verified: true, verifiedBy: 'types', evidence: ['tsc whatsapp-web.js@1.34.7'] },
    { id: 'whatsapp-web.js/sink/edit', package: 'whatsapp-web.js', versions: '*', kind: 'sink', access: { type: 'whatsapp-web.js:SentMessage', member: 'edit' }, sinkKind: 'reply', inputs: [{ arg: 0 }], markup: 'whatsapp', verified: true, verifiedBy: 'types', evidence: ['tsc whatsapp-web.js@1.34.7'] },
    { id: 'whatsapp-web.js/sink/MessageMedia.fromFilePath', package: 'whatsapp-web.js', versions: '*', kind: 'sink', access: { import: 'MessageMedia', member: 'fromFilePath' }, sinkKind: 'fs-path', inputs: [{ arg: 0 }], fileAccess: 'read', verified: true, verifiedBy: 'types', evidence: ['tsc whatsapp-web.js@1.34.7'] },
    { id: 'whatsapp-web.js/sink/MessageMedia.fromUrl', package: 'whatsapp-web.js', versions: '*', kind: 'sink', access: { import: 'MessageMedia', member: 'fromUrl' }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'types', evidence: ['tsc whatsapp-web.js@1.34.7'] },
  ],
};
