import type { SdkModels } from '../kinds.ts';

export const opossumModels: SdkModels = {
  package: 'opossum',
  category: 'retry',
  read: ['opossum@10.0.0'],
  types: {},
  models: [
    { id: 'opossum/backoff/default', package: 'opossum', versions: '*', kind: 'backoff', access: { import: 'default', new: true }, role: 'circuitBreaker', wraps: { arg: 0 }, timeoutMs: 10000, note: 'breaker + timeout, does not retry', verified: true, verifiedBy: 'text', evidence: ['opossum@10.0.0 lib/circuit.js'] },
  ],
};
