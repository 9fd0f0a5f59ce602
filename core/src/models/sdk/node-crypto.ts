import type { SdkModels } from '../kinds.ts';

export const nodeCryptoModels: SdkModels = {
  package: 'node:crypto',
  category: 'crypto',
  read: ['@types/node@26.6.6'],
  types: {
    'node:crypto:Hmac': {
      package: 'node:crypto',
      origins: [
        { import: 'createHmac', from: 'node:crypto' },
        { type: 'node:crypto:Hmac', member: 'update' },
      ],
      tsNames: ['Hmac'],
    },
    'node:crypto:Hash': {
      package: 'node:crypto',
      origins: [
        { import: 'createHash', from: 'node:crypto' },
        { type: 'node:crypto:Hash', member: 'update' },
      ],
      tsNames: ['Hash'],
    },
  },
  models: [
    { id: 'node_crypto/mac/createHmac', package: 'node:crypto', versions: '*', kind: 'mac', access: { import: 'createHmac', from: 'node:crypto' }, digest: false, key: { arg: 1 }, publicValues: ['WebAppData'], note: 'Telegram asks for the key WebAppData: https://core.telegram.org/bots/webapps#validating-data-received-via-the-mini-app', verified: true, verifiedBy: 'text', evidence: ['@types/node@26.6.6 crypto.d.ts'] },
    { id: 'node_crypto/mac/digest', package: 'node:crypto', versions: '*', kind: 'mac', access: { type: 'node:crypto:Hmac', member: 'digest' }, digest: true, verified: true, verifiedBy: 'text', evidence: ['@types/node@26.6.6 crypto.d.ts'] },
    { id: 'node_crypto/mac/subtle.sign', package: 'node:crypto', versions: '*', kind: 'mac', access: { global: 'crypto', member: 'subtle.sign' }, digest: true, key: { arg: 1 }, verified: true, verifiedBy: 'text', evidence: ['@types/node@26.6.6 crypto.d.ts'] },
    { id: 'node_crypto/mac/webcrypto.subtle.sign', package: 'node:crypto', versions: '*', kind: 'mac', access: { import: 'webcrypto', from: 'node:crypto', member: 'subtle.sign' }, digest: true, key: { arg: 1 }, verified: true, verifiedBy: 'text', evidence: ['@types/node@26.6.6 crypto.d.ts'] },
    { id: 'node_crypto/mac/subtle.import.sign', package: 'node:crypto', versions: '*', kind: 'mac', access: { import: 'subtle', from: 'node:crypto', member: 'sign' }, digest: true, key: { arg: 1 }, verified: true, verifiedBy: 'text', evidence: ['@types/node@26.6.6 crypto.d.ts'] },
    { id: 'node_crypto/mac/hash.digest', package: 'node:crypto', versions: '*', kind: 'mac', access: { type: 'node:crypto:Hash', member: 'digest' }, digest: true, unkeyed: true, verified: true, verifiedBy: 'text', evidence: ['@types/node@26.6.6 crypto.d.ts'] },
    { id: 'node_crypto/secret-option/importKey', package: 'node:crypto', versions: '*', kind: 'secret-option', access: { global: 'crypto', member: 'subtle.importKey', when: [{ arg: 0, in: ['raw'] }] }, inputs: [{ arg: 1 }], env: ['HMAC_SECRET'], at: 'call', own: true, verified: false },
    { id: 'node_crypto/webhook-verify/verify', package: 'node:crypto', versions: '*', kind: 'webhook-verify', access: { import: 'verify', from: 'node:crypto' }, inputs: [{ arg: 1 }], returns: 'boolean', verified: true, verifiedBy: 'text', evidence: ['@types/node@26.6.6 crypto.d.ts'] },
    { id: 'node_crypto/webhook-verify/createVerify', package: 'node:crypto', versions: '*', kind: 'webhook-verify', access: { import: 'createVerify', from: 'node:crypto' }, verified: true, verifiedBy: 'text', evidence: ['@types/node@26.6.6 crypto.d.ts'] },
    { id: 'node_crypto/webhook-verify/subtle.verify', package: 'node:crypto', versions: '*', kind: 'webhook-verify', access: { global: 'crypto', member: 'subtle.verify' }, inputs: [{ arg: 3 }], returns: 'promise-boolean', verified: true, verifiedBy: 'text', evidence: ['@types/node@26.6.6 crypto.d.ts'] },
    { id: 'node_crypto/webhook-verify/webcrypto.subtle.verify', package: 'node:crypto', versions: '*', kind: 'webhook-verify', access: { import: 'webcrypto', from: 'node:crypto', member: 'subtle.verify' }, inputs: [{ arg: 3 }], returns: 'promise-boolean', verified: true, verifiedBy: 'text', evidence: ['@types/node@26.6.6 crypto.d.ts'] },
  ],
};
