import type { SdkModels } from '../kinds.ts';

export const octokitWebhooksMethodsModels: SdkModels = {
  package: '@octokit/webhooks-methods',
  category: 'webhook',
  read: ['@octokit/webhooks-methods@6.0.0'],
  types: {},
  models: [
    { id: 'octokit.webhooks-methods/webhook-verify/_verify_verifyWithFallback_', package: '@octokit/webhooks-methods', versions: '*', kind: 'webhook-verify', access: { import: '{verify,verifyWithFallback}' }, returns: 'promise-boolean', header: 'x-hub-signature-256', verified: true, verifiedBy: 'text', evidence: ['@octokit/webhooks-methods@6.0.0 dist-types/index.d.ts'] },
  ],
};
