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
        { type: 'node-telegram-bot-api:Bot2', member: 'on', callback: { arg: 'rest1', param: 0 } },
        { type: 'node-telegram-bot-api:Bot2', member: 'command', callback: { arg: 'rest1', param: 0 } },
        { type: 'node-telegram-bot-api:Bot2', member: 'hears', callback: { arg: 'rest1', param: 0 } },
        { type: 'node-telegram-bot-api:Bot2', member: 'use', callback: { arg: 'any', param: 0 } },
        { type: 'node-telegram-bot-api:Bot2', member: 'catch', callback: { arg: 0, param: 1 } },
      ],
      tsNames: ['Context'],
      nameHints: ['ctx'],
    },
  },
  models: [
    { id: 'node-telegram-bot-api/source/on', package: 'node-telegram-bot-api', versions: '<2', kind: 'source', access: { type: 'node-telegram-bot-api:Bot', member: '{on,once}', when: [{ arg: 0, notIn: ['polling_error', 'webhook_error', 'error', 'callback_query', 'inline_query', 'chosen_inline_result', 'poll_answer', 'pre_checkout_query', 'shipping_query', 'chat_join_request'] }], callback: { arg: 1, param: 0 } }, paths: ['text', 'caption', 'reply_to_message.text', 'reply_to_message.caption', 'from.first_name', 'from.last_name', 'from.username', 'document.file_name', 'contact.first_name', 'web_app_data.data', 'chat.first_name', 'chat.username'], yields: 'user-input', note: 'message and every kind of it: text, photo, document, edited_message_text, channel_post …', verified: true, verifiedBy: 'types', evidence: ['tsc @types/node-telegram-bot-api@0.64.15'] },
    { id: 'node-telegram-bot-api/source/onText', package: 'node-telegram-bot-api', versions: '<2', kind: 'source', access: { type: 'node-telegram-bot-api:Bot', member: 'onText', callback: { arg: 1, param: 1 } }, paths: ['[]', 'input'], yields: 'user-input', verified: true, verifiedBy: 'types', evidence: ['tsc @types/node-telegram-bot-api@0.64.15'] },
    { id: 'node-telegram-bot-api/source/onText~2', package: 'node-telegram-bot-api', versions: '<2', kind: 'source', access: { type: 'node-telegram-bot-api:Bot', member: 'onText', callback: { arg: 1, param: 0 } }, paths: ['text', 'caption', 'reply_to_message.text', 'reply_to_message.caption', 'from.first_name', 'from.last_name', 'from.username', 'document.file_name', 'contact.first_name', 'web_app_data.data', 'chat.first_name', 'chat.username'], yields: 'user-input', verified: true, verifiedBy: 'types', evidence: ['tsc @types/node-telegram-bot-api@0.64.15'] },
    { id: 'node-telegram-bot-api/source/on~2', package: 'node-telegram-bot-api', versions: '<2', kind: 'source', access: { type: 'node-telegram-bot-api:Bot', member: '{on,once}', when: [{ arg: 0, in: ['callback_query'] }], callback: { arg: 1, param: 0 } }, paths: ['data', 'message.text', 'from.first_name', 'from.last_name', 'from.username'], yields: 'user-input', verified: true, verifiedBy: 'types', evidence: ['tsc @types/node-telegram-bot-api@0.64.15'] },
    { id: 'node-telegram-bot-api/source/on~3', package: 'node-telegram-bot-api', versions: '<2', kind: 'source', access: { type: 'node-telegram-bot-api:Bot', member: '{on,once}', when: [{ arg: 0, in: ['inline_query', 'chosen_inline_result'] }], callback: { arg: 1, param: 0 } }, paths: ['query', 'from.first_name', 'from.username'], yields: 'user-input', verified: true, verifiedBy: 'types', evidence: ['tsc @types/node-telegram-bot-api@0.64.15'] },
    { id: 'node-telegram-bot-api/source/onReplyToMessage', package: 'node-telegram-bot-api', versions: '<2', kind: 'source', access: { type: 'node-telegram-bot-api:Bot', member: 'onReplyToMessage', callback: { arg: 2, param: 0 } }, paths: ['text', 'caption', 'reply_to_message.text', 'reply_to_message.caption', 'from.first_name', 'from.last_name', 'from.username', 'document.file_name', 'contact.first_name', 'web_app_data.data', 'chat.first_name', 'chat.username'], yields: 'user-input', verified: true, verifiedBy: 'types', evidence: ['tsc @types/node-telegram-bot-api@0.64.15'] },
    { id: 'node-telegram-bot-api/source/getFileLink', package: 'node-telegram-bot-api', versions: '<2', kind: 'source', access: { type: 'node-telegram-bot-api:Bot', member: 'getFileLink', result: 'await' }, paths: [''], yields: 'secret', note: 'the file URL contains the bot token: never show or log it', verified: true, verifiedBy: 'types', evidence: ['tsc @types/node-telegram-bot-api@0.64.15'] },
    { id: 'node-telegram-bot-api/sink/sendMessage', package: 'node-telegram-bot-api', versions: '<2', kind: 'sink', access: { type: 'node-telegram-bot-api:Bot', member: 'sendMessage' }, sinkKind: 'reply', inputs: [{ arg: 1 }], markup: 'telegram', markupOption: { arg: 2, path: 'parse_mode' }, verified: true, verifiedBy: 'types', evidence: ['tsc @types/node-telegram-bot-api@0.64.15'] },
    { id: 'node-telegram-bot-api/sink/editMessageText', package: 'node-telegram-bot-api', versions: '<2', kind: 'sink', access: { type: 'node-telegram-bot-api:Bot', member: '{editMessageText,editMessageCaption}' }, sinkKind: 'reply', inputs: [{ arg: 0 }], markup: 'telegram', markupOption: { arg: 1, path: 'parse_mode' }, verified: true, verifiedBy: 'types', evidence: ['tsc @types/node-telegram-bot-api@0.64.15'] },
    { id: 'node-telegram-bot-api/sink/media.caption', package: 'node-telegram-bot-api', versions: '<2', kind: 'sink', access: { type: 'node-telegram-bot-api:Bot', member: '{sendPhoto,sendAudio,sendDocument,sendVideo,sendAnimation,sendVoice}' }, sinkKind: 'reply', inputs: [{ arg: 2, path: 'caption' }], markup: 'telegram', markupOption: { arg: 2, path: 'parse_mode' }, verified: true, verifiedBy: 'types', evidence: ['tsc @types/node-telegram-bot-api@0.64.15'] },
    { id: 'node-telegram-bot-api/sink/sendMediaGroup', package: 'node-telegram-bot-api', versions: '<2', kind: 'sink', access: { type: 'node-telegram-bot-api:Bot', member: 'sendMediaGroup' }, sinkKind: 'reply', inputs: [{ arg: 1, path: '[].caption' }], markup: 'telegram', markupOption: { arg: 1, path: '[].parse_mode' }, verified: true, verifiedBy: 'types', evidence: ['tsc @types/node-telegram-bot-api@0.64.15'] },
    { id: 'node-telegram-bot-api/sink/sendPoll', package: 'node-telegram-bot-api', versions: '<2', kind: 'sink', access: { type: 'node-telegram-bot-api:Bot', member: 'sendPoll' }, sinkKind: 'reply', inputs: [{ arg: 1 }, { arg: 2, path: '[]' }], markup: 'none', verified: true, verifiedBy: 'types', evidence: ['tsc @types/node-telegram-bot-api@0.64.15'] },
    { id: 'node-telegram-bot-api/sink/answerCallbackQuery', package: 'node-telegram-bot-api', versions: '<2', kind: 'sink', access: { type: 'node-telegram-bot-api:Bot', member: 'answerCallbackQuery' }, sinkKind: 'reply', inputs: [{ arg: 1, path: 'text' }, { arg: 0, path: 'text' }], markup: 'none', verified: true, verifiedBy: 'types', evidence: ['tsc @types/node-telegram-bot-api@0.64.15'] },
    { id: 'node-telegram-bot-api/sink/answerInlineQuery', package: 'node-telegram-bot-api', versions: '<2', kind: 'sink', access: { type: 'node-telegram-bot-api:Bot', member: 'answerInlineQuery' }, sinkKind: 'reply', inputs: [{ arg: 1, path: '[].input_message_content.message_text' }], markup: 'telegram', markupOption: { arg: 1, path: '[].input_message_content.parse_mode' }, verified: true, verifiedBy: 'types', evidence: ['tsc @types/node-telegram-bot-api@0.64.15'] },
    { id: 'node-telegram-bot-api/sink/sendPhoto', package: 'node-telegram-bot-api', versions: '<2', kind: 'sink', access: { type: 'node-telegram-bot-api:Bot', member: '{sendPhoto,sendAudio,sendDocument,sendVideo,sendAnimation,sendVoice}' }, sinkKind: 'fs-path', inputs: [{ arg: 1 }], fileAccess: 'read', note: 'a string that is a local path is read and uploaded; a URL is fetched by Telegram', verified: true, verifiedBy: 'text', evidence: ['node-telegram-bot-api@0.67.0 src/telegram.js'] },
    { id: 'node-telegram-bot-api/source/node-telegram-bot-api_Context', package: 'node-telegram-bot-api', versions: '>=2', kind: 'source', access: { type: 'node-telegram-bot-api:Context' }, paths: ['message.text', 'message.caption', 'editedMessage.text', 'channelPost.text', 'match', 'match[]', 'callbackQuery.data', 'inlineQuery.query', 'from.username', 'from.first_name', 'from.last_name', 'update.message.text'], yields: 'user-input', verified: true, verifiedBy: 'text', evidence: ['node-telegram-bot-api@2.1.0 dist/core/context.d.ts'] },
    { id: 'node-telegram-bot-api/sink/reply', package: 'node-telegram-bot-api', versions: '>=2', kind: 'sink', access: { type: 'node-telegram-bot-api:Context', member: 'reply' }, sinkKind: 'reply', inputs: [{ arg: 0 }], markup: 'telegram', markupOption: { arg: 1, path: 'parse_mode' }, verified: true, verifiedBy: 'text', evidence: ['node-telegram-bot-api@2.1.0 dist/core/context.d.ts'] },
    { id: 'node-telegram-bot-api/sink/api.sendMessage', package: 'node-telegram-bot-api', versions: '>=2', kind: 'sink', access: { type: 'node-telegram-bot-api:Bot2', member: 'api.sendMessage' }, sinkKind: 'reply', inputs: [{ arg: 0, path: 'text' }], markup: 'telegram', markupOption: { arg: 0, path: 'parse_mode' }, verified: true, verifiedBy: 'text', evidence: ['node-telegram-bot-api@2.1.0 dist/core/api.d.ts'] },
    { id: 'node-telegram-bot-api/sink/Context.answerCallbackQuery', package: 'node-telegram-bot-api', versions: '>=2', kind: 'sink', access: { type: 'node-telegram-bot-api:Context', member: 'answerCallbackQuery' }, sinkKind: 'reply', inputs: [{ arg: 0, path: 'text' }], markup: 'none', verified: true, verifiedBy: 'text', evidence: ['node-telegram-bot-api@2.1.0 dist/core/context.d.ts'] },
    { id: 'node-telegram-bot-api/secret-option/default', package: 'node-telegram-bot-api', versions: '*', kind: 'secret-option', access: { import: '{default,Bot}', new: true }, at: 'constructor', inputs: [{ arg: 0 }], env: ['TELEGRAM_BOT_TOKEN', 'TELEGRAM_TOKEN', 'BOT_TOKEN'], verified: true, verifiedBy: 'types', evidence: ['tsc @types/node-telegram-bot-api@0.64.15'] },
    { id: 'node-telegram-bot-api/retry/node-telegram-bot-api_Bot2', package: 'node-telegram-bot-api', versions: '>=2', kind: 'retry', access: { type: 'node-telegram-bot-api:Bot2' }, retry: { default: 2, unit: 'retries', on: ['429', '5xx', 'network', 'timeout'], options: [{ at: 'constructor', arg: 1, path: 'maxRetries' }], disable: 0 }, timeoutMs: 300000, verified: true, verifiedBy: 'text', evidence: ['node-telegram-bot-api@2.1.0 dist/core/transport.d.ts'] },
    { id: 'node-telegram-bot-api/retry/node-telegram-bot-api_Bot', package: 'node-telegram-bot-api', versions: '<2', kind: 'retry', access: { type: 'node-telegram-bot-api:Bot' }, retry: { default: 0, unit: 'retries', options: [] }, verified: true, verifiedBy: 'text', evidence: ['node-telegram-bot-api@0.67.0 src/telegram.js (absence of /maxRetr|retry_after/)'] },
    { id: 'node-telegram-bot-api/config/createWebhookCallback', package: 'node-telegram-bot-api', versions: '>=2', kind: 'config', access: { import: 'createWebhookCallback' }, option: { arg: 1, path: 'allowUnauthenticated' }, badValues: [true], issue: 'webhook-unverified', verified: true, verifiedBy: 'text', evidence: ['node-telegram-bot-api@2.1.0 dist/core/webhook.d.ts'] },
    { id: 'node-telegram-bot-api/http-client/Bot', package: 'node-telegram-bot-api', versions: '<2', kind: 'http-client', access: { type: 'node-telegram-bot-api:Bot' }, url: [{ arg: 1, path: 'baseApiUrl' }], timeout: { defaultMs: null, meaning: 'none', options: [{ at: 'constructor', arg: 1, path: 'request.timeout' }] }, verified: true, verifiedBy: 'types', evidence: ['tsc @types/node-telegram-bot-api@0.64.15'] },
    { id: 'node-telegram-bot-api/webhook-verify/setWebHook', package: 'node-telegram-bot-api', versions: '<2', kind: 'webhook-verify', access: { type: 'node-telegram-bot-api:Bot', member: 'setWebHook' }, secretOption: [{ arg: 1, path: 'secret_token' }], header: 'x-telegram-bot-api-secret-token', missingIsBad: true, verified: true, verifiedBy: 'types', evidence: ['tsc @types/node-telegram-bot-api@0.64.15'] },
  ],
};
