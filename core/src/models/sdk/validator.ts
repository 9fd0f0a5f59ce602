import type { SdkModels } from '../kinds.ts';

export const validatorModels: SdkModels = {
  package: 'validator',
  category: 'sanitizer',
  read: ['validator@13.15.35', '@types/validator@13.15.10'],
  types: {},
  models: [
    { id: 'validator/sanitizer/escape', package: 'validator', versions: '*', kind: 'sanitizer', access: { import: 'default', member: 'escape' }, clears: ['html'], inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['@types/validator@13.15.10 index.d.ts'] },
    { id: 'validator/validator/isURL', package: 'validator', versions: '*', kind: 'validator', access: { import: 'default', member: 'isURL' }, mode: 'guard', clears: [], inputs: [{ arg: 0 }], note: 'syntax only: does not stop SSRF to internal hosts', verified: true, verifiedBy: 'text', evidence: ['@types/validator@13.15.10 index.d.ts'] },
    { id: 'validator/validator/isEmail', package: 'validator', versions: '*', kind: 'validator', access: { import: 'default', member: 'isEmail' }, mode: 'guard', clears: ['url-fetch'], inputs: [{ arg: 0 }], note: 'the local part may hold quotes, back-ticks, $ and, quoted, markup', verified: true, verifiedBy: 'text', evidence: ['@types/validator@13.15.10 index.d.ts'] },
    { id: 'validator/validator/isUUID', package: 'validator', versions: '*', kind: 'validator', access: { import: 'default', member: 'isUUID' }, mode: 'guard', clears: ['*'], inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['@types/validator@13.15.10 index.d.ts'] },
    { id: 'validator/validator/isInt', package: 'validator', versions: '*', kind: 'validator', access: { import: 'default', member: 'isInt' }, mode: 'guard', clears: ['*'], inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['@types/validator@13.15.10 index.d.ts'] },
    { id: 'validator/validator/isAlphanumeric', package: 'validator', versions: '*', kind: 'validator', access: { import: 'default', member: 'isAlphanumeric' }, mode: 'guard', clears: ['*'], inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['@types/validator@13.15.10 index.d.ts'] },
    { id: 'validator/validator/isIn', package: 'validator', versions: '*', kind: 'validator', access: { import: 'default', member: 'isIn' }, mode: 'guard', clears: ['*'], inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['@types/validator@13.15.10 index.d.ts'] },
    { id: 'validator/validator/matches', package: 'validator', versions: '*', kind: 'validator', access: { import: 'default', member: 'matches' }, mode: 'guard', clears: ['*'], inputs: [{ arg: 0 }], pattern: { arg: 1 }, verified: true, verifiedBy: 'text', evidence: ['@types/validator@13.15.10 index.d.ts'] },
  ],
};
