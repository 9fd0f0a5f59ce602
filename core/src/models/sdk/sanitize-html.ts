import type { SdkModels } from '../kinds.ts';

export const sanitizeHtmlModels: SdkModels = {
  package: 'sanitize-html',
  category: 'sanitizer',
  read: ['sanitize-html@2.18.1', '@types/sanitize-html@2.16.2'],
  types: {},
  models: [
    { id: 'sanitize-html/sanitizer/default', package: 'sanitize-html', versions: '*', kind: 'sanitizer', access: { import: 'default' }, clears: ['html'], inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['@types/sanitize-html@2.16.2 index.d.ts'] },
  ],
};
