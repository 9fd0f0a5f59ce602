import type { SdkModels } from '../kinds.ts';

export const nodeSerializeModels: SdkModels = {
  package: 'node-serialize',
  category: 'deserializer',
  read: ['node-serialize@0.0.4'],
  types: {},
  models: [
    { id: 'node-serialize/sink/unserialize', package: 'node-serialize', versions: '*', kind: 'sink', access: { import: 'unserialize' }, sinkKind: 'deserialize', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['node-serialize@0.0.4 lib/serialize.js'] },
  ],
};
