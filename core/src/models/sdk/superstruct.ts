import type { SdkModels } from '../kinds.ts';

export const superstructModels: SdkModels = {
  package: 'superstruct',
  category: 'validator',
  read: ['superstruct@2.0.2'],
  types: {},
  models: [
    { id: 'superstruct/validator/assert', package: 'superstruct', versions: '*', kind: 'validator', access: { import: 'assert' }, mode: 'assert', clears: ['shape'], inputs: [{ arg: 0 }], schemaArg: { arg: 1 }, clearsBySchema: true, verified: true, verifiedBy: 'text', evidence: ['superstruct@2.0.2 dist/struct.d.ts'] },
    { id: 'superstruct/validator/create', package: 'superstruct', versions: '*', kind: 'validator', access: { import: 'create' }, mode: 'throws', clears: ['shape'], inputs: [{ arg: 0 }], schemaArg: { arg: 1 }, clearsBySchema: true, verified: true, verifiedBy: 'text', evidence: ['superstruct@2.0.2 dist/struct.d.ts'] },
    { id: 'superstruct/validator/mask', package: 'superstruct', versions: '*', kind: 'validator', access: { import: 'mask' }, mode: 'throws', clears: ['shape'], inputs: [{ arg: 0 }], schemaArg: { arg: 1 }, clearsBySchema: true, verified: true, verifiedBy: 'text', evidence: ['superstruct@2.0.2 dist/struct.d.ts'] },
    { id: 'superstruct/validator/is', package: 'superstruct', versions: '*', kind: 'validator', access: { import: 'is' }, mode: 'guard', clears: ['shape'], inputs: [{ arg: 0 }], schemaArg: { arg: 1 }, clearsBySchema: true, verified: true, verifiedBy: 'text', evidence: ['superstruct@2.0.2 dist/struct.d.ts'] },
    { id: 'superstruct/validator/validate', package: 'superstruct', versions: '*', kind: 'validator', access: { import: 'validate' }, mode: 'result-tuple', clears: ['shape'], inputs: [{ arg: 0 }], schemaArg: { arg: 1 }, clearsBySchema: true, verified: true, verifiedBy: 'text', evidence: ['superstruct@2.0.2 dist/struct.d.ts'] },
  ],
};
