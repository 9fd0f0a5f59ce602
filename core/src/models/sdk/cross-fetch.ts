import type { SdkModels } from '../kinds.ts';

export const crossFetchModels: SdkModels = {
  package: 'cross-fetch',
  category: 'http-client',
  read: ['cross-fetch@4.1.0'],
  types: {},
  models: [
    { id: 'cross-fetch/http-client/fetch', package: 'cross-fetch', versions: '*', kind: 'http-client', access: { import: '{default,fetch}' }, url: [{ arg: 0 }], timeout: { defaultMs: null, options: [{ arg: 1, path: 'signal' }] }, retry: { default: 0, unit: 'retries', options: [] }, tls: [], verified: true, verifiedBy: 'text', evidence: ['cross-fetch@4.1.0 index.d.ts'] },
    { id: 'cross-fetch/sink/fetch', package: 'cross-fetch', versions: '*', kind: 'sink', access: { import: '{default,fetch}' }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['cross-fetch@4.1.0 index.d.ts'] },
    { id: 'cross-fetch/source/fetch', package: 'cross-fetch', versions: '*', kind: 'source', access: { import: '{default,fetch}', result: 'await' }, paths: ['text()', 'json()'], yields: 'http-response', verified: true, verifiedBy: 'text', evidence: ['cross-fetch@4.1.0 index.d.ts'] },
  ],
};
