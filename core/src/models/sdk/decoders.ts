import type { SdkModels } from '../kinds.ts';

export const decodersModels: SdkModels = {
  package: 'decoders',
  category: 'validator',
  read: ['decoders@2.12.1'],
  types: {
    'decoders:Decoder': {
      package: 'decoders',
      origins: [
        { import: '{object,exact,inexact,array,nonEmptyArray,record,mapping,tuple,either,oneOf,taggedUnion,optional,nullable,maybe,constant,enum_,define,lazy}' },
        { import: '{string,number,integer,boolean,unknown,nonEmptyString,uuid,email,url,date,iso8601,json}', op: 'read' },
        { type: 'decoders:Decoder', member: '{transform,refine,then,pipe,describe,reject}' },
      ],
      tsNames: ['Decoder'],
    },
  },
  models: [
    { id: 'decoders/validator/verify', package: 'decoders', versions: '*', kind: 'validator', access: { type: 'decoders:Decoder', member: 'verify' }, mode: 'throws', clears: ['shape'], inputs: [{ arg: 0 }], output: { result: 'value' }, verified: true, verifiedBy: 'text', evidence: ['decoders@2.12.1 dist/index.d.ts'] },
    { id: 'decoders/validator/decode', package: 'decoders', versions: '*', kind: 'validator', access: { type: 'decoders:Decoder', member: '{decode,value}' }, mode: 'result', clears: ['shape'], inputs: [{ arg: 0 }], output: { result: 'value', path: 'value', when: { path: 'ok', equals: true } }, verified: true, verifiedBy: 'text', evidence: ['decoders@2.12.1 dist/index.d.ts'] },
  ],
};
