import type { SdkModels } from '../kinds.ts';

export const viberBotModels: SdkModels = {
  package: 'viber-bot',
  category: 'bot',
  read: ['viber-bot@1.0.18'],
  types: {
    'viber-bot:Bot': {
      package: 'viber-bot',
      origins: [
        { import: 'Bot', new: true },
      ],
      tsNames: ['Bot'],
    },
  },
  models: [
    { id: 'viber-bot/source/onTextMessage', package: 'viber-bot', versions: '*', kind: 'source', access: { type: 'viber-bot:Bot', member: 'onTextMessage', callback: { arg: 1, param: 0 } }, paths: ['text'], yields: 'user-input', verified: true, verifiedBy: 'text', evidence: ['viber-bot@1.0.18 lib/viber-bot.js'] },
    { id: 'viber-bot/source/on', package: 'viber-bot', versions: '*', kind: 'source', access: { type: 'viber-bot:Bot', member: 'on', when: [{ arg: 0, in: ['message', 'MESSAGE_RECEIVED'] }], callback: { arg: 1, param: 0 } }, paths: ['text'], yields: 'user-input', verified: true, verifiedBy: 'text', evidence: ['viber-bot@1.0.18 lib/event-consts.js'] },
    { id: 'viber-bot/sink/onTextMessage', package: 'viber-bot', versions: '*', kind: 'sink', access: { type: 'viber-bot:Bot', member: 'onTextMessage', callback: { arg: 1, param: 1 }, path: 'send' }, sinkKind: 'reply', inputs: [{ arg: 0 }], markup: 'none', verified: true, verifiedBy: 'text', evidence: ['viber-bot@1.0.18 lib/response.js'] },
    { id: 'viber-bot/sink/on', package: 'viber-bot', versions: '*', kind: 'sink', access: { type: 'viber-bot:Bot', member: 'on', when: [{ arg: 0, in: ['message', 'MESSAGE_RECEIVED'] }], callback: { arg: 1, param: 1 }, path: 'send' }, sinkKind: 'reply', inputs: [{ arg: 0 }], markup: 'none', verified: true, verifiedBy: 'text', evidence: ['viber-bot@1.0.18 lib/response.js'] },
    { id: 'viber-bot/sink/sendMessage', package: 'viber-bot', versions: '*', kind: 'sink', access: { type: 'viber-bot:Bot', member: 'sendMessage' }, sinkKind: 'reply', inputs: [{ arg: 1 }], recipient: { arg: 0 }, markup: 'none', verified: true, verifiedBy: 'text', evidence: ['viber-bot@1.0.18 lib/viber-bot.js'] },
    { id: 'viber-bot/secret-option/Bot', package: 'viber-bot', versions: '*', kind: 'secret-option', access: { import: 'Bot', new: true }, at: 'constructor', inputs: [{ arg: 0, path: 'authToken' }, { arg: 1, path: 'authToken' }], env: ['VIBER_AUTH_TOKEN'], verified: true, verifiedBy: 'text', evidence: ['viber-bot@1.0.18 lib/viber-bot.js'] },
    { id: 'viber-bot/webhook-verify/middleware', package: 'viber-bot', versions: '*', kind: 'webhook-verify', access: { type: 'viber-bot:Bot', member: 'middleware' }, builtin: true, middleware: true, verified: true, verifiedBy: 'text', evidence: ['viber-bot@1.0.18 lib/middleware.js'] },
    { id: 'viber-bot/endpoint/setWebhook', package: 'viber-bot', versions: '*', kind: 'endpoint', access: { type: 'viber-bot:Bot', member: 'setWebhook' }, url: [{ arg: 0 }], verified: false },
  ],
};
