import type { SdkModels } from '../kinds.ts';

export const serializeJavascriptModels: SdkModels = {
  package: 'serialize-javascript',
  category: 'deserializer',
  read: ['serialize-javascript@7.1.4'],
  types: {},
  models: [
    { id: 'serialize-javascript/sink/default', package: 'serialize-javascript', versions: '*', kind: 'sink', access: { import: 'default', when: [{ arg: 1, path: 'unsafe', truthy: true }] }, sinkKind: 'html', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['serialize-javascript@7.1.4 index.js'] },
  ],
};
