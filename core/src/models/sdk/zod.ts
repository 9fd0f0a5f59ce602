import type { SdkModels } from '../kinds.ts';

export const zodModels: SdkModels = {
  package: 'zod',
  category: 'validator',
  read: ['zod@4.6.7', 'zod@3.25.76'],
  note: 'subpaths ./v3 ./v4 ./mini ./v4-mini exist in both; mini and core also have function style parse(schema, data)',
  types: {
    'zod:Schema': {
      package: 'zod',
      origins: [
        { import: 'z', member: 'object' },
        { import: 'z', member: '*' },
      ],
      tsNames: ['ZodType', 'ZodObject', 'ZodTypeAny', 'ZodSchema'],
      nameHints: ['schema'],
    },
  },
  models: [
    { id: 'zod/validator/parse', package: 'zod', versions: '*', kind: 'validator', access: { type: 'zod:Schema', member: 'parse' }, mode: 'throws', clears: ['shape'], inputs: [{ arg: 0 }], clearsBySchema: true, output: { result: 'value' }, note: 'schema decides: string()/any()/unknown() keep content taint; enum/literal/number/boolean/uuid/regex/url+allowlist clear it', verified: true, verifiedBy: 'types', evidence: ['tsc zod@4.6.7'] },
    { id: 'zod/validator/parseAsync', package: 'zod', versions: '*', kind: 'validator', access: { type: 'zod:Schema', member: 'parseAsync' }, mode: 'throws', clears: ['shape'], inputs: [{ arg: 0 }], clearsBySchema: true, output: { result: 'await' }, note: 'schema decides: string()/any()/unknown() keep content taint; enum/literal/number/boolean/uuid/regex/url+allowlist clear it', verified: true, verifiedBy: 'types', evidence: ['tsc zod@4.6.7'] },
    { id: 'zod/validator/safeParse', package: 'zod', versions: '*', kind: 'validator', access: { type: 'zod:Schema', member: 'safeParse' }, mode: 'result', clears: ['shape'], inputs: [{ arg: 0 }], clearsBySchema: true, output: { result: 'value', path: 'data', when: { path: 'success', equals: true } }, note: 'schema decides: string()/any()/unknown() keep content taint; enum/literal/number/boolean/uuid/regex/url+allowlist clear it', verified: true, verifiedBy: 'types', evidence: ['tsc zod@4.6.7'] },
    { id: 'zod/validator/safeParseAsync', package: 'zod', versions: '*', kind: 'validator', access: { type: 'zod:Schema', member: 'safeParseAsync' }, mode: 'result', clears: ['shape'], inputs: [{ arg: 0 }], clearsBySchema: true, output: { result: 'await', path: 'data', when: { path: 'success', equals: true } }, note: 'schema decides: string()/any()/unknown() keep content taint; enum/literal/number/boolean/uuid/regex/url+allowlist clear it', verified: true, verifiedBy: 'types', evidence: ['tsc zod@4.6.7'] },
    { id: 'zod/validator/spa', package: 'zod', versions: '*', kind: 'validator', access: { type: 'zod:Schema', member: 'spa' }, mode: 'result', clears: ['shape'], inputs: [{ arg: 0 }], clearsBySchema: true, output: { result: 'await', path: 'data', when: { path: 'success', equals: true } }, note: 'schema decides: string()/any()/unknown() keep content taint; enum/literal/number/boolean/uuid/regex/url+allowlist clear it', verified: true, verifiedBy: 'types', evidence: ['tsc zod@4.6.7'] },
    { id: 'zod/validator/decode', package: 'zod', versions: '>=4', kind: 'validator', access: { type: 'zod:Schema', member: 'decode' }, mode: 'throws', clears: ['shape'], inputs: [{ arg: 0 }], clearsBySchema: true, output: { result: 'value' }, note: 'schema decides: string()/any()/unknown() keep content taint; enum/literal/number/boolean/uuid/regex/url+allowlist clear it', verified: true, verifiedBy: 'types', evidence: ['tsc zod@4.6.7'] },
    { id: 'zod/validator/safeDecode', package: 'zod', versions: '>=4', kind: 'validator', access: { type: 'zod:Schema', member: 'safeDecode' }, mode: 'result', clears: ['shape'], inputs: [{ arg: 0 }], clearsBySchema: true, output: { result: 'value', path: 'data', when: { path: 'success', equals: true } }, note: 'schema decides: string()/any()/unknown() keep content taint; enum/literal/number/boolean/uuid/regex/url+allowlist clear it', verified: true, verifiedBy: 'types', evidence: ['tsc zod@4.6.7'] },
    { id: 'zod/validator/parse~2', package: 'zod', versions: '>=3.25', kind: 'validator', access: { import: 'parse', from: 'zod/mini' }, mode: 'throws', clears: ['shape'], schemaArg: { arg: 0 }, inputs: [{ arg: 1 }], clearsBySchema: true, output: { result: 'value' }, verified: true, verifiedBy: 'types+text', evidence: ['tsc zod@4.6.7', 'zod@4.6.7 v4/mini/parse.d.ts'] },
    { id: 'zod/validator/safeParse~2', package: 'zod', versions: '>=3.25', kind: 'validator', access: { import: 'safeParse', from: 'zod/mini' }, mode: 'result', clears: ['shape'], schemaArg: { arg: 0 }, inputs: [{ arg: 1 }], clearsBySchema: true, output: { result: 'value', path: 'data', when: { path: 'success', equals: true } }, verified: true, verifiedBy: 'types+text', evidence: ['tsc zod@4.6.7', 'zod@4.6.7 v4/mini/parse.d.ts'] },
    { id: 'zod/validator/parseAsync~2', package: 'zod', versions: '>=3.25', kind: 'validator', access: { import: 'parseAsync', from: 'zod/mini' }, mode: 'throws', clears: ['shape'], schemaArg: { arg: 0 }, inputs: [{ arg: 1 }], clearsBySchema: true, output: { result: 'await' }, verified: true, verifiedBy: 'types+text', evidence: ['tsc zod@4.6.7', 'zod@4.6.7 v4/mini/parse.d.ts'] },
    { id: 'zod/validator/safeParseAsync~2', package: 'zod', versions: '>=3.25', kind: 'validator', access: { import: 'safeParseAsync', from: 'zod/mini' }, mode: 'result', clears: ['shape'], schemaArg: { arg: 0 }, inputs: [{ arg: 1 }], clearsBySchema: true, output: { result: 'await', path: 'data', when: { path: 'success', equals: true } }, verified: true, verifiedBy: 'types+text', evidence: ['tsc zod@4.6.7', 'zod@4.6.7 v4/mini/parse.d.ts'] },
  ],
};
