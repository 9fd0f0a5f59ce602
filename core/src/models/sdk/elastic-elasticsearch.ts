import type { SdkModels } from '../kinds.ts';

export const elasticElasticsearchModels: SdkModels = {
  package: '@elastic/elasticsearch',
  category: 'database',
  read: [],
  types: {},
  models: [
    { id: 'elastic.elasticsearch/endpoint/Client', package: '@elastic/elasticsearch', versions: '*', kind: 'endpoint', access: { import: 'Client', new: true }, url: [{ arg: 0, path: 'node' }, { arg: 0, path: 'nodes[]' }], verified: false },
  ],
};
