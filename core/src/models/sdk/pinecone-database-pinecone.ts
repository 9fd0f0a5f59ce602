import type { SdkModels } from '../kinds.ts';

export const pineconeDatabasePineconeModels: SdkModels = {
  package: '@pinecone-database/pinecone',
  category: 'database',
  read: ['@pinecone-database/pinecone@8.2.0'],
  types: {
    '@pinecone-database/pinecone:Client': {
      package: '@pinecone-database/pinecone',
      origins: [{ import: '{Pinecone,PineconeClient}', new: true }],
      tsNames: ['Pinecone', 'PineconeClient'],
    },
    '@pinecone-database/pinecone:Index': {
      package: '@pinecone-database/pinecone',
      origins: [
        { type: '@pinecone-database/pinecone:Client', member: '{index,Index}' },
        { type: '@pinecone-database/pinecone:Index', member: 'namespace' },
      ],
      tsNames: ['Index'],
    },
  },
  models: [
    { id: 'pinecone-database.pinecone/source/query', package: '@pinecone-database/pinecone', versions: '*', kind: 'source', access: { type: '@pinecone-database/pinecone:Index', member: 'query', result: 'await' }, paths: ['matches[].metadata.*'], yields: 'http-response', says: 'a retrieved document', verified: true, verifiedBy: 'types', evidence: ['tsc @pinecone-database/pinecone@8.2.0'] },
    { id: 'pinecone-database.pinecone/source/searchRecords', package: '@pinecone-database/pinecone', versions: '*', kind: 'source', access: { type: '@pinecone-database/pinecone:Index', member: 'searchRecords', result: 'await' }, paths: ['result.hits[].fields.*'], yields: 'http-response', says: 'a retrieved document', verified: true, verifiedBy: 'types', evidence: ['tsc @pinecone-database/pinecone@8.2.0'] },
    { id: 'pinecone-database.pinecone/secret-option/Pinecone', package: '@pinecone-database/pinecone', versions: '*', kind: 'secret-option', access: { import: 'Pinecone', new: true }, inputs: [{ arg: 0, path: 'apiKey' }], env: ['PINECONE_API_KEY'], at: 'constructor', verified: true, verifiedBy: 'types', evidence: ['tsc @pinecone-database/pinecone@8.2.0'] },
  ],
};
