import type { SdkModels } from '../kinds.ts';

export const pinoModels: SdkModels = {
  package: 'pino',
  category: 'logger',
  read: ['pino@10.4.0'],
  types: {
    'pino:Logger': {
      package: 'pino',
      origins: [
        { import: '{default,pino}', when: [{ arg: 'any', path: 'redact', present: false }] },
        { type: 'pino:Logger', member: 'child' },
        { type: 'express:Request', member: 'log', op: 'read' },
        { type: 'fastify:Request', member: 'log', op: 'read' },
        { type: 'fastify:App', member: 'log', op: 'read' },
      ],
      tsNames: ['Logger'],
      nameHints: ['logger', 'log'],
    },
    // https://getpino.io/#/docs/redaction: paths in objects, not parts of texts.
    'pino:MaskingLogger': {
      package: 'pino',
      origins: [
        { import: '{default,pino}', when: [{ arg: 'any', path: 'redact', present: true }] },
        { type: 'pino:MaskingLogger', member: 'child' },
      ],
    },
  },
  models: [
    { id: 'pino/sink/_info_warn_error_debug_fatal_trace_log_', package: 'pino', versions: '*', kind: 'sink', access: { type: 'pino:Logger', member: '{info,warn,error,debug,fatal,trace,log}' }, sinkKind: 'log', inputs: [{ arg: '*' }], onlyLabels: ['secret', 'user-input'], verified: true, verifiedBy: 'types', evidence: ['tsc pino@10.4.0'] },
    { id: 'pino/sink/masking', package: 'pino', versions: '*', kind: 'sink', access: { type: 'pino:MaskingLogger', member: '{info,warn,error,debug,fatal,trace,log}' }, sinkKind: 'log', inputs: [{ arg: '*' }], onlyTexts: true, onlyLabels: ['secret', 'user-input'], verified: true, verifiedBy: 'types', evidence: ['tsc pino@10.4.0'] },
  ],
};
