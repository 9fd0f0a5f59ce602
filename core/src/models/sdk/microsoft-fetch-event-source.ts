import type { SdkModels } from '../kinds.ts';

export const microsoftFetchEventSourceModels: SdkModels = {
  package: '@microsoft/fetch-event-source',
  category: 'http-client',
  read: ['@microsoft/fetch-event-source@2.0.1'],
  types: {},
  models: [
    { id: 'microsoft.fetch-event-source/sink/fetchEventSource', package: '@microsoft/fetch-event-source', versions: '*', kind: 'sink', access: { import: 'fetchEventSource' }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'types', evidence: ['tsc @microsoft/fetch-event-source@2.0.1'] },
    { id: 'microsoft.fetch-event-source/source/fetchEventSource', package: '@microsoft/fetch-event-source', versions: '*', kind: 'source', access: { import: 'fetchEventSource', callback: { arg: 1, key: 'onmessage', param: 0 } }, paths: ['data'], yields: 'http-response', verified: true, verifiedBy: 'types', evidence: ['tsc @microsoft/fetch-event-source@2.0.1'] },
    { id: 'microsoft.fetch-event-source/http-client/fetchEventSource', package: '@microsoft/fetch-event-source', versions: '*', kind: 'http-client', access: { import: 'fetchEventSource' }, url: [{ arg: 0 }], timeout: { defaultMs: null, meaning: 'none', options: [{ arg: 1, path: 'signal' }] }, retry: { default: 'Infinity', unit: 'retries', options: [] }, note: 'reconnects every second until onerror throws', verified: true, verifiedBy: 'types', evidence: ['tsc @microsoft/fetch-event-source@2.0.1'] },
  ],
};
