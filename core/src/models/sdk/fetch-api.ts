import type { SdkModels } from '../kinds.ts';

export const fetchApiModels: SdkModels = {
  package: 'fetch-api',
  category: 'web',
  read: [],
  types: {
    'fetch-api:Request': {
      package: 'fetch-api',
      origins: [],
      tsNames: ['Request'],
      nameHints: ['request'],
    },
  },
  models: [
    { id: 'fetch-api/sink/Response', package: 'fetch-api', versions: '*', kind: 'sink', access: { global: 'Response', new: true }, sinkKind: 'html', inputs: [{ arg: 0 }], onlyContentType: ['text/html'], defaultContentType: 'text', note: 'a text without a type of its own is sent as text/plain: https://fetch.spec.whatwg.org/#concept-bodyinit-extract', verified: false },
    { id: 'fetch-api/sink/Response.json.error', package: 'fetch-api', versions: '*', kind: 'sink', access: { global: 'Response', member: 'json' }, sinkKind: 'error-response', inputs: [{ arg: 0 }], onlyLabels: ['error-detail', 'secret'], verified: false },
    { id: 'fetch-api/sink/Response.error', package: 'fetch-api', versions: '*', kind: 'sink', access: { global: 'Response', new: true }, sinkKind: 'error-response', inputs: [{ arg: 0 }], onlyLabels: ['error-detail', 'secret'], verified: false },
    { id: 'fetch-api/source/fetch-api_Request', package: 'fetch-api', versions: '*', kind: 'source', access: { type: 'fetch-api:Request' }, paths: ['json()', 'text()', 'formData()', 'url', 'headers.get()'], yields: 'user-input', note: 'Web-standard handlers (Workers, Deno, Bun, SvelteKit, Remix): export default {fetch(request)}', verified: false },
  ],
};
