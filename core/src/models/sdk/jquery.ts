import type { SdkModels } from '../kinds.ts';

export const jqueryModels: SdkModels = {
  package: 'jquery',
  category: 'web',
  read: [],
  types: {},
  models: [
    { id: 'jquery/sink/_html_append_prepend_after_before_', package: 'jquery', versions: '*', kind: 'sink', access: { any: true, member: '{html,append,prepend,after,before}', receiverHint: '$()' }, sinkKind: 'html', inputs: [{ arg: 0 }], verified: false },
    { id: 'jquery/endpoint/get', package: 'jquery', versions: '*', kind: 'endpoint', access: { global: '{$,jQuery}', member: '{get,post,getJSON,getScript,ajax}' }, url: [{ arg: 0 }, { arg: 0, path: 'url' }], verified: false },
    { id: 'jquery/endpoint/default.get', package: 'jquery', versions: '*', kind: 'endpoint', access: { import: 'default', member: '{get,post,getJSON,getScript,ajax}' }, url: [{ arg: 0 }, { arg: 0, path: 'url' }], verified: false },
  ],
};
