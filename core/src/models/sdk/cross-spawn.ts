import type { SdkModels } from '../kinds.ts';

export const crossSpawnModels: SdkModels = {
  package: 'cross-spawn',
  category: 'process',
  read: ['@types/cross-spawn@6.0.6'],
  types: {},
  models: [
    { id: 'cross-spawn/sink/default', package: 'cross-spawn', versions: '*', kind: 'sink', access: { import: 'default' }, sinkKind: 'command-exec', inputs: [{ arg: 0 }, { arg: 1 }], shellWhen: { arg: 'last', path: 'shell', truthy: true }, verified: true, verifiedBy: 'text', evidence: ['@types/cross-spawn@6.0.6 index.d.ts'] },
    { id: 'cross-spawn/sink/sync', package: 'cross-spawn', versions: '*', kind: 'sink', access: { import: '{sync,spawn}' }, sinkKind: 'command-exec', inputs: [{ arg: 0 }, { arg: 1 }], shellWhen: { arg: 'last', path: 'shell', truthy: true }, verified: true, verifiedBy: 'text', evidence: ['@types/cross-spawn@6.0.6 index.d.ts'] },
  ],
};
