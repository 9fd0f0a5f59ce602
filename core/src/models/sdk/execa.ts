import type { SdkModels } from '../kinds.ts';

export const execaModels: SdkModels = {
  package: 'execa',
  category: 'process',
  read: ['execa@10.2.1', 'execa@9.6.1', 'execa@5.1.1'],
  types: {
    'execa:Shell': {
      package: 'execa',
      origins: [{ import: '{execa,execaSync,$}', when: [{ arg: 0, path: 'shell', truthy: true }] }],
    },
  },
  models: [
    { id: 'execa/sink/execa', package: 'execa', versions: '>=6', kind: 'sink', access: { import: 'execa' }, sinkKind: 'command-exec', inputs: [{ arg: 0 }, { arg: 1 }], shellWhen: { arg: 'last', path: 'shell', truthy: true }, verified: true, verifiedBy: 'text', evidence: ['execa@10.2.1 index.d.ts'] },
    { id: 'execa/sink/execaSync', package: 'execa', versions: '>=6', kind: 'sink', access: { import: 'execaSync' }, sinkKind: 'command-exec', inputs: [{ arg: 0 }, { arg: 1 }], shellWhen: { arg: 'last', path: 'shell', truthy: true }, verified: true, verifiedBy: 'text', evidence: ['execa@10.2.1 index.d.ts'] },
    { id: 'execa/sink/execaCommand', package: 'execa', versions: '>=6', kind: 'sink', access: { import: 'execaCommand' }, sinkKind: 'command-exec', inputs: [{ arg: 0 }], shellWhen: { arg: 'last', path: 'shell', truthy: true }, note: 'absent from the v10 exports; use execa with parseCommandString', verified: true, verifiedBy: 'text', evidence: ['execa@9.6.1 index.d.ts'] },
    { id: 'execa/sink/execaCommandSync', package: 'execa', versions: '>=6', kind: 'sink', access: { import: 'execaCommandSync' }, sinkKind: 'command-exec', inputs: [{ arg: 0 }], shellWhen: { arg: 'last', path: 'shell', truthy: true }, note: 'absent from the v10 exports; use execa with parseCommandString', verified: true, verifiedBy: 'text', evidence: ['execa@9.6.1 index.d.ts'] },
    { id: 'execa/sink/command', package: 'execa', versions: '*', kind: 'sink', access: { import: 'default', member: '{command,commandSync}' }, sinkKind: 'command-exec', inputs: [{ arg: 0 }], shellWhen: { arg: 'last', path: 'shell', truthy: true }, verified: true, verifiedBy: 'text', evidence: ['execa@5.1.1 index.d.ts'] },
    { id: 'execa/sanitizer/$', package: 'execa', versions: '*', kind: 'sanitizer', access: { import: '$', op: 'tag' }, clears: ['command-exec'], inputs: [{ arg: 'tpl' }], note: 'each substitution is one argument; the program name must be constant', verified: true, verifiedBy: 'text', evidence: ['execa@10.2.1 index.d.ts'] },
    { id: 'execa/sink/default', package: 'execa', versions: '*', kind: 'sink', access: { import: 'default' }, sinkKind: 'command-exec', inputs: [{ arg: 0 }, { arg: 1 }], shellWhen: { arg: 'last', path: 'shell', truthy: true }, note: 'up to 5 the package is the function; later there is no default export', verified: true, verifiedBy: 'text', evidence: ['execa@5.1.1 index.d.ts'] },
    { id: 'execa/sink/default.sync', package: 'execa', versions: '*', kind: 'sink', access: { import: 'default', member: 'sync' }, sinkKind: 'command-exec', inputs: [{ arg: 0 }, { arg: 1 }], shellWhen: { arg: 'last', path: 'shell', truthy: true }, verified: true, verifiedBy: 'text', evidence: ['execa@5.1.1 index.d.ts'] },
    { id: 'execa/sink/default.shell', package: 'execa', versions: '*', kind: 'sink', access: { import: 'default', member: '{shell,shellSync}' }, sinkKind: 'command-exec', inputs: [{ arg: 0 }], shell: true, note: 'up to 1', verified: false },
    { id: 'execa/sink/Shell', package: 'execa', versions: '*', kind: 'sink', access: { type: 'execa:Shell', op: 'tag' }, sinkKind: 'command-exec', inputs: [{ arg: 'tpl' }], shell: true, verified: true, verifiedBy: 'text', evidence: ['execa@10.2.1 index.d.ts'] },
  ],
};
