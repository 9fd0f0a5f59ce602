import type { SdkModels } from '../kinds.ts';

export const bunyanModels: SdkModels = {
  package: 'bunyan',
  category: 'logger',
  read: [],
  types: {
    'bunyan:Logger': {
      package: 'bunyan',
      origins: [
        { import: 'createLogger' },
        { import: 'default', member: 'createLogger' },
        { type: 'bunyan:Logger', member: 'child' },
      ],
      tsNames: ['Logger'],
      nameHints: ['logger', 'log'],
    },
  },
  models: [
    { id: 'bunyan/sink/_info_warn_error_debug_fatal_trace_log_', package: 'bunyan', versions: '*', kind: 'sink', access: { type: 'bunyan:Logger', member: '{info,warn,error,debug,fatal,trace,log}' }, sinkKind: 'log', inputs: [{ arg: '*' }], onlyLabels: ['secret', 'user-input'], verified: false },
  ],
};
