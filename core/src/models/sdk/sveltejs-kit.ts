import type { SdkModels } from '../kinds.ts';

const handed = ['request.json()', 'request.text()', 'request.formData()', 'request.formData().get()', 'request.formData().getAll()[]', 'request.headers.get()', 'url.searchParams.get()', 'params', 'params.*', 'cookies.get()'];

export const sveltejsKitModels: SdkModels = {
  package: '@sveltejs/kit',
  category: 'web',
  read: [],
  note: 'files of routes: https://svelte.dev/docs/kit/routing',
  types: {
    '@sveltejs/kit:RequestEvent': {
      package: '@sveltejs/kit',
      origins: [],
      tsNames: ['RequestEvent', 'RequestHandler#0', 'PageServerLoad#0', 'LayoutServerLoad#0', 'ServerLoad#0'],
    },
  },
  models: [
    { id: 'sveltejs.kit/source/endpoint', package: '@sveltejs/kit', versions: '*', kind: 'source', access: { export: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'fallback'], file: '**/+server.{ts,js}', param: 0 }, paths: handed, yields: 'user-input', verified: false },
    { id: 'sveltejs.kit/source/load', package: '@sveltejs/kit', versions: '*', kind: 'source', access: { export: ['load'], file: '**/+{page,layout}.server.{ts,js}', param: 0 }, paths: handed, yields: 'user-input', verified: false },
    { id: 'sveltejs.kit/sink/fetch', package: '@sveltejs/kit', versions: '*', kind: 'sink', access: { type: '@sveltejs/kit:RequestEvent', member: 'fetch' }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }], note: 'https://svelte.dev/docs/kit/load#Making-fetch-requests', verified: false },
    { id: 'sveltejs.kit/source/fetch', package: '@sveltejs/kit', versions: '*', kind: 'source', access: { type: '@sveltejs/kit:RequestEvent', member: 'fetch', op: 'call', result: 'await' }, paths: ['text()', 'json()', 'json().*'], yields: 'http-response', verified: false },
    { id: 'sveltejs.kit/sink/redirect', package: '@sveltejs/kit', versions: '*', kind: 'sink', access: { import: 'redirect' }, sinkKind: 'redirect', inputs: [{ arg: 1 }], verified: false },
    { id: 'sveltejs.kit/sink/error', package: '@sveltejs/kit', versions: '*', kind: 'sink', access: { import: '{error,fail}' }, sinkKind: 'error-response', inputs: [{ arg: 1 }], onlyLabels: ['error-detail', 'secret'], verified: false },
    { id: 'sveltejs.kit/sink/json', package: '@sveltejs/kit', versions: '*', kind: 'sink', access: { import: '{json,text}' }, sinkKind: 'error-response', inputs: [{ arg: 0 }], onlyLabels: ['error-detail', 'secret'], verified: false },
  ],
};
