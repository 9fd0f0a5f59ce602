import type { SdkModels } from '../kinds.ts';

export const jsYamlModels: SdkModels = {
  package: 'js-yaml',
  category: 'deserializer',
  read: ['js-yaml@5.5.0', 'js-yaml@4.3.2', 'js-yaml@3.15.2'],
  note: 'load is unsafe only in v3',
  types: {},
  models: [
    { id: 'js-yaml/sink/load', package: 'js-yaml', versions: '<=3', kind: 'sink', access: { import: 'load' }, sinkKind: 'deserialize', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['js-yaml@3.15.2 lib/js-yaml/loader.js'] },
    { id: 'js-yaml/sink/loadAll', package: 'js-yaml', versions: '<=3', kind: 'sink', access: { import: 'loadAll' }, sinkKind: 'deserialize', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['js-yaml@3.15.2 lib/js-yaml/loader.js'] },
    { id: 'js-yaml/propagator/load', package: 'js-yaml', versions: '>=4', kind: 'propagator', access: { import: 'load' }, inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['js-yaml@4.3.2 lib/loader.js'] },
  ],
};
