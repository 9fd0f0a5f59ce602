import type { SdkModels } from '../kinds.ts';

export const upstashRatelimitModels: SdkModels = {
  package: '@upstash/ratelimit',
  category: 'limiter',
  read: [],
  types: {},
  models: [
    { id: 'upstash.ratelimit/limiter/Ratelimit', package: '@upstash/ratelimit', versions: '*', kind: 'limiter', access: { import: 'Ratelimit', new: true, then: '{limit,blockUntilReady}' }, verified: false },
  ],
};
