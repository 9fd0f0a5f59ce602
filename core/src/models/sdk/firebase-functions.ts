import type { SdkModels } from '../kinds.ts';

export const firebaseFunctionsModels: SdkModels = {
  package: 'firebase-functions',
  category: 'web',
  read: ['firebase-functions@7.4.0'],
  note: 'requests and responses are those of Express, whose types lead here; callable functions check who calls, never what is sent',
  types: {
    'firebase-functions:Functions': {
      package: 'firebase-functions',
      origins: [
        { import: '{region,runWith}' },
        { import: '{region,runWith}', from: 'firebase-functions/v1' },
        { type: 'firebase-functions:Functions', member: '{region,runWith}' },
      ],
      tsNames: ['FunctionBuilder'],
    },
    'firebase-functions:Request': {
      package: 'firebase-functions',
      origins: [
        { import: 'onRequest', from: 'firebase-functions/https', callback: { arg: 'last', param: 0 } },
        { import: 'onRequest', from: 'firebase-functions/v2/https', callback: { arg: 'last', param: 0 } },
        { import: 'https', member: 'onRequest', callback: { arg: 'last', param: 0 } },
        { import: 'https', from: 'firebase-functions/v2', member: 'onRequest', callback: { arg: 'last', param: 0 } },
        { import: 'https', from: 'firebase-functions/v1', member: 'onRequest', callback: { arg: 'last', param: 0 } },
        { type: 'firebase-functions:Functions', member: 'https.onRequest', callback: { arg: 'last', param: 0 } },
      ],
      tsNames: ['Request', 'https.Request'],
    },
    'firebase-functions:Response': {
      package: 'firebase-functions',
      origins: [
        { import: 'onRequest', from: 'firebase-functions/https', callback: { arg: 'last', param: 1 } },
        { import: 'onRequest', from: 'firebase-functions/v2/https', callback: { arg: 'last', param: 1 } },
        { import: 'https', member: 'onRequest', callback: { arg: 'last', param: 1 } },
        { import: 'https', from: 'firebase-functions/v2', member: 'onRequest', callback: { arg: 'last', param: 1 } },
        { import: 'https', from: 'firebase-functions/v1', member: 'onRequest', callback: { arg: 'last', param: 1 } },
        { type: 'firebase-functions:Functions', member: 'https.onRequest', callback: { arg: 'last', param: 1 } },
      ],
      tsNames: ['Response'],
    },
    'firebase-functions:CallableRequest': {
      package: 'firebase-functions',
      origins: [
        { import: 'onCall', from: 'firebase-functions/https', callback: { arg: 'last', param: 0 } },
        { import: 'onCall', from: 'firebase-functions/v2/https', callback: { arg: 'last', param: 0 } },
        { import: 'https', member: 'onCall', callback: { arg: 'last', param: 0 } },
        { import: 'https', from: 'firebase-functions/v2', member: 'onCall', callback: { arg: 'last', param: 0 } },
      ],
      tsNames: ['CallableRequest'],
    },
  },
  models: [
    { id: 'firebase-functions/source/CallableRequest', package: 'firebase-functions', versions: '*', kind: 'source', access: { type: 'firebase-functions:CallableRequest' }, paths: ['data', 'rawRequest.body', 'rawRequest.query', 'rawRequest.headers'], yields: 'user-input', verified: true, verifiedBy: 'types', evidence: ['tsc firebase-functions@7.4.0'] },
    { id: 'firebase-functions/source/onCall~v1', package: 'firebase-functions', versions: '*', kind: 'source', access: { import: 'https', from: 'firebase-functions/v1', member: 'onCall', callback: { arg: 0, param: 0 } }, paths: [''], yields: 'user-input', note: 'what the caller sends is the parameter itself', verified: true, verifiedBy: 'types', evidence: ['tsc firebase-functions@7.4.0'] },
    { id: 'firebase-functions/source/onCall', package: 'firebase-functions', versions: '<=5', kind: 'source', access: { import: 'https', member: 'onCall', callback: { arg: 0, param: 0 } }, paths: [''], yields: 'user-input', note: 'up to version 5 the package itself was v1', verified: false },
    { id: 'firebase-functions/source/Functions.onCall', package: 'firebase-functions', versions: '*', kind: 'source', access: { type: 'firebase-functions:Functions', member: 'https.onCall', callback: { arg: 0, param: 0 } }, paths: [''], yields: 'user-input', verified: true, verifiedBy: 'types', evidence: ['tsc firebase-functions@7.4.0'] },
    { id: 'firebase-functions/sink/onCall.return', package: 'firebase-functions', versions: '*', kind: 'sink', access: { import: 'onCall', from: 'firebase-functions/v2/https', callback: { arg: 'last', param: 0 } }, sinkKind: 'error-response', inputs: [{ arg: 'return' }], onlyLabels: ['error-detail', 'secret'], note: 'what a callable function returns is sent', verified: true, verifiedBy: 'types', evidence: ['tsc firebase-functions@7.4.0'] },
    { id: 'firebase-functions/sink/https.onCall.return', package: 'firebase-functions', versions: '*', kind: 'sink', access: { import: 'onCall', from: 'firebase-functions/https', callback: { arg: 'last', param: 0 } }, sinkKind: 'error-response', inputs: [{ arg: 'return' }], onlyLabels: ['error-detail', 'secret'], note: 'what a callable function returns is sent', verified: true, verifiedBy: 'types', evidence: ['tsc firebase-functions@7.4.0'] },
    { id: 'firebase-functions/sink/HttpsError', package: 'firebase-functions', versions: '*', kind: 'sink', access: { import: 'HttpsError', from: 'firebase-functions/v2/https', new: true }, sinkKind: 'error-response', inputs: [{ arg: 1 }, { arg: 2 }], onlyLabels: ['error-detail', 'secret'], note: 'message and details reach the caller', verified: true, verifiedBy: 'types', evidence: ['tsc firebase-functions@7.4.0'] },
    { id: 'firebase-functions/sink/https.HttpsError', package: 'firebase-functions', versions: '*', kind: 'sink', access: { import: 'https', member: 'HttpsError', new: 'member' }, sinkKind: 'error-response', inputs: [{ arg: 1 }, { arg: 2 }], onlyLabels: ['error-detail', 'secret'], note: 'message and details reach the caller', verified: true, verifiedBy: 'types', evidence: ['tsc firebase-functions@7.4.0'] },
    { id: 'firebase-functions/route/onRequest', package: 'firebase-functions', versions: '*', kind: 'route', access: { import: 'onRequest', from: 'firebase-functions/v2/https' }, handlers: [{ arg: 'last' }], verified: true, verifiedBy: 'types', evidence: ['tsc firebase-functions@7.4.0'] },
    { id: 'firebase-functions/route/https.onRequest', package: 'firebase-functions', versions: '*', kind: 'route', access: { import: 'https', member: 'onRequest' }, handlers: [{ arg: 'last' }], verified: true, verifiedBy: 'types', evidence: ['tsc firebase-functions@7.4.0'] },
    { id: 'firebase-functions/route/Functions.onRequest', package: 'firebase-functions', versions: '*', kind: 'route', access: { type: 'firebase-functions:Functions', member: 'https.onRequest' }, handlers: [{ arg: 'last' }], verified: true, verifiedBy: 'types', evidence: ['tsc firebase-functions@7.4.0'] },
    { id: 'firebase-functions/sink/logger', package: 'firebase-functions', versions: '*', kind: 'sink', access: { import: 'logger', member: '{debug,log,info,warn,error,write}' }, sinkKind: 'log', inputs: [{ arg: '*' }], onlyLabels: ['secret', 'user-input'], verified: true, verifiedBy: 'types', evidence: ['tsc firebase-functions@7.4.0'] },
    { id: 'firebase-functions/sink/v1.logger', package: 'firebase-functions', versions: '*', kind: 'sink', access: { import: 'logger', from: 'firebase-functions/v1', member: '{debug,log,info,warn,error,write}' }, sinkKind: 'log', inputs: [{ arg: '*' }], onlyLabels: ['secret', 'user-input'], verified: true, verifiedBy: 'types', evidence: ['tsc firebase-functions@7.4.0'] },
    { id: 'firebase-functions/sink/v2.logger', package: 'firebase-functions', versions: '*', kind: 'sink', access: { import: 'logger', from: 'firebase-functions/v2', member: '{debug,log,info,warn,error,write}' }, sinkKind: 'log', inputs: [{ arg: '*' }], onlyLabels: ['secret', 'user-input'], verified: true, verifiedBy: 'types', evidence: ['tsc firebase-functions@7.4.0'] },
    { id: 'firebase-functions/sink/logger.functions', package: 'firebase-functions', versions: '*', kind: 'sink', access: { import: '{debug,log,info,warn,error,write}', from: 'firebase-functions/logger' }, sinkKind: 'log', inputs: [{ arg: '*' }], onlyLabels: ['secret', 'user-input'], verified: true, verifiedBy: 'types', evidence: ['tsc firebase-functions@7.4.0'] },
  ],
};
