import type { SdkModels } from '../kinds.ts';

export const bottleneckModels: SdkModels = {
  package: 'bottleneck',
  category: 'limiter',
  read: ['bottleneck@2.19.5'],
  types: {
    'bottleneck:Limiter': {
      package: 'bottleneck',
      origins: [
        { import: 'default', new: true },
      ],
      tsNames: ['Bottleneck'],
      nameHints: ['limiter'],
    },
  },
  models: [
    { id: 'bottleneck/limiter/_schedule_wrap_submit_', package: 'bottleneck', versions: '*', kind: 'limiter', access: { type: 'bottleneck:Limiter', member: '{schedule,wrap,submit}' }, wraps: { arg: 'any' }, options: ['maxConcurrent', 'minTime', 'reservoir'], verified: true, verifiedBy: 'text', evidence: ['bottleneck@2.19.5 bottleneck.d.ts'] },
  ],
};
