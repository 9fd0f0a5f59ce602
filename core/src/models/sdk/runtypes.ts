import type { SdkModels } from '../kinds.ts';

export const runtypesModels: SdkModels = {
  package: 'runtypes',
  category: 'validator',
  read: ['runtypes@7.0.5'],
  types: {
    'runtypes:Runtype': {
      package: 'runtypes',
      origins: [
        { import: '{Object,Record,Partial,Array,Tuple,Union,Intersect,Literal,Dictionary,Optional,Template,Brand,InstanceOf}' },
        { import: '{String,Number,Boolean,BigInt,Unknown}', op: 'read' },
        { type: 'runtypes:Runtype', member: '{Or,And,or,and,optional,nullable,nullishable,undefinedable,default,withConstraint,withGuard,withBrand,withParser,asReadonly,asPartial,pick,omit,extend,exact}' },
      ],
    },
  },
  models: [
    { id: 'runtypes/validator/check', package: 'runtypes', versions: '*', kind: 'validator', access: { type: 'runtypes:Runtype', member: '{check,parse}' }, mode: 'throws', clears: ['shape'], inputs: [{ arg: 0 }], output: { result: 'value' }, verified: true, verifiedBy: 'text', evidence: ['runtypes@7.0.5 esm/index.d.ts'] },
    { id: 'runtypes/validator/assert', package: 'runtypes', versions: '*', kind: 'validator', access: { type: 'runtypes:Runtype', member: 'assert' }, mode: 'assert', clears: ['shape'], inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['runtypes@7.0.5 esm/index.d.ts'] },
    { id: 'runtypes/validator/guard', package: 'runtypes', versions: '*', kind: 'validator', access: { type: 'runtypes:Runtype', member: 'guard' }, mode: 'guard', clears: ['shape'], inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['runtypes@7.0.5 esm/index.d.ts'] },
    { id: 'runtypes/validator/validate', package: 'runtypes', versions: '*', kind: 'validator', access: { type: 'runtypes:Runtype', member: '{validate,inspect}' }, mode: 'result', clears: ['shape'], inputs: [{ arg: 0 }], output: { result: 'value', path: 'value', when: { path: 'success', equals: true } }, verified: true, verifiedBy: 'text', evidence: ['runtypes@7.0.5 esm/index.d.ts'] },
  ],
};
