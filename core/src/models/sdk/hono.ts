import type { SdkModels } from '../kinds.ts';

export const honoModels: SdkModels = {
  package: 'hono',
  category: 'web',
  read: ['hono@4.13.19'],
  types: {
    'hono:App': {
      package: 'hono',
      origins: [
        { import: 'Hono', new: true },
      ],
      tsNames: ['Hono'],
      nameHints: ['app'],
    },
    'hono:Context': {
      package: 'hono',
      origins: [
        { type: 'hono:App', member: 'get', callback: { arg: 'last', param: 0 } },
        { type: 'hono:App', member: 'post', callback: { arg: 'last', param: 0 } },
        { type: 'hono:App', member: 'put', callback: { arg: 'last', param: 0 } },
        { type: 'hono:App', member: 'patch', callback: { arg: 'last', param: 0 } },
        { type: 'hono:App', member: 'delete', callback: { arg: 'last', param: 0 } },
        { type: 'hono:App', member: 'use', callback: { arg: 'last', param: 0 } },
      ],
      tsNames: ['Context'],
      nameHints: ['c'],
    },
  },
  models: [
    { id: 'hono/sink/Context.json.error', package: 'hono', versions: '*', kind: 'sink', access: { type: 'hono:Context', member: '{json,text}' }, sinkKind: 'error-response', inputs: [{ arg: 0 }], onlyLabels: ['error-detail', 'secret'], verified: false },
    { id: 'hono/source/hono_Context', package: 'hono', versions: '*', kind: 'source', access: { type: 'hono:Context' }, paths: ['req.query()', 'req.queries()', 'req.param()', 'req.header()', 'req.json()', 'req.text()', 'req.parseBody()', 'req.formData()', 'req.url', 'req.path', 'req.raw'], yields: 'user-input', verified: true, verifiedBy: 'types', evidence: ['tsc hono@4.13.19'] },
    { id: 'hono/validator/req.valid', package: 'hono', versions: '*', kind: 'validator', access: { type: 'hono:Context', member: 'req.valid' }, mode: 'read', clears: ['shape'], note: 'only after a validator middleware (zValidator, validator)', verified: true, verifiedBy: 'types', evidence: ['tsc hono@4.13.19'] },
    { id: 'hono/sink/html', package: 'hono', versions: '*', kind: 'sink', access: { type: 'hono:Context', member: 'html' }, sinkKind: 'html', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'types', evidence: ['tsc hono@4.13.19'] },
    { id: 'hono/sink/redirect', package: 'hono', versions: '*', kind: 'sink', access: { type: 'hono:Context', member: 'redirect' }, sinkKind: 'redirect', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'types', evidence: ['tsc hono@4.13.19'] },
    { id: 'hono/sink/body', package: 'hono', versions: '*', kind: 'sink', access: { type: 'hono:Context', member: 'body' }, sinkKind: 'html', inputs: [{ arg: 0 }], confidence: 'low', verified: true, verifiedBy: 'types', evidence: ['tsc hono@4.13.19'] },
    { id: 'hono/sink/raw', package: 'hono', versions: '*', kind: 'sink', access: { import: 'raw', from: 'hono/html' }, sinkKind: 'html', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'types+text', evidence: ['tsc hono@4.13.19', 'hono@4.13.19 dist/types/utils/html.d.ts'] },
    { id: 'hono/sanitizer/html', package: 'hono', versions: '*', kind: 'sanitizer', access: { import: 'html', from: 'hono/html', op: 'tag' }, clears: ['html'], inputs: [{ arg: 'tpl' }], verified: true, verifiedBy: 'types+text', evidence: ['tsc hono@4.13.19', 'hono@4.13.19 dist/types/helper/html/index.d.ts'] },
    { id: 'hono/config/cors', package: 'hono', versions: '*', kind: 'config', access: { import: 'cors', from: 'hono/cors' }, option: { arg: 0, path: 'origin' }, badValues: ['*'], default: '*', issue: 'cors-any-origin', verified: true, verifiedBy: 'types+text', evidence: ['tsc hono@4.13.19', 'hono@4.13.19 dist/cjs/middleware/cors/index.js'] },
  ],
};
