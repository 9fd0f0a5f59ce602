import type { SdkModels } from '../kinds.ts';

const handed = ['request.json()', 'request.text()', 'request.formData()', 'request.formData().get()', 'request.formData().getAll()[]', 'request.url', 'request.headers.get()', 'params', 'params.*'];

export const remixRunNodeModels: SdkModels = {
  package: '@remix-run/node',
  category: 'web',
  read: ['@remix-run/node@2.17.5', '@remix-run/server-runtime@2.17.5'],
  note: 'React Router 7 has the same files and functions',
  types: {
    '@remix-run/node:Args': {
      package: '@remix-run/node',
      origins: [],
      tsNames: ['ActionFunctionArgs', 'LoaderFunctionArgs', 'DataFunctionArgs', 'ActionArgs', 'LoaderArgs', 'ActionFunction#0', 'LoaderFunction#0'],
    },
  },
  models: [
    { id: 'remix-run.node/source/route', package: '@remix-run/node', versions: '*', kind: 'source', access: { export: ['action', 'loader'], file: '**/app/routes/**', param: 0 }, paths: handed, yields: 'user-input', verified: true, verifiedBy: 'types', evidence: ['tsc @remix-run/node@2.17.5'] },
    { id: 'remix-run.node/source/Args', package: '@remix-run/node', versions: '*', kind: 'source', access: { type: '@remix-run/node:Args' }, paths: handed, yields: 'user-input', verified: true, verifiedBy: 'types', evidence: ['tsc @remix-run/node@2.17.5'] },
    { id: 'remix-run.node/sink/redirect', package: '@remix-run/node', versions: '*', kind: 'sink', access: { import: '{redirect,redirectDocument,replace}' }, sinkKind: 'redirect', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'types', evidence: ['tsc @remix-run/node@2.17.5'] },
    { id: 'remix-run.node/sink/json.error', package: '@remix-run/node', versions: '*', kind: 'sink', access: { import: '{json,data}' }, sinkKind: 'error-response', inputs: [{ arg: 0 }], onlyLabels: ['error-detail', 'secret'], verified: true, verifiedBy: 'types', evidence: ['tsc @remix-run/node@2.17.5'] },
  ],
};
