import type { SdkModels } from '../kinds.ts';

export const astroModels: SdkModels = {
  package: 'astro',
  category: 'web',
  read: ['astro@6.0.5'],
  types: {
    'astro:Context': {
      package: 'astro',
      origins: [],
      tsNames: ['APIContext', 'APIRoute#0', 'MiddlewareHandler#0'],
    },
  },
  models: [
    { id: 'astro/source/endpoint', package: 'astro', versions: '*', kind: 'source', access: { export: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'ALL', 'get', 'post', 'put', 'patch', 'del', 'all'], file: '**/src/pages/**', param: 0 }, paths: ['request.json()', 'request.text()', 'request.formData()', 'request.formData().get()', 'request.formData().getAll()[]', 'request.url', 'request.headers.get()', 'url.searchParams.get()', 'url.pathname', 'url.search', 'params', 'params.*', 'cookies.get().value'], yields: 'user-input', note: 'lower-case names up to Astro 2', verified: true, verifiedBy: 'types', evidence: ['tsc astro@6.0.5'] },
    { id: 'astro/source/Context', package: 'astro', versions: '*', kind: 'source', access: { type: 'astro:Context' }, paths: ['request.json()', 'request.text()', 'request.formData()', 'request.formData().get()', 'request.formData().getAll()[]', 'request.url', 'request.headers.get()', 'url.searchParams.get()', 'url.pathname', 'url.search', 'params', 'params.*', 'cookies.get().value'], yields: 'user-input', verified: true, verifiedBy: 'types', evidence: ['tsc astro@6.0.5'] },
    { id: 'astro/sink/redirect', package: 'astro', versions: '*', kind: 'sink', access: { type: 'astro:Context', member: 'redirect' }, sinkKind: 'redirect', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'types', evidence: ['tsc astro@6.0.5'] },
  ],
};
