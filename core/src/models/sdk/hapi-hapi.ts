import type { SdkModels } from '../kinds.ts';

export const hapiHapiModels: SdkModels = {
  package: '@hapi/hapi',
  category: 'web',
  read: ['@hapi/hapi@21.4.10'],
  types: {
    '@hapi/hapi:Server': {
      package: '@hapi/hapi',
      origins: [
        { import: '{server,Server}' },
        { import: 'Server', new: true },
      ],
      tsNames: ['Server'],
      // Plugins are given the server; Fastify's routes have a `url`.
      shapes: [
        { members: ['route'], when: [{ arg: 0, path: 'path', present: true }, { arg: 0, path: 'method', present: true }] },
      ],
    },
    '@hapi/hapi:Request': {
      package: '@hapi/hapi',
      origins: [
        { type: '@hapi/hapi:Server', member: 'route', callback: { arg: 0, key: 'handler', param: 0 } },
        { type: '@hapi/hapi:Server', member: 'route', callback: { arg: 0, key: '[].handler', param: 0 } },
        { type: '@hapi/hapi:Server', member: 'route', callback: { arg: 0, key: 'options.handler', param: 0 } },
        { type: '@hapi/hapi:Server', member: 'route', callback: { arg: 0, key: '[].options.handler', param: 0 } },
        { type: '@hapi/hapi:Server', member: 'ext', when: [{ arg: 0, in: ['onRequest', 'onPreAuth', 'onCredentials', 'onPostAuth', 'onPreHandler', 'onPostHandler', 'onPreResponse'] }], callback: { arg: 1, param: 0 } },
      ],
      tsNames: ['Request'],
      shapes: [
        { members: ['payload'], beside: { offset: 1, called: ['response', 'redirect', 'view'] } },
        { members: ['query'], beside: { offset: 1, called: ['response', 'view'] } },
        { members: ['params'], beside: { offset: 1, called: ['response', 'view'] } },
      ],
    },
    '@hapi/hapi:Toolkit': {
      package: '@hapi/hapi',
      origins: [
        { type: '@hapi/hapi:Server', member: 'route', callback: { arg: 0, key: 'handler', param: 1 } },
        { type: '@hapi/hapi:Server', member: 'route', callback: { arg: 0, key: '[].handler', param: 1 } },
        { type: '@hapi/hapi:Server', member: 'route', callback: { arg: 0, key: 'options.handler', param: 1 } },
        { type: '@hapi/hapi:Server', member: 'route', callback: { arg: 0, key: '[].options.handler', param: 1 } },
        { type: '@hapi/hapi:Server', member: 'ext', callback: { arg: 1, param: 1 } },
      ],
      tsNames: ['ResponseToolkit'],
      shapes: [
        { members: ['response'], beside: { offset: -1, read: ['payload', 'query', 'params'] } },
        { members: ['response().code'] },
        { members: ['response().takeover'] },
      ],
    },
  },
  models: [
    { id: 'hapi.hapi/source/Request', package: '@hapi/hapi', versions: '*', kind: 'source', access: { type: '@hapi/hapi:Request' }, paths: ['payload', 'query', 'params', 'paramsArray[]', 'headers', 'path', 'state', 'orig.payload', 'orig.query', 'orig.params', 'url.searchParams.get()', 'url.pathname', 'url.search'], yields: 'user-input', note: 'options.validate checks the shape', verified: true, verifiedBy: 'types', evidence: ['tsc @hapi/hapi@21.4.10'] },
    { id: 'hapi.hapi/sink/response.error', package: '@hapi/hapi', versions: '*', kind: 'sink', access: { type: '@hapi/hapi:Toolkit', member: 'response' }, sinkKind: 'error-response', inputs: [{ arg: 0 }], onlyLabels: ['error-detail', 'secret'], verified: true, verifiedBy: 'types', evidence: ['tsc @hapi/hapi@21.4.10'] },
    { id: 'hapi.hapi/sink/handler.return', package: '@hapi/hapi', versions: '*', kind: 'sink', access: { type: '@hapi/hapi:Server', member: 'route', callback: { arg: 0, key: 'handler', param: 0 } }, sinkKind: 'error-response', inputs: [{ arg: 'return', key: 'handler' }], onlyLabels: ['error-detail', 'secret'], note: 'what a handler returns is sent', verified: true, verifiedBy: 'types', evidence: ['tsc @hapi/hapi@21.4.10'] },
    { id: 'hapi.hapi/sink/response', package: '@hapi/hapi', versions: '*', kind: 'sink', access: { type: '@hapi/hapi:Toolkit', member: 'response' }, sinkKind: 'html', inputs: [{ arg: 0 }], defaultContentType: 'sniffed', note: 'texts are sent as text/html', verified: true, verifiedBy: 'types+text', evidence: ['tsc @hapi/hapi@21.4.10', '@hapi/hapi@21.4.10 lib/response.js'] },
    { id: 'hapi.hapi/sink/redirect', package: '@hapi/hapi', versions: '*', kind: 'sink', access: { type: '@hapi/hapi:Toolkit', member: 'redirect' }, sinkKind: 'redirect', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'types', evidence: ['tsc @hapi/hapi@21.4.10'] },
    { id: 'hapi.hapi/route/route', package: '@hapi/hapi', versions: '*', kind: 'route', access: { type: '@hapi/hapi:Server', member: 'route' }, path: { arg: 0, path: 'path' }, handlers: [{ arg: 0, path: 'options.pre[]' }, { arg: 0, path: 'options.handler' }, { arg: 0, path: 'handler' }], verified: true, verifiedBy: 'types', evidence: ['tsc @hapi/hapi@21.4.10'] },
    { id: 'hapi.hapi/route/ext', package: '@hapi/hapi', versions: '*', kind: 'route', access: { type: '@hapi/hapi:Server', member: 'ext' }, handlers: [{ arg: 1 }], middleware: true, verified: true, verifiedBy: 'types', evidence: ['tsc @hapi/hapi@21.4.10'] },
  ],
};
