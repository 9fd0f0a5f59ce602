import type { SdkModels } from '../kinds.ts';

export const discordInteractionsModels: SdkModels = {
  package: 'discord-interactions',
  category: 'bot',
  read: ['discord-interactions@4.4.0'],
  types: {},
  models: [
    { id: 'discord-interactions/webhook-verify/verifyKey', package: 'discord-interactions', versions: '*', kind: 'webhook-verify', access: { import: 'verifyKey' }, inputs: [{ arg: 0 }, { arg: 1 }, { arg: 2 }, { arg: 3 }], returns: 'promise-boolean', note: 'async since v4: an un-awaited call is always truthy', verified: true, verifiedBy: 'text', evidence: ['discord-interactions@4.4.0 dist/index.d.ts'] },
    { id: 'discord-interactions/webhook-verify/verifyKeyMiddleware', package: 'discord-interactions', versions: '*', kind: 'webhook-verify', access: { import: 'verifyKeyMiddleware' }, middleware: true, verified: true, verifiedBy: 'text', evidence: ['discord-interactions@4.4.0 dist/index.d.ts'] },
    { id: 'discord-interactions/webhook-verify/verifyWebhookEventMiddleware', package: 'discord-interactions', versions: '*', kind: 'webhook-verify', access: { import: 'verifyWebhookEventMiddleware' }, middleware: true, verified: true, verifiedBy: 'text', evidence: ['discord-interactions@4.4.0 dist/index.d.ts'] },
  ],
};
