import type { SdkModels } from '../kinds.ts';

export const stripeModels: SdkModels = {
  package: 'stripe',
  category: 'payments',
  read: ['stripe@23.1.0'],
  types: {},
  models: [
    { id: 'stripe/secret-option/default', package: 'stripe', versions: '*', kind: 'secret-option', access: { import: 'default', new: true }, at: 'constructor', inputs: [{ arg: 0 }], verified: false },
    { id: 'stripe/webhook-verify/default', package: 'stripe', versions: '*', kind: 'webhook-verify', access: { import: 'default', new: true, then: 'webhooks.constructEvent' }, inputs: [{ arg: 0 }, { arg: 1 }, { arg: 2 }], throws: true, needsRawBody: true, verified: true, verifiedBy: 'text', evidence: ['stripe@23.1.0 cjs/Webhooks.d.ts'] },
    { id: 'stripe/webhook-verify/default~2', package: 'stripe', versions: '*', kind: 'webhook-verify', access: { import: 'default', new: true, then: 'webhooks.constructEventAsync' }, inputs: [{ arg: 0 }, { arg: 1 }, { arg: 2 }], throws: true, needsRawBody: true, verified: true, verifiedBy: 'text', evidence: ['stripe@23.1.0 cjs/Webhooks.d.ts'] },
  ],
};
