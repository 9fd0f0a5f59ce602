import type { SdkModels } from '../kinds.ts';

export const winstonModels: SdkModels = {
  package: 'winston',
  category: 'logger',
  read: [],
  types: {
    'winston:Logger': {
      package: 'winston',
      origins: [
        { import: 'default', op: 'read' },
        { import: 'createLogger' },
        { import: 'default', member: 'createLogger' },
        { type: 'winston:Logger', member: 'child' },
      ],
      tsNames: ['Logger'],
      nameHints: ['logger', 'log'],
    },
  },
  models: [
    { id: 'winston/sink/_info_warn_error_debug_fatal_trace_log_', package: 'winston', versions: '*', kind: 'sink', access: { type: 'winston:Logger', member: '{info,warn,error,debug,fatal,trace,log}' }, sinkKind: 'log', inputs: [{ arg: '*' }], onlyLabels: ['secret', 'user-input'], verified: false },
  ],
};
