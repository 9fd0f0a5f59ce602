import type { SdkModels } from '../kinds.ts';

export const slackWebhookModels: SdkModels = {
  package: '@slack/webhook',
  category: 'bot',
  read: ['@slack/webhook@8.0.2'],
  types: {},
  models: [
    { id: 'slack.webhook/sink/send', package: '@slack/webhook', versions: '*', kind: 'sink', access: { import: 'IncomingWebhook', new: true, member: 'send' }, sinkKind: 'reply', inputs: [{ arg: 0 }, { arg: 0, path: 'text' }, { arg: 0, path: 'attachments[].text' }, { arg: 0, path: 'blocks[].text.text', whenSibling: { type: ['mrkdwn'] } }, { arg: 0, path: 'blocks[].fields[].text', whenSibling: { type: ['mrkdwn'] } }, { arg: 0, path: 'blocks[].elements[].text', whenSibling: { type: ['mrkdwn'] } }, { arg: 0, path: 'blocks[].text', whenSibling: { type: ['markdown'] } }, { arg: 0, path: 'markdown_text' }], markup: 'slack-mrkdwn', verified: true, verifiedBy: 'text', evidence: ['@slack/webhook@8.0.2 dist/IncomingWebhook.d.ts'] },
    { id: 'slack.webhook/secret-option/IncomingWebhook', package: '@slack/webhook', versions: '*', kind: 'secret-option', access: { import: 'IncomingWebhook', new: true }, at: 'constructor', inputs: [{ arg: 0 }], env: ['SLACK_WEBHOOK_URL'], note: 'the URL is the credential', verified: true, verifiedBy: 'text', evidence: ['@slack/webhook@8.0.2 dist/IncomingWebhook.d.ts'] },
  ],
};
