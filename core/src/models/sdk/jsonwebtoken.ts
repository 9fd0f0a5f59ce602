import type { SdkModels } from '../kinds.ts';

export const jsonwebtokenModels: SdkModels = {
  package: 'jsonwebtoken',
  category: 'auth',
  read: ['@types/jsonwebtoken@9.0.10', 'jsonwebtoken@9.0.3'],
  types: {},
  models: [
    { id: 'jsonwebtoken/webhook-verify/verify', package: 'jsonwebtoken', versions: '*', kind: 'webhook-verify', access: { import: 'verify' }, returns: 'payload', throws: true, verified: true, verifiedBy: 'types+text', evidence: ['tsc jsonwebtoken@9.0.3', '@types/jsonwebtoken@9.0.10 index.d.ts'] },
    { id: 'jsonwebtoken/config/decode', package: 'jsonwebtoken', versions: '*', kind: 'config', access: { import: 'decode' }, issue: 'jwt-not-verified', verified: true, verifiedBy: 'types+text', evidence: ['tsc jsonwebtoken@9.0.3', '@types/jsonwebtoken@9.0.10 index.d.ts'] },
    { id: 'jsonwebtoken/config/verify', package: 'jsonwebtoken', versions: '*', kind: 'config', access: { import: 'verify' }, option: { arg: 2, path: 'algorithms' }, badValues: ['none'], issue: 'jwt-none', verified: false, evidence: ['tsc jsonwebtoken@9.0.3'] },
    { id: 'jsonwebtoken/secret-option/sign', package: 'jsonwebtoken', versions: '*', kind: 'secret-option', access: { import: '{sign,verify}' }, inputs: [{ arg: 1 }], env: ['JWT_SECRET'], at: 'call', own: true, verified: true, verifiedBy: 'types', evidence: ['tsc jsonwebtoken@9.0.3'] },
  ],
};
