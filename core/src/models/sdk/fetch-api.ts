import type { SdkModels } from '../kinds.ts';

export const fetchApiModels: SdkModels = {
  package: 'fetch-api',
  category: 'web',
  read: [],
  types: {
    'fetch-api:Request': {
      package: 'fetch-api',
      origins: [
        { type: 'fetch-api:WorkerEvent', member: 'request', op: 'read' },
        { global: 'Bun', member: 'serve', callback: { arg: 0, key: 'fetch', param: 0 } },
        { global: 'Bun', member: 'serve', callback: { arg: 0, key: 'routes.*', param: 0 } },
        { global: 'Bun', member: 'serve', callback: { arg: 0, key: 'routes.*.*', param: 0 } },
        { import: 'serve', from: 'bun', callback: { arg: 0, key: 'fetch', param: 0 } },
        { import: 'serve', from: 'bun', callback: { arg: 0, key: 'routes.*', param: 0 } },
        { import: 'serve', from: 'bun', callback: { arg: 0, key: 'routes.*.*', param: 0 } },
        { global: 'Deno', member: 'serve', callback: { arg: 'any', param: 0 } },
        { global: 'Deno', member: 'serve', callback: { arg: 0, key: 'handler', param: 0 } },
        { import: 'serve', from: '@std/http', callback: { arg: 0, param: 0 } },
      ],
      tsNames: ['Request'],
      nameHints: ['request'],
    },
    // The body alone: options of HTTP clients have a method and a `url` too.
    'fetch-api:Received': {
      package: 'fetch-api',
      origins: [
        { type: 'fetch-api:FetchEvent', member: 'request', op: 'read' },
      ],
      shapes: [{ members: ['json', 'method'] }, { members: ['text', 'method'] }, { members: ['formData', 'method'] }],
    },
    // Service workers of browsers have such events too, with requests of their own page: its addresses are no input.
    'fetch-api:FetchEvent': {
      package: 'fetch-api',
      origins: [],
      shapes: [
        { members: ['respondWith', 'request.json'] },
        { members: ['respondWith', 'request.text'] },
        { members: ['respondWith', 'request.formData'] },
      ],
    },
    // Of Cloudflare alone: https://developers.cloudflare.com/workers/runtime-apis/context/#passthroughonexception
    'fetch-api:WorkerEvent': {
      package: 'fetch-api',
      origins: [],
      shapes: [{ members: ['passThroughOnException', 'request'] }],
    },
  },
  models: [
    { id: 'fetch-api/sink/Response', package: 'fetch-api', versions: '*', kind: 'sink', access: { global: 'Response', new: true }, sinkKind: 'html', inputs: [{ arg: 0 }], onlyContentType: ['text/html'], defaultContentType: 'text', note: 'a text without a type of its own is sent as text/plain: https://fetch.spec.whatwg.org/#concept-bodyinit-extract', verified: false },
    { id: 'fetch-api/sink/Response.location', package: 'fetch-api', versions: '*', kind: 'sink', access: { global: 'Response', new: true }, sinkKind: 'redirect', inputs: [{ arg: 1, path: 'headers.location' }, { arg: 1, path: 'headers.Location' }], verified: false },
    { id: 'fetch-api/sink/Response.redirect', package: 'fetch-api', versions: '*', kind: 'sink', access: { global: 'Response', member: 'redirect' }, sinkKind: 'redirect', inputs: [{ arg: 0 }], verified: false },
    { id: 'fetch-api/sink/Response.json.error', package: 'fetch-api', versions: '*', kind: 'sink', access: { global: 'Response', member: 'json' }, sinkKind: 'error-response', inputs: [{ arg: 0 }], onlyLabels: ['error-detail', 'secret'], verified: false },
    { id: 'fetch-api/sink/Response.error', package: 'fetch-api', versions: '*', kind: 'sink', access: { global: 'Response', new: true }, sinkKind: 'error-response', inputs: [{ arg: 0 }], onlyLabels: ['error-detail', 'secret'], verified: false },
    { id: 'fetch-api/source/fetch-api_Request', package: 'fetch-api', versions: '*', kind: 'source', access: { type: 'fetch-api:Request' }, paths: ['json()', 'text()', 'formData()', 'url', 'headers.get()'], yields: 'user-input', note: 'Web-standard handlers (Workers, Deno, Bun, SvelteKit, Remix): export default {fetch(request)}', verified: false },
    { id: 'fetch-api/source/default.fetch', package: 'fetch-api', versions: '*', kind: 'source', access: { export: ['default.fetch'], file: '**', param: 0 }, paths: ['json()', 'text()', 'formData()', 'url', 'headers.get()'], yields: 'user-input', note: 'https://developers.cloudflare.com/workers/runtime-apis/handlers/fetch/, also Bun and Vercel', verified: false },
    { id: 'fetch-api/source/Received', package: 'fetch-api', versions: '*', kind: 'source', access: { type: 'fetch-api:Received' }, paths: ['json()', 'text()', 'formData()'], yields: 'user-input', note: 'handlers without types: export default { fetch(request) }, addEventListener(\'fetch\', (event) => …)', verified: false },
    { id: 'fetch-api/source/Bun.params', package: 'fetch-api', versions: '*', kind: 'source', access: { global: 'Bun', member: 'serve', callback: { arg: 0, key: 'routes.*', param: 0 } }, paths: ['params'], yields: 'user-input', verified: false },
    { id: 'fetch-api/source/Bun.websocket', package: 'fetch-api', versions: '*', kind: 'source', access: { global: 'Bun', member: 'serve', callback: { arg: 0, key: 'websocket.message', param: 1 } }, paths: [''], yields: 'user-input', note: 'the message is the parameter itself: https://bun.sh/docs/api/websockets', verified: false },
    { id: 'fetch-api/route/Bun.serve', package: 'fetch-api', versions: '*', kind: 'route', access: { global: 'Bun', member: 'serve' }, handlers: [{ arg: 0, path: 'fetch' }], verified: false },
    { id: 'fetch-api/route/serve', package: 'fetch-api', versions: '*', kind: 'route', access: { import: 'serve', from: '@std/http' }, handlers: [{ arg: 0 }], note: 'Deno before Deno.serve, and functions of Supabase', verified: false },
    { id: 'fetch-api/route/default.fetch', package: 'fetch-api', versions: '*', kind: 'route', access: { export: ['default.fetch'], file: '**', param: 0 }, handlers: [], verified: false },
    { id: 'fetch-api/route/Deno.serve', package: 'fetch-api', versions: '*', kind: 'route', access: { global: 'Deno', member: 'serve' }, handlers: [{ arg: 0, path: 'handler' }, { arg: 'last' }], verified: false },
    { id: 'fetch-api/secret-source/default.fetch', package: 'fetch-api', versions: '*', kind: 'secret-source', access: { export: ['default.fetch', 'default.scheduled', 'default.queue', 'default.email'], file: '**', param: 1 }, yields: 'secret', paths: ['*'], note: 'variables and secrets of a Worker: https://developers.cloudflare.com/workers/runtime-apis/bindings/', verified: false },
  ],
};
