import type { SdkModels } from '../kinds.ts';

export const joiModels: SdkModels = {
  package: 'joi',
  category: 'validator',
  read: ['joi@18.3.2', 'joi@17.13.9'],
  types: {
    'joi:Schema': {
      package: 'joi',
      origins: [
        { import: 'default', member: '{object,string,number,boolean,bool,array,any,alternatives,date,binary,link,compile}' },
        { import: '{object,string,number,boolean,bool,array,any,alternatives,date,binary,link,compile}' },
        { import: 'Joi', member: '{object,string,number,boolean,bool,array,any,alternatives,date,binary,link,compile}' },
        { type: 'joi:Schema', member: '{keys,append,required,optional,allow,valid,invalid,unknown,items,min,max,length,pattern,regex,email,uri,guid,uuid,hex,ip,domain,trim,lowercase,uppercase,alphanum,token,integer,positive,when,default,label,messages,options,prefs,preferences,custom,external,strict,concat,and,or,xor,with,without,rename,stripUnknown,description,meta,empty,failover,fork,forbidden,exist,insensitive,truthy,falsy}' },
      ],
      tsNames: ['Schema', 'ObjectSchema', 'AnySchema'],
    },
  },
  models: [
    { id: 'joi/validator/validate', package: 'joi', versions: '*', kind: 'validator', access: { type: 'joi:Schema', member: 'validate' }, mode: 'result', clears: ['shape'], inputs: [{ arg: 0 }], clearsBySchema: true, output: { result: 'value', path: 'value', when: { path: 'error', absent: true } }, note: 'validate() never throws: error must be checked', verified: true, verifiedBy: 'types', evidence: ['tsc joi@18.3.2'] },
    { id: 'joi/validator/validateAsync', package: 'joi', versions: '*', kind: 'validator', access: { type: 'joi:Schema', member: 'validateAsync' }, mode: 'throws', clears: ['shape'], inputs: [{ arg: 0 }], clearsBySchema: true, output: { result: 'await' }, note: 'validate() never throws: error must be checked', verified: true, verifiedBy: 'types', evidence: ['tsc joi@18.3.2'] },
    { id: 'joi/validator/attempt', package: 'joi', versions: '*', kind: 'validator', access: { import: 'default', member: 'attempt' }, mode: 'throws', clears: ['shape'], inputs: [{ arg: 0 }], schemaArg: { arg: 1 }, clearsBySchema: true, verified: true, verifiedBy: 'types', evidence: ['tsc joi@18.3.2'] },
    { id: 'joi/validator/assert', package: 'joi', versions: '*', kind: 'validator', access: { import: 'default', member: 'assert' }, mode: 'assert', clears: ['shape'], inputs: [{ arg: 0 }], schemaArg: { arg: 1 }, clearsBySchema: true, verified: true, verifiedBy: 'types', evidence: ['tsc joi@18.3.2'] },
  ],
};
