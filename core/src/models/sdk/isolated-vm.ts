import type { SdkModels } from '../kinds.ts';

export const isolatedVmModels: SdkModels = {
  package: 'isolated-vm',
  category: 'sandbox',
  read: [],
  types: {},
  models: [
    { id: 'isolated-vm/sanitizer/Isolate', package: 'isolated-vm', versions: '*', kind: 'sanitizer', access: { import: 'default', member: 'Isolate', new: 'member' }, clears: ['code-eval'], inputs: [{ arg: 0 }], note: 'acceptable isolation when memoryLimit and timeout are set', verified: false },
  ],
};
