import type { SdkModels } from '../kinds.ts';

export const tweetnaclModels: SdkModels = {
  package: 'tweetnacl',
  category: 'crypto',
  read: ['tweetnacl@1.0.3', 'tweetnacl@0.14.5'],
  types: {},
  models: [
    { id: 'tweetnacl/webhook-verify/sign.detached.verify', package: 'tweetnacl', versions: '*', kind: 'webhook-verify', access: { import: 'default', member: 'sign.detached.verify' }, returns: 'boolean', platform: 'discord', verified: true, verifiedBy: 'types+text', evidence: ['tsc tweetnacl@0.14.5', 'tweetnacl@1.0.3 nacl.d.ts'] },
  ],
};
