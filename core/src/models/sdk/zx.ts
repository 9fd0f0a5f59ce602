import type { SdkModels } from '../kinds.ts';

export const zxModels: SdkModels = {
  package: 'zx',
  category: 'retry',
  read: ['zx@8.8.5'],
  types: {},
  models: [
    { id: 'zx/backoff/retry', package: 'zx', versions: '*', kind: 'backoff', access: { import: 'retry' }, wraps: { arg: 'last' }, verified: true, verifiedBy: 'text', evidence: ['zx@8.8.5 build/goods.d.ts'] },
    { id: 'zx/sanitizer/$', package: 'zx', versions: '*', kind: 'sanitizer', access: { import: '$', op: 'tag' }, clears: ['command-exec'], inputs: [{ arg: 'tpl' }], note: 'substitutions are quoted; $([string]) built by concatenation is not', verified: true, verifiedBy: 'text', evidence: ['zx@8.8.5 build/core.d.ts'] },
  ],
};
