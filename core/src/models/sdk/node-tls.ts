import type { SdkModels } from '../kinds.ts';

export const nodeTlsModels: SdkModels = {
  package: 'node:tls',
  category: 'builtin',
  read: ['@types/node@26.6.6'],
  types: {},
  models: [
    { id: 'node_tls/tls-options/connect', package: 'node:tls', versions: '*', kind: 'tls-options', access: { import: 'connect', from: 'node:tls' }, inputs: [{ arg: 'any' }], role: 'client', verified: true, verifiedBy: 'text', evidence: ['@types/node@26.6.6 tls.d.ts'] },
    { id: 'node_tls/tls-options/TLSSocket', package: 'node:tls', versions: '*', kind: 'tls-options', access: { import: 'TLSSocket', from: 'node:tls', new: true }, inputs: [{ arg: 1 }], role: 'client', verified: true, verifiedBy: 'text', evidence: ['@types/node@26.6.6 tls.d.ts'] },
    { id: 'node_tls/tls-options/createServer', package: 'node:tls', versions: '*', kind: 'tls-options', access: { import: 'createServer', from: 'node:tls' }, inputs: [{ arg: 0 }], role: 'server', verified: true, verifiedBy: 'text', evidence: ['@types/node@26.6.6 tls.d.ts'] },
    { id: 'node_tls/tls-options/http2.connect', package: 'node:tls', versions: '*', kind: 'tls-options', access: { import: 'connect', from: 'node:http2' }, inputs: [{ arg: 1 }], role: 'client', verified: true, verifiedBy: 'text', evidence: ['@types/node@26.6.6 http2.d.ts'] },
    { id: 'node_tls/tls-options/http2.createSecureServer', package: 'node:tls', versions: '*', kind: 'tls-options', access: { import: 'createSecureServer', from: 'node:http2' }, inputs: [{ arg: 0 }], role: 'server', verified: true, verifiedBy: 'text', evidence: ['@types/node@26.6.6 http2.d.ts'] },
  ],
};
