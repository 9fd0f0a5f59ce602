import type { SdkModels } from '../kinds.ts';

export const slackWebApiModels: SdkModels = {
  package: '@slack/web-api',
  category: 'bot',
  read: ['@slack/web-api@8.2.0', '@slack/web-api@7.19.0', '@slack/web-api@6.13.0'],
  note: 'v8 moved from axios to fetch: options agent/tls removed, use fetch',
  types: {
    '@slack/web-api:WebClient': {
      package: '@slack/web-api',
      origins: [
        { import: 'WebClient', new: true },
        { type: '@slack/bolt:App', member: 'client', op: 'read' },
        { type: '@slack/bolt:App', member: 'message', callback: { arg: 'last', param: 0 }, path: 'client' },
        { type: '@slack/bolt:App', member: 'event', callback: { arg: 'last', param: 0 }, path: 'client' },
        { type: '@slack/bolt:App', member: 'command', callback: { arg: 'last', param: 0 }, path: 'client' },
        { type: '@slack/bolt:App', member: 'action', callback: { arg: 'last', param: 0 }, path: 'client' },
        { type: '@slack/bolt:App', member: 'view', callback: { arg: 'last', param: 0 }, path: 'client' },
        { type: '@slack/bolt:App', member: 'shortcut', callback: { arg: 'last', param: 0 }, path: 'client' },
      ],
      tsNames: ['WebClient'],
      nameHints: ['client', 'web', 'slack'],
    },
  },
  models: [
    { id: 'slack.web-api/sink/chat.postMessage', package: '@slack/web-api', versions: '*', kind: 'sink', access: { type: '@slack/web-api:WebClient', member: 'chat.postMessage' }, sinkKind: 'reply', inputs: [{ arg: 0, path: 'text' }, { arg: 0, path: 'blocks[].text.text' }, { arg: 0, path: 'attachments[].text' }], markup: 'slack-mrkdwn', markupOption: { arg: 0, path: 'mrkdwn' }, note: 'link_names:true or parse:"full" widens mention injection', verified: true, verifiedBy: 'types', evidence: ['tsc @slack/web-api@8.2.0'] },
    { id: 'slack.web-api/sink/chat.postEphemeral', package: '@slack/web-api', versions: '*', kind: 'sink', access: { type: '@slack/web-api:WebClient', member: 'chat.postEphemeral' }, sinkKind: 'reply', inputs: [{ arg: 0, path: 'text' }, { arg: 0, path: 'blocks[].text.text' }, { arg: 0, path: 'attachments[].text' }], markup: 'slack-mrkdwn', markupOption: { arg: 0, path: 'mrkdwn' }, note: 'link_names:true or parse:"full" widens mention injection', verified: true, verifiedBy: 'types', evidence: ['tsc @slack/web-api@8.2.0'] },
    { id: 'slack.web-api/sink/chat.update', package: '@slack/web-api', versions: '*', kind: 'sink', access: { type: '@slack/web-api:WebClient', member: 'chat.update' }, sinkKind: 'reply', inputs: [{ arg: 0, path: 'text' }, { arg: 0, path: 'blocks[].text.text' }, { arg: 0, path: 'attachments[].text' }], markup: 'slack-mrkdwn', markupOption: { arg: 0, path: 'mrkdwn' }, note: 'link_names:true or parse:"full" widens mention injection', verified: true, verifiedBy: 'types', evidence: ['tsc @slack/web-api@8.2.0'] },
    { id: 'slack.web-api/sink/chat.scheduleMessage', package: '@slack/web-api', versions: '*', kind: 'sink', access: { type: '@slack/web-api:WebClient', member: 'chat.scheduleMessage' }, sinkKind: 'reply', inputs: [{ arg: 0, path: 'text' }, { arg: 0, path: 'blocks[].text.text' }, { arg: 0, path: 'attachments[].text' }], markup: 'slack-mrkdwn', markupOption: { arg: 0, path: 'mrkdwn' }, note: 'link_names:true or parse:"full" widens mention injection', verified: true, verifiedBy: 'types', evidence: ['tsc @slack/web-api@8.2.0'] },
    { id: 'slack.web-api/source/conversations.history', package: '@slack/web-api', versions: '*', kind: 'source', access: { type: '@slack/web-api:WebClient', member: 'conversations.history', result: 'await' }, paths: ['messages[].text'], yields: 'user-input', verified: true, verifiedBy: 'types', evidence: ['tsc @slack/web-api@8.2.0'] },
    { id: 'slack.web-api/source/conversations.replies', package: '@slack/web-api', versions: '*', kind: 'source', access: { type: '@slack/web-api:WebClient', member: 'conversations.replies', result: 'await' }, paths: ['messages[].text'], yields: 'user-input', verified: true, verifiedBy: 'types', evidence: ['tsc @slack/web-api@8.2.0'] },
    { id: 'slack.web-api/secret-option/WebClient', package: '@slack/web-api', versions: '*', kind: 'secret-option', access: { import: 'WebClient', new: true }, at: 'constructor', inputs: [{ arg: 0 }], verified: false, evidence: ['tsc @slack/web-api@8.2.0'] },
    { id: 'slack.web-api/retry/@slack/web-api_WebClient', package: '@slack/web-api', versions: '*', kind: 'retry', access: { type: '@slack/web-api:WebClient' }, retry: { default: 10, unit: 'retries', over: 'about 30 minutes', on: ['5xx', 'network'], rateLimit: '429 waits Retry-After and retries, unless rejectRateLimitedCalls', options: [{ at: 'constructor', arg: 1, path: 'retryConfig' }], disable: 'retryConfig:{retries:0}' }, verified: true, verifiedBy: 'types+text', evidence: ['tsc @slack/web-api@8.2.0', '@slack/web-api@8.2.0 dist/WebClient.js', '@slack/web-api@7.19.0 dist/WebClient.js', '@slack/web-api@6.13.0 dist/WebClient.js'] },
    { id: 'slack.web-api/http-client/@slack/web-api_WebClient', package: '@slack/web-api', versions: '*', kind: 'http-client', access: { type: '@slack/web-api:WebClient' }, timeout: { defaultMs: 0, options: [{ at: 'constructor', arg: 1, path: 'timeout' }] }, verified: true, verifiedBy: 'types+text', evidence: ['tsc @slack/web-api@8.2.0', '@slack/web-api@8.2.0 dist/WebClient.js'] },
  ],
};
