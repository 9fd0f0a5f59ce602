import type { SdkModels } from '../kinds.ts';

export const ioTsModels: SdkModels = {
  package: 'io-ts',
  category: 'validator',
  read: ['io-ts@2.2.22'],
  types: {
    'io-ts:Codec': {
      package: 'io-ts',
      origins: [
        { import: 'type' },
        { import: 'string' },
      ],
      tsNames: ['Type'],
    },
  },
  models: [
    { id: 'io-ts/validator/decode', package: 'io-ts', versions: '*', kind: 'validator', access: { type: 'io-ts:Codec', member: 'decode' }, mode: 'either', clears: ['shape'], inputs: [{ arg: 0 }], output: { path: 'right', when: { path: '_tag', equals: 'Right' } }, verified: true, verifiedBy: 'text', evidence: ['io-ts@2.2.22 lib/index.d.ts'] },
  ],
};
