import type { SdkModels } from '../kinds.ts';

export const pythonShellModels: SdkModels = {
  package: 'python-shell',
  category: 'process',
  read: ['python-shell@5.0.0'],
  types: {},
  models: [
    { id: 'python-shell/sink/runString', package: 'python-shell', versions: '*', kind: 'sink', access: { import: 'PythonShell', member: 'runString' }, sinkKind: 'code-eval', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['python-shell@5.0.0 index.d.ts'] },
  ],
};
