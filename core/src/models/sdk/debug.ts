import type { SdkModels } from '../kinds.ts';

export const debugModels: SdkModels = {
  package: 'debug',
  category: 'logger',
  read: ['@types/debug@4.1.13'],
  types: {
    'debug:Debugger': {
      package: 'debug',
      origins: [
        { import: '{default,debug}' },
        { type: 'debug:Debugger', member: 'extend' },
      ],
      tsNames: ['Debugger'],
    },
  },
  models: [
    { id: 'debug/sink/log', package: 'debug', versions: '*', kind: 'sink', access: { type: 'debug:Debugger', op: 'call' }, sinkKind: 'log', inputs: [{ arg: '*' }], onlyLabels: ['secret', 'user-input'], verified: true, verifiedBy: 'text', evidence: ['@types/debug@4.1.13 index.d.ts'] },
  ],
};
