import type { SdkModels } from '../kinds.ts';

export const octokitWebhooksModels: SdkModels = {
  package: '@octokit/webhooks',
  category: 'webhook',
  read: ['@octokit/webhooks@14.2.0', '@octokit/webhooks-methods@6.0.0'],
  types: {},
  models: [
    { id: 'octokit.webhooks/webhook-verify/Webhooks', package: '@octokit/webhooks', versions: '*', kind: 'webhook-verify', access: { import: 'Webhooks', new: true, then: '{verify,verifyAndReceive}' }, returns: 'promise-boolean', verified: true, verifiedBy: 'text', evidence: ['@octokit/webhooks@14.2.0 dist-types/index.d.ts'] },
  ],
};
