import type { SdkModels } from '../kinds.ts';

export const basicFtpModels: SdkModels = {
  package: 'basic-ftp',
  category: 'web',
  read: ['basic-ftp@6.2.3'],
  types: {},
  models: [
    { id: 'basic-ftp/endpoint/access', package: 'basic-ftp', versions: '*', kind: 'endpoint', access: { import: 'Client', new: true, then: 'access' }, hosts: [{ arg: 0, path: 'host' }], tls: [{ arg: 0, path: 'secure' }], verified: true, verifiedBy: 'text', evidence: ['basic-ftp@6.2.3 dist/Client.d.ts'] },
    { id: 'basic-ftp/secret-option/access', package: 'basic-ftp', versions: '*', kind: 'secret-option', access: { import: 'Client', new: true, then: 'access' }, inputs: [{ arg: 0, path: 'password' }], env: ['FTP_PASSWORD'], at: 'call', verified: true, verifiedBy: 'text', evidence: ['basic-ftp@6.2.3 dist/Client.d.ts'] },
  ],
};
