import type { SdkModels } from '../kinds.ts';

export const xssModels: SdkModels = {
  package: 'xss',
  category: 'sanitizer',
  read: ['xss@1.0.17'],
  types: {},
  models: [
    { id: 'xss/sanitizer/default', package: 'xss', versions: '*', kind: 'sanitizer', access: { import: 'default' }, clears: ['html'], inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['xss@1.0.17 typings/xss.d.ts'] },
    { id: 'xss/sanitizer/_filterXSS_escapeHtml_', package: 'xss', versions: '*', kind: 'sanitizer', access: { import: '{filterXSS,escapeHtml}' }, clears: ['html'], inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['xss@1.0.17 typings/xss.d.ts'] },
  ],
};
