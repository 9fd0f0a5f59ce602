import type { SdkModels } from '../kinds.ts';

export const cookieParserModels: SdkModels = {
  package: 'cookie-parser',
  category: 'web',
  read: ['@types/cookie-parser@1.4.10'],
  types: {},
  models: [
    { id: 'cookie-parser/secret-option/default', package: 'cookie-parser', versions: '*', kind: 'secret-option', access: { import: 'default' }, inputs: [{ arg: 0 }, { arg: 0, path: '[]' }], env: ['COOKIE_SECRET'], at: 'call', own: true, verified: true, verifiedBy: 'types', evidence: ['tsc @types/cookie-parser@1.4.10'] },
  ],
};
