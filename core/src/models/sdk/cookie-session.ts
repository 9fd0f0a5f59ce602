import type { SdkModels } from '../kinds.ts';

export const cookieSessionModels: SdkModels = {
  package: 'cookie-session',
  category: 'web',
  read: ['@types/cookie-session@2.0.49'],
  types: {},
  models: [
    { id: 'cookie-session/secret-option/default', package: 'cookie-session', versions: '*', kind: 'secret-option', access: { import: 'default' }, inputs: [{ arg: 0, path: 'secret' }, { arg: 0, path: 'keys[]' }], env: ['COOKIE_SECRET', 'SESSION_SECRET'], at: 'call', own: true, verified: true, verifiedBy: 'types', evidence: ['tsc @types/cookie-session@2.0.49'] },
  ],
};
