import type { SdkModels } from '../kinds.ts';

export const koaModels: SdkModels = {
  package: 'koa',
  category: 'web',
  read: ['@types/koa@3.0.3', 'koa@3.3.0'],
  note: 'v3',
  types: {
    'koa:App': {
      package: 'koa',
      origins: [
        { import: 'default', new: true },
      ],
      tsNames: ['Koa', 'Application'],
      nameHints: ['app'],
    },
    'koa:Context': {
      package: 'koa',
      origins: [
        { type: 'koa:App', member: 'use', callback: { arg: 0, param: 0 } },
        { import: 'default', from: '@koa/router', new: true, then: ['get', 'post', 'put', 'patch', 'delete', 'all', 'use'], callback: { arg: 'last', param: 0 } },
      ],
      tsNames: ['Context', 'ParameterizedContext'],
      nameHints: ['ctx'],
    },
  },
  models: [
    { id: 'koa/source/koa_Context', package: 'koa', versions: '*', kind: 'source', access: { type: 'koa:Context' }, paths: ['query', 'querystring', 'request.body', 'params', 'headers', 'header', 'url', 'path', 'host', 'hostname', 'request.query', 'request.rawBody', 'get()', 'cookies.get()'], yields: 'user-input', note: 'request.body and params need koa-bodyparser / @koa/router', unverifiedPaths: ['request.body', 'request.rawBody'], verified: true, verifiedBy: 'types', evidence: ['tsc koa@3.3.0'] },
    { id: 'koa/sink/body', package: 'koa', versions: '*', kind: 'sink', access: { type: 'koa:Context', member: 'body', op: 'assign' }, sinkKind: 'html', inputs: [{ arg: 'rhs' }], note: 'a string starting with < is served as text/html', verified: true, verifiedBy: 'types', evidence: ['tsc koa@3.3.0'] },
    { id: 'koa/sink/redirect', package: 'koa', versions: '*', kind: 'sink', access: { type: 'koa:Context', member: 'redirect' }, sinkKind: 'redirect', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'types', evidence: ['tsc koa@3.3.0'] },
  ],
};
