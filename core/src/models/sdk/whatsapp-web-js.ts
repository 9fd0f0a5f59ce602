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
      package: 'whatsapp-web.js',
      origins: [
        { type: 'whatsapp-web.js:Client', member: 'on', when: [{ arg: 0, in: ['message'] }], callback: { arg: 1, param: 0 } },
      ],
      tsNames: ['Message'],
      nameHints: ['msg', 'message'],
    },
  },
  models: [
    { id: 'whatsapp-web.js/source/on', package: 'whatsapp-web.js', versions: '*', kind: 'source', access: { type: 'whatsapp-web.js:Client', member: 'on', when: [{ arg: 0, in: ['message', 'message_create'] }], callback: { arg: 1, param: 0 } }, paths: ['body', '_data.notifyName', 'vCards[]', 'location.description'], yields: 'user-input', verified: true, verifiedBy: 'text', evidence: ['whatsapp-web.js@1.34.7 index.d.ts'] },
    { id: 'whatsapp-web.js/sink/sendMessage', package: 'whatsapp-web.js', versions: '*', kind: 'sink', access: { type: 'whatsapp-web.js:Client', member: 'sendMessage' }, sinkKind: 'reply', inputs: [{ arg: 1 }], markup: 'whatsapp', verified: true, verifiedBy: 'text', evidence: ['whatsapp-web.js@1.34.7 index.d.ts'] },
    { id: 'whatsapp-web.js/sink/reply', package: 'whatsapp-web.js', versions: '*', kind: 'sink', access: { type: 'whatsapp-web.js:Message', member: 'reply' }, sinkKind: 'reply', inputs: [{ arg: 0 }], markup: 'whatsapp', verified: true, verifiedBy: 'text', evidence: ['whatsapp-web.js@1.34.7 index.d.ts'] },
  ],
};
