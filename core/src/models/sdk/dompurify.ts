import type { SdkModels } from '../kinds.ts';

export const dompurifyModels: SdkModels = {
  package: 'dompurify',
  category: 'sanitizer',
  read: ['dompurify@3.4.18'],
  types: {},
  models: [
    { id: 'dompurify/sanitizer/sanitize', package: 'dompurify', versions: '*', kind: 'sanitizer', access: { import: 'default', member: 'sanitize' }, clears: ['html'], inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['dompurify@3.4.18 dist/purify.cjs.d.ts'] },
    { id: 'dompurify/sanitizer/global', package: 'dompurify', versions: '*', kind: 'sanitizer', access: { global: 'DOMPurify', member: 'sanitize' }, clears: ['html'], inputs: [{ arg: 0 }], note: 'the script of a page: <script src="…/purify.min.js">', verified: false },
  ],
};
