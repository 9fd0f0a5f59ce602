import type { SdkModels } from '../kinds.ts';

export const lineBotSdkModels: SdkModels = {
  package: '@line/bot-sdk',
  category: 'bot',
  read: ['@line/bot-sdk@11.2.0', '@line/bot-sdk@11.0.0'],
  note: 'v11 dropped the legacy Client; messagingApi.MessagingApiClient / LineBotClient',
  types: {
    '@line/bot-sdk:Client': {
      package: '@line/bot-sdk',
      origins: [
        { import: 'messagingApi', member: 'MessagingApiClient', new: 'member' },
        { import: 'LineBotClient', new: true },
      ],
      tsNames: ['MessagingApiClient', 'LineBotClient'],
    },
  },
  models: [
    { id: 'line.bot-sdk/source/x', package: '@line/bot-sdk', versions: '*', kind: 'source', access: { http: 'json-body' }, paths: ['events[].message.text', 'events[].postback.data'], yields: 'user-input', note: 'webhook body, any HTTP source', verified: false },
    { id: 'line.bot-sdk/sink/replyMessage', package: '@line/bot-sdk', versions: '*', kind: 'sink', access: { type: '@line/bot-sdk:Client', member: 'replyMessage' }, sinkKind: 'reply', inputs: [{ arg: 0, path: 'messages[].text' }, { arg: 0, path: 'messages[].altText' }], markup: 'none', verified: true, verifiedBy: 'types+text', evidence: ['tsc @line/bot-sdk@11.0.0', '@line/bot-sdk@11.2.0 dist/cjs/messaging-api/api/messagingApiClient.d.ts'] },
    { id: 'line.bot-sdk/sink/pushMessage', package: '@line/bot-sdk', versions: '*', kind: 'sink', access: { type: '@line/bot-sdk:Client', member: 'pushMessage' }, sinkKind: 'reply', inputs: [{ arg: 0, path: 'messages[].text' }, { arg: 0, path: 'messages[].altText' }], markup: 'none', verified: true, verifiedBy: 'types+text', evidence: ['tsc @line/bot-sdk@11.0.0', '@line/bot-sdk@11.2.0 dist/cjs/messaging-api/api/messagingApiClient.d.ts'] },
    { id: 'line.bot-sdk/sink/multicast', package: '@line/bot-sdk', versions: '*', kind: 'sink', access: { type: '@line/bot-sdk:Client', member: 'multicast' }, sinkKind: 'reply', inputs: [{ arg: 0, path: 'messages[].text' }, { arg: 0, path: 'messages[].altText' }], markup: 'none', verified: true, verifiedBy: 'types+text', evidence: ['tsc @line/bot-sdk@11.0.0', '@line/bot-sdk@11.2.0 dist/cjs/messaging-api/api/messagingApiClient.d.ts'] },
    { id: 'line.bot-sdk/sink/broadcast', package: '@line/bot-sdk', versions: '*', kind: 'sink', access: { type: '@line/bot-sdk:Client', member: 'broadcast' }, sinkKind: 'reply', inputs: [{ arg: 0, path: 'messages[].text' }, { arg: 0, path: 'messages[].altText' }], markup: 'none', verified: true, verifiedBy: 'types+text', evidence: ['tsc @line/bot-sdk@11.0.0', '@line/bot-sdk@11.2.0 dist/cjs/messaging-api/api/messagingApiClient.d.ts'] },
    { id: 'line.bot-sdk/webhook-verify/middleware', package: '@line/bot-sdk', versions: '*', kind: 'webhook-verify', access: { import: 'middleware' }, middleware: true, secretOption: [{ arg: 0, path: 'channelSecret' }], verified: true, verifiedBy: 'types', evidence: ['tsc @line/bot-sdk@11.0.0'] },
    { id: 'line.bot-sdk/webhook-verify/validateSignature', package: '@line/bot-sdk', versions: '*', kind: 'webhook-verify', access: { import: 'validateSignature' }, inputs: [{ arg: 0 }], returns: 'boolean', header: 'x-line-signature', verified: true, verifiedBy: 'types', evidence: ['tsc @line/bot-sdk@11.0.0'] },
    { id: 'line.bot-sdk/config/middleware', package: '@line/bot-sdk', versions: '*', kind: 'config', access: { import: 'middleware' }, option: { arg: 0, path: 'skipSignatureVerification' }, badValues: ['present'], issue: 'webhook-unverified', verified: true, verifiedBy: 'types+text', evidence: ['tsc @line/bot-sdk@11.0.0', '@line/bot-sdk@11.2.0 dist/types.d.ts'] },
    { id: 'line.bot-sdk/secret-option/middleware', package: '@line/bot-sdk', versions: '*', kind: 'secret-option', access: { import: 'middleware' }, at: 'call', inputs: [{ arg: 0, path: 'channelSecret' }], env: ['LINE_CHANNEL_SECRET'], verified: true, verifiedBy: 'types+text', evidence: ['tsc @line/bot-sdk@11.0.0', '@line/bot-sdk@11.2.0 dist/types.d.ts'] },
    { id: 'line.bot-sdk/secret-option/MessagingApiClient', package: '@line/bot-sdk', versions: '*', kind: 'secret-option', access: { import: 'messagingApi', member: 'MessagingApiClient', new: 'member' }, at: 'constructor', inputs: [{ arg: 0, path: 'channelAccessToken' }], env: ['LINE_CHANNEL_ACCESS_TOKEN'], verified: false },
  ],
};
