import type { SdkModels } from '../kinds.ts';

export const classValidatorModels: SdkModels = {
  package: 'class-validator',
  category: 'validator',
  read: ['class-validator@0.15.1'],
  types: {},
  models: [
    { id: 'class-validator/validator/validate', package: 'class-validator', versions: '*', kind: 'validator', access: { import: 'validate' }, mode: 'errors-array', clears: ['shape'], inputs: [{ arg: 0 }], note: 'validate() returns errors, does not throw', verified: true, verifiedBy: 'text', evidence: ['class-validator@0.15.1 types/index.d.ts'] },
    { id: 'class-validator/validator/validateSync', package: 'class-validator', versions: '*', kind: 'validator', access: { import: 'validateSync' }, mode: 'errors-array', clears: ['shape'], inputs: [{ arg: 0 }], note: 'validate() returns errors, does not throw', verified: true, verifiedBy: 'text', evidence: ['class-validator@0.15.1 types/index.d.ts'] },
    { id: 'class-validator/validator/validateOrReject', package: 'class-validator', versions: '*', kind: 'validator', access: { import: 'validateOrReject' }, mode: 'assert', clears: ['shape'], inputs: [{ arg: 0 }], note: 'validate() returns errors, does not throw', verified: true, verifiedBy: 'text', evidence: ['class-validator@0.15.1 types/index.d.ts'] },
  ],
};
