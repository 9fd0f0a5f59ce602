import type { SdkModels } from '../kinds.ts';

const builders = '{object,strictObject,looseObject,interface,string,number,int,boolean,bigint,date,array,tuple,record,partialRecord,map,set,enum,nativeEnum,literal,union,xor,discriminatedUnion,intersection,any,unknown,null,undefined,void,never,nan,symbol,lazy,preprocess,promise,custom,instanceof,effect,optional,nullable,nullish,pipeline,pipe,codec,json,file,templateLiteral,stringbool,email,url,httpUrl,uuid,uuidv4,guid,nanoid,cuid,cuid2,ulid,emoji,base64,jwt,ipv4,ipv6,hostname,e164}';

export const zodModels: SdkModels = {
  package: 'zod',
  category: 'validator',
  read: ['zod@4.6.7', 'zod@3.25.76'],
  note: 'subpaths ./v3 ./v4 ./mini ./v4-mini exist in both; mini and core also have function style parse(schema, data)',
  types: {
    'zod:Namespace': {
      package: 'zod',
      origins: [
        ...['zod', 'zod/v3', 'zod/v4', 'zod/mini'].map((from) => ({ import: '{z,default}', from, op: 'read' as const })),
        // The same object: https://genkit.dev/docs/flows
        { import: 'z', from: 'genkit', op: 'read' },
      ],
    },
    'zod:Schema': {
      package: 'zod',
      origins: [
        { type: 'zod:Namespace', member: builders },
        { type: 'zod:Namespace', member: '{coerce,iso}.*' },
        { import: builders, from: 'zod' },
        { import: '{coerce,iso}', from: 'zod', member: '*' },
        { import: builders, from: 'zod/v3' },
        { import: '{coerce,iso}', from: 'zod/v3', member: '*' },
        { import: builders, from: 'zod/v4' },
        { import: builders, from: 'zod/mini' },
        { import: '{coerce,iso}', from: 'zod/v4', member: '*' },
        { import: '{coerce,iso}', from: 'zod/mini', member: '*' },
        { type: 'zod:Schema', member: '{optional,nullable,nullish,default,prefault,catch,strict,strip,passthrough,loose,extend,safeExtend,merge,pick,omit,partial,deepPartial,required,catchall,augment,setKey,keyof,min,max,length,size,nonempty,email,url,uuid,cuid,regex,includes,startsWith,endsWith,datetime,date,time,ip,trim,toLowerCase,toUpperCase,normalize,int,positive,negative,nonnegative,nonpositive,gt,gte,lt,lte,multipleOf,finite,safe,refine,superRefine,check,overwrite,transform,pipe,array,promise,or,and,brand,readonly,describe,meta,register,clone,with,unwrap,element,apply}' },
        { type: 'zod:Schema', member: 'shape.*', op: 'read' },
      ],
      tsNames: ['ZodType', 'ZodObject', 'ZodTypeAny', 'ZodSchema', 'AnyZodObject', 'ZodString', 'ZodEnum', 'ZodArray', 'ZodUnion', 'ZodDiscriminatedUnion'],
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
