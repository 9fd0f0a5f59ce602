import type { SdkModels } from '../kinds.ts';

export const shellEscapeModels: SdkModels = {
  package: 'shell-escape',
  category: 'process',
  read: ['@types/shell-escape@0.2.3'],
  types: {},
  models: [
    { id: 'shell-escape/sanitizer/quote', package: 'shell-escape', versions: '*', kind: 'sanitizer', access: { import: 'default' }, clears: ['command-exec'], inputs: [{ arg: 0 }], note: 'quotes each item for a POSIX shell', verified: true, verifiedBy: 'text', evidence: ['@types/shell-escape@0.2.3 index.d.ts'] },
  ],
};
