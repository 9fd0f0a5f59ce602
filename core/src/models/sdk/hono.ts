import type { SdkModels } from '../kinds.ts';

export const honoModels: SdkModels = {
  package: 'hono',
  category: 'web',
  read: ['hono@4.13.19'],
  types: {
    'hono:App': {
      package: 'hono',
      origins: [
        { import: '{Hono,OpenAPIHono}', new: true },
        { type: 'hono:App', member: '{get,post,put,patch,delete,all,on,use,options,route,basePath}' },
      ],
      tsNames: ['Hono'],
      nameHints: ['app'],
    },
    'hono:Context': {
      package: 'hono',
      origins: [
        { type: 'hono:App', member: 'get', callback: { arg: 'any', param: 0 } },
        { type: 'hono:App', member: 'post', callback: { arg: 'any', param: 0 } },
        { type: 'hono:App', member: 'put', callback: { arg: 'any', param: 0 } },
        { type: 'hono:App', member: 'patch', callback: { arg: 'any', param: 0 } },
        { type: 'hono:App', member: 'delete', callback: { arg: 'any', param: 0 } },
        { type: 'hono:App', member: 'all', callback: { arg: 'any', param: 0 } },
        { type: 'hono:App', member: 'on', callback: { arg: 'any', param: 0 } },
        { type: 'hono:App', member: 'use', callback: { arg: 'any', param: 0 } },
        { type: 'hono:App', member: 'options', callback: { arg: 'any', param: 0 } },
        { type: 'hono:App', member: 'notFound', callback: { arg: 0, param: 0 } },
        { type: 'hono:App', member: 'onError', callback: { arg: 0, param: 1 } },
        { import: 'createMiddleware', from: 'hono/factory', callback: { arg: 0, param: 0 } },
      ],
      tsNames: ['Context'],
      nameHints: ['c'],
    },
  },
  models: [
    { id: 'hono/sink/Context.json.error', package: 'hono', versions: '*', kind: 'sink', access: { type: 'hono:Context', member: '{json,text,html,body}' }, sinkKind: 'error-response', inputs: [{ arg: 0 }], onlyLabels: ['error-detail', 'secret'], verified: true, verifiedBy: 'types', evidence: ['tsc hono@4.13.19'] },
    { id: 'hono/source/hono_Context', package: 'hono', versions: '*', kind: 'source', access: { type: 'hono:Context' }, paths: ['req.query()', 'req.queries()', 'req.param()', 'req.header()', 'req.json()', 'req.text()', 'req.parseBody()', 'req.formData()', 'req.arrayBuffer()', 'req.blob()', 'req.url', 'req.path', 'req.raw.json()', 'req.raw.text()', 'req.raw.url', 'req.raw.headers.get()'], yields: 'user-input', verified: true, verifiedBy: 'types', evidence: ['tsc hono@4.13.19'] },
    { id: 'hono/source/onError', package: 'hono', versions: '*', kind: 'source', access: { type: 'hono:App', member: 'onError', callback: { arg: 0, param: 0 } }, paths: ['', 'message', 'stack'], yields: 'error-detail', verified: true, verifiedBy: 'types', evidence: ['tsc hono@4.13.19'] },
    { id: 'hono/validator/req.valid', package: 'hono', versions: '*', kind: 'validator', access: { type: 'hono:Context', member: 'req.valid' }, mode: 'read', clears: ['shape'], note: 'only after a validator middleware (zValidator, validator)', verified: true, verifiedBy: 'types', evidence: ['tsc hono@4.13.19'] },
    { id: 'hono/sink/html', package: 'hono', versions: '*', kind: 'sink', access: { type: 'hono:Context', member: 'html' }, sinkKind: 'html', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'types', evidence: ['tsc hono@4.13.19'] },
    { id: 'hono/sink/redirect', package: 'hono', versions: '*', kind: 'sink', access: { type: 'hono:Context', member: 'redirect' }, sinkKind: 'redirect', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'types', evidence: ['tsc hono@4.13.19'] },
    { id: 'hono/sink/body', package: 'hono', versions: '*', kind: 'sink', access: { type: 'hono:Context', member: 'body' }, sinkKind: 'html', inputs: [{ arg: 0 }], confidence: 'low', verified: true, verifiedBy: 'types', evidence: ['tsc hono@4.13.19'] },
    { id: 'hono/sink/raw', package: 'hono', versions: '*', kind: 'sink', access: { import: 'raw', from: 'hono/html' }, sinkKind: 'html', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'types+text', evidence: ['tsc hono@4.13.19', 'hono@4.13.19 dist/types/utils/html.d.ts'] },
    { id: 'hono/sanitizer/html', package: 'hono', versions: '*', kind: 'sanitizer', access: { import: 'html', from: 'hono/html', op: 'tag' }, clears: ['html'], inputs: [{ arg: 'tpl' }], verified: true, verifiedBy: 'types+text', evidence: ['tsc hono@4.13.19', 'hono@4.13.19 dist/types/helper/html/index.d.ts'] },
    { id: 'hono/config/cors', package: 'hono', versions: '*', kind: 'config', access: { import: 'cors', from: 'hono/cors' }, option: { arg: 0, path: 'origin' }, badValues: ['*'], default: '*', issue: 'cors-any-origin', verified: true, verifiedBy: 'types+text', evidence: ['tsc hono@4.13.19', 'hono@4.13.19 dist/cjs/middleware/cors/index.js'] },
    { id: 'hono/secret-option/basicAuth', package: 'hono', versions: '*', kind: 'secret-option', access: { import: 'basicAuth', from: 'hono/basic-auth' }, inputs: [{ arg: 0, path: 'password' }], env: ['ADMIN_PASSWORD'], at: 'call', own: true, verified: false },
    { id: 'hono/secret-option/bearerAuth', package: 'hono', versions: '*', kind: 'secret-option', access: { import: 'bearerAuth', from: 'hono/bearer-auth' }, inputs: [{ arg: 0, path: 'token' }], env: ['API_TOKEN'], at: 'call', own: true, verified: false },
    { id: 'hono/secret-option/jwt', package: 'hono', versions: '*', kind: 'secret-option', access: { import: 'jwt', from: 'hono/jwt' }, inputs: [{ arg: 0, path: 'secret' }], env: ['JWT_SECRET'], at: 'call', own: true, verified: false },
    { id: 'hono/secret-option/sign', package: 'hono', versions: '*', kind: 'secret-option', access: { import: '{sign,verify}', from: 'hono/jwt' }, inputs: [{ arg: 1 }], env: ['JWT_SECRET'], at: 'call', own: true, verified: false },
  ],
};
