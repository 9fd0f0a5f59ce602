import type { SdkModels } from '../kinds.ts';

export const graphqlModels: SdkModels = {
  package: 'graphql',
  category: 'web',
  read: ['graphql@16.15.0', 'graphql-yoga@5.24.1', '@apollo/server@5.5.1', '@graphql-tools/schema@10.1.5'],
  note: 'resolvers, by the servers that take them',
  types: {},
  models: [
    { id: 'graphql/source/createSchema', package: 'graphql', versions: '*', kind: 'source', access: { import: 'createSchema', from: 'graphql-yoga', callback: { arg: 0, key: 'resolvers.*.*', param: 1 } }, paths: ['', '*'], yields: 'user-input', schemaTyped: true, verified: true, verifiedBy: 'types', evidence: ['tsc graphql-yoga@5.24.1'] },
    { id: 'graphql/source/makeExecutableSchema', package: 'graphql', versions: '*', kind: 'source', access: { import: 'makeExecutableSchema', from: '@graphql-tools/schema', callback: { arg: 0, key: 'resolvers.*.*', param: 1 } }, paths: ['', '*'], yields: 'user-input', schemaTyped: true, verified: true, verifiedBy: 'types', evidence: ['tsc @graphql-tools/schema@10.1.5'] },
    { id: 'graphql/source/ApolloServer', package: 'graphql', versions: '*', kind: 'source', access: { import: 'ApolloServer', from: '@apollo/server', new: true, callback: { arg: 0, key: 'resolvers.*.*', param: 1 } }, paths: ['', '*'], yields: 'user-input', schemaTyped: true, verified: true, verifiedBy: 'types', evidence: ['tsc @apollo/server@5.5.1'] },
    { id: 'graphql/source/ApolloServer~3', package: 'graphql', versions: '*', kind: 'source', access: { import: 'ApolloServer', from: 'apollo-server', new: true, callback: { arg: 0, key: 'resolvers.*.*', param: 1 } }, paths: ['', '*'], yields: 'user-input', schemaTyped: true, verified: false },
    { id: 'graphql/sink/GraphQLError', package: 'graphql', versions: '*', kind: 'sink', access: { import: 'GraphQLError', new: true }, sinkKind: 'error-response', inputs: [{ arg: 0 }], onlyLabels: ['error-detail', 'secret'], note: 'its message goes to the client, also where others are masked: https://the-guild.dev/graphql/yoga-server/docs/features/error-masking', verified: true, verifiedBy: 'types', evidence: ['tsc graphql@16.15.0'] },
  ],
};
