import type { SdkModels } from '../kinds.ts';

export const expressModels: SdkModels = {
  package: 'express',
  category: 'web',
  read: ['@types/express-serve-static-core@5.1.3', 'express@5.3.0', 'express@4.22.3'],
  note: 'v5: req.query is a getter (not assignable), rejected promises reach the error handler, app.del and res.redirect(back) removed',
  types: {
    'express:App': {
      package: 'express',
      origins: [
        { import: 'default' },
        { import: 'Router' },
        { import: 'default', member: 'Router' },
      ],
      tsNames: ['Express', 'Application', 'Router', 'IRouter'],
      nameHints: ['app', 'router'],
    },
    'express:Request': {
      package: 'express',
      origins: [
        { type: 'express:App', member: 'get', callback: { arg: 'last', param: 0 } },
        { type: 'express:App', member: 'post', callback: { arg: 'last', param: 0 } },
        { type: 'express:App', member: 'put', callback: { arg: 'last', param: 0 } },
        { type: 'express:App', member: 'patch', callback: { arg: 'last', param: 0 } },
        { type: 'express:App', member: 'delete', callback: { arg: 'last', param: 0 } },
        { type: 'express:App', member: 'all', callback: { arg: 'last', param: 0 } },
        { type: 'express:App', member: 'use', callback: { arg: 'last', param: 0 } },
        { type: 'express:App', member: 'route().{get,post,put,patch,delete,all}', callback: { arg: 'last', param: 0 } },
      ],
      tsNames: ['Request', 'express.Request'],
      shapes: [
        { members: ['body', 'headers'] },
        { members: ['body', 'params'] },
        { members: ['body', 'query'] },
        { members: ['params', 'query'] },
      ],
      nameHints: ['req'],
    },
    'express:Response': {
      package: 'express',
      origins: [
        { type: 'express:Response', member: '{status,type,set,header,append,cookie,clearCookie,vary,location,links,attachment,contentType}' },
        { type: 'express:App', member: 'get', callback: { arg: 'last', param: 1 } },
        { type: 'express:App', member: 'post', callback: { arg: 'last', param: 1 } },
        { type: 'express:App', member: 'put', callback: { arg: 'last', param: 1 } },
        { type: 'express:App', member: 'patch', callback: { arg: 'last', param: 1 } },
        { type: 'express:App', member: 'delete', callback: { arg: 'last', param: 1 } },
        { type: 'express:App', member: 'all', callback: { arg: 'last', param: 1 } },
        { type: 'express:App', member: 'use', callback: { arg: 'last', param: 1 } },
      ],
      tsNames: ['Response', 'express.Response'],
      shapes: [
        { members: ['status().json'] },
        { members: ['status().send'] },
        { members: ['status().end'] },
        { members: ['sendStatus'] },
        { members: ['json', 'status'] },
      ],
      nameHints: ['res'],
    },
  },
  models: [
    { id: 'express/source/express_Request', package: 'express', versions: '*', kind: 'source', access: { type: 'express:Request' }, paths: ['body', 'query', 'params', 'headers', 'cookies', 'signedCookies', 'url', 'originalUrl', 'path', 'hostname', 'rawBody', 'file.originalname', 'files[].originalname', 'get()', 'header()', 'param()'], yields: 'user-input', note: 'rawBody/files/cookies come from middleware (multer, cookie-parser)', unverifiedPaths: ['rawBody', 'file.originalname', 'files[].originalname', 'param()'], verified: true, verifiedBy: 'types', evidence: ['tsc express@5.3.0'] },
    { id: 'express/sink/_send_write_end_', package: 'express', versions: '*', kind: 'sink', access: { type: 'express:Response', member: '{send,write,end}' }, sinkKind: 'html', inputs: [{ arg: 0 }], unlessContentType: ['application/json', 'text/plain', 'text/xml'], note: 'strings are sent as text/html; objects become JSON (safe)', verified: true, verifiedBy: 'types+text', evidence: ['tsc express@5.3.0', '@types/express-serve-static-core@5.1.3 index.d.ts'] },
    { id: 'express/sink/redirect', package: 'express', versions: '*', kind: 'sink', access: { type: 'express:Response', member: 'redirect' }, sinkKind: 'redirect', inputs: [{ arg: 0 }, { arg: 1 }], verified: true, verifiedBy: 'types+text', evidence: ['tsc express@5.3.0', '@types/express-serve-static-core@5.1.3 index.d.ts'] },
    { id: 'express/sink/_sendFile_download_', package: 'express', versions: '*', kind: 'sink', access: { type: 'express:Response', member: '{sendFile,download}' }, sinkKind: 'fs-path', inputs: [{ arg: 0 }], saferWhen: [{ arg: 1, path: 'root', present: true }], verified: true, verifiedBy: 'types+text', evidence: ['tsc express@5.3.0', '@types/express-serve-static-core@5.1.3 index.d.ts'] },
    { id: 'express/sink/render', package: 'express', versions: '*', kind: 'sink', access: { type: 'express:Response', member: 'render' }, sinkKind: 'template', inputs: [{ arg: 0 }], note: 'view name; locals are escaped by the engine. Passing req.body as locals lets options be injected (ejs)', verified: true, verifiedBy: 'types+text', evidence: ['tsc express@5.3.0', '@types/express-serve-static-core@5.1.3 index.d.ts'] },
    { id: 'express/sink/_setHeader_set_header_append_cookie_', package: 'express', versions: '*', kind: 'sink', access: { type: 'express:Response', member: '{setHeader,set,header,append,cookie}' }, sinkKind: 'header', inputs: [{ arg: 0 }, { arg: 1 }], severity: 'low', verified: true, verifiedBy: 'types', evidence: ['tsc express@5.3.0'] },
    { id: 'express/sink/_json_send_', package: 'express', versions: '*', kind: 'sink', access: { type: 'express:Response', member: '{json,send}' }, sinkKind: 'error-response', inputs: [{ arg: 0 }], onlyLabels: ['error-detail', 'secret'], verified: true, verifiedBy: 'types', evidence: ['tsc express@5.3.0'] },
  ],
};
