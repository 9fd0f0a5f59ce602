import type { SdkModels } from '../kinds.ts';

export const joseModels: SdkModels = {
  package: 'jose',
  category: 'auth',
  read: ['jose@6.2.17'],
  types: {},
  models: [
    { id: 'jose/secret-option/jwtVerify', package: 'jose', versions: '*', kind: 'secret-option', access: { import: '{jwtVerify,jwtDecrypt,compactVerify}' }, inputs: [{ arg: 1 }], env: ['JWT_SECRET'], at: 'call', own: true, verified: true, verifiedBy: 'text', evidence: ['jose@6.2.17 dist/types/jwt/verify.d.ts'] },
    { id: 'jose/secret-option/SignJWT', package: 'jose', versions: '*', kind: 'secret-option', access: { import: '{SignJWT,EncryptJWT}', new: true, member: '{sign,encrypt}', anyDepth: true }, inputs: [{ arg: 0 }], env: ['JWT_SECRET'], at: 'call', own: true, verified: true, verifiedBy: 'text', evidence: ['jose@6.2.17 dist/types/jwt/sign.d.ts'] },
  ],
};
