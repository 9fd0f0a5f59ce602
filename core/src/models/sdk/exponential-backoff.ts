import type { SdkModels } from '../kinds.ts';

export const exponentialBackoffModels: SdkModels = {
  package: 'exponential-backoff',
  category: 'retry',
  read: ['exponential-backoff@3.1.3'],
  types: {},
  models: [
    { id: 'exponential-backoff/backoff/backOff', package: 'exponential-backoff', versions: '*', kind: 'backoff', access: { import: 'backOff' }, retry: { default: 10, unit: 'attempts', options: [{ at: 'call', arg: 1, path: 'numOfAttempts' }] }, wraps: { arg: 0 }, exponential: true, growth: { flat: [{ arg: 1, path: 'timeMultiple', equals: 1 }, { arg: 1, path: 'startingDelay', equals: 0 }] }, verified: true, verifiedBy: 'text', evidence: ['exponential-backoff@3.1.3 dist/options.js'] },
  ],
};
