import type { SdkModels } from '../kinds.ts';

export const ssh2Models: SdkModels = {
  package: 'ssh2',
  category: 'process',
  read: ['@types/ssh2@1.15.6'],
  types: {
    'ssh2:Client': {
      package: 'ssh2',
      origins: [
        { import: 'Client', new: true },
        { import: 'default', new: true },
      ],
      tsNames: ['Client'],
    },
  },
  models: [
    { id: 'ssh2/sink/exec', package: 'ssh2', versions: '*', kind: 'sink', access: { type: 'ssh2:Client', member: 'exec' }, sinkKind: 'command-exec', inputs: [{ arg: 0 }], shell: true, note: 'the shell of the machine at the other end', verified: true, verifiedBy: 'text', evidence: ['@types/ssh2@1.15.6 index.d.ts'] },
  ],
};
