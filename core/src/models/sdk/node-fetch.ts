import type { SdkModels } from '../kinds.ts';

export const nodeFetchModels: SdkModels = {
  package: 'node-fetch',
  category: 'http-client',
  read: ['node-fetch@3.3.2', 'node-fetch@2.7.0'],
  note: 'v3 removed the timeout option',
  types: {},
  models: [
    { id: 'node-fetch/http-client/default', package: 'node-fetch', versions: '*', kind: 'http-client', access: { import: 'default' }, url: [{ arg: 0 }], timeout: { defaultMs: 0, options: [{ arg: 1, path: 'timeout', versions: '2' }, { arg: 1, path: 'signal' }] }, retry: { default: 0, unit: 'retries', options: [] }, tls: [{ option: 'agent.rejectUnauthorized', insecure: false }], verified: true, verifiedBy: 'types+text', evidence: ['tsc node-fetch@3.3.2', 'node-fetch@2.7.0 lib/index.js'] },
    { id: 'node-fetch/sink/default', package: 'node-fetch', versions: '*', kind: 'sink', access: { import: 'default' }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'types', evidence: ['tsc node-fetch@3.3.2'] },
    { id: 'node-fetch/source/default', package: 'node-fetch', versions: '*', kind: 'source', access: { import: 'default', result: 'await' }, paths: ['text()', 'json()', 'buffer()', 'arrayBuffer()', 'blob()', 'body[]', 'headers.get()', 'url'], yields: 'http-response', verified: true, verifiedBy: 'types', evidence: ['tsc node-fetch@3.3.2'] },
  ],
};
