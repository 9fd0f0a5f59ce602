import type { SdkModels } from '../kinds.ts';

export const reactRouterModels: SdkModels = {
  package: 'react-router',
  category: 'web',
  read: [],
  note: 'the framework mode of version 7, which was Remix: https://reactrouter.com/start/framework/actions; its route files are modelled as those of Remix, and loaders elsewhere run in the browser',
  types: {},
  models: [
    { id: 'react-router/sink/redirect', package: 'react-router', versions: '>=7', kind: 'sink', access: { import: '{redirect,redirectDocument,replace}' }, sinkKind: 'redirect', inputs: [{ arg: 0 }], verified: false },
    { id: 'react-router/sink/data.error', package: 'react-router', versions: '>=7', kind: 'sink', access: { import: 'data' }, sinkKind: 'error-response', inputs: [{ arg: 0 }], onlyLabels: ['error-detail', 'secret'], verified: false },
  ],
};
