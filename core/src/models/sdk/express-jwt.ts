import type { SdkModels } from '../kinds.ts';

export const expressJwtModels: SdkModels = {
  package: 'express-jwt',
  category: 'auth',
  read: ['express-jwt@8.5.1'],
  types: {},
  models: [
    { id: 'express-jwt/secret-option/expressjwt', package: 'express-jwt', versions: '*', kind: 'secret-option', access: { import: '{expressjwt,default}' }, inputs: [{ arg: 0, path: 'secret' }], env: ['JWT_SECRET'], at: 'call', own: true, verified: true, verifiedBy: 'text', evidence: ['express-jwt@8.5.1 dist/index.d.ts'] },
  ],
};
