import type { SdkModels } from '../kinds.ts';

export const nextModels: SdkModels = {
  package: 'next',
  category: 'web',
  read: ['next@16.4.6', 'next@15.5.29'],
  types: {
    'next:Request': {
      package: 'next',
      origins: [],
      tsNames: ['NextRequest', 'NextMiddleware#0', 'NextProxy#0'],
    },
    'next:ApiRequest': {
      package: 'next',
      origins: [],
      tsNames: ['NextApiRequest', 'NextApiHandler#0'],
    },
    'next:ApiResponse': {
      package: 'next',
      origins: [
        { type: 'next:ApiResponse', member: '{status,setHeader}' },
      ],
      tsNames: ['NextApiResponse', 'NextApiHandler#1'],
    },
  },
  models: [
    { id: 'next/sink/NextResponse.json.error', package: 'next', versions: '*', kind: 'sink', access: { import: 'NextResponse', from: 'next/server', member: 'json' }, sinkKind: 'error-response', inputs: [{ arg: 0 }], onlyLabels: ['error-detail', 'secret'], verified: true, verifiedBy: 'types', evidence: ['tsc next@16.4.6'] },
    { id: 'next/sink/NextResponse.error', package: 'next', versions: '*', kind: 'sink', access: { import: 'NextResponse', from: 'next/server', new: true }, sinkKind: 'error-response', inputs: [{ arg: 0 }], onlyLabels: ['error-detail', 'secret'], verified: true, verifiedBy: 'types', evidence: ['tsc next@16.4.6'] },
    { id: 'next/source/GET_POST_PUT_PATCH_DELETE', package: 'next', versions: '*', kind: 'source', access: { export: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'], file: '**/app/**/route.{ts,tsx,js,jsx,mjs}', param: 0 }, paths: ['json()', 'text()', 'formData()', 'formData().get()', 'formData().getAll()[]', 'blob()', 'arrayBuffer()', 'nextUrl.searchParams.get()', 'nextUrl.searchParams.getAll()', 'nextUrl.pathname', 'nextUrl.search', 'nextUrl.href', 'headers.get()', 'cookies.get().value', 'url', 'body'], yields: 'user-input', verified: true, verifiedBy: 'types', evidence: ['tsc next@16.4.6'] },
    { id: 'next/source/GET_POST_PUT_PATCH_DELETE~2', package: 'next', versions: '*', kind: 'source', access: { export: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'], file: '**/app/**/route.{ts,tsx,js,jsx,mjs}', param: 1 }, paths: ['params.*'], yields: 'user-input', note: 'v15+: params is a promise', verified: true, verifiedBy: 'types', evidence: ['tsc next@16.4.6'] },
    { id: 'next/source/default', package: 'next', versions: '*', kind: 'source', access: { export: ['default'], file: '**/pages/api/**', param: 0 }, paths: ['body', 'query', 'cookies', 'headers', 'url'], yields: 'user-input', verified: true, verifiedBy: 'types', evidence: ['tsc next@16.4.6'] },
    { id: 'next/source/default~2', package: 'next', versions: '*', kind: 'source', access: { export: ['default'], file: '**/app/**/page.{tsx,jsx}', param: 0 }, paths: ['params.*', 'searchParams.*'], yields: 'user-input', note: 'promises since v15', verified: false },
    { id: 'next/source/middleware', package: 'next', versions: '*', kind: 'source', access: { export: ['middleware', 'proxy'], file: '**/{middleware,proxy}.{ts,js,mjs}', param: 0 }, paths: ['json()', 'text()', 'formData()', 'formData().get()', 'formData().getAll()[]', 'blob()', 'arrayBuffer()', 'nextUrl.searchParams.get()', 'nextUrl.searchParams.getAll()', 'nextUrl.pathname', 'nextUrl.search', 'nextUrl.href', 'headers.get()', 'cookies.get().value', 'url', 'body'], yields: 'user-input', verified: false },
    { id: 'next/source/NextRequest', package: 'next', versions: '*', kind: 'source', access: { type: 'next:Request' }, paths: ['json()', 'text()', 'formData()', 'formData().get()', 'formData().getAll()[]', 'blob()', 'arrayBuffer()', 'nextUrl.searchParams.get()', 'nextUrl.searchParams.getAll()', 'nextUrl.pathname', 'nextUrl.search', 'nextUrl.href', 'headers.get()', 'cookies.get().value', 'url', 'body'], yields: 'user-input', verified: true, verifiedBy: 'types', evidence: ['tsc next@16.4.6'] },
    { id: 'next/source/NextApiRequest', package: 'next', versions: '*', kind: 'source', access: { type: 'next:ApiRequest' }, paths: ['body', 'query', 'cookies', 'headers', 'url'], yields: 'user-input', verified: true, verifiedBy: 'types', evidence: ['tsc next@16.4.6'] },
    { id: 'next/source/getServerSideProps', package: 'next', versions: '*', kind: 'source', access: { export: ['getServerSideProps'], file: '**/pages/**', param: 0 }, paths: ['query', 'params', 'req.headers', 'req.cookies', 'req.url', 'resolvedUrl'], yields: 'user-input', verified: true, verifiedBy: 'types', evidence: ['tsc next@16.4.6'] },
    { id: 'next/source/useSearchParams', package: 'next', versions: '*', kind: 'source', access: { import: '{useSearchParams,useParams}', from: 'next/navigation', result: 'value' }, paths: ['get()', '*'], yields: 'user-input', verified: false },
    { id: 'next/source/x', package: 'next', versions: '*', kind: 'source', access: { directive: 'use server', param: 'all' }, paths: ['', '*', 'get()'], yields: 'user-input', note: 'every argument of a server action is attacker-controlled HTTP input, whatever its TS type', verified: false },
    { id: 'next/source/cookies', package: 'next', versions: '*', kind: 'source', access: { import: 'cookies', from: 'next/headers', result: 'await' }, paths: ['get().value', 'get()'], yields: 'user-input', verified: true, verifiedBy: 'types+text', evidence: ['tsc next@16.4.6', 'next@16.4.6 dist/server/request/cookies.d.ts'] },
    { id: 'next/source/headers', package: 'next', versions: '*', kind: 'source', access: { import: 'headers', from: 'next/headers', result: 'await' }, paths: ['get().value', 'get()'], yields: 'user-input', verified: true, verifiedBy: 'types+text', evidence: ['tsc next@16.4.6', 'next@16.4.6 dist/server/request/headers.d.ts'] },
    { id: 'next/sink/_redirect_rewrite_', package: 'next', versions: '*', kind: 'sink', access: { import: 'NextResponse', from: 'next/server', member: '{redirect,rewrite}' }, sinkKind: 'redirect', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['next@16.4.6 dist/server/web/spec-extension/response.d.ts'] },
    { id: 'next/sink/redirect', package: 'next', versions: '*', kind: 'sink', access: { import: 'redirect', from: 'next/navigation' }, sinkKind: 'redirect', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['next@16.4.6 dist/client/components/redirect.d.ts'] },
    { id: 'next/sink/NextApiResponse', package: 'next', versions: '*', kind: 'sink', access: { type: 'next:ApiResponse', member: '{json,send,end,write}' }, sinkKind: 'error-response', inputs: [{ arg: 0 }], onlyLabels: ['error-detail', 'secret'], verified: true, verifiedBy: 'types', evidence: ['tsc next@16.4.6'] },
    { id: 'next/sink/NextApiResponse.send', package: 'next', versions: '*', kind: 'sink', access: { type: 'next:ApiResponse', member: '{send,end,write}' }, sinkKind: 'html', inputs: [{ arg: 0 }], unlessContentType: ['application/json', 'text/plain', 'text/xml', 'text/event-stream'], note: 'a string without a content type is sniffed as HTML by browsers', verified: true, verifiedBy: 'types', evidence: ['tsc next@16.4.6'] },
    { id: 'next/sink/NextApiResponse.redirect', package: 'next', versions: '*', kind: 'sink', access: { type: 'next:ApiResponse', member: 'redirect' }, sinkKind: 'redirect', inputs: [{ arg: 0 }, { arg: 1 }], verified: true, verifiedBy: 'types', evidence: ['tsc next@16.4.6'] },
    { id: 'next/sink/permanentRedirect', package: 'next', versions: '*', kind: 'sink', access: { import: 'permanentRedirect', from: 'next/navigation' }, sinkKind: 'redirect', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['next@16.4.6 dist/client/components/redirect.d.ts'] },
    { id: 'next/sink/NextResponse', package: 'next', versions: '*', kind: 'sink', access: { import: 'NextResponse', from: 'next/server', new: true }, sinkKind: 'html', inputs: [{ arg: 0 }], onlyContentType: ['text/html'], defaultContentType: 'text', verified: true, verifiedBy: 'types', evidence: ['tsc next@16.4.6'] },
    { id: 'next/route/POST', package: 'next', versions: '*', kind: 'route', access: { export: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'], file: '**/app/**/route.{ts,tsx,js,jsx,mjs}', param: 0 }, handlers: [], verified: true, verifiedBy: 'types', evidence: ['tsc next@16.4.6'] },
    { id: 'next/route/default', package: 'next', versions: '*', kind: 'route', access: { export: ['default'], file: '**/pages/api/**', param: 0 }, handlers: [], verified: true, verifiedBy: 'types', evidence: ['tsc next@16.4.6'] },
  ],
};
