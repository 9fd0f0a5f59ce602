import type { SdkModels } from '../kinds.ts';

export const axiosRetryModels: SdkModels = {
  package: 'axios-retry',
  category: 'retry',
  read: ['axios-retry@4.5.0'],
  types: {},
  models: [
    { id: 'axios-retry/backoff/default', package: 'axios-retry', versions: '*', kind: 'backoff', access: { import: 'default' }, retry: { default: 3, unit: 'retries', options: [{ at: 'call', arg: 1, path: 'retries' }] }, exponential: false, growth: { needs: { arg: 1, path: 'retryDelay', value: 'exponentialDelay' } }, note: 'default retryDelay is none; only network errors and 5xx of idempotent requests; 429 not retried unless retryCondition', verified: true, verifiedBy: 'text', evidence: ['axios-retry@4.5.0 dist/esm/index.js'] },
    { id: 'axios-retry/backoff/exponentialDelay', package: 'axios-retry', versions: '*', kind: 'backoff', access: { import: 'exponentialDelay' }, role: 'delay', verified: true, verifiedBy: 'text', evidence: ['axios-retry@4.5.0 dist/cjs/index.d.ts'] },
  ],
};
