import type { SdkModels } from '../kinds.ts';

export const nodePtyModels: SdkModels = {
  package: 'node-pty',
  category: 'process',
  read: ['node-pty@1.1.0'],
  types: {},
  models: [
    { id: 'node-pty/sink/spawn', package: 'node-pty', versions: '*', kind: 'sink', access: { import: 'spawn' }, sinkKind: 'command-exec', inputs: [{ arg: 0 }, { arg: 1 }], verified: true, verifiedBy: 'text', evidence: ['node-pty@1.1.0 typings/node-pty.d.ts'] },
  ],
};
