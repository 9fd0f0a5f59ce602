import type { SdkModels } from '../kinds.ts';

export const sinclairTypeboxModels: SdkModels = {
  package: '@sinclair/typebox',
  category: 'validator',
  read: ['@sinclair/typebox@0.34.52'],
  types: {},
  models: [
    { id: 'sinclair.typebox/validator/Check', package: '@sinclair/typebox', versions: '*', kind: 'validator', access: { import: 'Value', from: '@sinclair/typebox/value', member: 'Check' }, mode: 'guard', clears: ['shape'], inputs: [{ arg: 1 }], schemaArg: { arg: 0 }, clearsBySchema: true, verified: true, verifiedBy: 'text', evidence: ['@sinclair/typebox@0.34.52 build/cjs/value/check/check.d.ts'] },
    { id: 'sinclair.typebox/validator/Parse', package: '@sinclair/typebox', versions: '*', kind: 'validator', access: { import: 'Value', from: '@sinclair/typebox/value', member: 'Parse' }, mode: 'throws', clears: ['shape'], inputs: [{ arg: 1 }], schemaArg: { arg: 0 }, clearsBySchema: true, verified: true, verifiedBy: 'text', evidence: ['@sinclair/typebox@0.34.52 build/cjs/value/parse/parse.d.ts'] },
    { id: 'sinclair.typebox/validator/Decode', package: '@sinclair/typebox', versions: '*', kind: 'validator', access: { import: 'Value', from: '@sinclair/typebox/value', member: 'Decode' }, mode: 'throws', clears: ['shape'], inputs: [{ arg: 1 }], schemaArg: { arg: 0 }, clearsBySchema: true, verified: true, verifiedBy: 'text', evidence: ['@sinclair/typebox@0.34.52 build/cjs/value/decode/decode.d.ts'] },
    { id: 'sinclair.typebox/validator/Assert', package: '@sinclair/typebox', versions: '*', kind: 'validator', access: { import: 'Value', from: '@sinclair/typebox/value', member: 'Assert' }, mode: 'assert', clears: ['shape'], inputs: [{ arg: 1 }], schemaArg: { arg: 0 }, clearsBySchema: true, verified: true, verifiedBy: 'text', evidence: ['@sinclair/typebox@0.34.52 build/cjs/value/assert/assert.d.ts'] },
    { id: 'sinclair.typebox/validator/Compile.Check', package: '@sinclair/typebox', versions: '*', kind: 'validator', access: { import: 'TypeCompiler', from: '@sinclair/typebox/compiler', member: 'Compile', then: 'Check' }, mode: 'guard', clears: ['shape'], inputs: [{ arg: 0 }], clearsBySchema: true, verified: true, verifiedBy: 'text', evidence: ['@sinclair/typebox@0.34.52 build/cjs/compiler/compiler.d.ts'] },
    { id: 'sinclair.typebox/validator/Compile.Decode', package: '@sinclair/typebox', versions: '*', kind: 'validator', access: { import: 'TypeCompiler', from: '@sinclair/typebox/compiler', member: 'Compile', then: 'Decode' }, mode: 'throws', clears: ['shape'], inputs: [{ arg: 0 }], clearsBySchema: true, output: { result: 'value' }, verified: true, verifiedBy: 'text', evidence: ['@sinclair/typebox@0.34.52 build/cjs/compiler/compiler.d.ts'] },
  ],
};
