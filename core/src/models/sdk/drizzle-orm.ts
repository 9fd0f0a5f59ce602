import type { SdkModels } from '../kinds.ts';

export const drizzleOrmModels: SdkModels = {
  package: 'drizzle-orm',
  category: 'database',
  read: ['drizzle-orm@0.45.4'],
  types: {},
  models: [
    { id: 'drizzle-orm/sink/raw', package: 'drizzle-orm', versions: '*', kind: 'sink', access: { import: 'sql', member: 'raw' }, sinkKind: 'sql', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['drizzle-orm@0.45.4 sql/sql.d.ts'] },
    { id: 'drizzle-orm/sanitizer/sql', package: 'drizzle-orm', versions: '*', kind: 'sanitizer', access: { import: 'sql', op: 'tag' }, clears: ['sql'], inputs: [{ arg: 'tpl' }], verified: true, verifiedBy: 'text', evidence: ['drizzle-orm@0.45.4 sql/sql.d.ts'] },
  ],
};
