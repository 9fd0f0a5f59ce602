import type { SdkModels } from '../kinds.ts';

export const expressBasicAuthModels: SdkModels = {
  package: 'express-basic-auth',
  category: 'auth',
  read: [],
  types: {},
  models: [
    { id: 'express-basic-auth/secret-option/default', package: 'express-basic-auth', versions: '*', kind: 'secret-option', access: { import: 'default' }, inputs: [{ arg: 0, path: 'users.*' }], env: ['ADMIN_PASSWORD'], at: 'call', own: true, verified: false },
  ],
};
