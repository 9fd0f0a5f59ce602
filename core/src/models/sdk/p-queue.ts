import type { SdkModels } from '../kinds.ts';

export const pQueueModels: SdkModels = {
  package: 'p-queue',
  category: 'limiter',
  read: ['p-queue@10.0.0'],
  types: { 'p-queue:Queue': { package: 'p-queue', origins: [{ import: 'default', new: true }], tsNames: ['PQueue'] } },
  models: [
    { id: 'p-queue/propagator/add', package: 'p-queue', versions: '*', kind: 'propagator', access: { type: 'p-queue:Queue', member: 'add' }, inputs: [{ arg: 'return' }], verified: true, verifiedBy: 'types', evidence: ['p-queue@10.0.0 dist/index.d.ts'] },
  ],
};
