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
        { import: 'createServer', from: 'node:https', callback: { arg: 'last', param: 0 } },
      ],
      tsNames: ['IncomingMessage'],
      nameHints: ['req'],
    },
    'node:http:ServerResponse': {
      package: 'node:http',
      origins: [
        { import: 'createServer', from: 'node:http', callback: { arg: 'last', param: 1 } },
      ],
      tsNames: ['ServerResponse'],
      nameHints: ['res'],
    },
  },
  models: [
    { id: 'node_http/source/node_http_IncomingMessage', package: 'node:http', versions: '*', kind: 'source', access: { type: 'node:http:IncomingMessage' }, paths: ['url', 'headers', 'rawHeaders', '[]'], yields: 'user-input', events: [{ event: ['data'], params: [0] }], note: 'for-await / on(data) yields body chunks', verified: false },
    { id: 'node_http/sink/_end_write_', package: 'node:http', versions: '*', kind: 'sink', access: { type: 'node:http:ServerResponse', member: '{end,write}' }, sinkKind: 'html', inputs: [{ arg: 0 }], onlyContentType: ['text/html'], verified: true, verifiedBy: 'text', evidence: ['@types/node@26.6.6 http.d.ts'] },
    { id: 'node_http/http-client/get', package: 'node:http', versions: '*', kind: 'http-client', access: { import: 'get', from: 'node:http' }, url: [{ arg: 0 }, { arg: 0, path: 'hostname' }, { arg: 0, path: 'host' }, { arg: 0, path: 'path' }], timeout: { defaultMs: null, options: [{ arg: 'any', path: 'timeout' }, { arg: 'any', path: 'signal' }], note: 'timeout only emits an event; the request must be destroyed' }, retry: { default: 0, unit: 'retries', options: [] }, tls: [], verified: true, verifiedBy: 'text', evidence: ['@types/node@26.6.6 http.d.ts'] },
    { id: 'node_http/sink/get', package: 'node:http', versions: '*', kind: 'sink', access: { import: 'get', from: 'node:http' }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }, { arg: 0, path: 'hostname' }, { arg: 0, path: 'host' }, { arg: 0, path: 'path' }], verified: false },
    { id: 'node_http/http-client/request', package: 'node:http', versions: '*', kind: 'http-client', access: { import: 'request', from: 'node:http' }, url: [{ arg: 0 }, { arg: 0, path: 'hostname' }, { arg: 0, path: 'host' }, { arg: 0, path: 'path' }], timeout: { defaultMs: null, options: [{ arg: 'any', path: 'timeout' }, { arg: 'any', path: 'signal' }], note: 'timeout only emits an event; the request must be destroyed' }, retry: { default: 0, unit: 'retries', options: [] }, tls: [], verified: true, verifiedBy: 'text', evidence: ['@types/node@26.6.6 http.d.ts'] },
    { id: 'node_http/sink/request', package: 'node:http', versions: '*', kind: 'sink', access: { import: 'request', from: 'node:http' }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }, { arg: 0, path: 'hostname' }, { arg: 0, path: 'host' }, { arg: 0, path: 'path' }], verified: false },
  ],
};
