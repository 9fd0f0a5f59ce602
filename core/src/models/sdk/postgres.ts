import type { SdkModels } from '../kinds.ts';

export const postgresModels: SdkModels = {
  package: 'postgres',
  category: 'database',
  read: ['postgres@3.4.9'],
  types: {
    'postgres:Sql': {
      package: 'postgres',
      origins: [
        { import: 'default' },
        { type: 'postgres:Sql', member: 'begin', callback: { arg: 'last', param: 0 } },
        { type: 'postgres:Sql', member: 'reserve', result: 'await' },
      ],
      tsNames: ['Sql'],
      nameHints: ['sql'],
    },
  },
  models: [
    { id: 'postgres/sink/_unsafe_file_', package: 'postgres', versions: '*', kind: 'sink', access: { type: 'postgres:Sql', member: '{unsafe,file}' }, sinkKind: 'sql', inputs: [{ arg: 0 }], safeParams: { arg: 1 }, verified: true, verifiedBy: 'types+text', evidence: ['tsc postgres@3.4.9', 'postgres@3.4.9 types/index.d.ts'] },
    { id: 'postgres/sanitizer/postgres_Sql', package: 'postgres', versions: '*', kind: 'sanitizer', access: { type: 'postgres:Sql', op: 'tag' }, clears: ['sql'], inputs: [{ arg: 'tpl' }], verified: true, verifiedBy: 'types', evidence: ['tsc postgres@3.4.9'] },
    { id: 'postgres/tls-options/default', package: 'postgres', versions: '*', kind: 'tls-options', access: { import: 'default' }, inputs: [{ arg: 'any', path: 'ssl' }], role: 'client', verified: false },
  ],
};
