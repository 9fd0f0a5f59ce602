import type { SdkModels } from '../kinds.ts';

export const sequelizeModels: SdkModels = {
  package: 'sequelize',
  category: 'database',
  read: ['sequelize@6.37.8'],
  types: {
    'sequelize:Sequelize': {
      package: 'sequelize',
      origins: [
        { import: '{Sequelize,default}', new: true },
        { import: 'Sequelize', from: 'sequelize-typescript', new: true },
      ],
      tsNames: ['Sequelize'],
      nameHints: ['sequelize'],
    },
  },
  models: [
    { id: 'sequelize/sanitizer/escape', package: 'sequelize', versions: '*', kind: 'sanitizer', access: { type: 'sequelize:Sequelize', member: 'escape' }, clears: ['sql'], inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['sequelize@6.37.8 types/sequelize.d.ts'] },
    { id: 'sequelize/sink/query', package: 'sequelize', versions: '*', kind: 'sink', access: { type: 'sequelize:Sequelize', member: 'query' }, sinkKind: 'sql', inputs: [{ arg: 0 }], safeParams: { arg: 1, path: '{replacements,bind}' }, verified: true, verifiedBy: 'text', evidence: ['sequelize@6.37.8 types/sequelize.d.ts'] },
    { id: 'sequelize/sink/_literal_Sequelize.literal_', package: 'sequelize', versions: '*', kind: 'sink', access: { import: 'literal' }, sinkKind: 'sql', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['sequelize@6.37.8 types/sequelize.d.ts'] },
    { id: 'sequelize/sink/_literal_Sequelize.literal_~2', package: 'sequelize', versions: '*', kind: 'sink', access: { import: '{Sequelize,default}', member: 'literal' }, sinkKind: 'sql', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['sequelize@6.37.8 types/sequelize.d.ts'] },
    { id: 'sequelize/tls-options/Sequelize', package: 'sequelize', versions: '*', kind: 'tls-options', access: { import: 'Sequelize', new: true }, inputs: [{ arg: 'any', path: 'dialectOptions.ssl' }], role: 'client', verified: false },
    { id: 'sequelize/secret-option/Sequelize', package: 'sequelize', versions: '*', kind: 'secret-option', access: { import: '{Sequelize,default}', new: true }, inputs: [{ arg: 2 }, { arg: 'any', path: 'password' }], env: ['DATABASE_PASSWORD'], at: 'constructor', verified: true, verifiedBy: 'text', evidence: ['sequelize@6.37.8 types/sequelize.d.ts'] },
    { id: 'sequelize/sink/instance.literal', package: 'sequelize', versions: '*', kind: 'sink', access: { type: 'sequelize:Sequelize', member: 'literal' }, sinkKind: 'sql', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['sequelize@6.37.8 types/sequelize.d.ts'] },
  ],
};
