import type { SdkModels } from '../kinds.ts';

export const gotModels: SdkModels = {
  package: 'got',
  category: 'http-client',
  read: ['got@16.1.0', 'got@14.6.6', 'got@11.8.6'],
  types: {
    'got:Got': {
      package: 'got',
      origins: [
        { import: '{default,got}', op: 'read' },
        { import: '{default,got}', member: 'extend' },
        { type: 'got:Got', member: 'extend' },
      ],
      tsNames: ['Got'],
      nameHints: ['got'],
    },
  },
  models: [
    { id: 'got/http-client/got_Got', package: 'got', versions: '*', kind: 'http-client', access: { type: 'got:Got' }, url: [{ arg: 0, path: 'prefixUrl' }], timeout: { defaultMs: null, meaning: 'none', options: [{ arg: 1, path: 'timeout.request' }, { arg: 1, path: 'signal' }] }, retry: { default: 2, unit: 'retries', methods: ['GET', 'PUT', 'HEAD', 'DELETE', 'OPTIONS', 'TRACE', 'QUERY'], on: ['408', '413', '429', '500', '502', '503', '504', '521', '522', '524', 'network'], options: [{ arg: 1, path: 'retry.limit' }], disable: 0 }, tls: [{ option: 'https.rejectUnauthorized', insecure: false }], note: 'POST is never retried by default', verified: true, verifiedBy: 'types+text', evidence: ['tsc got@14.6.6', 'got@16.1.0 dist/source/core/options.js', 'got@14.6.6 dist/source/core/options.js', 'got@11.8.6 dist/source/index.js'] },
    { id: 'got/http-client/call', package: 'got', versions: '*', kind: 'http-client', access: { type: 'got:Got', op: 'call' }, url: [{ arg: 0 }, { arg: 0, path: 'url' }], timeout: { defaultMs: null, meaning: 'none', options: [{ arg: 1, path: 'timeout.request' }, { arg: 1, path: 'signal' }] }, retry: { default: 2, unit: 'retries', methods: ['GET', 'PUT', 'HEAD', 'DELETE', 'OPTIONS', 'TRACE', 'QUERY'], on: ['408', '413', '429', '500', '502', '503', '504', '521', '522', '524', 'network'], options: [{ arg: 1, path: 'retry.limit' }], disable: 0 }, tls: [{ option: 'https.rejectUnauthorized', insecure: false }], note: 'POST is never retried by default', verified: true, verifiedBy: 'types+text', evidence: ['tsc got@14.6.6', 'got@16.1.0 dist/source/core/options.js', 'got@14.6.6 dist/source/core/options.js', 'got@11.8.6 dist/source/index.js'] },
    { id: 'got/sink/got_Got', package: 'got', versions: '*', kind: 'sink', access: { type: 'got:Got' }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }, { arg: 0, path: 'url' }], verified: true, verifiedBy: 'types', evidence: ['tsc got@14.6.6'] },
    { id: 'got/source/got_Got', package: 'got', versions: '*', kind: 'source', access: { type: 'got:Got', op: 'call', result: 'await' }, paths: ['body', 'json()', 'text()', 'buffer()', 'rawBody', 'headers'], yields: 'http-response', verified: true, verifiedBy: 'types', evidence: ['tsc got@14.6.6'] },
    { id: 'got/http-client/get', package: 'got', versions: '*', kind: 'http-client', access: { type: 'got:Got', member: '{get,post,put,patch,delete,head}' }, url: [{ arg: 0 }, { arg: 0, path: 'url' }], timeout: { defaultMs: null, meaning: 'none', options: [{ arg: 1, path: 'timeout.request' }, { arg: 1, path: 'signal' }] }, retry: { default: 2, unit: 'retries', methods: ['GET', 'PUT', 'HEAD', 'DELETE', 'OPTIONS', 'TRACE', 'QUERY'], on: ['408', '413', '429', '500', '502', '503', '504', '521', '522', '524', 'network'], options: [{ arg: 1, path: 'retry.limit' }], disable: 0 }, tls: [{ option: 'https.rejectUnauthorized', insecure: false }], verified: true, verifiedBy: 'types+text', evidence: ['tsc got@14.6.6', 'got@16.1.0 dist/source/core/options.js', 'got@14.6.6 dist/source/core/options.js', 'got@11.8.6 dist/source/index.js'] },
    { id: 'got/sink/get', package: 'got', versions: '*', kind: 'sink', access: { type: 'got:Got', member: '{get,post,put,patch,delete,head}' }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }, { arg: 0, path: 'url' }], verified: true, verifiedBy: 'types', evidence: ['tsc got@14.6.6'] },
    { id: 'got/source/get', package: 'got', versions: '*', kind: 'source', access: { type: 'got:Got', member: '{get,post,put,patch,delete,head}', result: 'await' }, paths: ['body', 'json()', 'text()', 'buffer()', 'rawBody', 'headers'], yields: 'http-response', verified: true, verifiedBy: 'types', evidence: ['tsc got@14.6.6'] },
    { id: 'got/http-client/stream', package: 'got', versions: '*', kind: 'http-client', access: { type: 'got:Got', member: 'stream' }, url: [{ arg: 0 }, { arg: 0, path: 'url' }], timeout: { defaultMs: null, meaning: 'none', options: [{ arg: 1, path: 'timeout.request' }, { arg: 1, path: 'signal' }] }, retry: { default: 2, unit: 'retries', methods: ['GET', 'PUT', 'HEAD', 'DELETE', 'OPTIONS', 'TRACE', 'QUERY'], on: ['408', '413', '429', '500', '502', '503', '504', '521', '522', '524', 'network'], options: [{ arg: 1, path: 'retry.limit' }], disable: 0 }, tls: [{ option: 'https.rejectUnauthorized', insecure: false }], verified: true, verifiedBy: 'types+text', evidence: ['tsc got@14.6.6', 'got@16.1.0 dist/source/core/options.js', 'got@14.6.6 dist/source/core/options.js', 'got@11.8.6 dist/source/index.js'] },
    { id: 'got/sink/stream', package: 'got', versions: '*', kind: 'sink', access: { type: 'got:Got', member: 'stream' }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }, { arg: 0, path: 'url' }], verified: true, verifiedBy: 'types', evidence: ['tsc got@14.6.6'] },
    { id: 'got/source/stream', package: 'got', versions: '*', kind: 'source', access: { type: 'got:Got', member: 'stream' }, paths: ['[]'], yields: 'http-response', events: [{ event: ['data'], params: [0] }], verified: true, verifiedBy: 'types', evidence: ['tsc got@14.6.6'] },
    { id: 'got/http-client/extend', package: 'got', versions: '*', kind: 'http-client', access: { type: 'got:Got', member: 'extend' }, url: [{ arg: 0, path: 'prefixUrl' }], timeout: { defaultMs: null, meaning: 'none', options: [{ arg: 0, path: 'timeout.request' }] }, verified: true, verifiedBy: 'types', evidence: ['tsc got@14.6.6'] },
  ],
};
