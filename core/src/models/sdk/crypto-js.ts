import type { SdkModels } from '../kinds.ts';

export const cryptoJsModels: SdkModels = {
  package: 'crypto-js',
  category: 'crypto',
  read: [],
  types: {},
  models: [
    { id: 'crypto-js/secret-option/default.encrypt', package: 'crypto-js', versions: '*', kind: 'secret-option', access: { import: 'default', member: '{AES,DES,TripleDES,Rabbit,RC4}.{encrypt,decrypt}' }, inputs: [{ arg: 1 }], env: ['ENCRYPTION_KEY'], at: 'call', own: true, verified: false },
    { id: 'crypto-js/secret-option/encrypt', package: 'crypto-js', versions: '*', kind: 'secret-option', access: { import: '{AES,DES,TripleDES,Rabbit,RC4}', member: '{encrypt,decrypt}' }, inputs: [{ arg: 1 }], env: ['ENCRYPTION_KEY'], at: 'call', own: true, verified: false },
    { id: 'crypto-js/secret-option/default.Hmac', package: 'crypto-js', versions: '*', kind: 'secret-option', access: { import: 'default', member: '{HmacSHA1,HmacSHA256,HmacSHA384,HmacSHA512,HmacMD5}' }, inputs: [{ arg: 1 }], env: ['ENCRYPTION_KEY'], at: 'call', own: true, verified: false },
    { id: 'crypto-js/secret-option/Hmac', package: 'crypto-js', versions: '*', kind: 'secret-option', access: { import: '{HmacSHA1,HmacSHA256,HmacSHA384,HmacSHA512,HmacMD5}' }, inputs: [{ arg: 1 }], env: ['ENCRYPTION_KEY'], at: 'call', own: true, verified: false },
  ],
};
