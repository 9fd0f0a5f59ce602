import type { SdkModels } from '../kinds.ts';

export const arktypeModels: SdkModels = {
  package: 'arktype',
  category: 'validator',
  read: ['arktype@2.2.9'],
  types: {
    'arktype:Type': {
      package: 'arktype',
      origins: [
        { import: 'type' },
        { import: 'scope', member: 'type' },
        { type: 'arktype:Type', member: '{array,or,and,optional,default,pipe,narrow,describe,partial,required,pick,omit,merge,onUndeclaredKey,to,brand}' },
      ],
      tsNames: ['Type'],
    },
  },
  models: [
    { id: 'arktype/validator/arktype_Type', package: 'arktype', versions: '*', kind: 'validator', access: { type: 'arktype:Type' }, mode: 'union-error', clears: ['shape'], inputs: [{ arg: 0 }], note: 'call result is data or type.errors instance', verified: false },
    { id: 'arktype/validator/assert', package: 'arktype', versions: '*', kind: 'validator', access: { type: 'arktype:Type', member: 'assert' }, mode: 'throws', clears: ['shape'], inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['arktype@2.2.9 out/variants/base.d.ts'] },
    { id: 'arktype/validator/allows', package: 'arktype', versions: '*', kind: 'validator', access: { type: 'arktype:Type', member: 'allows' }, mode: 'guard', clears: ['shape'], inputs: [{ arg: 0 }], verified: false },
  ],
};
