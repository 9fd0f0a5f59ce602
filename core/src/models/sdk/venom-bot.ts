import type { SdkModels } from '../kinds.ts';

export const venomBotModels: SdkModels = {
  package: 'venom-bot',
  category: 'bot',
  read: ['venom-bot@5.3.0'],
  types: {
    'venom-bot:Client': {
      package: 'venom-bot',
      origins: [
        { import: 'create', result: 'await' },
      ],
      tsNames: ['Whatsapp'],
    },
    'venom-bot:Message': {
      package: 'venom-bot',
      origins: [
        { type: 'venom-bot:Client', member: '{onMessage,onAnyMessage,onMessageEdit}', callback: { arg: 0, param: 0 } },
        { type: 'venom-bot:Client', member: 'getAllMessagesDate', result: 'await', path: '[]' },
      ],
      tsNames: ['Message'],
    },
  },
  models: [
    { id: 'venom-bot/source/Message', package: 'venom-bot', versions: '*', kind: 'source', access: { type: 'venom-bot:Message' }, paths: ['body', 'content', 'caption', 'filename', 'notifyName', 'sender.pushname', 'sender.name', 'chat.name'], yields: 'user-input', verified: true, verifiedBy: 'types', evidence: ['tsc venom-bot@5.3.0'] },
    { id: 'venom-bot/sink/sendText', package: 'venom-bot', versions: '*', kind: 'sink', access: { type: 'venom-bot:Client', member: '{sendText,reply,sendMentioned}' }, sinkKind: 'reply', inputs: [{ arg: 1 }], recipient: { arg: 0 }, markup: 'whatsapp', verified: true, verifiedBy: 'types', evidence: ['tsc venom-bot@5.3.0'] },
    { id: 'venom-bot/sink/sendImage', package: 'venom-bot', versions: '*', kind: 'sink', access: { type: 'venom-bot:Client', member: '{sendImage,sendImageFromBase64,sendFile,sendFileFromBase64,sendVideoAsGif,sendVideoAsGifFromBase64}' }, sinkKind: 'reply', inputs: [{ arg: 3 }], recipient: { arg: 0 }, markup: 'whatsapp', verified: true, verifiedBy: 'types', evidence: ['tsc venom-bot@5.3.0'] },
  ],
};
