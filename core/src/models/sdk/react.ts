import type { SdkModels } from '../kinds.ts';

export const reactModels: SdkModels = {
  package: 'react',
  category: 'web',
  read: [],
  types: {},
  models: [
    { id: 'react/sink/x', package: 'react', versions: '*', kind: 'sink', access: { jsxAttr: 'dangerouslySetInnerHTML' }, sinkKind: 'html', inputs: [{ arg: 'jsx', path: '__html' }], verified: false },
    { id: 'react/sink/createElement', package: 'react', versions: '*', kind: 'sink', access: { import: 'createElement' }, sinkKind: 'html', inputs: [{ arg: 1, path: 'dangerouslySetInnerHTML.__html' }], verified: false },
    { id: 'react/sink/x~2', package: 'react', versions: '*', kind: 'sink', access: { jsxAttr: '{href,src,action,formAction}' }, sinkKind: 'redirect', inputs: [{ arg: 'jsx' }], note: 'javascript: URLs; React 19 blocks them', verified: false },
  ],
};
