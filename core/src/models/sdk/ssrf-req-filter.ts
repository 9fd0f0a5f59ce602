import type { SdkModels } from '../kinds.ts';

export const ssrfReqFilterModels: SdkModels = {
  package: 'ssrf-req-filter',
  category: 'sanitizer',
  read: ['ssrf-req-filter@1.1.1'],
  types: {},
  models: [
    { id: 'ssrf-req-filter/sanitizer/default', package: 'ssrf-req-filter', versions: '*', kind: 'sanitizer', access: { import: 'default' }, clears: ['url-fetch'], as: 'agent-option', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['ssrf-req-filter@1.1.1 lib/index.js'] },
  ],
};
