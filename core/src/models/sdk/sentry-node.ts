import type { SdkModels } from '../kinds.ts';

export const sentryNodeModels: SdkModels = {
  package: '@sentry/node',
  category: 'logger',
  read: ['@sentry/core@11.12.0'],
  types: {},
  models: [
    { id: 'sentry.node/sink/attach', package: '@sentry/node', versions: '*', kind: 'sink', access: { import: '{captureMessage,addBreadcrumb,setTag,setTags,setExtra,setExtras,setContext}', from: '@sentry/node' }, sinkKind: 'log', inputs: [{ arg: '*' }], onlyLabels: ['secret'], verified: true, verifiedBy: 'text', evidence: ['@sentry/core@11.12.0 build/types/exports.d.ts'] },
    { id: 'sentry.nextjs/sink/attach', package: '@sentry/node', versions: '*', kind: 'sink', access: { import: '{captureMessage,addBreadcrumb,setTag,setTags,setExtra,setExtras,setContext}', from: '@sentry/nextjs' }, sinkKind: 'log', inputs: [{ arg: '*' }], onlyLabels: ['secret'], verified: true, verifiedBy: 'text', evidence: ['@sentry/core@11.12.0 build/types/exports.d.ts'] },
    { id: 'sentry.browser/sink/attach', package: '@sentry/node', versions: '*', kind: 'sink', access: { import: '{captureMessage,addBreadcrumb,setTag,setTags,setExtra,setExtras,setContext}', from: '@sentry/browser' }, sinkKind: 'log', inputs: [{ arg: '*' }], onlyLabels: ['secret'], verified: true, verifiedBy: 'text', evidence: ['@sentry/core@11.12.0 build/types/exports.d.ts'] },
  ],
};
