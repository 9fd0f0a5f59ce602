import type { SdkModels } from '../kinds.ts';

export const jsonschemaModels: SdkModels = {
  package: 'jsonschema',
  category: 'validator',
  read: ['jsonschema@1.5.0'],
  types: {},
  models: [
    { id: 'jsonschema/validator/validate', package: 'jsonschema', versions: '*', kind: 'validator', access: { import: 'validate' }, mode: 'result', clears: ['shape'], inputs: [{ arg: 0 }], schemaArg: { arg: 1 }, output: { result: 'value', path: 'instance', when: { path: 'valid', equals: true } }, verified: true, verifiedBy: 'text', evidence: ['jsonschema@1.5.0 lib/index.d.ts'] },
    { id: 'jsonschema/validator/Validator', package: 'jsonschema', versions: '*', kind: 'validator', access: { import: 'Validator', new: true, then: 'validate' }, mode: 'result', clears: ['shape'], inputs: [{ arg: 0 }], schemaArg: { arg: 1 }, output: { result: 'value', path: 'instance', when: { path: 'valid', equals: true } }, verified: true, verifiedBy: 'text', evidence: ['jsonschema@1.5.0 lib/index.d.ts'] },
  ],
};
