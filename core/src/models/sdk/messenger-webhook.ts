import type { SdkModels } from '../kinds.ts';

export const messengerWebhookModels: SdkModels = {
  package: '(messenger webhook)',
  category: 'bot',
  read: [],
  types: {},
  models: [
    { id: '_messenger_webhook_/source/x', package: '(messenger webhook)', versions: '*', kind: 'source', access: { http: 'json-body' }, paths: ['entry[].messaging[].message.text', 'entry[].messaging[].postback.payload', 'entry[].changes[].value.messages[].text.body'], yields: 'user-input', note: 'Meta Messenger / WhatsApp Cloud API; verify X-Hub-Signature-256 over the raw body', verified: false },
  ],
};
