import type { SdkModels } from '../kinds.ts';

export const vueModels: SdkModels = {
  package: 'vue',
  category: 'web',
  read: [],
  types: {},
  models: [
    { id: 'vue/sink/x', package: 'vue', versions: '*', kind: 'sink', access: { jsxAttr: 'v-html' }, sinkKind: 'html', inputs: [{ arg: 'jsx' }], verified: false },
    { id: 'vue/sink/h', package: 'vue', versions: '*', kind: 'sink', access: { import: 'h' }, sinkKind: 'html', inputs: [{ arg: 1, path: 'innerHTML' }], verified: false },
  ],
};
