import type { SdkModels } from '../kinds.ts';

export const cryptoJsModels: SdkModels = {
  package: 'crypto-js',
  category: 'crypto',
  read: [],
  types: {},
  models: [
    { id: 'crypto-js/secret-option/default.encrypt', package: 'crypto-js', versions: '*', kind: 'secret-option', access: { import: 'default', member: '{AES,DES,TripleDES,Rabbit,RC4}.{encrypt,decrypt}' }, inputs: [{ arg: 1 }], env: ['ENCRYPTION_KEY'], at: 'call', own: true, verified: false },
    { id: 'crypto-js/secret-option/encrypt', package: 'crypto-js', versions: '*', kind: 'secret-option', access: { import: '{AES,DES,TripleDES,Rabbit,RC4}', member: '{encrypt,decrypt}' }, inputs: [{ arg: 1 }], env: ['ENCRYPTION_KEY'], at: 'call', own: true, verified: false },
    { id: 'crypto-js/mac/Hmac', package: 'crypto-js', versions: '*', kind: 'mac', access: { import: '{HmacMD5,HmacSHA1,HmacSHA256,HmacSHA384,HmacSHA512}' }, digest: true, key: { arg: 1 }, verified: false },
    { id: 'crypto-js/mac/default.Hmac', package: 'crypto-js', versions: '*', kind: 'mac', access: { import: 'default', member: '{HmacMD5,HmacSHA1,HmacSHA256,HmacSHA384,HmacSHA512}' }, digest: true, key: { arg: 1 }, verified: false },
    { id: 'crypto-js/mac/hmac-sha256', package: 'crypto-js', versions: '*', kind: 'mac', access: { import: 'default', from: 'crypto-js/hmac-sha256' }, digest: true, key: { arg: 1 }, verified: false },
  ],
};
