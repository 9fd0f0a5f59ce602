import type { SdkModels } from '../kinds.ts';

export const wechatyModels: SdkModels = {
  package: 'wechaty',
  category: 'bot',
  read: [],
  types: {
    'wechaty:Bot': {
      package: 'wechaty',
      origins: [
        { import: 'WechatyBuilder', member: '{build,singleton}' },
        { import: '{Wechaty,default}', new: true },
        { import: 'Wechaty', member: 'instance' },
      ],
      tsNames: ['Wechaty'],
    },
    'wechaty:Message': {
      package: 'wechaty',
      origins: [
        { type: 'wechaty:Bot', member: '{on,once}', when: [{ arg: 0, in: ['message'] }], callback: { arg: 1, param: 0 } },
        // Builder style: `Wechaty.instance().on('scan', …).on('message', …)`.
        { type: 'wechaty:Bot', member: 'on', anyDepth: true, when: [{ arg: 0, in: ['message'] }], callback: { arg: 1, param: 0 } },
      ],
      tsNames: ['Message'],
    },
    'wechaty:Conversation': {
      package: 'wechaty',
      origins: [
        { type: 'wechaty:Message', member: '{talker,from,room}' },
      ],
      tsNames: ['Contact', 'Room'],
    },
  },
  models: [
    { id: 'wechaty/source/Message', package: 'wechaty', versions: '*', kind: 'source', access: { type: 'wechaty:Message' }, paths: ['text()', 'talker().name()', 'from().name()'], yields: 'user-input', verified: false },
    { id: 'wechaty/sink/say', package: 'wechaty', versions: '*', kind: 'sink', access: { type: 'wechaty:Message', member: 'say' }, sinkKind: 'reply', inputs: [{ arg: 0 }], markup: 'none', verified: false },
    { id: 'wechaty/sink/Conversation.say', package: 'wechaty', versions: '*', kind: 'sink', access: { type: 'wechaty:Conversation', member: 'say' }, sinkKind: 'reply', inputs: [{ arg: 0 }], markup: 'none', verified: false },
  ],
};
