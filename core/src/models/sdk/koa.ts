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
        { type: 'koa:App', member: 'use', callback: { arg: 'any', param: 0 } },
        { type: 'koa:App', member: 'on', when: [{ arg: 0, in: ['error'] }], callback: { arg: 1, param: 1 } },
        { type: 'koa:Router', member: 'get', callback: { arg: 'any', param: 0 } },
        { type: 'koa:Router', member: 'post', callback: { arg: 'any', param: 0 } },
        { type: 'koa:Router', member: 'put', callback: { arg: 'any', param: 0 } },
        { type: 'koa:Router', member: 'patch', callback: { arg: 'any', param: 0 } },
        { type: 'koa:Router', member: 'delete', callback: { arg: 'any', param: 0 } },
        { type: 'koa:Router', member: 'del', callback: { arg: 'any', param: 0 } },
        { type: 'koa:Router', member: 'all', callback: { arg: 'any', param: 0 } },
        { type: 'koa:Router', member: 'use', callback: { arg: 'any', param: 0 } },
      ],
      tsNames: ['Context', 'ParameterizedContext', 'RouterContext', 'Middleware#0'],
      nameHints: ['ctx'],
    },
    'koa:Router': {
      package: 'koa',
      origins: [
        { import: '{default,Router}', from: '@koa/router', new: 'optional' },
        { import: '{default,Router}', from: 'koa-router', new: 'optional' },
      ],
      tsNames: ['Router'],
    },
  },
  models: [
    { id: 'koa/source/koa_Context', package: 'koa', versions: '*', kind: 'source', access: { type: 'koa:Context' }, paths: ['query', 'querystring', 'search', 'request.body', 'request.query', 'request.rawBody', 'request.url', 'request.header', 'params', 'headers', 'header', 'url', 'originalUrl', 'href', 'path', 'host', 'hostname', 'get()', 'cookies.get()'], yields: 'user-input', note: 'request.body and params need koa-bodyparser / @koa/router', unverifiedPaths: ['request.body', 'request.rawBody'], verified: true, verifiedBy: 'types', evidence: ['tsc koa@3.3.0'] },
    { id: 'koa/source/error', package: 'koa', versions: '*', kind: 'source', access: { type: 'koa:App', member: 'on', when: [{ arg: 0, in: ['error'] }], callback: { arg: 1, param: 0 } }, paths: ['', 'message', 'stack'], yields: 'error-detail', verified: true, verifiedBy: 'types', evidence: ['tsc koa@3.3.0'] },
    { id: 'koa/secret-option/keys', package: 'koa', versions: '*', kind: 'secret-option', access: { type: 'koa:App', member: 'keys', op: 'assign' }, at: 'call', inputs: [{ arg: 'rhs', path: '[]' }], env: ['COOKIE_SECRET'], own: true, note: 'https://koajs.com/#app-keys-', verified: true, verifiedBy: 'types', evidence: ['tsc koa@3.3.0'] },
    { id: 'koa/sink/body', package: 'koa', versions: '*', kind: 'sink', access: { type: 'koa:Context', member: 'body', op: 'assign' }, sinkKind: 'html', inputs: [{ arg: 'rhs' }], defaultContentType: 'sniffed', note: 'a string starting with < is served as text/html', verified: true, verifiedBy: 'types', evidence: ['tsc koa@3.3.0'] },
    { id: 'koa/sink/response.body', package: 'koa', versions: '*', kind: 'sink', access: { type: 'koa:Context', member: 'response.body', op: 'assign' }, sinkKind: 'html', inputs: [{ arg: 'rhs' }], defaultContentType: 'sniffed', note: 'a string starting with < is served as text/html', verified: true, verifiedBy: 'types', evidence: ['tsc koa@3.3.0'] },
    { id: 'koa/sink/body.error', package: 'koa', versions: '*', kind: 'sink', access: { type: 'koa:Context', member: 'body', op: 'assign' }, sinkKind: 'error-response', inputs: [{ arg: 'rhs' }], onlyLabels: ['error-detail', 'secret'], verified: true, verifiedBy: 'types', evidence: ['tsc koa@3.3.0'] },
    { id: 'koa/sink/set', package: 'koa', versions: '*', kind: 'sink', access: { type: 'koa:Context', member: '{set,append}' }, sinkKind: 'header', inputs: [{ arg: 0 }, { arg: 1 }], severity: 'low', verified: true, verifiedBy: 'types', evidence: ['tsc koa@3.3.0'] },
    { id: 'koa/sink/redirect', package: 'koa', versions: '*', kind: 'sink', access: { type: 'koa:Context', member: 'redirect' }, sinkKind: 'redirect', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'types', evidence: ['tsc koa@3.3.0'] },
    { id: 'koa/route/post', package: 'koa', versions: '*', kind: 'route', access: { type: 'koa:Router', member: '{get,post,put,patch,delete,del,all}' }, path: { arg: 0 }, handlers: [{ arg: 'rest1' }], verified: true, verifiedBy: 'types', evidence: ['tsc koa@3.3.0'] },
    { id: 'koa/route/Router.use', package: 'koa', versions: '*', kind: 'route', access: { type: 'koa:Router', member: 'use' }, path: { arg: 0 }, handlers: [{ arg: '*' }], middleware: true, verified: true, verifiedBy: 'types', evidence: ['tsc koa@3.3.0'] },
    { id: 'koa/route/use', package: 'koa', versions: '*', kind: 'route', access: { type: 'koa:App', member: 'use' }, handlers: [{ arg: 0 }], middleware: true, verified: true, verifiedBy: 'types', evidence: ['tsc koa@3.3.0'] },
  ],
};
