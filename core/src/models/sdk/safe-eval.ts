import type { SdkModels } from '../kinds.ts';

export const safeEvalModels: SdkModels = {
  package: 'safe-eval',
  category: 'sandbox',
  read: ['safe-eval@0.4.1'],
  types: {},
  models: [
    { id: 'safe-eval/sink/default', package: 'safe-eval', versions: '*', kind: 'sink', access: { import: 'default' }, sinkKind: 'code-eval', inputs: [{ arg: 0 }], note: 'node:vm inside, which is no sandbox: CVE-2023-26121, CVE-2023-26122', verified: true, verifiedBy: 'text', evidence: ['safe-eval@0.4.1 index.js'] },
  ],
};
