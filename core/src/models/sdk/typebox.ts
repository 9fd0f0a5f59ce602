import type { SdkModels } from '../kinds.ts';

export const typeboxModels: SdkModels = {
  package: 'typebox',
  category: 'validator',
  read: ['typebox@1.4.3'],
  types: {},
  models: [
    { id: 'typebox/validator/Check', package: 'typebox', versions: '*', kind: 'validator', access: { import: 'Value', from: 'typebox/value', member: 'Check' }, mode: 'guard', clears: ['shape'], inputs: [{ arg: 1 }], schemaArg: { arg: 0 }, clearsBySchema: true, verified: true, verifiedBy: 'text', evidence: ['typebox@1.4.3 build/value/check/check.d.mts'] },
    { id: 'typebox/validator/Parse', package: 'typebox', versions: '*', kind: 'validator', access: { import: 'Value', from: 'typebox/value', member: 'Parse' }, mode: 'throws', clears: ['shape'], inputs: [{ arg: 1 }], schemaArg: { arg: 0 }, clearsBySchema: true, verified: true, verifiedBy: 'text', evidence: ['typebox@1.4.3 build/value/parse/parse.d.mts'] },
    { id: 'typebox/validator/Decode', package: 'typebox', versions: '*', kind: 'validator', access: { import: 'Value', from: 'typebox/value', member: 'Decode' }, mode: 'throws', clears: ['shape'], inputs: [{ arg: 1 }], schemaArg: { arg: 0 }, clearsBySchema: true, verified: true, verifiedBy: 'text', evidence: ['typebox@1.4.3 build/value/codec/callback.mjs'] },
    { id: 'typebox/validator/Assert', package: 'typebox', versions: '*', kind: 'validator', access: { import: 'Value', from: 'typebox/value', member: 'Assert' }, mode: 'assert', clears: ['shape'], inputs: [{ arg: 1 }], schemaArg: { arg: 0 }, clearsBySchema: true, verified: true, verifiedBy: 'text', evidence: ['typebox@1.4.3 build/value/assert/assert.d.mts'] },
  ],
};
