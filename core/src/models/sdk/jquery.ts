import type { SdkModels } from '../kinds.ts';

export const jqueryModels: SdkModels = {
  package: 'jquery',
  category: 'web',
  read: [],
  types: {},
  models: [
    { id: 'jquery/sink/_html_append_prepend_after_before_', package: 'jquery', versions: '*', kind: 'sink', access: { any: true, member: '{html,append,prepend,after,before}', receiverHint: '$()' }, sinkKind: 'html', inputs: [{ arg: 0 }], verified: false },
  ],
};
