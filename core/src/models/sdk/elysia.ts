import type { SdkModels } from '../kinds.ts';

export const elysiaModels: SdkModels = {
  package: 'elysia',
  category: 'web',
  read: ['elysia@1.4.30'],
  note: 'the error of onError is no source: its `code` tells what is said of a request (VALIDATION, NOT_FOUND) from the rest, which the format cannot',
  types: {
    'elysia:App': {
      package: 'elysia',
      origins: [
        { import: '{Elysia,default}', new: true },
        { type: 'elysia:App', member: '{get,post,put,patch,delete,options,head,all,route,ws,use,group,guard,derive,resolve,state,decorate,model,macro,error,onRequest,onParse,onTransform,onBeforeHandle,onAfterHandle,onError,onStart,onStop,mapResponse,as,prefix,mount,listen}' },
        { type: 'elysia:App', member: '{group,guard,use}', callback: { arg: 'last', param: 0 } },
      ],
      tsNames: ['Elysia', 'AnyElysia'],
    },
    'elysia:Context': {
      package: 'elysia',
      origins: [
        { type: 'elysia:App', member: '{get,post,put,patch,delete,options,head,all}', callback: { arg: 1, param: 0 } },
        { type: 'elysia:App', member: 'route', callback: { arg: 2, param: 0 } },
        { type: 'elysia:App', member: '{derive,resolve,onTransform,onBeforeHandle,onAfterHandle,onError}', callback: { arg: 'last', param: 0 } },
      ],
      tsNames: ['Context'],
    },
  },
  models: [
    { id: 'elysia/source/Context', package: 'elysia', versions: '*', kind: 'source', access: { type: 'elysia:Context' }, paths: ['body', 'query', 'params', 'headers', 'cookie.*.value', 'path', 'request.json()', 'request.text()', 'request.formData()', 'request.url', 'request.headers.get()'], yields: 'user-input', destructured: true, note: 'a schema of the route checks the shape', verified: true, verifiedBy: 'types', evidence: ['tsc elysia@1.4.30'] },
    { id: 'elysia/source/ws', package: 'elysia', versions: '*', kind: 'source', access: { type: 'elysia:App', member: 'ws', callback: { arg: 1, key: 'message', param: 1 } }, paths: [''], yields: 'user-input', note: 'the message is the parameter itself', verified: true, verifiedBy: 'types', evidence: ['tsc elysia@1.4.30'] },
    { id: 'elysia/sink/handler.return', package: 'elysia', versions: '*', kind: 'sink', access: { type: 'elysia:App', member: '{get,post,put,patch,delete,options,head,all}', callback: { arg: 1, param: 0 } }, sinkKind: 'error-response', inputs: [{ arg: 'return' }], onlyLabels: ['error-detail', 'secret'], note: 'what a handler returns is sent, texts as text/plain', verified: true, verifiedBy: 'types', evidence: ['tsc elysia@1.4.30'] },
    { id: 'elysia/sink/handler.return.html', package: 'elysia', versions: '*', kind: 'sink', access: { type: 'elysia:App', member: '{get,post,put,patch,delete,all}', callback: { arg: 1, param: 0 } }, sinkKind: 'html', inputs: [{ arg: 'return' }], onlyLabels: ['user-input', 'llm-output', 'tool-result', 'http-response', 'rendered-html'], onlyContentType: ['text/html'], defaultContentType: 'text', verified: true, verifiedBy: 'types', evidence: ['tsc elysia@1.4.30'] },
    { id: 'elysia/sink/onError.return', package: 'elysia', versions: '*', kind: 'sink', access: { type: 'elysia:App', member: 'onError', callback: { arg: 'last', param: 0 } }, sinkKind: 'error-response', inputs: [{ arg: 'return' }], onlyLabels: ['error-detail', 'secret'], verified: true, verifiedBy: 'types', evidence: ['tsc elysia@1.4.30'] },
    { id: 'elysia/sink/status', package: 'elysia', versions: '*', kind: 'sink', access: { type: 'elysia:Context', member: 'status' }, sinkKind: 'error-response', inputs: [{ arg: 1 }], onlyLabels: ['error-detail', 'secret'], verified: true, verifiedBy: 'types', evidence: ['tsc elysia@1.4.30'] },
    { id: 'elysia/sink/redirect', package: 'elysia', versions: '*', kind: 'sink', access: { type: 'elysia:Context', member: 'redirect' }, sinkKind: 'redirect', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'types', evidence: ['tsc elysia@1.4.30'] },
    { id: 'elysia/sink/set.redirect', package: 'elysia', versions: '*', kind: 'sink', access: { type: 'elysia:Context', member: 'set.redirect', op: 'assign' }, sinkKind: 'redirect', inputs: [{ arg: 'rhs' }], verified: true, verifiedBy: 'types', evidence: ['tsc elysia@1.4.30'] },
    { id: 'elysia/route/post', package: 'elysia', versions: '*', kind: 'route', access: { type: 'elysia:App', member: '{get,post,put,patch,delete,all}' }, path: { arg: 0 }, handlers: [{ arg: 2, path: 'beforeHandle' }, { arg: 1 }], verified: true, verifiedBy: 'types', evidence: ['tsc elysia@1.4.30'] },
    { id: 'elysia/route/onBeforeHandle', package: 'elysia', versions: '*', kind: 'route', access: { type: 'elysia:App', member: '{onRequest,onBeforeHandle,derive,resolve}' }, handlers: [{ arg: 'last' }], middleware: true, verified: true, verifiedBy: 'types', evidence: ['tsc elysia@1.4.30'] },
  ],
};
