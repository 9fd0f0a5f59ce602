import type { SdkModels } from '../kinds.ts';

export const grammyjsAutoRetryModels: SdkModels = {
  package: '@grammyjs/auto-retry',
  category: 'retry',
  read: ['@grammyjs/auto-retry@2.0.2'],
  types: {},
  models: [
    { id: 'grammyjs.auto-retry/backoff/autoRetry', package: '@grammyjs/auto-retry', versions: '*', kind: 'backoff', access: { import: 'autoRetry' }, retry: { default: 'Infinity', unit: 'retries', options: [{ at: 'call', arg: 0, path: 'maxRetryAttempts' }, { at: 'call', arg: 0, path: 'maxDelaySeconds' }] }, verified: true, verifiedBy: 'text', evidence: ['@grammyjs/auto-retry@2.0.2 out/mod.js'] },
  ],
};
