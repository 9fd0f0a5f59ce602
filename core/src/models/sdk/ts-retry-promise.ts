import type { SdkModels } from '../kinds.ts';

export const tsRetryPromiseModels: SdkModels = {
  package: 'ts-retry-promise',
  category: 'retry',
  read: ['ts-retry-promise@0.8.1'],
  types: {},
  models: [
    { id: 'ts-retry-promise/backoff/retry', package: 'ts-retry-promise', versions: '*', kind: 'backoff', access: { import: 'retry' }, retry: { default: 10, unit: 'retries', options: [{ at: 'call', arg: 1, path: 'retries' }] }, wraps: { arg: 0 }, exponential: false, note: 'FIXED 100 ms backoff by default', verified: true, verifiedBy: 'text', evidence: ['ts-retry-promise@0.8.1 dist/retry-promise.js'] },
    { id: 'ts-retry-promise/backoff/retryDecorator', package: 'ts-retry-promise', versions: '*', kind: 'backoff', access: { import: 'retryDecorator' }, wraps: { arg: 0 }, verified: true, verifiedBy: 'text', evidence: ['ts-retry-promise@0.8.1 dist/retry-promise.d.ts'] },
    { id: 'ts-retry-promise/backoff/customizeRetry', package: 'ts-retry-promise', versions: '*', kind: 'backoff', access: { import: 'customizeRetry' }, wraps: { arg: 0 }, verified: true, verifiedBy: 'text', evidence: ['ts-retry-promise@0.8.1 dist/retry-promise.d.ts'] },
    { id: 'ts-retry-promise/backoff/wait', package: 'ts-retry-promise', versions: '*', kind: 'backoff', access: { import: 'wait' }, wraps: { arg: 0 }, verified: true, verifiedBy: 'text', evidence: ['ts-retry-promise@0.8.1 dist/retry-promise.d.ts'] },
  ],
};
