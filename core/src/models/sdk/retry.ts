import type { SdkModels } from '../kinds.ts';

export const retryModels: SdkModels = {
  package: 'retry',
  category: 'retry',
  read: ['retry@0.13.1'],
  types: {},
  models: [
    { id: 'retry/backoff/operation', package: 'retry', versions: '*', kind: 'backoff', access: { import: 'operation' }, retry: { default: 10, unit: 'retries', options: [{ at: 'call', arg: 0, path: 'retries' }] }, exponential: true, growth: { flat: [{ arg: 0, path: 'factor', equals: 1, unless: 'minTimeout' }, { arg: 0, path: 'minTimeout', equals: 0 }] }, verified: true, verifiedBy: 'types+text', evidence: ['tsc retry@0.13.1', 'retry@0.13.1 lib/retry.js'] },
  ],
};
