import type { SdkModels } from '../kinds.ts';

export const rehypeSanitizeModels: SdkModels = {
  package: 'rehype-sanitize',
  category: 'sanitizer',
  read: ['rehype-sanitize@6.0.0'],
  types: {},
  models: [
    { id: 'rehype-sanitize/sanitizer/default', package: 'rehype-sanitize', versions: '*', kind: 'sanitizer', access: { import: 'default' }, clears: ['html'], inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['rehype-sanitize@6.0.0 lib/index.d.ts'] },
  ],
};
