import type { SdkModels } from '../kinds.ts';

export const qdrantJsClientRestModels: SdkModels = {
  package: '@qdrant/js-client-rest',
  category: 'database',
  read: [],
  types: {},
  models: [
    { id: 'qdrant.js-client-rest/endpoint/QdrantClient', package: '@qdrant/js-client-rest', versions: '*', kind: 'endpoint', access: { import: 'QdrantClient', new: true }, url: [{ arg: 0, path: 'url' }], verified: false },
  ],
};
