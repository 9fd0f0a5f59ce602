import type { SdkModels } from '../kinds.ts';

export const stripeModels: SdkModels = {
  package: 'stripe',
  category: 'payments',
  read: ['stripe@23.1.0'],
  types: {},
  models: [
    { id: 'stripe/secret-option/default', package: 'stripe', versions: '*', kind: 'secret-option', access: { import: '{default,Stripe}', new: 'optional' }, inputs: [{ arg: 0 }], env: ['STRIPE_SECRET_KEY'], at: 'constructor', verified: true, verifiedBy: 'text', evidence: ['stripe@23.1.0 esm/stripe.core.d.ts'] },
    { id: 'stripe/secret-option/constructEvent', package: 'stripe', versions: '*', kind: 'secret-option', access: { import: '{default,Stripe}', new: 'optional', then: 'webhooks.{constructEvent,constructEventAsync}' }, inputs: [{ arg: 2 }], env: ['STRIPE_WEBHOOK_SECRET'], at: 'call', verified: true, verifiedBy: 'text', evidence: ['stripe@23.1.0 esm/stripe.core.d.ts'] },
    { id: 'stripe/webhook-verify/default', package: 'stripe', versions: '*', kind: 'webhook-verify', access: { import: '{default,Stripe}', new: 'optional', then: 'webhooks.constructEvent' }, inputs: [{ arg: 0 }, { arg: 1 }, { arg: 2 }], throws: true, needsRawBody: true, verified: true, verifiedBy: 'text', evidence: ['stripe@23.1.0 cjs/Webhooks.d.ts'] },
    { id: 'stripe/webhook-verify/default~2', package: 'stripe', versions: '*', kind: 'webhook-verify', access: { import: '{default,Stripe}', new: 'optional', then: 'webhooks.constructEventAsync' }, inputs: [{ arg: 0 }, { arg: 1 }, { arg: 2 }], throws: true, needsRawBody: true, verified: true, verifiedBy: 'text', evidence: ['stripe@23.1.0 cjs/Webhooks.d.ts'] },
    { id: 'stripe/config/pay', package: 'stripe', versions: '*', kind: 'config', access: { import: '{default,Stripe}', new: 'optional', then: '{paymentIntents,charges,refunds,transfers,payouts,subscriptions,invoices}.{create,confirm,capture,cancel,update,pay,del,voidInvoice}' }, issue: 'powerful-call', note: 'moves money', verified: false },
  ],
};
