import type { SdkModels } from '../kinds.ts';

export const log4jsModels: SdkModels = {
  package: 'log4js',
  category: 'logger',
  read: ['log4js@6.9.1'],
  types: {
    'log4js:Logger': {
      package: 'log4js',
      origins: [
        { import: 'getLogger' },
      ],
      tsNames: ['Logger'],
    },
  },
  models: [
    { id: 'log4js/sink/log', package: 'log4js', versions: '*', kind: 'sink', access: { type: 'log4js:Logger', member: '{trace,debug,info,warn,error,fatal,mark,log}' }, sinkKind: 'log', inputs: [{ arg: '*' }], onlyLabels: ['secret', 'user-input'], verified: true, verifiedBy: 'text', evidence: ['log4js@6.9.1 types/log4js.d.ts'] },
  ],
};
