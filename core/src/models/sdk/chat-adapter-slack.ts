import type { SdkModels } from '../kinds.ts';

export const chatAdapterSlackModels: SdkModels = {
  package: '@chat-adapter/slack',
  category: 'bot',
  read: ['@chat-adapter/slack@4.41.1'],
  types: {},
  models: [
    { id: 'chat-adapter.slack/secret-option/createSlackAdapter', package: '@chat-adapter/slack', versions: '*', kind: 'secret-option', access: { import: 'createSlackAdapter' }, at: 'constructor', inputs: [{ arg: 0, path: 'botToken' }, { arg: 0, path: 'signingSecret' }, { arg: 0, path: 'clientSecret' }], env: ['SLACK_BOT_TOKEN'], verified: true, verifiedBy: 'text', evidence: ['@chat-adapter/slack@4.41.1 dist/index.d.ts'] },
    { id: 'chat-adapter.slack/sink/fetchSlackFile', package: '@chat-adapter/slack', versions: '*', kind: 'sink', access: { import: 'fetchSlackFile', from: '@chat-adapter/slack/api' }, sinkKind: 'url-fetch', inputs: [{ arg: 0, path: 'url' }], note: 'fetches any address; the token goes to hosts of Slack only', verified: true, verifiedBy: 'text', evidence: ['@chat-adapter/slack@4.41.1 dist/api.js'] },
  ],
};
