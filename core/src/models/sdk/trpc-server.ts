import type { SdkModels } from '../kinds.ts';

export const trpcServerModels: SdkModels = {
  package: '@trpc/server',
  category: 'web',
  read: ['@trpc/server@11.25.2'],
  types: {
    '@trpc/server:Init': {
      package: '@trpc/server',
      origins: [
        { import: 'initTRPC', op: 'read' },
        { type: '@trpc/server:Init', member: '{context,meta}' },
      ],
    },
    '@trpc/server:Builder': {
      package: '@trpc/server',
      origins: [{ type: '@trpc/server:Init', member: 'create' }],
    },
    '@trpc/server:Procedure': {
      package: '@trpc/server',
      origins: [
        { type: '@trpc/server:Builder', member: 'procedure', op: 'read' },
        { type: '@trpc/server:Procedure', member: '{use,input,output,meta,concat,unstable_concat}' },
      ],
      tsNames: ['ProcedureBuilder'],
    },
  },
  models: [
    { id: 'trpc.server/source/procedure', package: '@trpc/server', versions: '*', kind: 'source', access: { type: '@trpc/server:Procedure', member: '{query,mutation,subscription}', callback: { arg: 0, param: 0 } }, paths: ['input', 'input.*'], yields: 'user-input', shapeValidated: true, schemaMethod: 'input', destructured: true, note: 'input(schema) checks the shape; without it there is no input', verified: true, verifiedBy: 'types', evidence: ['tsc @trpc/server@11.25.2'] },
    { id: 'trpc.server/source/procedure.use', package: '@trpc/server', versions: '*', kind: 'source', access: { type: '@trpc/server:Procedure', member: 'use', callback: { arg: 0, param: 0 } }, paths: ['input', 'getRawInput()'], yields: 'user-input', destructured: true, unverifiedPaths: ['input', 'getRawInput()'], verified: true, verifiedBy: 'types', evidence: ['tsc @trpc/server@11.25.2'] },
    { id: 'trpc.server/sink/procedure.return', package: '@trpc/server', versions: '*', kind: 'sink', access: { type: '@trpc/server:Procedure', member: '{query,mutation,subscription}', callback: { arg: 0, param: 0 } }, sinkKind: 'error-response', inputs: [{ arg: 'return' }], onlyLabels: ['error-detail', 'secret'], note: 'what a procedure returns is sent to the browser', verified: true, verifiedBy: 'types', evidence: ['tsc @trpc/server@11.25.2'] },
    { id: 'trpc.server/source/errorFormatter', package: '@trpc/server', versions: '*', kind: 'source', access: { type: '@trpc/server:Init', member: 'create', callback: { arg: 0, key: 'errorFormatter', param: 0 } }, paths: ['error.stack', 'error.cause.stack', 'error.cause.message'], yields: 'error-detail', destructured: true, verified: true, verifiedBy: 'types', evidence: ['tsc @trpc/server@11.25.2'] },
    { id: 'trpc.server/sink/errorFormatter', package: '@trpc/server', versions: '*', kind: 'sink', access: { type: '@trpc/server:Init', member: 'create', callback: { arg: 0, key: 'errorFormatter', param: 0 } }, sinkKind: 'error-response', inputs: [{ arg: 'return', key: 'errorFormatter' }, { arg: 'return', key: 'errorFormatter', path: 'data.*' }, { arg: 'return', key: 'errorFormatter', path: '*' }], onlyLabels: ['error-detail', 'secret'], note: 'what it returns is sent to the browser: https://trpc.io/docs/server/error-formatting', verified: true, verifiedBy: 'types', evidence: ['tsc @trpc/server@11.25.2'] },
    { id: 'trpc.server/sink/TRPCError', package: '@trpc/server', versions: '*', kind: 'sink', access: { import: 'TRPCError', new: true }, sinkKind: 'error-response', inputs: [{ arg: 0, path: 'message' }], onlyLabels: ['error-detail', 'secret'], note: 'the message is sent to the browser, the cause is not: https://trpc.io/docs/server/error-handling', verified: false },
  ],
};
