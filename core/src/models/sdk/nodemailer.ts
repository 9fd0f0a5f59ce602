import type { SdkModels } from '../kinds.ts';

export const nodemailerModels: SdkModels = {
  package: 'nodemailer',
  category: 'web',
  read: ['@types/nodemailer@8.0.2'],
  types: {},
  models: [
    { id: 'nodemailer/endpoint/createTransport', package: 'nodemailer', versions: '*', kind: 'endpoint', access: { import: 'createTransport' }, url: [{ arg: 0 }, { arg: 0, path: 'url' }], hosts: [{ arg: 0, path: 'host' }], tls: [{ arg: 0, path: 'secure' }, { arg: 0, path: 'requireTLS' }], opportunistic: true, verified: true, verifiedBy: 'text', evidence: ['@types/nodemailer@8.0.2 lib/smtp-connection/index.d.ts'] },
    { id: 'nodemailer/endpoint/createTransport.ignoreTLS', package: 'nodemailer', versions: '*', kind: 'endpoint', access: { import: 'createTransport', when: [{ arg: 0, path: 'ignoreTLS', truthy: true }] }, hosts: [{ arg: 0, path: 'host' }], tls: [{ arg: 0, path: 'secure' }], verified: true, verifiedBy: 'text', evidence: ['@types/nodemailer@8.0.2 lib/smtp-connection/index.d.ts'] },
  ],
};
