import type { SdkModels } from '../kinds.ts';

export const nodeHttpModels: SdkModels = {
  package: 'node:http',
  category: 'http-client',
  read: ['@types/node@26.6.6'],
  types: {
    'node:http:IncomingMessage': {
      package: 'node:http',
      origins: [
        { import: 'createServer', from: 'node:http', callback: { arg: 'last', param: 0 } },
        { import: 'Server', from: 'node:http', new: true, callback: { arg: 'last', param: 0 } },
        { import: 'createServer', from: 'node:https', callback: { arg: 'last', param: 0 } },
        { import: 'Server', from: 'node:https', new: true, callback: { arg: 'last', param: 0 } },
        { type: 'node:http:Server', member: 'on', when: [{ arg: 0, in: ['request'] }], callback: { arg: 1, param: 0 } },
      ],
      tsNames: ['IncomingMessage', 'RequestListener#0'],
      nameHints: ['req'],
    },
    'node:http:ServerResponse': {
      package: 'node:http',
      origins: [
        { type: 'node:http:ServerResponse', member: '{writeHead,setHeader}' },
        { import: 'createServer', from: 'node:http', callback: { arg: 'last', param: 1 } },
        { import: 'Server', from: 'node:http', new: true, callback: { arg: 'last', param: 1 } },
        { import: 'createServer', from: 'node:https', callback: { arg: 'last', param: 1 } },
        { import: 'Server', from: 'node:https', new: true, callback: { arg: 'last', param: 1 } },
        { type: 'node:http:Server', member: 'on', when: [{ arg: 0, in: ['request'] }], callback: { arg: 1, param: 1 } },
        { type: 'fastify:Reply', member: 'raw', op: 'read' },
        { type: 'koa:Context', member: 'res', op: 'read' },
      ],
      tsNames: ['ServerResponse', 'RequestListener#1'],
      // A request that goes out has `setHeader`, `write` and `end` as well, but neither of these.
      shapes: [{ members: ['writeHead'] }, { members: ['statusCode', 'end'] }],
      nameHints: ['res'],
    },
    'node:http:Server': {
      package: 'node:http',
      origins: [
        { import: 'createServer', from: 'node:http' },
        { import: 'Server', from: 'node:http', new: true },
        { import: 'createServer', from: 'node:https' },
        { import: 'Server', from: 'node:https', new: true },
      ],
      tsNames: ['Server'],
      nameHints: ['server'],
    },
  },
  models: [
    { id: 'node_http/source/node_http_IncomingMessage', package: 'node:http', versions: '*', kind: 'source', access: { type: 'node:http:IncomingMessage' }, paths: ['url', 'headers', 'rawHeaders', '[]'], yields: 'user-input', events: [{ event: ['data'], params: [0] }], note: 'for-await / on(data) yields body chunks', verified: true, verifiedBy: 'types', evidence: ['tsc @types/node@26.6.6'] },
    { id: 'node_http/propagator/consumers', package: 'node:http', versions: '*', kind: 'propagator', access: { import: '{json,text,buffer,arrayBuffer,blob}', from: 'node:stream/consumers' }, inputs: [{ arg: 0 }, { arg: 0, path: '[]' }], note: 'the body of a request, of its pieces', verified: true, verifiedBy: 'text', evidence: ['@types/node@26.6.6 stream/consumers.d.ts'] },
    { id: 'node_http/sink/_end_write_', package: 'node:http', versions: '*', kind: 'sink', access: { type: 'node:http:ServerResponse', member: '{end,write}' }, sinkKind: 'html', inputs: [{ arg: 0 }], onlyContentType: ['text/html'], verified: true, verifiedBy: 'text', evidence: ['@types/node@26.6.6 http.d.ts'] },
    { id: 'node_http/sink/writeHead.location', package: 'node:http', versions: '*', kind: 'sink', access: { type: 'node:http:ServerResponse', member: 'writeHead' }, sinkKind: 'redirect', inputs: [1, 2].flatMap((arg) => [{ arg, path: 'location' }, { arg, path: 'Location' }]), verified: true, verifiedBy: 'types', evidence: ['tsc @types/node@26.6.6'] },
    { id: 'node_http/sink/setHeader.location', package: 'node:http', versions: '*', kind: 'sink', access: { type: 'node:http:ServerResponse', member: '{setHeader,appendHeader}', when: [{ arg: 0, in: ['location', 'Location'] }] }, sinkKind: 'redirect', inputs: [{ arg: 1 }], verified: true, verifiedBy: 'types', evidence: ['tsc @types/node@26.6.6'] },
    { id: 'node_http/sink/end.error', package: 'node:http', versions: '*', kind: 'sink', access: { type: 'node:http:ServerResponse', member: '{end,write}' }, sinkKind: 'error-response', inputs: [{ arg: 0 }], onlyLabels: ['error-detail', 'secret'], verified: true, verifiedBy: 'types', evidence: ['tsc @types/node@26.6.6'] },
    { id: 'node_http/http-client/get', package: 'node:http', versions: '*', kind: 'http-client', access: { import: 'get', from: 'node:http' }, url: [{ arg: 0 }, { arg: 0, path: 'hostname' }, { arg: 0, path: 'host' }, { arg: 0, path: 'path' }], cleartext: { hosts: [{ arg: 0, path: 'hostname' }, { arg: 0, path: 'host' }], secureModule: 'node:https' }, timeout: { defaultMs: null, options: [{ arg: 'any', path: 'timeout' }, { arg: 'any', path: 'signal' }], note: 'timeout only emits an event; the request must be destroyed' }, retry: { default: 0, unit: 'retries', options: [] }, tls: [], verified: true, verifiedBy: 'text', evidence: ['@types/node@26.6.6 http.d.ts'] },
    { id: 'node_http/sink/get', package: 'node:http', versions: '*', kind: 'sink', access: { import: 'get', from: 'node:http' }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }, { arg: 0, path: 'hostname' }, { arg: 0, path: 'host' }], verified: false },
    { id: 'node_http/source/get', package: 'node:http', versions: '*', kind: 'source', access: { import: 'get', from: 'node:http', callback: { arg: 'last', param: 0 } }, paths: ['headers', '[]', 'statusMessage'], yields: 'http-response', events: [{ event: ['data'], params: [0] }], verified: true, verifiedBy: 'types', evidence: ['tsc @types/node@26.6.6'] },
    { id: 'node_http/http-client/request', package: 'node:http', versions: '*', kind: 'http-client', access: { import: 'request', from: 'node:http' }, url: [{ arg: 0 }, { arg: 0, path: 'hostname' }, { arg: 0, path: 'host' }, { arg: 0, path: 'path' }], cleartext: { hosts: [{ arg: 0, path: 'hostname' }, { arg: 0, path: 'host' }], secureModule: 'node:https' }, timeout: { defaultMs: null, options: [{ arg: 'any', path: 'timeout' }, { arg: 'any', path: 'signal' }], note: 'timeout only emits an event; the request must be destroyed' }, retry: { default: 0, unit: 'retries', options: [] }, tls: [], verified: true, verifiedBy: 'text', evidence: ['@types/node@26.6.6 http.d.ts'] },
    { id: 'node_http/sink/request', package: 'node:http', versions: '*', kind: 'sink', access: { import: 'request', from: 'node:http' }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }, { arg: 0, path: 'hostname' }, { arg: 0, path: 'host' }], verified: false },
    { id: 'node_http/source/request', package: 'node:http', versions: '*', kind: 'source', access: { import: 'request', from: 'node:http', callback: { arg: 'last', param: 0 } }, paths: ['headers', '[]', 'statusMessage'], yields: 'http-response', events: [{ event: ['data'], params: [0] }], verified: true, verifiedBy: 'types', evidence: ['tsc @types/node@26.6.6'] },
    { id: 'node_http/route/createServer', package: 'node:http', versions: '*', kind: 'route', access: { import: 'createServer', from: 'node:http' }, handlers: [{ arg: 'last' }], verified: true, verifiedBy: 'types', evidence: ['tsc @types/node@26.6.6'] },
    { id: 'node_http/route/createServer~2', package: 'node:http', versions: '*', kind: 'route', access: { import: 'createServer', from: 'node:https' }, handlers: [{ arg: 'last' }], verified: true, verifiedBy: 'types', evidence: ['tsc @types/node@26.6.6'] },
    { id: 'node_http/route/Server.on', package: 'node:http', versions: '*', kind: 'route', access: { type: 'node:http:Server', member: 'on', when: [{ arg: 0, in: ['request'] }] }, handlers: [{ arg: 1 }], verified: true, verifiedBy: 'types', evidence: ['tsc @types/node@26.6.6'] },
    { id: 'node_http/sink/follow-redirects', package: 'node:http', versions: '*', kind: 'sink', access: { import: '{http,https}', from: 'follow-redirects', member: '{get,request}' }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }, { arg: 0, path: 'hostname' }, { arg: 0, path: 'host' }], note: 'the same functions, which follow redirects', verified: false },
  ],
};
