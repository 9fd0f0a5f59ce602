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
    { id: 'request/http-client/get', package: 'request', versions: '*', kind: 'http-client', access: { import: 'default', member: 'get' }, url: [{ arg: 0 }, { arg: 0, path: 'url' }, { arg: 0, path: 'uri' }], timeout: { defaultMs: null, options: [{ arg: 0, path: 'timeout' }] }, retry: { default: 0, unit: 'retries', options: [] }, tls: [{ option: 'strictSSL', insecure: false }, { option: 'rejectUnauthorized', insecure: false }], verified: true, verifiedBy: 'types+text', evidence: ['tsc request@2.88.2', 'request@2.88.2 request.js'] },
    { id: 'request/sink/get', package: 'request', versions: '*', kind: 'sink', access: { import: 'default', member: 'get' }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }, { arg: 0, path: 'url' }, { arg: 0, path: 'uri' }], verified: true, verifiedBy: 'types', evidence: ['tsc request@2.88.2'] },
    { id: 'request/http-client/post', package: 'request', versions: '*', kind: 'http-client', access: { import: 'default', member: 'post' }, url: [{ arg: 0 }, { arg: 0, path: 'url' }, { arg: 0, path: 'uri' }], timeout: { defaultMs: null, options: [{ arg: 0, path: 'timeout' }] }, retry: { default: 0, unit: 'retries', options: [] }, tls: [{ option: 'strictSSL', insecure: false }, { option: 'rejectUnauthorized', insecure: false }], verified: true, verifiedBy: 'types+text', evidence: ['tsc request@2.88.2', 'request@2.88.2 request.js'] },
    { id: 'request/sink/post', package: 'request', versions: '*', kind: 'sink', access: { import: 'default', member: 'post' }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }, { arg: 0, path: 'url' }, { arg: 0, path: 'uri' }], verified: true, verifiedBy: 'types', evidence: ['tsc request@2.88.2'] },
  ],
};
