import type { SdkModels } from '../kinds.ts';

export const amqplibModels: SdkModels = {
  package: 'amqplib',
  category: 'web',
  read: ['@types/amqplib@0.10.8'],
  types: {},
  models: [
    { id: 'amqplib/endpoint/connect', package: 'amqplib', versions: '*', kind: 'endpoint', access: { import: 'connect' }, url: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['@types/amqplib@0.10.8 index.d.ts'] },
    { id: 'amqplib/endpoint/callback.connect', package: 'amqplib', versions: '*', kind: 'endpoint', access: { import: 'connect', from: 'amqplib/callback_api' }, url: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['@types/amqplib@0.10.8 callback_api.d.ts'] },
  ],
};
