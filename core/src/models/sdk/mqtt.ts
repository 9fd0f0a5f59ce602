import type { SdkModels } from '../kinds.ts';

export const mqttModels: SdkModels = {
  package: 'mqtt',
  category: 'web',
  read: ['mqtt@5.16.0'],
  types: {},
  models: [
    { id: 'mqtt/endpoint/connect', package: 'mqtt', versions: '*', kind: 'endpoint', access: { import: '{connect,connectAsync}' }, url: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['mqtt@5.16.0 build/lib/client.d.ts'] },
    { id: 'mqtt/endpoint/default.connect', package: 'mqtt', versions: '*', kind: 'endpoint', access: { import: 'default', member: '{connect,connectAsync}' }, url: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['mqtt@5.16.0 build/index.d.ts'] },
    { id: 'mqtt/tls-options/connect', package: 'mqtt', versions: '*', kind: 'tls-options', access: { import: '{connect,connectAsync}' }, inputs: [{ arg: 'any' }], role: 'client', verified: true, verifiedBy: 'text', evidence: ['mqtt@5.16.0 build/lib/client.d.ts'] },
    { id: 'mqtt/tls-options/default.connect', package: 'mqtt', versions: '*', kind: 'tls-options', access: { import: 'default', member: '{connect,connectAsync}' }, inputs: [{ arg: 'any' }], role: 'client', verified: true, verifiedBy: 'text', evidence: ['mqtt@5.16.0 build/lib/client.d.ts'] },
  ],
};
