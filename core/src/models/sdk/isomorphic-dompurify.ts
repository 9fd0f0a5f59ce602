import type { SdkModels } from '../kinds.ts';

export const isomorphicDompurifyModels: SdkModels = {
  package: 'isomorphic-dompurify',
  category: 'sanitizer',
  read: ['isomorphic-dompurify@4.6.0'],
  types: {},
  models: [
    { id: 'isomorphic-dompurify/sanitizer/sanitize', package: 'isomorphic-dompurify', versions: '*', kind: 'sanitizer', access: { import: 'default', member: 'sanitize' }, clears: ['html'], inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['isomorphic-dompurify@4.6.0 dist/index.d.ts'] },
  ],
};
