import type { SdkModels } from '../kinds.ts';

export const lineBotSdkModels: SdkModels = {
  package: '@line/bot-sdk',
  category: 'bot',
  read: ['@line/bot-sdk@11.2.0', '@line/bot-sdk@11.0.0', '@line/bot-sdk@7.7.0', '@line/bot-sdk@9.9.0'],
  note: 'v11 dropped the legacy Client; v8 to v10 have both; since then messagingApi.MessagingApiClient or LineBotClient',
  types: {
    '@line/bot-sdk:Client': {
      package: '@line/bot-sdk',
      origins: [
        { import: 'messagingApi', member: 'MessagingApiClient', new: 'member' },
        { import: 'LineBotClient', new: true },
        { import: 'LineBotClient', member: '{fromChannelAccessToken,fromTokenManager}' },
        { import: 'MessagingApiClient', new: true },
      ],
      tsNames: ['MessagingApiClient', 'LineBotClient'],
    },
    '@line/bot-sdk:LegacyClient': {
      package: '@line/bot-sdk',
      origins: [
        { import: 'Client', new: true },
      ],
      tsNames: ['Client'],
      nameHints: ['client'],
    },
  },
  models: [
    { id: 'line.bot-sdk/source/x', package: '@line/bot-sdk', versions: '*', kind: 'source', access: { http: 'json-body' }, paths: ['events[].message.text', 'events[].postback.data', 'events[].message.fileName', 'events[].message.title'], yields: 'user-input', note: 'webhook body, any HTTP source', verified: false },
    { id: 'line.bot-sdk/source/getProfile', package: '@line/bot-sdk', versions: '*', kind: 'source', access: { type: '@line/bot-sdk:Client', member: '{getProfile,getGroupMemberProfile,getRoomMemberProfile}', result: 'await' }, paths: ['displayName', 'statusMessage'], yields: 'user-input', verified: true, verifiedBy: 'types', evidence: ['tsc @line/bot-sdk@11.0.0'] },
    { id: 'line.bot-sdk/source/LegacyClient.getProfile', package: '@line/bot-sdk', versions: '<=10', kind: 'source', access: { type: '@line/bot-sdk:LegacyClient', member: '{getProfile,getGroupMemberProfile,getRoomMemberProfile}', result: 'await' }, paths: ['displayName', 'statusMessage'], yields: 'user-input', verified: true, verifiedBy: 'types', evidence: ['tsc @line/bot-sdk@7.7.0', 'tsc @line/bot-sdk@9.9.0'] },
    { id: 'line.bot-sdk/sink/replyMessage', package: '@line/bot-sdk', versions: '*', kind: 'sink', access: { type: '@line/bot-sdk:Client', member: 'replyMessage' }, sinkKind: 'reply', inputs: [{ arg: 0, path: 'messages[].text' }, { arg: 0, path: 'messages[].altText' }], markup: 'none', verified: true, verifiedBy: 'types+text', evidence: ['tsc @line/bot-sdk@11.0.0', '@line/bot-sdk@11.2.0 dist/cjs/messaging-api/api/messagingApiClient.d.ts'] },
    { id: 'line.bot-sdk/sink/pushMessage', package: '@line/bot-sdk', versions: '*', kind: 'sink', access: { type: '@line/bot-sdk:Client', member: 'pushMessage' }, sinkKind: 'reply', inputs: [{ arg: 0, path: 'messages[].text' }, { arg: 0, path: 'messages[].altText' }], recipient: { arg: 0, path: 'to' }, markup: 'none', verified: true, verifiedBy: 'types+text', evidence: ['tsc @line/bot-sdk@11.0.0', '@line/bot-sdk@11.2.0 dist/cjs/messaging-api/api/messagingApiClient.d.ts'] },
    { id: 'line.bot-sdk/sink/multicast', package: '@line/bot-sdk', versions: '*', kind: 'sink', access: { type: '@line/bot-sdk:Client', member: 'multicast' }, sinkKind: 'reply', inputs: [{ arg: 0, path: 'messages[].text' }, { arg: 0, path: 'messages[].altText' }], markup: 'none', verified: true, verifiedBy: 'types+text', evidence: ['tsc @line/bot-sdk@11.0.0', '@line/bot-sdk@11.2.0 dist/cjs/messaging-api/api/messagingApiClient.d.ts'] },
    { id: 'line.bot-sdk/sink/broadcast', package: '@line/bot-sdk', versions: '*', kind: 'sink', access: { type: '@line/bot-sdk:Client', member: 'broadcast' }, sinkKind: 'reply', inputs: [{ arg: 0, path: 'messages[].text' }, { arg: 0, path: 'messages[].altText' }], markup: 'none', verified: true, verifiedBy: 'types+text', evidence: ['tsc @line/bot-sdk@11.0.0', '@line/bot-sdk@11.2.0 dist/cjs/messaging-api/api/messagingApiClient.d.ts'] },
    { id: 'line.bot-sdk/sink/narrowcast', package: '@line/bot-sdk', versions: '*', kind: 'sink', access: { type: '@line/bot-sdk:Client', member: 'narrowcast' }, sinkKind: 'reply', inputs: [{ arg: 0, path: 'messages[].text' }, { arg: 0, path: 'messages[].altText' }], markup: 'none', verified: true, verifiedBy: 'types', evidence: ['tsc @line/bot-sdk@11.0.0'] },
    { id: 'line.bot-sdk/sink/LegacyClient.replyMessage', package: '@line/bot-sdk', versions: '<=10', kind: 'sink', access: { type: '@line/bot-sdk:LegacyClient', member: '{replyMessage,pushMessage,multicast}' }, sinkKind: 'reply', inputs: [{ arg: 1, path: 'text' }, { arg: 1, path: 'altText' }, { arg: 1, path: '[].text' }, { arg: 1, path: '[].altText' }], markup: 'none', verified: true, verifiedBy: 'types', evidence: ['tsc @line/bot-sdk@7.7.0', 'tsc @line/bot-sdk@9.9.0'] },
    { id: 'line.bot-sdk/sink/LegacyClient.broadcast', package: '@line/bot-sdk', versions: '<=10', kind: 'sink', access: { type: '@line/bot-sdk:LegacyClient', member: '{broadcast,narrowcast}' }, sinkKind: 'reply', inputs: [{ arg: 0, path: 'text' }, { arg: 0, path: 'altText' }, { arg: 0, path: '[].text' }, { arg: 0, path: '[].altText' }], markup: 'none', verified: true, verifiedBy: 'types', evidence: ['tsc @line/bot-sdk@7.7.0', 'tsc @line/bot-sdk@9.9.0'] },
    { id: 'line.bot-sdk/webhook-verify/middleware', package: '@line/bot-sdk', versions: '*', kind: 'webhook-verify', access: { import: 'middleware' }, middleware: true, secretOption: [{ arg: 0, path: 'channelSecret' }], verified: true, verifiedBy: 'types', evidence: ['tsc @line/bot-sdk@11.0.0'] },
    { id: 'line.bot-sdk/webhook-verify/validateSignature', package: '@line/bot-sdk', versions: '*', kind: 'webhook-verify', access: { import: 'validateSignature' }, inputs: [{ arg: 0 }], returns: 'boolean', header: 'x-line-signature', verified: true, verifiedBy: 'types', evidence: ['tsc @line/bot-sdk@11.0.0'] },
    { id: 'line.bot-sdk/config/middleware', package: '@line/bot-sdk', versions: '*', kind: 'config', access: { import: 'middleware' }, option: { arg: 0, path: 'skipSignatureVerification' }, badValues: ['present'], issue: 'webhook-unverified', verified: true, verifiedBy: 'types+text', evidence: ['tsc @line/bot-sdk@11.0.0', '@line/bot-sdk@11.2.0 dist/types.d.ts'] },
    { id: 'line.bot-sdk/secret-option/middleware', package: '@line/bot-sdk', versions: '*', kind: 'secret-option', access: { import: 'middleware' }, at: 'call', inputs: [{ arg: 0, path: 'channelSecret' }], env: ['LINE_CHANNEL_SECRET'], verified: true, verifiedBy: 'types+text', evidence: ['tsc @line/bot-sdk@11.0.0', '@line/bot-sdk@11.2.0 dist/types.d.ts'] },
    { id: 'line.bot-sdk/secret-option/MessagingApiClient', package: '@line/bot-sdk', versions: '*', kind: 'secret-option', access: { import: 'messagingApi', member: '{MessagingApiClient,MessagingApiBlobClient}', new: 'member' }, at: 'constructor', inputs: [{ arg: 0, path: 'channelAccessToken' }], env: ['LINE_CHANNEL_ACCESS_TOKEN'], verified: true, verifiedBy: 'types', evidence: ['tsc @line/bot-sdk@11.0.0'] },
    { id: 'line.bot-sdk/secret-option/LineBotClient', package: '@line/bot-sdk', versions: '*', kind: 'secret-option', access: { import: 'LineBotClient', member: 'fromChannelAccessToken' }, inputs: [{ arg: 0, path: 'channelAccessToken' }], env: ['LINE_CHANNEL_ACCESS_TOKEN'], at: 'call', verified: true, verifiedBy: 'types', evidence: ['tsc @line/bot-sdk@11.0.0'] },
    { id: 'line.bot-sdk/secret-option/Client', package: '@line/bot-sdk', versions: '<=10', kind: 'secret-option', access: { import: 'Client', new: true }, inputs: [{ arg: 0, path: 'channelAccessToken' }], env: ['LINE_CHANNEL_ACCESS_TOKEN', 'CHANNEL_ACCESS_TOKEN'], at: 'constructor', verified: true, verifiedBy: 'types', evidence: ['tsc @line/bot-sdk@7.7.0', 'tsc @line/bot-sdk@9.9.0'] },
    { id: 'line.bot-sdk/secret-option/Client.channelSecret', package: '@line/bot-sdk', versions: '<=10', kind: 'secret-option', access: { import: 'Client', new: true }, inputs: [{ arg: 0, path: 'channelSecret' }], env: ['LINE_CHANNEL_SECRET', 'CHANNEL_SECRET'], at: 'constructor', verified: true, verifiedBy: 'types', evidence: ['tsc @line/bot-sdk@7.7.0', 'tsc @line/bot-sdk@9.9.0'] },
    { id: 'line.bot-sdk/retry/Client', package: '@line/bot-sdk', versions: '*', kind: 'retry', access: { type: '@line/bot-sdk:Client' }, retry: { default: 0, unit: 'retries', options: [] }, note: 'X-Line-Retry-Key makes a retry of your own safe', verified: false },
    { id: 'line.bot-sdk/retry/LegacyClient', package: '@line/bot-sdk', versions: '<=10', kind: 'retry', access: { type: '@line/bot-sdk:LegacyClient' }, retry: { default: 0, unit: 'retries', options: [] }, note: 'axios inside, no retry of its own', verified: true, verifiedBy: 'text', evidence: ['@line/bot-sdk@7.7.0 dist/http.js'] },
  ],
};
