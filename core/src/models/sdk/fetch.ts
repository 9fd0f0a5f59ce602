import type { SdkModels } from '../kinds.ts';

export const fetchModels: SdkModels = {
  package: 'fetch',
  category: 'http-client',
  read: ['undici@8.12.4', '@types/node@26.6.6'],
  note: 'global fetch (undici in Node)',
  types: {},
  models: [
    { id: 'fetch/http-client/fetch', package: 'fetch', versions: '*', kind: 'http-client', access: { global: 'fetch' }, url: [{ arg: 0 }, { arg: 0, path: 'url' }], timeout: { defaultMs: 300000, kind: 'headers and body inactivity, not total', options: [{ arg: 1, path: 'signal' }] }, retry: { default: 0, unit: 'retries', options: [] }, tls: [{ option: 'dispatcher.connect.rejectUnauthorized', insecure: false }], verified: true, verifiedBy: 'text', evidence: ['undici@8.12.4 lib/dispatcher/client.js'] },
    { id: 'fetch/sink/fetch', package: 'fetch', versions: '*', kind: 'sink', access: { global: 'fetch' }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }, { arg: 0, path: 'url' }], verified: false },
    { id: 'fetch/source/fetch', package: 'fetch', versions: '*', kind: 'source', access: { global: 'fetch', result: 'await' }, paths: ['text()', 'json()', 'arrayBuffer()', 'blob()', 'formData()', 'bytes()', 'body[]', 'body.getReader().read().value', 'headers.get()', 'url', 'statusText'], yields: 'http-response', verified: false },
    { id: 'fetch/http-client/timeout', package: 'fetch', versions: '*', kind: 'http-client', access: { global: 'AbortSignal', member: 'timeout' }, role: 'timeout-signal', verified: false },
    { id: 'fetch/http-client/any', package: 'fetch', versions: '*', kind: 'http-client', access: { global: 'AbortSignal', member: 'any' }, role: 'timeout-signal', verified: false },
  ],
};
