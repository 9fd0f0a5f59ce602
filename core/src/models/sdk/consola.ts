import type { SdkModels } from '../kinds.ts';

export const consolaModels: SdkModels = {
  package: 'consola',
  category: 'logger',
  read: [],
  types: {
    'consola:Logger': {
      package: 'consola',
      origins: [
        { import: '{default,consola}', op: 'read' },
        { import: 'createConsola' },
        { type: 'consola:Logger', member: '{withTag,withScope,withDefaults,create}' },
      ],
      tsNames: ['Logger'],
      nameHints: ['logger', 'log'],
    },
  },
  models: [
    { id: 'consola/sink/_info_warn_error_debug_fatal_trace_log_', package: 'consola', versions: '*', kind: 'sink', access: { type: 'consola:Logger', member: '{info,warn,error,debug,fatal,trace,log}' }, sinkKind: 'log', inputs: [{ arg: '*' }], onlyLabels: ['secret', 'user-input'], verified: false },
  ],
};
