import type { SdkModels } from '../kinds.ts';

export const chromadbModels: SdkModels = {
  package: 'chromadb',
  category: 'database',
  read: [],
  types: {},
  models: [
    { id: 'chromadb/endpoint/ChromaClient', package: 'chromadb', versions: '*', kind: 'endpoint', access: { import: 'ChromaClient', new: true }, url: [{ arg: 0, path: 'path' }], verified: false },
  ],
};
