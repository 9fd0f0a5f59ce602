import type { SdkModels } from '../kinds.ts';

export const valibotModels: SdkModels = {
  package: 'valibot',
  category: 'validator',
  read: ['valibot@1.5.0'],
  types: {},
  models: [
    { id: 'valibot/validator/parse', package: 'valibot', versions: '*', kind: 'validator', access: { import: 'parse' }, mode: 'throws', clears: ['shape'], schemaArg: { arg: 0 }, inputs: [{ arg: 1 }], clearsBySchema: true, output: { result: 'value' }, verified: true, verifiedBy: 'types', evidence: ['tsc valibot@1.5.0'] },
    { id: 'valibot/validator/safeParse', package: 'valibot', versions: '*', kind: 'validator', access: { import: 'safeParse' }, mode: 'result', clears: ['shape'], schemaArg: { arg: 0 }, inputs: [{ arg: 1 }], clearsBySchema: true, output: { result: 'value', path: 'output', when: { path: 'success', equals: true } }, verified: true, verifiedBy: 'types', evidence: ['tsc valibot@1.5.0'] },
    { id: 'valibot/validator/parseAsync', package: 'valibot', versions: '*', kind: 'validator', access: { import: 'parseAsync' }, mode: 'throws', clears: ['shape'], schemaArg: { arg: 0 }, inputs: [{ arg: 1 }], clearsBySchema: true, output: { result: 'await' }, verified: true, verifiedBy: 'types', evidence: ['tsc valibot@1.5.0'] },
    { id: 'valibot/validator/safeParseAsync', package: 'valibot', versions: '*', kind: 'validator', access: { import: 'safeParseAsync' }, mode: 'result', clears: ['shape'], schemaArg: { arg: 0 }, inputs: [{ arg: 1 }], clearsBySchema: true, output: { result: 'await', path: 'output', when: { path: 'success', equals: true } }, verified: true, verifiedBy: 'types', evidence: ['tsc valibot@1.5.0'] },
    { id: 'valibot/validator/is', package: 'valibot', versions: '*', kind: 'validator', access: { import: 'is' }, mode: 'guard', clears: ['shape'], schemaArg: { arg: 0 }, inputs: [{ arg: 1 }], clearsBySchema: true, output: { result: 'value' }, verified: true, verifiedBy: 'types', evidence: ['tsc valibot@1.5.0'] },
    { id: 'valibot/validator/assert', package: 'valibot', versions: '*', kind: 'validator', access: { import: 'assert' }, mode: 'assert', clears: ['shape'], schemaArg: { arg: 0 }, inputs: [{ arg: 1 }], clearsBySchema: true, output: { result: 'value' }, verified: true, verifiedBy: 'types', evidence: ['tsc valibot@1.5.0'] },
    { id: 'valibot/validator/parser', package: 'valibot', versions: '*', kind: 'validator', access: { import: '{parser,parserAsync}', curried: true }, mode: 'throws', clears: ['shape'], schemaArg: { arg: 0 }, inputs: [{ arg: 0 }], clearsBySchema: true, output: { result: 'value' }, verified: true, verifiedBy: 'text', evidence: ['valibot@1.5.0 dist/index.d.cts'] },
  ],
};
