import type { SdkModels } from '../kinds.ts';

export const nodemailerModels: SdkModels = {
  package: 'nodemailer',
  category: 'web',
  read: ['@types/nodemailer@8.0.2'],
  types: {
    'nodemailer:Transporter': {
      package: 'nodemailer',
      origins: [{ import: 'createTransport' }],
      tsNames: ['Transporter', 'Mail', 'Mailer'],
    },
  },
  models: [
    { id: 'nodemailer/sink/sendMail', package: 'nodemailer', versions: '*', kind: 'sink', access: { type: 'nodemailer:Transporter', member: 'sendMail' }, sinkKind: 'html', inputs: [{ arg: 0, path: 'html' }], inMarkup: true, verified: true, verifiedBy: 'types', evidence: ['tsc @types/nodemailer@8.0.2'] },
    { id: 'nodemailer/endpoint/createTransport', package: 'nodemailer', versions: '*', kind: 'endpoint', access: { import: 'createTransport' }, url: [{ arg: 0 }, { arg: 0, path: 'url' }], tls: [{ arg: 0, path: 'secure' }, { arg: 0, path: 'requireTLS' }], opportunistic: true, verified: true, verifiedBy: 'text', evidence: ['@types/nodemailer@8.0.2 lib/smtp-connection/index.d.ts'] },
    { id: 'nodemailer/endpoint/createTransport.ignoreTLS', package: 'nodemailer', versions: '*', kind: 'endpoint', access: { import: 'createTransport', when: [{ arg: 0, path: 'ignoreTLS', truthy: true }] }, hosts: [{ arg: 0, path: 'host' }], tls: [{ arg: 0, path: 'secure' }], verified: true, verifiedBy: 'text', evidence: ['@types/nodemailer@8.0.2 lib/smtp-connection/index.d.ts'] },
    { id: 'nodemailer/tls-options/createTransport', package: 'nodemailer', versions: '*', kind: 'tls-options', access: { import: 'createTransport' }, inputs: [{ arg: 0, path: 'tls' }], role: 'client', isOptional: true, verified: true, verifiedBy: 'text', evidence: ['@types/nodemailer@8.0.2 lib/smtp-connection/index.d.ts'] },
    { id: 'nodemailer/secret-option/createTransport', package: 'nodemailer', versions: '*', kind: 'secret-option', access: { import: 'createTransport' }, inputs: [{ arg: 0, path: 'auth.pass' }], env: ['SMTP_PASSWORD'], at: 'call', verified: true, verifiedBy: 'text', evidence: ['@types/nodemailer@8.0.2 lib/smtp-connection/index.d.ts'] },
    { id: 'nodemailer/secret-option/createTransport.oauth', package: 'nodemailer', versions: '*', kind: 'secret-option', access: { import: 'createTransport' }, inputs: [{ arg: 0, path: 'auth.clientSecret' }, { arg: 0, path: 'auth.refreshToken' }, { arg: 0, path: 'auth.accessToken' }], at: 'call', verified: true, verifiedBy: 'text', evidence: ['@types/nodemailer@8.0.2 lib/smtp-connection/index.d.ts'] },
    { id: 'nodemailer/endpoint/createTransport.port25', package: 'nodemailer', versions: '*', kind: 'endpoint', access: { import: 'createTransport', when: [{ arg: 0, path: 'port', in: [25, '25'] }] }, hosts: [{ arg: 0, path: 'host' }], tls: [{ arg: 0, path: 'secure' }, { arg: 0, path: 'requireTLS' }], verified: true, verifiedBy: 'text', evidence: ['@types/nodemailer@8.0.2 lib/smtp-connection/index.d.ts'] },
  ],
};
