import type { SdkModels } from '../kinds.ts';

export const nestjsGraphqlModels: SdkModels = {
  package: '@nestjs/graphql',
  category: 'web',
  read: ['@nestjs/graphql@14.0.3'],
  types: {},
  models: [
    { id: 'nestjs.graphql/source/Args', package: '@nestjs/graphql', versions: '*', kind: 'source', access: { decorator: 'Args', on: 'parameter' }, paths: ['', '*'], yields: 'user-input', schemaTyped: true, verified: true, verifiedBy: 'text', evidence: ['@nestjs/graphql@14.0.3 dist/decorators/args.decorator.d.ts'] },
  ],
};
