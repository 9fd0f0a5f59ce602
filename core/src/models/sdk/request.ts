import type { SdkModels } from '../kinds.ts';

export const requestModels: SdkModels = {
  package: 'request',
  category: 'http-client',
  read: ['request@2.88.2'],
  note: 'deprecated since 2020',
  types: {},
  models: [
    { id: 'request/http-client/default', package: 'request', versions: '*', kind: 'http-client', access: { import: 'default' }, url: [{ arg: 0 }, { arg: 0, path: 'url' }, { arg: 0, path: 'uri' }], timeout: { defaultMs: null, options: [{ arg: 0, path: 'timeout' }] }, retry: { default: 0, unit: 'retries', options: [] }, tls: [{ option: 'strictSSL', insecure: false }, { option: 'rejectUnauthorized', insecure: false }], verified: true, verifiedBy: 'types+text', evidence: ['tsc request@2.88.2', 'request@2.88.2 request.js'] },
    { id: 'request/sink/default', package: 'request', versions: '*', kind: 'sink', access: { import: 'default' }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }, { arg: 0, path: 'url' }, { arg: 0, path: 'uri' }], verified: true, verifiedBy: 'types', evidence: ['tsc request@2.88.2'] },
    { id: 'request/http-client/get', package: 'request', versions: '*', kind: 'http-client', access: { import: 'default', member: '{get,head,options}' }, url: [{ arg: 0 }, { arg: 0, path: 'url' }, { arg: 0, path: 'uri' }], timeout: { defaultMs: null, options: [{ arg: 0, path: 'timeout' }] }, retry: { default: 0, unit: 'retries', options: [] }, tls: [{ option: 'strictSSL', insecure: false }, { option: 'rejectUnauthorized', insecure: false }], verified: true, verifiedBy: 'types+text', evidence: ['tsc request@2.88.2', 'request@2.88.2 request.js'] },
    { id: 'request/sink/get', package: 'request', versions: '*', kind: 'sink', access: { import: 'default', member: '{get,head,options}' }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }, { arg: 0, path: 'url' }, { arg: 0, path: 'uri' }], verified: true, verifiedBy: 'types', evidence: ['tsc request@2.88.2'] },
    { id: 'request/http-client/post', package: 'request', versions: '*', kind: 'http-client', access: { import: 'default', member: '{post,put,patch,del,delete}' }, url: [{ arg: 0 }, { arg: 0, path: 'url' }, { arg: 0, path: 'uri' }], timeout: { defaultMs: null, options: [{ arg: 0, path: 'timeout' }] }, retry: { default: 0, unit: 'retries', options: [] }, tls: [{ option: 'strictSSL', insecure: false }, { option: 'rejectUnauthorized', insecure: false }], verified: true, verifiedBy: 'types+text', evidence: ['tsc request@2.88.2', 'request@2.88.2 request.js'] },
    { id: 'request/sink/post', package: 'request', versions: '*', kind: 'sink', access: { import: 'default', member: '{post,put,patch,del,delete}' }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }, { arg: 0, path: 'url' }, { arg: 0, path: 'uri' }], verified: true, verifiedBy: 'types', evidence: ['tsc request@2.88.2'] },
    { id: 'request/source/default', package: 'request', versions: '*', kind: 'source', access: { import: 'default', callback: { arg: 'last', param: 2 } }, paths: ['', '*'], yields: 'http-response', verified: true, verifiedBy: 'text', evidence: ['request@2.88.2 request.js'] },
    { id: 'request/source/get', package: 'request', versions: '*', kind: 'source', access: { import: 'default', member: '{get,head,options,post,put,patch,del,delete}', callback: { arg: 'last', param: 2 } }, paths: ['', '*'], yields: 'http-response', verified: true, verifiedBy: 'text', evidence: ['request@2.88.2 request.js'] },
    { id: 'request/source/response', package: 'request', versions: '*', kind: 'source', access: { import: 'default', callback: { arg: 'last', param: 1 } }, paths: ['body', 'headers', 'statusMessage'], yields: 'http-response', verified: true, verifiedBy: 'text', evidence: ['request@2.88.2 request.js'] },
  ],
};
