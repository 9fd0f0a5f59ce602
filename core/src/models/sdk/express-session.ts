import type { SdkModels } from '../kinds.ts';

export const expressSessionModels: SdkModels = {
  package: 'express-session',
  category: 'web',
  read: ['@types/express-session@1.19.0'],
  types: {},
  models: [
    { id: 'express-session/secret-option/default', package: 'express-session', versions: '*', kind: 'secret-option', access: { import: 'default' }, inputs: [{ arg: 0, path: 'secret' }, { arg: 0, path: 'secret[]' }], env: ['SESSION_SECRET'], at: 'call', own: true, verified: true, verifiedBy: 'types', evidence: ['tsc @types/express-session@1.19.0'] },
  ],
};
