import type { SdkModels } from '../kinds.ts';

export const ldaptsModels: SdkModels = {
  package: 'ldapts',
  category: 'web',
  read: ['ldapts@8.2.0'],
  types: {},
  models: [
    { id: 'ldapts/endpoint/Client', package: 'ldapts', versions: '*', kind: 'endpoint', access: { import: 'Client', new: true }, url: [{ arg: 0, path: 'url' }], verified: true, verifiedBy: 'text', evidence: ['ldapts@8.2.0 dist/index.d.ts'] },
    { id: 'ldapts/tls-options/Client', package: 'ldapts', versions: '*', kind: 'tls-options', access: { import: 'Client', new: true }, inputs: [{ arg: 0, path: 'tlsOptions' }], role: 'client', verified: true, verifiedBy: 'text', evidence: ['ldapts@8.2.0 dist/index.d.ts'] },
  ],
};
