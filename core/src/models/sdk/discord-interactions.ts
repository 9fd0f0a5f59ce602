import type { SdkModels } from '../kinds.ts';

export const discordInteractionsModels: SdkModels = {
  package: 'discord-interactions',
  category: 'bot',
  read: ['discord-interactions@4.4.0'],
  types: {},
  models: [
    { id: 'discord-interactions/sink/answer', package: 'discord-interactions', versions: '*', kind: 'sink', access: { literal: 'data', when: [{ arg: 0, path: 'type', in: [4, 7, 'CHANNEL_MESSAGE_WITH_SOURCE', 'UPDATE_MESSAGE', 'ChannelMessageWithSource', 'UpdateMessage'] }, { arg: 0, inFileWith: 'discord' }] }, sinkKind: 'reply', inputs: [{ arg: 0, path: 'data.content' }], onlyLabels: ['llm-output', 'tool-result', 'http-response', 'error-detail', 'secret'], note: 'ids and what users wrote stand in one body, which is untrusted as a whole: not told apart', markup: 'discord-markdown', saferWhen: [{ arg: 0, path: 'data.flags', in: [64, 'EPHEMERAL', 'Ephemeral'] }], mentionGuard: { path: 'data.allowed_mentions', safe: '{parse:[]}' }, docs: 'https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object', verified: true, verifiedBy: 'text', evidence: ['discord-interactions@4.4.0 dist/index.d.ts'] },
    { id: 'discord-interactions/webhook-verify/verifyKey', package: 'discord-interactions', versions: '*', kind: 'webhook-verify', access: { import: 'verifyKey' }, inputs: [{ arg: 0 }, { arg: 1 }, { arg: 2 }, { arg: 3 }], returns: 'promise-boolean', note: 'async since v4: an un-awaited call is always truthy', verified: true, verifiedBy: 'text', evidence: ['discord-interactions@4.4.0 dist/index.d.ts'] },
    { id: 'discord-interactions/webhook-verify/verifyKeyMiddleware', package: 'discord-interactions', versions: '*', kind: 'webhook-verify', access: { import: 'verifyKeyMiddleware' }, middleware: true, verified: true, verifiedBy: 'text', evidence: ['discord-interactions@4.4.0 dist/index.d.ts'] },
    { id: 'discord-interactions/webhook-verify/verifyWebhookEventMiddleware', package: 'discord-interactions', versions: '*', kind: 'webhook-verify', access: { import: 'verifyWebhookEventMiddleware' }, middleware: true, verified: true, verifiedBy: 'text', evidence: ['discord-interactions@4.4.0 dist/index.d.ts'] },
  ],
};
