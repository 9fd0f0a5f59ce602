import type { SdkModels } from '../kinds.ts';

export const kyselyModels: SdkModels = {
  package: 'kysely',
  category: 'database',
  read: ['kysely@0.29.9'],
  types: {},
  models: [
    { id: 'kysely/sink/raw', package: 'kysely', versions: '*', kind: 'sink', access: { import: 'sql', member: 'raw' }, sinkKind: 'sql', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['kysely@0.29.9 dist/raw-builder/sql.d.ts'] },
    { id: 'kysely/sanitizer/sql', package: 'kysely', versions: '*', kind: 'sanitizer', access: { import: 'sql', op: 'tag' }, clears: ['sql'], inputs: [{ arg: 'tpl' }], verified: true, verifiedBy: 'text', evidence: ['kysely@0.29.9 dist/raw-builder/sql.d.ts'] },
    { id: 'kysely/sink/lit', package: 'kysely', versions: '*', kind: 'sink', access: { import: 'sql', member: 'lit' }, sinkKind: 'sql', inputs: [{ arg: 0 }], note: 'puts a value into the text, without a parameter', verified: true, verifiedBy: 'text', evidence: ['kysely@0.29.9 dist/raw-builder/sql.d.ts'] },
  ],
};
