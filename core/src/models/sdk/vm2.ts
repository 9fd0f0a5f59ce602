import type { SdkModels } from '../kinds.ts';

export const vm2Models: SdkModels = {
  package: 'vm2',
  category: 'sandbox',
  read: ['vm2@3.12.2'],
  note: 'repeated sandbox escapes; not a sanitizer',
  types: {},
  models: [
    { id: 'vm2/sink/_VM_NodeVM_', package: 'vm2', versions: '*', kind: 'sink', access: { import: '{VM,NodeVM}', new: true, then: 'run' }, sinkKind: 'code-eval', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['vm2@3.12.2 index.d.ts'] },
  ],
};
