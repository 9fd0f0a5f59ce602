import type { SdkModels } from '../kinds.ts';

export const heModels: SdkModels = {
  package: 'he',
  category: 'sanitizer',
  read: ['he@2.0.0', '@types/he@1.2.3'],
  types: {},
  models: [
    { id: 'he/sanitizer/_encode_escape_', package: 'he', versions: '*', kind: 'sanitizer', access: { import: 'default', member: '{encode,escape}' }, clears: ['html'], inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['@types/he@1.2.3 index.d.ts'] },
    { id: 'he/sanitizer/_encode_escape_~2', package: 'he', versions: '*', kind: 'sanitizer', access: { import: '{encode,escape}' }, clears: ['html'], inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['@types/he@1.2.3 index.d.ts'] },
  ],
};
