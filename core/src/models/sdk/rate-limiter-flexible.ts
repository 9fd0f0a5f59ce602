import type { SdkModels } from '../kinds.ts';

export const rateLimiterFlexibleModels: SdkModels = {
  package: 'rate-limiter-flexible',
  category: 'limiter',
  read: ['rate-limiter-flexible@11.4.0'],
  types: {},
  models: [
    { id: 'rate-limiter-flexible/limiter/RateLimiterMemory', package: 'rate-limiter-flexible', versions: '*', kind: 'limiter', access: { import: 'RateLimiterMemory', new: true, then: 'consume' }, verified: true, verifiedBy: 'text', evidence: ['rate-limiter-flexible@11.4.0 types.d.ts'] },
    { id: 'rate-limiter-flexible/limiter/RateLimiterRedis', package: 'rate-limiter-flexible', versions: '*', kind: 'limiter', access: { import: '{RateLimiterRedis,RateLimiterRedisNonAtomic,RateLimiterValkey,RateLimiterValkeyGlide,RateLimiterMongo,RateLimiterMySQL,RateLimiterPostgres,RateLimiterSQLite,RateLimiterPrisma,RateLimiterDrizzle,RateLimiterDynamo,RateLimiterMemcache,RateLimiterEtcd,RateLimiterCluster,RateLimiterUnion,BurstyRateLimiter}', new: true, then: 'consume' }, verified: true, verifiedBy: 'text', evidence: ['rate-limiter-flexible@11.4.0 types.d.ts'] },
  ],
};
