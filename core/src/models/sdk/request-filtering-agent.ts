import type { SdkModels } from '../kinds.ts';

export const requestFilteringAgentModels: SdkModels = {
  package: 'request-filtering-agent',
  category: 'sanitizer',
  read: ['request-filtering-agent@3.2.1'],
  types: {},
  models: [
    { id: 'request-filtering-agent/sanitizer/useAgent', package: 'request-filtering-agent', versions: '*', kind: 'sanitizer', access: { import: 'useAgent' }, clears: ['url-fetch'], as: 'agent-option', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['request-filtering-agent@3.2.1 README.md'] },
  ],
};
