import type { SdkModels } from '../kinds.ts';

export const asyncRetryModels: SdkModels = {
  package: 'async-retry',
  category: 'retry',
  read: ['async-retry@1.3.3', 'retry@0.13.1'],
  types: {},
  models: [
    { id: 'async-retry/backoff/default', package: 'async-retry', versions: '*', kind: 'backoff', access: { import: 'default' }, retry: { default: 10, unit: 'retries', options: [{ at: 'call', arg: 1, path: 'retries' }] }, wraps: { arg: 0 }, exponential: true, growth: { flat: [{ arg: 1, path: 'factor', equals: 1, unless: 'minTimeout' }, { arg: 1, path: 'minTimeout', equals: 0 }] }, verified: true, verifiedBy: 'text', evidence: ['async-retry@1.3.3 package.json', 'retry@0.13.1 lib/retry.js'] },
  ],
};
