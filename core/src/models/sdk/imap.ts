import type { SdkModels } from '../kinds.ts';

export const imapModels: SdkModels = {
  package: 'imap',
  category: 'web',
  read: ['@types/imap@0.8.43'],
  types: {},
  models: [
    { id: 'imap/endpoint/default', package: 'imap', versions: '*', kind: 'endpoint', access: { import: 'default', new: true }, hosts: [{ arg: 0, path: 'host' }], tls: [{ arg: 0, path: 'tls' }, { arg: 0, path: 'autotls' }], verified: true, verifiedBy: 'text', evidence: ['@types/imap@0.8.43 index.d.ts'] },
    { id: 'imap/tls-options/default', package: 'imap', versions: '*', kind: 'tls-options', access: { import: 'default', new: true }, inputs: [{ arg: 0, path: 'tlsOptions' }], role: 'client', isOptional: true, verified: true, verifiedBy: 'text', evidence: ['@types/imap@0.8.43 index.d.ts'] },
    { id: 'imap/secret-option/default', package: 'imap', versions: '*', kind: 'secret-option', access: { import: 'default', new: true }, inputs: [{ arg: 0, path: 'password' }], env: ['IMAP_PASSWORD'], at: 'constructor', verified: true, verifiedBy: 'text', evidence: ['@types/imap@0.8.43 index.d.ts'] },
  ],
};
