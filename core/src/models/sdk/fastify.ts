import type { SdkModels } from '../kinds.ts';

export const fastifyModels: SdkModels = {
  package: 'fastify',
  category: 'web',
  read: ['fastify@5.12.8', 'fastify@4.29.1'],
  note: 'v5: redirect(url, code); v4 also redirect(code, url)',
  types: {
    'fastify:App': {
      package: 'fastify',
      origins: [
        { import: 'default' },
        { import: 'fastify' },
      ],
      tsNames: ['FastifyInstance'],
      nameHints: ['app', 'fastify', 'server'],
    },
    'fastify:Request': {
      package: 'fastify',
      origins: [
        { type: 'fastify:App', member: 'get', callback: { arg: 'last', param: 0 } },
        { type: 'fastify:App', member: 'post', callback: { arg: 'last', param: 0 } },
        { type: 'fastify:App', member: 'put', callback: { arg: 'last', param: 0 } },
        { type: 'fastify:App', member: 'patch', callback: { arg: 'last', param: 0 } },
        { type: 'fastify:App', member: 'delete', callback: { arg: 'last', param: 0 } },
        { type: 'fastify:App', member: 'all', callback: { arg: 'last', param: 0 } },
        { type: 'fastify:App', member: 'route', callback: { arg: 0, key: 'handler', param: 0 } },
      ],
      tsNames: ['FastifyRequest'],
      nameHints: ['request', 'req'],
    },
    'fastify:Reply': {
      package: 'fastify',
      origins: [
        { type: 'fastify:App', member: 'get', callback: { arg: 'last', param: 1 } },
        { type: 'fastify:App', member: 'post', callback: { arg: 'last', param: 1 } },
        { type: 'fastify:App', member: 'put', callback: { arg: 'last', param: 1 } },
        { type: 'fastify:App', member: 'patch', callback: { arg: 'last', param: 1 } },
        { type: 'fastify:App', member: 'delete', callback: { arg: 'last', param: 1 } },
        { type: 'fastify:App', member: 'all', callback: { arg: 'last', param: 1 } },
      ],
      tsNames: ['FastifyReply'],
      nameHints: ['reply'],
    },
  },
  models: [
    { id: 'fastify/sink/Reply.send.error', package: 'fastify', versions: '*', kind: 'sink', access: { type: 'fastify:Reply', member: 'send' }, sinkKind: 'error-response', inputs: [{ arg: 0 }], onlyLabels: ['error-detail', 'secret'], verified: false },
    { id: 'fastify/source/fastify_Request', package: 'fastify', versions: '*', kind: 'source', access: { type: 'fastify:Request' }, paths: ['body', 'query', 'params', 'headers', 'url', 'originalUrl', 'hostname', 'raw.url'], yields: 'user-input', schemaOption: { arg: 1, path: 'schema' }, note: 'a route schema.body validates shape', verified: true, verifiedBy: 'types', evidence: ['tsc fastify@5.12.8'] },
    { id: 'fastify/sink/send', package: 'fastify', versions: '*', kind: 'sink', access: { type: 'fastify:Reply', member: 'send' }, sinkKind: 'html', inputs: [{ arg: 0 }], onlyContentType: ['text/html'], note: 'default content type for strings is text/plain', verified: true, verifiedBy: 'types', evidence: ['tsc fastify@5.12.8'] },
    { id: 'fastify/sink/redirect', package: 'fastify', versions: '*', kind: 'sink', access: { type: 'fastify:Reply', member: 'redirect' }, sinkKind: 'redirect', inputs: [{ arg: 0 }, { arg: 1 }], verified: true, verifiedBy: 'types', evidence: ['tsc fastify@5.12.8'] },
    { id: 'fastify/sink/sendFile', package: 'fastify', versions: '*', kind: 'sink', access: { type: 'fastify:Reply', member: 'sendFile' }, sinkKind: 'fs-path', inputs: [{ arg: 0 }], note: '@fastify/static', verified: false },
  ],
};
