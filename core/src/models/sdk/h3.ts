import type { SdkModels } from '../kinds.ts';

export const h3Models: SdkModels = {
  package: 'h3',
  category: 'web',
  read: ['h3@2.0.8', 'h3@1.15.11', 'nitropack@2.13.6'],
  note: 'Nitro and Nuxt make the functions global in the files of their server',
  types: {
    'h3:App': {
      package: 'h3',
      origins: [
        { import: 'H3', new: true },
        { import: '{createApp,createRouter}' },
        { type: 'h3:App', member: '{get,post,put,patch,delete,head,options,all,on,use}' },
      ],
      tsNames: ['H3', 'App', 'Router'],
    },
    'h3:Event': {
      package: 'h3',
      origins: [
        { import: '{defineEventHandler,eventHandler,defineHandler,defineCachedEventHandler}', callback: { arg: 0, param: 0 } },
        { import: '{defineEventHandler,eventHandler,defineHandler}', callback: { arg: 0, key: 'handler', param: 0 } },
        { global: '{defineEventHandler,eventHandler,defineCachedEventHandler}', callback: { arg: 0, param: 0 } },
        { global: '{defineEventHandler,eventHandler}', callback: { arg: 0, key: 'handler', param: 0 } },
        { type: 'h3:App', member: '{get,post,put,patch,delete,all,on,use}', callback: { arg: 'last', param: 0 } },
      ],
      tsNames: ['H3Event', 'HTTPEvent'],
    },
  },
  models: [
    { id: 'h3/source/Event', package: 'h3', versions: '*', kind: 'source', access: { type: 'h3:Event' }, paths: ['req.json()', 'req.text()', 'req.formData()', 'req.formData().get()', 'req.formData().getAll()[]', 'req.url', 'req.headers.get()', 'url.searchParams.get()', 'url.pathname', 'context.params', 'path', 'headers.get()', 'node.req.url', 'node.req.headers'], yields: 'user-input', note: 'version 2 has the request of the web, version 1 that of Node.js', verified: true, verifiedBy: 'types', evidence: ['tsc h3@1.15.11', 'tsc h3@2.0.8'] },
    { id: 'h3/source/readBody', package: 'h3', versions: '*', kind: 'source', access: { import: '{readBody,readRawBody}', result: 'await' }, paths: [''], yields: 'user-input', verified: true, verifiedBy: 'types', evidence: ['tsc h3@1.15.11', 'tsc h3@2.0.8'] },
    { id: 'h3/source/readFormData', package: 'h3', versions: '*', kind: 'source', access: { import: '{readFormData,readMultipartFormData}', result: 'await' }, paths: ['get()', '[].data', '[].filename', '[].name'], yields: 'user-input', verified: true, verifiedBy: 'types', evidence: ['tsc h3@1.15.11', 'tsc h3@2.0.8'] },
    { id: 'h3/source/getQuery', package: 'h3', versions: '*', kind: 'source', access: { import: '{getQuery,getRouterParams,getRouterParam,getHeaders,getHeader,getRequestHeaders,getRequestHeader,getCookie,parseCookies}', result: 'value' }, paths: [''], yields: 'user-input', verified: true, verifiedBy: 'types', evidence: ['tsc h3@1.15.11', 'tsc h3@2.0.8'] },
    { id: 'h3/source/readBody~global', package: 'h3', versions: '*', kind: 'source', access: { global: '{readBody,readRawBody}', op: 'call' }, paths: [''], yields: 'user-input', note: 'Nitro and Nuxt import it by themselves: https://nitro.build/guide/configuration', verified: true, verifiedBy: 'types', evidence: ['tsc h3@1.15.11', 'tsc h3@2.0.8'] },
    { id: 'h3/source/readFormData~global', package: 'h3', versions: '*', kind: 'source', access: { global: '{readFormData,readMultipartFormData}', op: 'call' }, paths: ['get()', '[].data', '[].filename', '[].name'], yields: 'user-input', verified: true, verifiedBy: 'types', evidence: ['tsc h3@1.15.11', 'tsc h3@2.0.8'] },
    { id: 'h3/source/getQuery~global', package: 'h3', versions: '*', kind: 'source', access: { global: '{getQuery,getRouterParams,getRouterParam,getHeaders,getHeader,getRequestHeaders,getRequestHeader}', op: 'call' }, paths: [''], yields: 'user-input', note: 'not getCookie, which many a page has as a function of its own', verified: true, verifiedBy: 'types', evidence: ['tsc h3@1.15.11', 'tsc h3@2.0.8'] },
    { id: 'h3/sink/sendRedirect', package: 'h3', versions: '*', kind: 'sink', access: { import: 'sendRedirect' }, sinkKind: 'redirect', inputs: [{ arg: 1 }], verified: true, verifiedBy: 'types', evidence: ['tsc h3@1.15.11', 'tsc h3@2.0.8'] },
    { id: 'h3/sink/createError', package: 'h3', versions: '*', kind: 'sink', access: { import: 'createError' }, sinkKind: 'error-response', inputs: [{ arg: 0 }, { arg: 0, path: 'message' }, { arg: 0, path: 'statusMessage' }, { arg: 0, path: 'data' }], onlyLabels: ['error-detail', 'secret'], verified: true, verifiedBy: 'types', evidence: ['tsc h3@1.15.11', 'tsc h3@2.0.8'] },
    { id: 'h3/sink/handler.error', package: 'h3', versions: '*', kind: 'sink', access: { import: '{defineEventHandler,eventHandler}', callback: { arg: 0, param: 0 } }, sinkKind: 'error-response', inputs: [{ arg: 'return' }], onlyLabels: ['error-detail', 'secret'], note: 'what a handler returns is sent', verified: true, verifiedBy: 'types', evidence: ['tsc h3@1.15.11', 'tsc h3@2.0.8'] },
    { id: 'h3/sink/proxyRequest', package: 'h3', versions: '*', kind: 'sink', access: { import: '{proxyRequest,sendProxy}' }, sinkKind: 'url-fetch', inputs: [{ arg: 1 }], verified: true, verifiedBy: 'types', evidence: ['tsc h3@1.15.11', 'tsc h3@2.0.8'] },
    { id: 'h3/sink/sendRedirect~global', package: 'h3', versions: '*', kind: 'sink', access: { global: 'sendRedirect' }, sinkKind: 'redirect', inputs: [{ arg: 1 }], verified: true, verifiedBy: 'types', evidence: ['tsc h3@1.15.11', 'tsc h3@2.0.8'] },
    { id: 'h3/sink/createError~global', package: 'h3', versions: '*', kind: 'sink', access: { global: 'createError' }, sinkKind: 'error-response', inputs: [{ arg: 0 }, { arg: 0, path: 'message' }, { arg: 0, path: 'statusMessage' }, { arg: 0, path: 'data' }], onlyLabels: ['error-detail', 'secret'], verified: true, verifiedBy: 'types', evidence: ['tsc h3@1.15.11', 'tsc h3@2.0.8'] },
    { id: 'h3/sink/handler.error~global', package: 'h3', versions: '*', kind: 'sink', access: { global: '{defineEventHandler,eventHandler}', callback: { arg: 0, param: 0 } }, sinkKind: 'error-response', inputs: [{ arg: 'return' }], onlyLabels: ['error-detail', 'secret'], note: 'what a handler returns is sent', verified: true, verifiedBy: 'types', evidence: ['tsc h3@1.15.11', 'tsc h3@2.0.8'] },
    { id: 'h3/sink/proxyRequest~global', package: 'h3', versions: '*', kind: 'sink', access: { global: '{proxyRequest,sendProxy}' }, sinkKind: 'url-fetch', inputs: [{ arg: 1 }], verified: true, verifiedBy: 'types', evidence: ['tsc h3@1.15.11'] },
    { id: 'h3/sink/handler.return', package: 'h3', versions: '<=1', kind: 'sink', access: { import: '{defineEventHandler,eventHandler}', callback: { arg: 0, param: 0 } }, sinkKind: 'html', inputs: [{ arg: 'return' }], defaultContentType: 'sniffed', note: 'version 1 sends texts as text/html, version 2 as text/plain', verified: true, verifiedBy: 'text', evidence: ['h3@1.15.11 dist/index.mjs'] },
    { id: 'h3/sink/handler.return~global', package: 'h3', versions: '<=1', kind: 'sink', access: { global: '{defineEventHandler,eventHandler}', callback: { arg: 0, param: 0 } }, sinkKind: 'html', inputs: [{ arg: 'return' }], defaultContentType: 'sniffed', note: 'version 1 sends texts as text/html, version 2 as text/plain', verified: true, verifiedBy: 'text', evidence: ['h3@1.15.11 dist/index.mjs'] },
    { id: 'h3/sink/redirect', package: 'h3', versions: '>=2', kind: 'sink', access: { import: 'redirect' }, sinkKind: 'redirect', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'types', evidence: ['tsc h3@2.0.8'] },
    { id: 'h3/sink/HTTPError', package: 'h3', versions: '>=2', kind: 'sink', access: { import: 'HTTPError', new: true }, sinkKind: 'error-response', inputs: [{ arg: 0 }, { arg: 0, path: 'message' }, { arg: 0, path: 'statusText' }, { arg: 0, path: 'data' }, { arg: 0, path: 'body' }], onlyLabels: ['error-detail', 'secret'], verified: true, verifiedBy: 'types', evidence: ['tsc h3@2.0.8'] },
    { id: 'h3/route/post', package: 'h3', versions: '*', kind: 'route', access: { type: 'h3:App', member: '{get,post,put,patch,delete,all}' }, path: { arg: 0 }, handlers: [{ arg: 'rest1' }], verified: true, verifiedBy: 'types', evidence: ['tsc h3@1.15.11', 'tsc h3@2.0.8'] },
  ],
};
