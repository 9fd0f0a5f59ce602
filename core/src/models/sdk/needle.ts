import type { SdkModels } from '../kinds.ts';

export const needleModels: SdkModels = {
  package: 'needle',
  category: 'http-client',
  read: ['needle@3.5.0', '@types/needle@3.3.0'],
  types: {},
  models: [
    { id: 'needle/http-client/get', package: 'needle', versions: '*', kind: 'http-client', access: { import: 'default', member: '{get,head}' }, url: [{ arg: 0 }], timeout: { defaultMs: 10000, kind: 'open only; response/read timeouts are 0', options: [{ arg: 'last', path: 'open_timeout' }, { arg: 'last', path: 'response_timeout' }, { arg: 'last', path: 'read_timeout' }] }, retry: { default: 0, unit: 'retries', options: [] }, tls: [{ option: 'rejectUnauthorized', insecure: false }], verified: true, verifiedBy: 'text', evidence: ['needle@3.5.0 lib/needle.js'] },
    { id: 'needle/sink/get', package: 'needle', versions: '*', kind: 'sink', access: { import: 'default', member: '{get,head}' }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['@types/needle@3.3.0 index.d.ts'] },
    { id: 'needle/source/get', package: 'needle', versions: '*', kind: 'source', access: { import: 'default', member: '{get,head}', result: 'await' }, paths: ['body'], yields: 'http-response', verified: true, verifiedBy: 'text', evidence: ['@types/needle@3.3.0 index.d.ts'] },
    { id: 'needle/http-client/post', package: 'needle', versions: '*', kind: 'http-client', access: { import: 'default', member: '{post,put,patch,delete}' }, url: [{ arg: 0 }], timeout: { defaultMs: 10000, kind: 'open only; response/read timeouts are 0', options: [{ arg: 'last', path: 'open_timeout' }, { arg: 'last', path: 'response_timeout' }, { arg: 'last', path: 'read_timeout' }] }, retry: { default: 0, unit: 'retries', options: [] }, tls: [{ option: 'rejectUnauthorized', insecure: false }], verified: true, verifiedBy: 'text', evidence: ['needle@3.5.0 lib/needle.js'] },
    { id: 'needle/sink/post', package: 'needle', versions: '*', kind: 'sink', access: { import: 'default', member: '{post,put,patch,delete}' }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['@types/needle@3.3.0 index.d.ts'] },
    { id: 'needle/source/post', package: 'needle', versions: '*', kind: 'source', access: { import: 'default', member: '{post,put,patch,delete}', result: 'await' }, paths: ['body'], yields: 'http-response', verified: true, verifiedBy: 'text', evidence: ['@types/needle@3.3.0 index.d.ts'] },
    { id: 'needle/source/callback', package: 'needle', versions: '*', kind: 'source', access: { import: 'default', member: '{get,head,post,put,patch,delete}', callback: { arg: 'last', param: 1 } }, paths: ['body'], yields: 'http-response', verified: true, verifiedBy: 'text', evidence: ['@types/needle@3.3.0 index.d.ts'] },
    { id: 'needle/sink/method', package: 'needle', versions: '*', kind: 'sink', access: { import: 'default' }, sinkKind: 'url-fetch', inputs: [{ arg: 1 }], verified: true, verifiedBy: 'text', evidence: ['@types/needle@3.3.0 index.d.ts'] },
    { id: 'needle/sink/request', package: 'needle', versions: '*', kind: 'sink', access: { import: 'default', member: 'request' }, sinkKind: 'url-fetch', inputs: [{ arg: 1 }], verified: true, verifiedBy: 'text', evidence: ['@types/needle@3.3.0 index.d.ts'] },
  ],
};
