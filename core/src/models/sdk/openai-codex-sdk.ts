import type { SdkModels } from '../kinds.ts';

export const openaiCodexSdkModels: SdkModels = {
  package: '@openai/codex-sdk',
  category: 'llm-sdk',
  read: ['@openai/codex-sdk@0.163.0'],
  note: 'runs the codex command line tool; a thread works on the files of a folder',
  types: {
    '@openai/codex-sdk:Client': {
      package: '@openai/codex-sdk',
      origins: [{ import: 'Codex', new: true }],
      tsNames: ['Codex'],
    },
  },
  models: [
    { id: 'openai.codex-sdk/config/sandboxMode', package: '@openai/codex-sdk', versions: '*', kind: 'config', access: { type: '@openai/codex-sdk:Client', member: '{startThread,resumeThread}' }, option: { arg: 'any', path: 'sandboxMode' }, badValues: ['danger-full-access'], issue: 'excess-permission', verified: true, verifiedBy: 'text', evidence: ['@openai/codex-sdk@0.163.0 dist/index.d.ts'] },
  ],
};
