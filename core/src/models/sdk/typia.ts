import type { SdkModels } from '../kinds.ts';

export const typiaModels: SdkModels = {
  package: 'typia',
  category: 'validator',
  read: ['typia@14.0.6'],
  types: {},
  models: [
    { id: 'typia/validator/assert', package: 'typia', versions: '*', kind: 'validator', access: { import: 'default', member: '{assert,assertEquals}' }, mode: 'throws', clears: ['shape'], inputs: [{ arg: 0 }], output: { result: 'value' }, verified: true, verifiedBy: 'text', evidence: ['typia@14.0.6 lib/module.d.ts'] },
    { id: 'typia/validator/is', package: 'typia', versions: '*', kind: 'validator', access: { import: 'default', member: '{is,equals}' }, mode: 'guard', clears: ['shape'], inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['typia@14.0.6 lib/module.d.ts'] },
    { id: 'typia/validator/validate', package: 'typia', versions: '*', kind: 'validator', access: { import: 'default', member: '{validate,validateEquals}' }, mode: 'result', clears: ['shape'], inputs: [{ arg: 0 }], output: { result: 'value', path: 'data', when: { path: 'success', equals: true } }, verified: true, verifiedBy: 'text', evidence: ['typia@14.0.6 lib/module.d.ts'] },
    { id: 'typia/validator/assertParse', package: 'typia', versions: '*', kind: 'validator', access: { import: 'default', member: 'json.{assertParse,validateParse,isParse}' }, mode: 'throws', clears: ['shape'], inputs: [{ arg: 0 }], output: { result: 'value' }, verified: true, verifiedBy: 'text', evidence: ['typia@14.0.6 lib/json.d.ts'] },
  ],
};
