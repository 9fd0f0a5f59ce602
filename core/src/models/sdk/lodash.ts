import type { SdkModels } from '../kinds.ts';

export const lodashModels: SdkModels = {
  package: 'lodash',
  category: 'sanitizer',
  read: ['@types/lodash@4.17.27', 'lodash@4.18.1'],
  types: {},
  models: [
    { id: 'lodash/sanitizer/escape', package: 'lodash', versions: '*', kind: 'sanitizer', access: { import: 'escape' }, clears: ['html'], inputs: [{ arg: 0 }], verified: true, verifiedBy: 'types+text', evidence: ['tsc lodash@4.18.1', '@types/lodash@4.17.27 common/string.d.ts'] },
    { id: 'lodash/sanitizer/escape~2', package: 'lodash', versions: '*', kind: 'sanitizer', access: { import: 'default', member: 'escape' }, clears: ['html'], inputs: [{ arg: 0 }], verified: true, verifiedBy: 'types+text', evidence: ['tsc lodash@4.18.1', '@types/lodash@4.17.27 common/string.d.ts'] },
    { id: 'lodash/sink/template', package: 'lodash', versions: '*', kind: 'sink', access: { import: 'template' }, sinkKind: 'template', inputs: [{ arg: 0 }], note: 'the text is compiled to a function', verified: true, verifiedBy: 'text', evidence: ['@types/lodash@4.17.27 common/string.d.ts'] },
    { id: 'lodash/sink/template~2', package: 'lodash', versions: '*', kind: 'sink', access: { import: 'default', member: 'template' }, sinkKind: 'template', inputs: [{ arg: 0 }], note: 'the text is compiled to a function', verified: true, verifiedBy: 'text', evidence: ['@types/lodash@4.17.27 common/string.d.ts'] },
    { id: 'lodash/sanitizer/escapeRegExp', package: 'lodash', versions: '*', kind: 'sanitizer', access: { import: 'escapeRegExp' }, clears: ['regexp'], inputs: [{ arg: 0 }], verified: true, verifiedBy: 'types+text', evidence: ['tsc lodash@4.18.1', '@types/lodash@4.17.27 common/string.d.ts'] },
  ],
};
