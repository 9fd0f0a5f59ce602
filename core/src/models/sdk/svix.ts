import type { SdkModels } from '../kinds.ts';

export const svixModels: SdkModels = {
  package: 'svix',
  category: 'webhook',
  read: [],
  types: {},
  models: [
    { id: 'svix/webhook-verify/Webhook', package: 'svix', versions: '*', kind: 'webhook-verify', access: { import: 'Webhook', new: true, then: 'verify' }, throws: true, verified: false },
  ],
};
