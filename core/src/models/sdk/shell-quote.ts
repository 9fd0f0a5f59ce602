import type { SdkModels } from '../kinds.ts';

export const shellQuoteModels: SdkModels = {
  package: 'shell-quote',
  category: 'process',
  read: ['@types/shell-quote@1.7.5'],
  types: {},
  models: [
    { id: 'shell-quote/sanitizer/quote', package: 'shell-quote', versions: '*', kind: 'sanitizer', access: { import: 'quote' }, clears: ['command-exec'], inputs: [{ arg: 0 }], note: 'quotes each item for a POSIX shell', verified: true, verifiedBy: 'text', evidence: ['@types/shell-quote@1.7.5 index.d.ts'] },
  ],
};
