import type { SdkModels } from '../kinds.ts';

export const fastifyRateLimitModels: SdkModels = {
  package: '@fastify/rate-limit',
  category: 'limiter',
  read: [],
  types: {},
  models: [
    { id: 'fastify.rate-limit/limiter/default', package: '@fastify/rate-limit', versions: '*', kind: 'limiter', access: { import: 'default' }, verified: false },
  ],
};
