import type { SdkModels } from '../kinds.ts';

export const azureCosmosModels: SdkModels = {
  package: '@azure/cosmos',
  category: 'database',
  read: [],
  types: {
    '@azure/cosmos:Client': {
      package: '@azure/cosmos',
      origins: [{ import: 'CosmosClient', new: true }],
      tsNames: ['CosmosClient'],
    },
    '@azure/cosmos:Database': {
      package: '@azure/cosmos',
      origins: [{ type: '@azure/cosmos:Client', member: 'database' }],
      tsNames: ['Database'],
    },
    '@azure/cosmos:Container': {
      package: '@azure/cosmos',
      origins: [{ type: '@azure/cosmos:Database', member: 'container' }],
      tsNames: ['Container'],
    },
  },
  models: [
    { id: 'azure.cosmos/sink/query', package: '@azure/cosmos', versions: '*', kind: 'sink', access: { type: '@azure/cosmos:Container', member: 'items.query' }, sinkKind: 'sql', inputs: [{ arg: 0 }, { arg: 0, path: 'query' }], note: 'parameters stand beside the text: https://learn.microsoft.com/azure/cosmos-db/nosql/query/parameterized-queries', verified: false },
  ],
};
