import type { SdkModels } from '../kinds.ts';

export const inngestModels: SdkModels = {
  package: 'inngest',
  category: 'web',
  read: ['inngest@4.24.0'],
  types: {
    'inngest:Inngest': { package: 'inngest', origins: [{ import: 'Inngest', new: true }], tsNames: ['Inngest'] },
    'inngest:Step': { package: 'inngest', origins: [{ type: 'inngest:Inngest', member: 'createFunction', callback: { arg: 'last', param: 0 }, path: 'step' }] },
  },
  models: [
    { id: 'inngest/propagator/step.run', package: 'inngest', versions: '*', kind: 'propagator', access: { type: 'inngest:Step', member: 'run' }, inputs: [{ arg: 'return' }], verified: true, verifiedBy: 'types', evidence: ['inngest@4.24.0 components/InngestStepTools.d.ts'] },
  ],
};
