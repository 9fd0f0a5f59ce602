import type { SdkModels } from '../kinds.ts';

export const expressRateLimitModels: SdkModels = {
  package: 'express-rate-limit',
  category: 'limiter',
  read: ['express-rate-limit@8.7.4'],
  types: {},
  models: [
    { id: 'express-rate-limit/limiter/rateLimit', package: 'express-rate-limit', versions: '*', kind: 'limiter', access: { import: '{default,rateLimit}' }, middleware: true, verified: true, verifiedBy: 'types+text', evidence: ['tsc express-rate-limit@8.7.4', 'express-rate-limit@8.7.4 dist/index.d.ts'] },
  ],
};
