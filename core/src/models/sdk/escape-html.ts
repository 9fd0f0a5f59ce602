import type { SdkModels } from '../kinds.ts';

export const escapeHtmlModels: SdkModels = {
  package: 'escape-html',
  category: 'sanitizer',
  read: ['escape-html@1.0.3'],
  types: {},
  models: [
    { id: 'escape-html/sanitizer/default', package: 'escape-html', versions: '*', kind: 'sanitizer', access: { import: 'default' }, clears: ['html', 'reply:telegram-html', 'reply:slack-mrkdwn'], inputs: [{ arg: 0 }], note: 'escapes " & \' < >', verified: true, verifiedBy: 'text', evidence: ['escape-html@1.0.3 index.js'] },
  ],
};
