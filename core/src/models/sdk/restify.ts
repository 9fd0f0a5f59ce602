import type { SdkModels } from '../kinds.ts';

export const restifyModels: SdkModels = {
  package: 'restify',
  category: 'web',
  read: [],
  note: 'the HTTP server of most Bot Framework samples; `res.send(status, body)` puts the status first',
  types: {
    'restify:Server': {
      package: 'restify',
      origins: [{ import: 'createServer' }, { import: 'default', member: 'createServer' }],
      tsNames: ['Server'],
    },
    'restify:Response': {
      package: 'restify',
      origins: [
        { type: 'restify:Server', member: '{get,post,put,patch,del,head,opts,use,pre}', callback: { arg: 'rest1', param: 1 } },
        { type: 'restify:Server', member: '{use,pre}', callback: { arg: 'last', param: 1 } },
      ],
      tsNames: [],
    },
    'restify:Request': {
      package: 'restify',
      origins: [{ type: 'restify:Server', member: '{get,post,put,patch,del,head,opts,use,pre}', callback: { arg: 'rest1', param: 0 } }],
      tsNames: [],
    },
  },
  models: [
    { id: 'restify/source/Request', package: 'restify', versions: '*', kind: 'source', access: { type: 'restify:Request' }, paths: ['body', 'query', 'params', 'headers', 'url'], yields: 'user-input', verified: false },
    { id: 'restify/sink/send', package: 'restify', versions: '*', kind: 'sink', access: { type: 'restify:Response', member: '{send,json}' }, sinkKind: 'error-response', inputs: [{ arg: 0 }, { arg: 1 }], onlyLabels: ['error-detail', 'secret'], verified: false },
    { id: 'restify/sink/redirect', package: 'restify', versions: '*', kind: 'sink', access: { type: 'restify:Response', member: 'redirect' }, sinkKind: 'redirect', inputs: [{ arg: 0 }, { arg: 1 }], note: 'redirect(url, next), redirect(status, url, next)', verified: false },
    { id: 'restify/limiter/throttle', package: 'restify', versions: '*', kind: 'limiter', access: { import: 'plugins', member: 'throttle' }, middleware: true, verified: false },
    { id: 'restify/limiter/default.throttle', package: 'restify', versions: '*', kind: 'limiter', access: { import: 'default', member: 'plugins.throttle' }, middleware: true, verified: false },
    { id: 'restify/route/post', package: 'restify', versions: '*', kind: 'route', access: { type: 'restify:Server', member: '{get,post,put,patch,del}' }, path: { arg: 0 }, handlers: [{ arg: 'rest1' }], verified: false },
    { id: 'restify/route/use', package: 'restify', versions: '*', kind: 'route', access: { type: 'restify:Server', member: '{use,pre}' }, handlers: [{ arg: '*' }], middleware: true, verified: false },
  ],
};
