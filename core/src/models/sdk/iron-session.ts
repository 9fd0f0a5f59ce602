import type { SdkModels } from '../kinds.ts';

export const ironSessionModels: SdkModels = {
  package: 'iron-session',
  category: 'web',
  read: ['iron-session@8.0.4'],
  types: {},
  models: [
    { id: 'iron-session/secret-option/getIronSession', package: 'iron-session', versions: '*', kind: 'secret-option', access: { import: '{getIronSession,sealData,unsealData}' }, inputs: [{ arg: 'last', path: 'password' }], env: ['SESSION_SECRET'], at: 'call', own: true, verified: true, verifiedBy: 'text', evidence: ['iron-session@8.0.4 dist/index.d.ts'] },
  ],
};
