import type { SdkModels } from '../kinds.ts';

export const fortaineFetchEventSourceModels: SdkModels = {
  package: '@fortaine/fetch-event-source',
  category: 'http-client',
  read: ['@fortaine/fetch-event-source@3.0.6'],
  types: {},
  models: [
    { id: 'fortaine.fetch-event-source/sink/fetchEventSource', package: '@fortaine/fetch-event-source', versions: '*', kind: 'sink', access: { import: 'fetchEventSource' }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['@fortaine/fetch-event-source@3.0.6 lib/cjs/fetch.d.ts'] },
    { id: 'fortaine.fetch-event-source/source/fetchEventSource', package: '@fortaine/fetch-event-source', versions: '*', kind: 'source', access: { import: 'fetchEventSource', callback: { arg: 1, key: 'onmessage', param: 0 } }, paths: ['data'], yields: 'http-response', verified: true, verifiedBy: 'text', evidence: ['@fortaine/fetch-event-source@3.0.6 lib/cjs/fetch.d.ts'] },
    { id: 'fortaine.fetch-event-source/http-client/fetchEventSource', package: '@fortaine/fetch-event-source', versions: '*', kind: 'http-client', access: { import: 'fetchEventSource' }, url: [{ arg: 0 }], timeout: { defaultMs: null, meaning: 'none', options: [{ arg: 1, path: 'signal' }] }, retry: { default: 'Infinity', unit: 'retries', options: [] }, note: 'reconnects every second until onerror throws', verified: true, verifiedBy: 'text', evidence: ['@fortaine/fetch-event-source@3.0.6 lib/cjs/fetch.d.ts'] },
  ],
};
