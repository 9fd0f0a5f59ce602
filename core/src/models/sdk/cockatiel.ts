import type { SdkModels } from '../kinds.ts';

export const cockatielModels: SdkModels = {
  package: 'cockatiel',
  category: 'retry',
  read: ['cockatiel@4.0.0'],
  types: {},
  models: [
    { id: 'cockatiel/backoff/retry', package: 'cockatiel', versions: '*', kind: 'backoff', access: { import: 'retry' }, retry: { default: 'Infinity', unit: 'retries', options: [{ at: 'call', arg: 1, path: 'maxAttempts' }] }, exponential: false, growth: { needs: { arg: 1, path: 'backoff', value: 'ExponentialBackoff', construct: true } }, note: 'default backoff is ConstantBackoff(0): immediate, unlimited; wrapped fn is policy.execute(fn)', verified: true, verifiedBy: 'text', evidence: ['cockatiel@4.0.0 dist/Policy.js'] },
    { id: 'cockatiel/backoff/wrap', package: 'cockatiel', versions: '*', kind: 'backoff', access: { import: 'wrap' }, role: 'wrap', verified: false },
    { id: 'cockatiel/backoff/circuitBreaker', package: 'cockatiel', versions: '*', kind: 'backoff', access: { import: 'circuitBreaker' }, role: 'circuitBreaker', verified: false },
    { id: 'cockatiel/backoff/timeout', package: 'cockatiel', versions: '*', kind: 'backoff', access: { import: 'timeout' }, role: 'timeout', verified: false },
    { id: 'cockatiel/backoff/bulkhead', package: 'cockatiel', versions: '*', kind: 'backoff', access: { import: 'bulkhead' }, role: 'bulkhead', verified: false },
    { id: 'cockatiel/backoff/ExponentialBackoff', package: 'cockatiel', versions: '*', kind: 'backoff', access: { import: 'ExponentialBackoff', new: true }, role: 'delay', verified: true, verifiedBy: 'text', evidence: ['cockatiel@4.0.0 dist/backoff/ExponentialBackoff.d.ts'] },
  ],
};
