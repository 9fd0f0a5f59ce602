import type { SdkModels } from '../kinds.ts';

export const imapflowModels: SdkModels = {
  package: 'imapflow',
  category: 'web',
  read: [],
  note: 'https://imapflow.com/docs/api/imapflow-client/',
  types: {},
  models: [
    { id: 'imapflow/secret-option/ImapFlow', package: 'imapflow', versions: '*', kind: 'secret-option', access: { import: 'ImapFlow', new: true }, inputs: [{ arg: 0, path: 'auth.pass' }], env: ['IMAP_PASSWORD'], at: 'constructor', verified: false },
    { id: 'imapflow/secret-option/ImapFlow.oauth', package: 'imapflow', versions: '*', kind: 'secret-option', access: { import: 'ImapFlow', new: true }, inputs: [{ arg: 0, path: 'auth.accessToken' }], env: ['IMAP_ACCESS_TOKEN'], at: 'constructor', verified: false },
    { id: 'imapflow/endpoint/ImapFlow', package: 'imapflow', versions: '*', kind: 'endpoint', access: { import: 'ImapFlow', new: true }, hosts: [{ arg: 0, path: 'host' }], tls: [{ arg: 0, path: 'secure' }, { arg: 0, path: 'doSTARTTLS' }], verified: false },
  ],
};
