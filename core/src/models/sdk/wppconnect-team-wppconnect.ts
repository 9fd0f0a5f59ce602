import type { SdkModels } from '../kinds.ts';

export const wppconnectTeamWppconnectModels: SdkModels = {
  package: '@wppconnect-team/wppconnect',
  category: 'bot',
  read: ['@wppconnect-team/wppconnect@2.3.3'],
  types: {
    '@wppconnect-team/wppconnect:Client': {
      package: '@wppconnect-team/wppconnect',
      origins: [
        { import: 'create', result: 'await' },
      ],
      tsNames: ['Whatsapp'],
      shapes: [
        { members: ['onMessage', 'sendText'] },
        { members: ['sendText', 'sendFile'] },
        { members: ['sendText'], beside: { offset: 1, read: ['body'] } },
      ],
    },
    '@wppconnect-team/wppconnect:Message': {
      package: '@wppconnect-team/wppconnect',
      origins: [
        { type: '@wppconnect-team/wppconnect:Client', member: '{onMessage,onAnyMessage}', callback: { arg: 0, param: 0 } },
        { type: '@wppconnect-team/wppconnect:Client', member: 'getMessageById', result: 'await' },
        { type: '@wppconnect-team/wppconnect:Client', member: '{getMessages,getAllMessagesInChat,loadAndGetAllMessagesInChat}', result: 'await', path: '[]' },
      ],
      tsNames: ['Message'],
      shapes: [
        { members: ['body', 'from'], beside: { offset: -1, called: ['sendText', 'sendImage', 'sendFile'] } },
        { members: ['body', 'from'], beside: { offset: 1, called: ['sendText', 'sendImage', 'sendFile'] } },
      ],
    },
  },
  models: [
    { id: 'wppconnect-team.wppconnect/source/Message', package: '@wppconnect-team/wppconnect', versions: '*', kind: 'source', access: { type: '@wppconnect-team/wppconnect:Message' }, paths: ['body', 'content', 'caption', 'notifyName', 'sender.pushname', 'sender.name', 'chat.name'], yields: 'user-input', verified: true, verifiedBy: 'types', evidence: ['tsc @wppconnect-team/wppconnect@2.3.3'] },
    { id: 'wppconnect-team.wppconnect/sink/sendText', package: '@wppconnect-team/wppconnect', versions: '*', kind: 'sink', access: { type: '@wppconnect-team/wppconnect:Client', member: '{sendText,reply,sendMentioned}' }, sinkKind: 'reply', inputs: [{ arg: 1 }], recipient: { arg: 0 }, markup: 'whatsapp', verified: true, verifiedBy: 'types', evidence: ['tsc @wppconnect-team/wppconnect@2.3.3'] },
    { id: 'wppconnect-team.wppconnect/sink/sendImage', package: '@wppconnect-team/wppconnect', versions: '*', kind: 'sink', access: { type: '@wppconnect-team/wppconnect:Client', member: '{sendImage,sendFile,sendVideoAsGif,sendGif}' }, sinkKind: 'reply', inputs: [{ arg: 3 }, { arg: 2, path: 'caption' }], recipient: { arg: 0 }, markup: 'whatsapp', verified: true, verifiedBy: 'types', evidence: ['tsc @wppconnect-team/wppconnect@2.3.3'] },
  ],
};
