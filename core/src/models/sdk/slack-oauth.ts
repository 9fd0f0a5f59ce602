import type { SdkModels } from '../kinds.ts';

export const slackOauthModels: SdkModels = {
  package: '@slack/oauth',
  category: 'auth',
  read: ['@slack/oauth@4.0.0'],
  types: {},
  models: [
    { id: 'slack.oauth/secret-option/InstallProvider', package: '@slack/oauth', versions: '*', kind: 'secret-option', access: { import: 'InstallProvider', new: true }, at: 'constructor', inputs: [{ arg: 0, path: 'clientSecret' }, { arg: 0, path: 'stateSecret' }], verified: true, verifiedBy: 'types+text', evidence: ['tsc @slack/oauth@4.0.0', '@slack/oauth@4.0.0 dist/install-provider-options.d.ts'] },
    { id: 'slack.oauth/config/InstallProvider', package: '@slack/oauth', versions: '*', kind: 'config', access: { import: 'InstallProvider', new: true }, option: { arg: 0, path: 'stateVerification' }, badValues: [false], issue: 'oauth-csrf', verified: true, verifiedBy: 'types+text', evidence: ['tsc @slack/oauth@4.0.0', '@slack/oauth@4.0.0 dist/install-provider-options.d.ts'] },
  ],
};
