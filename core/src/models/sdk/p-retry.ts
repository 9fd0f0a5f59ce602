import type { SdkModels } from '../kinds.ts';

export const pRetryModels: SdkModels = {
  package: 'p-retry',
  category: 'retry',
  read: ['p-retry@9.0.0', 'p-retry@6.2.1', 'p-retry@4.6.2'],
  types: {},
  models: [
    { id: 'p-retry/backoff/default', package: 'p-retry', versions: '*', kind: 'backoff', access: { import: 'default' }, retry: { default: 10, unit: 'retries', options: [{ at: 'call', arg: 1, path: 'retries' }] }, wraps: { arg: 0 }, exponential: true, growth: { flat: [{ arg: 1, path: 'factor', equals: 1, unless: 'minTimeout' }, { arg: 1, path: 'minTimeout', equals: 0 }] }, verified: true, verifiedBy: 'types+text', evidence: ['tsc p-retry@4.6.2', 'p-retry@9.0.0 index.js', 'p-retry@6.2.1 index.js'] },
    { id: 'p-retry/backoff/makeRetriable', package: 'p-retry', versions: '*', kind: 'backoff', access: { import: 'makeRetriable' }, retry: { default: 10, unit: 'retries', options: [{ at: 'call', arg: 1, path: 'retries' }] }, wraps: { arg: 0 }, exponential: true, growth: { flat: [{ arg: 1, path: 'factor', equals: 1, unless: 'minTimeout' }, { arg: 1, path: 'minTimeout', equals: 0 }] }, verified: true, verifiedBy: 'text', evidence: ['p-retry@9.0.0 index.d.ts'] },
  ],
};
