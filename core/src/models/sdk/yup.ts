import type { SdkModels } from '../kinds.ts';

export const yupModels: SdkModels = {
  package: 'yup',
  category: 'validator',
  read: ['yup@1.7.1'],
  types: {
    'yup:Schema': {
      package: 'yup',
      origins: [
        { import: '{object,string,number,boolean,bool,array,mixed,date,tuple,lazy,ref}' },
        { type: 'yup:Schema', member: '{shape,required,optional,nullable,defined,strict,noUnknown,concat,when,oneOf,notOneOf,min,max,length,matches,email,url,uuid,trim,of,default,label,test,transform,meta,typeError,pick,omit,partial,integer,positive,lowercase,uppercase,stripUnknown,clone}' },
      ],
      tsNames: ['Schema', 'ObjectSchema', 'AnyObjectSchema', 'AnySchema'],
    },
  },
  models: [
    { id: 'yup/validator/validate', package: 'yup', versions: '*', kind: 'validator', access: { type: 'yup:Schema', member: 'validate' }, mode: 'throws', clears: ['shape'], inputs: [{ arg: 0 }], clearsBySchema: true, output: { result: 'await' }, note: 'cast() does not validate; unknown keys kept unless stripUnknown/noUnknown', verified: true, verifiedBy: 'types', evidence: ['tsc yup@1.7.1'] },
    { id: 'yup/validator/validateSync', package: 'yup', versions: '*', kind: 'validator', access: { type: 'yup:Schema', member: 'validateSync' }, mode: 'throws', clears: ['shape'], inputs: [{ arg: 0 }], clearsBySchema: true, output: { result: 'value' }, note: 'cast() does not validate; unknown keys kept unless stripUnknown/noUnknown', verified: true, verifiedBy: 'types', evidence: ['tsc yup@1.7.1'] },
    { id: 'yup/validator/isValid', package: 'yup', versions: '*', kind: 'validator', access: { type: 'yup:Schema', member: 'isValid' }, mode: 'guard', clears: ['shape'], inputs: [{ arg: 0 }], clearsBySchema: true, output: { result: 'await' }, note: 'cast() does not validate; unknown keys kept unless stripUnknown/noUnknown', verified: true, verifiedBy: 'types', evidence: ['tsc yup@1.7.1'] },
    { id: 'yup/validator/isValidSync', package: 'yup', versions: '*', kind: 'validator', access: { type: 'yup:Schema', member: 'isValidSync' }, mode: 'guard', clears: ['shape'], inputs: [{ arg: 0 }], clearsBySchema: true, output: { result: 'value' }, note: 'cast() does not validate; unknown keys kept unless stripUnknown/noUnknown', verified: true, verifiedBy: 'types', evidence: ['tsc yup@1.7.1'] },
  ],
};
