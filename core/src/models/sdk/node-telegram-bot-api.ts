import type { SdkModels } from '../kinds.ts';

export const nodeTelegramBotApiModels: SdkModels = {
  package: 'node-telegram-bot-api',
  category: 'bot',
  read: ['@types/node-telegram-bot-api@0.64.15', 'node-telegram-bot-api@2.1.0', 'node-telegram-bot-api@0.67.0'],
  note: '2.x is a rewrite (Bot/Context middleware, own types); most code still uses 0.6x with @types/node-telegram-bot-api',
  types: {
    'node-telegram-bot-api:Bot': {
      package: 'node-telegram-bot-api',
      origins: [
        { import: 'default', new: true },
      ],
      tsNames: ['TelegramBot'],
      shapes: [
        { members: ['sendMessage'], when: [{ arg: 2, path: 'parse_mode', present: true }] },
        { members: ['sendMessage', 'sendChatAction'] },
      ],
      nameHints: ['bot'],
    },
    'node-telegram-bot-api:Bot2': {
      package: 'node-telegram-bot-api',
      origins: [
        { import: 'Bot', new: true },
      ],
      tsNames: ['Bot'],
      nameHints: ['bot'],
    },
    'node-telegram-bot-api:Context': {
      package: 'node-telegram-bot-api',
      origins: [
        { type: 'node-telegram-bot-api:Bot2', member: 'on', callback: { arg: 'last', param: 0 } },
        { type: 'node-telegram-bot-api:Bot2', member: 'command', callback: { arg: 'last', param: 0 } },
        { type: 'node-telegram-bot-api:Bot2', member: 'hears', callback: { arg: 'last', param: 0 } },
        { type: 'node-telegram-bot-api:Bot2', member: 'use', callback: { arg: 'last', param: 0 } },
      ],
      tsNames: ['Context'],
      nameHints: ['ctx'],
    },
  },
  models: [
    { id: 'node-telegram-bot-api/source/on', package: 'node-telegram-bot-api', versions: '<2', kind: 'source', access: { type: 'node-telegram-bot-api:Bot', member: 'on', when: [{ arg: 0, in: ['message', 'text', 'edited_message', 'channel_post'] }], callback: { arg: 1, param: 0 } }, paths: ['text', 'caption', 'from.first_name', 'from.username'], yields: 'user-input', verified: true, verifiedBy: 'text', evidence: ['@types/node-telegram-bot-api@0.64.15 index.d.ts'] },
    { id: 'node-telegram-bot-api/source/onText', package: 'node-telegram-bot-api', versions: '<2', kind: 'source', access: { type: 'node-telegram-bot-api:Bot', member: 'onText', callback: { arg: 1, param: 1 } }, paths: ['[]'], yields: 'user-input', verified: true, verifiedBy: 'text', evidence: ['@types/node-telegram-bot-api@0.64.15 index.d.ts'] },
    { id: 'node-telegram-bot-api/source/onText~2', package: 'node-telegram-bot-api', versions: '<2', kind: 'source', access: { type: 'node-telegram-bot-api:Bot', member: 'onText', callback: { arg: 1, param: 0 } }, paths: ['text'], yields: 'user-input', verified: true, verifiedBy: 'text', evidence: ['@types/node-telegram-bot-api@0.64.15 index.d.ts'] },
    { id: 'node-telegram-bot-api/source/on~2', package: 'node-telegram-bot-api', versions: '<2', kind: 'source', access: { type: 'node-telegram-bot-api:Bot', member: 'on', when: [{ arg: 0, in: ['callback_query'] }], callback: { arg: 1, param: 0 } }, paths: ['data'], yields: 'user-input', verified: true, verifiedBy: 'text', evidence: ['@types/node-telegram-bot-api@0.64.15 index.d.ts'] },
    { id: 'node-telegram-bot-api/sink/sendMessage', package: 'node-telegram-bot-api', versions: '<2', kind: 'sink', access: { type: 'node-telegram-bot-api:Bot', member: 'sendMessage' }, sinkKind: 'reply', inputs: [{ arg: 1 }], markup: 'telegram', markupOption: { arg: 2, path: 'parse_mode' }, verified: true, verifiedBy: 'text', evidence: ['@types/node-telegram-bot-api@0.64.15 index.d.ts'] },
    { id: 'node-telegram-bot-api/sink/editMessageText', package: 'node-telegram-bot-api', versions: '<2', kind: 'sink', access: { type: 'node-telegram-bot-api:Bot', member: 'editMessageText' }, sinkKind: 'reply', inputs: [{ arg: 0 }], markup: 'telegram', markupOption: { arg: 1, path: 'parse_mode' }, verified: true, verifiedBy: 'text', evidence: ['@types/node-telegram-bot-api@0.64.15 index.d.ts'] },
    { id: 'node-telegram-bot-api/sink/sendPhoto', package: 'node-telegram-bot-api', versions: '<2', kind: 'sink', access: { type: 'node-telegram-bot-api:Bot', member: 'sendPhoto' }, sinkKind: 'fs-path', inputs: [{ arg: 1 }], note: 'a string that is a local path is read and uploaded; a URL is fetched by Telegram', verified: true, verifiedBy: 'text', evidence: ['@types/node-telegram-bot-api@0.64.15 index.d.ts'] },
    { id: 'node-telegram-bot-api/sink/sendDocument', package: 'node-telegram-bot-api', versions: '<2', kind: 'sink', access: { type: 'node-telegram-bot-api:Bot', member: 'sendDocument' }, sinkKind: 'fs-path', inputs: [{ arg: 1 }], note: 'a string that is a local path is read and uploaded; a URL is fetched by Telegram', verified: true, verifiedBy: 'text', evidence: ['@types/node-telegram-bot-api@0.64.15 index.d.ts'] },
    { id: 'node-telegram-bot-api/source/node-telegram-bot-api_Context', package: 'node-telegram-bot-api', versions: '>=2', kind: 'source', access: { type: 'node-telegram-bot-api:Context' }, paths: ['message.text', 'match', 'match[]', 'callbackQuery.data', 'inlineQuery.query', 'from.username'], yields: 'user-input', verified: true, verifiedBy: 'text', evidence: ['node-telegram-bot-api@2.1.0 dist/core/context.d.ts'] },
    { id: 'node-telegram-bot-api/sink/reply', package: 'node-telegram-bot-api', versions: '>=2', kind: 'sink', access: { type: 'node-telegram-bot-api:Context', member: 'reply' }, sinkKind: 'reply', inputs: [{ arg: 0 }], markup: 'telegram', markupOption: { arg: 1, path: 'parse_mode' }, verified: true, verifiedBy: 'text', evidence: ['node-telegram-bot-api@2.1.0 dist/core/context.d.ts'] },
    { id: 'node-telegram-bot-api/secret-option/default', package: 'node-telegram-bot-api', versions: '*', kind: 'secret-option', access: { import: 'default', new: true }, at: 'constructor', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['@types/node-telegram-bot-api@0.64.15 index.d.ts'] },
    { id: 'node-telegram-bot-api/retry/node-telegram-bot-api_Bot2', package: 'node-telegram-bot-api', versions: '>=2', kind: 'retry', access: { type: 'node-telegram-bot-api:Bot2' }, retry: { default: 2, unit: 'retries', on: ['429', '5xx', 'network', 'timeout'], options: [{ at: 'constructor', arg: 1, path: 'maxRetries' }], disable: 0 }, timeoutMs: 300000, verified: true, verifiedBy: 'text', evidence: ['node-telegram-bot-api@2.1.0 dist/core/transport.d.ts'] },
    { id: 'node-telegram-bot-api/retry/node-telegram-bot-api_Bot', package: 'node-telegram-bot-api', versions: '<2', kind: 'retry', access: { type: 'node-telegram-bot-api:Bot' }, retry: { default: 0, unit: 'retries', options: [] }, verified: true, verifiedBy: 'text', evidence: ['node-telegram-bot-api@0.67.0 src/telegram.js (absence of /maxRetr|retry_after/)'] },
    { id: 'node-telegram-bot-api/config/createWebhookCallback', package: 'node-telegram-bot-api', versions: '>=2', kind: 'config', access: { import: 'createWebhookCallback' }, option: { arg: 1, path: 'allowUnauthenticated' }, badValues: [true], issue: 'webhook-unverified', verified: true, verifiedBy: 'text', evidence: ['node-telegram-bot-api@2.1.0 dist/core/webhook.d.ts'] },
  ],
};
