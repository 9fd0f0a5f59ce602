import type { SdkModels } from '../kinds.ts';

export const octokitWebhooksModels: SdkModels = {
  package: '@octokit/webhooks',
  category: 'webhook',
  read: ['@octokit/webhooks@14.2.0', '@octokit/webhooks-methods@6.0.0'],
  types: {},
  models: [
    { id: 'octokit.webhooks/webhook-verify/Webhooks', package: '@octokit/webhooks', versions: '*', kind: 'webhook-verify', access: { import: 'Webhooks', new: true, then: 'verify' }, returns: 'promise-boolean', verified: true, verifiedBy: 'text', evidence: ['@octokit/webhooks@14.2.0 dist-types/index.d.ts'] },
    { id: 'octokit.webhooks/webhook-verify/verifyAndReceive', package: '@octokit/webhooks', versions: '*', kind: 'webhook-verify', access: { import: 'Webhooks', new: true, then: 'verifyAndReceive' }, throws: true, note: 'rejects where the signature does not fit, and calls the handlers otherwise', verified: true, verifiedBy: 'text', evidence: ['@octokit/webhooks@14.2.0 dist-types/index.d.ts'] },
  ],
};
