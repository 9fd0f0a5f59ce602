import type { SdkModels } from '../kinds.ts';

export const ajvModels: SdkModels = {
  package: 'ajv',
  category: 'validator',
  read: ['ajv@8.20.0'],
  types: {},
  models: [
    { id: 'ajv/validator/default', package: 'ajv', versions: '*', kind: 'validator', access: { import: 'default', new: true, then: 'compile', returnsFunction: true }, mode: 'guard', clears: ['shape'], inputs: [{ arg: 0 }], clearsBySchema: true, note: 'the compiled function returns boolean; errors in .errors', verified: true, verifiedBy: 'text', evidence: ['ajv@8.20.0 dist/core.d.ts'] },
    { id: 'ajv/validator/default~2', package: 'ajv', versions: '*', kind: 'validator', access: { import: 'default', new: true, then: 'validate' }, mode: 'guard', clears: ['shape'], inputs: [{ arg: 1 }], schemaArg: { arg: 0 }, clearsBySchema: true, verified: true, verifiedBy: 'text', evidence: ['ajv@8.20.0 dist/core.d.ts'] },
    { id: 'ajv/validator/2019.compile', package: 'ajv', versions: '>=8', kind: 'validator', access: { import: '{default,Ajv2019}', from: 'ajv/dist/2019', new: true, then: 'compile', returnsFunction: true }, mode: 'guard', clears: ['shape'], inputs: [{ arg: 0 }], clearsBySchema: true, verified: true, verifiedBy: 'text', evidence: ['ajv@8.20.0 dist/2019.d.ts'] },
    { id: 'ajv/validator/2019.validate', package: 'ajv', versions: '>=8', kind: 'validator', access: { import: '{default,Ajv2019}', from: 'ajv/dist/2019', new: true, then: 'validate' }, mode: 'guard', clears: ['shape'], inputs: [{ arg: 1 }], schemaArg: { arg: 0 }, clearsBySchema: true, verified: true, verifiedBy: 'text', evidence: ['ajv@8.20.0 dist/2019.d.ts'] },
    { id: 'ajv/validator/2020.compile', package: 'ajv', versions: '>=8', kind: 'validator', access: { import: '{default,Ajv2020}', from: 'ajv/dist/2020', new: true, then: 'compile', returnsFunction: true }, mode: 'guard', clears: ['shape'], inputs: [{ arg: 0 }], clearsBySchema: true, verified: true, verifiedBy: 'text', evidence: ['ajv@8.20.0 dist/2020.d.ts'] },
    { id: 'ajv/validator/2020.validate', package: 'ajv', versions: '>=8', kind: 'validator', access: { import: '{default,Ajv2020}', from: 'ajv/dist/2020', new: true, then: 'validate' }, mode: 'guard', clears: ['shape'], inputs: [{ arg: 1 }], schemaArg: { arg: 0 }, clearsBySchema: true, verified: true, verifiedBy: 'text', evidence: ['ajv@8.20.0 dist/2020.d.ts'] },
  ],
};
