import type { SdkModels } from '../kinds.ts';

export const passportJwtModels: SdkModels = {
  package: 'passport-jwt',
  category: 'auth',
  read: ['@types/passport-jwt@4.0.1'],
  types: {},
  models: [
    { id: 'passport-jwt/secret-option/Strategy', package: 'passport-jwt', versions: '*', kind: 'secret-option', access: { import: 'Strategy', new: true }, inputs: [{ arg: 0, path: 'secretOrKey' }], env: ['JWT_SECRET'], at: 'constructor', own: true, verified: true, verifiedBy: 'text', evidence: ['@types/passport-jwt@4.0.1 index.d.ts'] },
  ],
};
