import type { SdkModels } from '../kinds.ts';

export const effectModels: SdkModels = {
  package: 'effect',
  category: 'validator',
  read: ['effect@4.1.0', 'effect@3.22.4'],
  types: {},
  models: [
    { id: 'effect/backoff/retry', package: 'effect', versions: '*', kind: 'backoff', access: { import: 'Effect', member: 'retry' }, verified: true, verifiedBy: 'text', evidence: ['effect@4.1.0 dist/Effect.d.ts'] },
    { id: 'effect/backoff/exponential', package: 'effect', versions: '*', kind: 'backoff', access: { import: 'Schedule', member: 'exponential' }, role: 'delay', verified: true, verifiedBy: 'text', evidence: ['effect@4.1.0 dist/Schedule.d.ts'] },
    { id: 'effect/validator/decodeUnknownSync', package: 'effect', versions: '*', kind: 'validator', access: { import: 'Schema', from: 'effect', member: 'decodeUnknownSync', curried: true }, mode: 'throws', clears: ['shape'], inputs: [{ arg: 0 }], schemaArg: { arg: 0 }, clearsBySchema: true, note: 'curried: Schema.decodeUnknownSync(schema)(data)', verified: true, verifiedBy: 'text', evidence: ['effect@4.1.0 dist/Schema.d.ts'] },
    { id: 'effect/validator/decodeUnknownPromise', package: 'effect', versions: '*', kind: 'validator', access: { import: 'Schema', from: 'effect', member: 'decodeUnknownPromise', curried: true }, mode: 'throws', clears: ['shape'], inputs: [{ arg: 0 }], schemaArg: { arg: 0 }, clearsBySchema: true, note: 'curried: Schema.decodeUnknownPromise(schema)(data)', verified: true, verifiedBy: 'text', evidence: ['effect@4.1.0 dist/Schema.d.ts'] },
    { id: 'effect/validator/decodeUnknownEither', package: 'effect', versions: '3', kind: 'validator', access: { import: 'Schema', from: 'effect', member: 'decodeUnknownEither', curried: true }, mode: 'either', clears: ['shape'], inputs: [{ arg: 0 }], schemaArg: { arg: 0 }, clearsBySchema: true, note: 'curried: Schema.decodeUnknownEither(schema)(data)', verified: true, verifiedBy: 'text', evidence: ['effect@3.22.4 dist/dts/Schema.d.ts'] },
    { id: 'effect/validator/decodeUnknownResult', package: 'effect', versions: '>=4', kind: 'validator', access: { import: 'Schema', from: 'effect', member: 'decodeUnknownResult', curried: true }, mode: 'either', clears: ['shape'], inputs: [{ arg: 0 }], schemaArg: { arg: 0 }, clearsBySchema: true, note: 'curried: Schema.decodeUnknownResult(schema)(data)', verified: true, verifiedBy: 'text', evidence: ['effect@4.1.0 dist/Schema.d.ts'] },
    { id: 'effect/validator/decodeUnknownOption', package: 'effect', versions: '*', kind: 'validator', access: { import: 'Schema', from: 'effect', member: 'decodeUnknownOption', curried: true }, mode: 'either', clears: ['shape'], inputs: [{ arg: 0 }], schemaArg: { arg: 0 }, clearsBySchema: true, note: 'curried: Schema.decodeUnknownOption(schema)(data)', verified: true, verifiedBy: 'text', evidence: ['effect@4.1.0 dist/Schema.d.ts'] },
    { id: 'effect/validator/is', package: 'effect', versions: '*', kind: 'validator', access: { import: 'Schema', from: 'effect', member: 'is', curried: true }, mode: 'guard', clears: ['shape'], inputs: [{ arg: 0 }], schemaArg: { arg: 0 }, clearsBySchema: true, note: 'curried: Schema.is(schema)(data)', verified: true, verifiedBy: 'text', evidence: ['effect@4.1.0 dist/ChannelSchema.d.ts'] },
    { id: 'effect/validator/asserts', package: 'effect', versions: '*', kind: 'validator', access: { import: 'Schema', from: 'effect', member: 'asserts', curried: true }, mode: 'assert', clears: ['shape'], inputs: [{ arg: 0 }], schemaArg: { arg: 0 }, clearsBySchema: true, note: 'curried: Schema.asserts(schema)(data)', verified: true, verifiedBy: 'text', evidence: ['effect@4.1.0 dist/Schema.d.ts'] },
  ],
};
