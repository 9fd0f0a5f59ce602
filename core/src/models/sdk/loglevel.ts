import type { SdkModels } from '../kinds.ts';

export const loglevelModels: SdkModels = {
  package: 'loglevel',
  category: 'logger',
  read: ['loglevel@1.9.2'],
  types: {
    'loglevel:Logger': {
      package: 'loglevel',
      origins: [
        { import: 'default', op: 'read' },
        { import: 'default', member: 'getLogger' },
      ],
      tsNames: ['Logger'],
    },
  },
  models: [
    { id: 'loglevel/sink/log', package: 'loglevel', versions: '*', kind: 'sink', access: { type: 'loglevel:Logger', member: '{trace,debug,info,warn,error,log}' }, sinkKind: 'log', inputs: [{ arg: '*' }], onlyLabels: ['secret', 'user-input'], verified: true, verifiedBy: 'text', evidence: ['loglevel@1.9.2 index.d.ts'] },
  ],
};
