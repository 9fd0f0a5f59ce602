import type { SdkModels } from '../kinds.ts';

export const nodeSshModels: SdkModels = {
  package: 'node-ssh',
  category: 'process',
  read: ['node-ssh@13.2.1'],
  types: {
    'node-ssh:NodeSSH': {
      package: 'node-ssh',
      origins: [
        { import: '{NodeSSH,default}', new: true },
      ],
      tsNames: ['NodeSSH'],
    },
  },
  models: [
    { id: 'node-ssh/sink/execCommand', package: 'node-ssh', versions: '*', kind: 'sink', access: { type: 'node-ssh:NodeSSH', member: 'execCommand' }, sinkKind: 'command-exec', inputs: [{ arg: 0 }], shell: true, note: 'exec() escapes its arguments', verified: true, verifiedBy: 'text', evidence: ['node-ssh@13.2.1 lib/typings/index.d.ts'] },
  ],
};
