import type { SdkModels } from '../kinds.ts';

export const opentelemetryApiModels: SdkModels = {
  package: '@opentelemetry/api',
  category: 'logger',
  read: [],
  types: {
    '@opentelemetry/api:Tracer': {
      package: '@opentelemetry/api',
      origins: [{ import: 'trace', member: 'getTracer' }],
      tsNames: ['Tracer'],
      nameHints: ['tracer'],
    },
    '@opentelemetry/api:Span': {
      package: '@opentelemetry/api',
      origins: [
        { import: 'trace', member: '{getActiveSpan,getSpan}' },
        { type: '@opentelemetry/api:Tracer', member: 'startSpan' },
        { type: '@opentelemetry/api:Tracer', member: 'startActiveSpan', callback: { arg: 'last', param: 0 } },
      ],
      tsNames: ['Span'],
      nameHints: ['span'],
    },
  },
  models: [
    { id: 'opentelemetry.api/sink/Span.setAttribute', package: '@opentelemetry/api', versions: '*', kind: 'sink', access: { type: '@opentelemetry/api:Span', member: '{setAttribute,setAttributes,addEvent}' }, sinkKind: 'log', inputs: [{ arg: '*' }], onlyLabels: ['secret', 'user-input'], note: 'attributes go to the tracing backend as they are', verified: false },
  ],
};
