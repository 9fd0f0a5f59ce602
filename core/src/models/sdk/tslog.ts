import type { SdkModels } from '../kinds.ts';

export const tslogModels: SdkModels = {
  package: 'tslog',
  category: 'logger',
  read: ['tslog@5.1.0'],
  types: {
    'tslog:Logger': {
      package: 'tslog',
      origins: [
        { import: 'Logger', new: true },
        { type: 'tslog:Logger', member: 'getSubLogger' },
      ],
      tsNames: ['Logger'],
    },
  },
  models: [
    { id: 'tslog/sink/log', package: 'tslog', versions: '*', kind: 'sink', access: { type: 'tslog:Logger', member: '{silly,trace,debug,info,warn,error,fatal,log}' }, sinkKind: 'log', inputs: [{ arg: '*' }], onlyLabels: ['secret', 'user-input'], verified: false },
  ],
};
