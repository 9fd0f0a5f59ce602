import type { SdkModels } from '../kinds.ts';

export const signaleModels: SdkModels = {
  package: 'signale',
  category: 'logger',
  read: [],
  types: {
    'signale:Logger': {
      package: 'signale',
      origins: [
        { import: '{default,signale}', op: 'read' },
        { import: 'Signale', new: true },
      ],
      tsNames: ['Logger'],
      nameHints: ['logger', 'log'],
    },
  },
  models: [
    { id: 'signale/sink/_info_warn_error_debug_fatal_trace_log_', package: 'signale', versions: '*', kind: 'sink', access: { type: 'signale:Logger', member: '{info,warn,error,debug,fatal,trace,log,success,note,star,await,complete,pending,start,watch}' }, sinkKind: 'log', inputs: [{ arg: '*' }], onlyLabels: ['secret', 'user-input'], verified: false },
  ],
};
