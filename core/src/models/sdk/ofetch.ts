import type { SdkModels } from '../kinds.ts';

export const ofetchModels: SdkModels = {
  package: 'ofetch',
  category: 'http-client',
  read: ['ofetch@1.5.1'],
  types: {
    'ofetch:Fetch': {
      package: 'ofetch',
      origins: [
        { import: '{ofetch,$fetch}', op: 'read' },
        { type: 'ofetch:Fetch', member: 'create' },
      ],
      tsNames: ['$Fetch'],
    },
  },
  models: [
    { id: 'ofetch/sink/call', package: 'ofetch', versions: '*', kind: 'sink', access: { type: 'ofetch:Fetch', op: 'call' }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }, { arg: 1, path: 'baseURL' }], verified: true, verifiedBy: 'text', evidence: ['ofetch@1.5.1 dist/node.d.ts'] },
    { id: 'ofetch/sink/raw', package: 'ofetch', versions: '*', kind: 'sink', access: { type: 'ofetch:Fetch', member: '{raw,native}' }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }, { arg: 1, path: 'baseURL' }], verified: true, verifiedBy: 'text', evidence: ['ofetch@1.5.1 dist/node.d.ts'] },
    { id: 'ofetch/source/call', package: 'ofetch', versions: '*', kind: 'source', access: { type: 'ofetch:Fetch', op: 'call', result: 'await' }, paths: ['', '*'], yields: 'http-response', verified: true, verifiedBy: 'text', evidence: ['ofetch@1.5.1 dist/node.d.ts'] },
  ],
};
