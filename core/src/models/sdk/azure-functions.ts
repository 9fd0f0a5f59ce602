import type { SdkModels } from '../kinds.ts';

export const azureFunctionsModels: SdkModels = {
  package: '@azure/functions',
  category: 'web',
  read: ['@azure/functions@4.16.5'],
  note: 'v3 has functions in files of their own, which function.json names: (context, req)',
  types: {
    '@azure/functions:HttpRequest': {
      package: '@azure/functions',
      origins: [
        { import: 'app', member: '{http,get,post,put,patch,deleteRequest}', callback: { arg: 1, key: 'handler', param: 0 } },
        { import: 'app', member: '{get,post,put,patch,deleteRequest}', callback: { arg: 1, param: 0 } },
      ],
      tsNames: ['HttpRequest', 'HttpHandler#0'],
    },
  },
  models: [
    { id: 'azure.functions/source/HttpRequest', package: '@azure/functions', versions: '>=4', kind: 'source', access: { type: '@azure/functions:HttpRequest' }, paths: ['json()', 'text()', 'formData()', 'formData().get()', 'formData().getAll()[]', 'query.get()', 'query.getAll()', 'params', 'url', 'headers.get()'], yields: 'user-input', verified: true, verifiedBy: 'types', evidence: ['tsc @azure/functions@4.16.5'] },
    { id: 'azure.functions/source/HttpRequest~v3', package: '@azure/functions', versions: '<=3', kind: 'source', access: { type: '@azure/functions:HttpRequest' }, paths: ['body', 'rawBody', 'query', 'params', 'headers', 'url'], yields: 'user-input', verified: false },
    { id: 'azure.functions/sink/handler.error', package: '@azure/functions', versions: '>=4', kind: 'sink', access: { import: 'app', member: '{http,get,post,put,patch,deleteRequest}', callback: { arg: 1, key: 'handler', param: 0 } }, sinkKind: 'error-response', inputs: [{ arg: 'return', key: 'handler', path: 'body' }, { arg: 'return', key: 'handler', path: 'jsonBody' }], onlyLabels: ['error-detail', 'secret'], verified: true, verifiedBy: 'types', evidence: ['tsc @azure/functions@4.16.5'] },
    { id: 'azure.functions/sink/function.error', package: '@azure/functions', versions: '>=4', kind: 'sink', access: { import: 'app', member: '{get,post,put,patch,deleteRequest}', callback: { arg: 1, param: 0 } }, sinkKind: 'error-response', inputs: [{ arg: 'return', path: 'body' }, { arg: 'return', path: 'jsonBody' }], onlyLabels: ['error-detail', 'secret'], verified: true, verifiedBy: 'types', evidence: ['tsc @azure/functions@4.16.5'] },
    { id: 'azure.functions/route/http', package: '@azure/functions', versions: '>=4', kind: 'route', access: { import: 'app', member: '{http,get,post,put,patch,deleteRequest}' }, path: { arg: 0 }, handlers: [{ arg: 1, path: 'handler' }, { arg: 1 }], verified: true, verifiedBy: 'types', evidence: ['tsc @azure/functions@4.16.5'] },
  ],
};
