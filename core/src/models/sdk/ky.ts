import type { SdkModels } from '../kinds.ts';

export const kyModels: SdkModels = {
  package: 'ky',
  category: 'http-client',
  read: ['ky@2.1.0', 'ky@1.14.3'],
  note: 'v2: prefixUrl replaced by prefix / baseUrl',
  types: {
    'ky:Ky': {
      package: 'ky',
      origins: [
        { import: 'default', op: 'read' },
        { import: 'default', member: 'create' },
        { import: 'default', member: 'extend' },
      ],
      tsNames: ['KyInstance'],
      nameHints: ['ky'],
    },
  },
  models: [
    { id: 'ky/http-client/ky_Ky', package: 'ky', versions: '*', kind: 'http-client', access: { type: 'ky:Ky' }, url: [{ arg: 0, path: 'prefixUrl' }, { arg: 0, path: 'prefix' }, { arg: 0, path: 'baseUrl' }], timeout: { defaultMs: 10000, options: [{ arg: 1, path: 'timeout' }], disable: false }, retry: { default: 2, unit: 'retries', methods: ['GET', 'PUT', 'HEAD', 'DELETE', 'OPTIONS', 'TRACE'], on: ['408', '413', '429', '500', '502', '503', '504'], options: [{ arg: 1, path: 'retry' }, { arg: 1, path: 'retry.limit' }], disable: 0 }, tls: [], verified: true, verifiedBy: 'types+text', evidence: ['tsc ky@1.14.3', 'ky@2.1.0 distribution/core/Ky.js', 'ky@2.1.0 distribution/utils/normalize.js', 'ky@1.14.3 distribution/utils/normalize.js'] },
    { id: 'ky/http-client/call', package: 'ky', versions: '*', kind: 'http-client', access: { type: 'ky:Ky', op: 'call' }, url: [{ arg: 0 }], timeout: { defaultMs: 10000, options: [{ arg: 1, path: 'timeout' }], disable: false }, retry: { default: 2, unit: 'retries', methods: ['GET', 'PUT', 'HEAD', 'DELETE', 'OPTIONS', 'TRACE'], on: ['408', '413', '429', '500', '502', '503', '504'], options: [{ arg: 1, path: 'retry' }, { arg: 1, path: 'retry.limit' }], disable: 0 }, tls: [], verified: true, verifiedBy: 'types+text', evidence: ['tsc ky@1.14.3', 'ky@2.1.0 distribution/core/Ky.js', 'ky@2.1.0 distribution/utils/normalize.js', 'ky@1.14.3 distribution/utils/normalize.js'] },
    { id: 'ky/sink/ky_Ky', package: 'ky', versions: '*', kind: 'sink', access: { type: 'ky:Ky' }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'types', evidence: ['tsc ky@1.14.3'] },
    { id: 'ky/source/ky_Ky', package: 'ky', versions: '*', kind: 'source', access: { type: 'ky:Ky', result: 'await' }, paths: ['json()', 'text()'], yields: 'http-response', verified: true, verifiedBy: 'types', evidence: ['tsc ky@1.14.3'] },
    { id: 'ky/http-client/get', package: 'ky', versions: '*', kind: 'http-client', access: { type: 'ky:Ky', member: '{get,head}' }, url: [{ arg: 0 }], timeout: { defaultMs: 10000, options: [{ arg: 1, path: 'timeout' }], disable: false }, retry: { default: 2, unit: 'retries', methods: ['GET', 'PUT', 'HEAD', 'DELETE', 'OPTIONS', 'TRACE'], on: ['408', '413', '429', '500', '502', '503', '504'], options: [{ arg: 1, path: 'retry' }, { arg: 1, path: 'retry.limit' }], disable: 0 }, tls: [], verified: true, verifiedBy: 'types+text', evidence: ['tsc ky@1.14.3', 'ky@2.1.0 distribution/core/Ky.js', 'ky@2.1.0 distribution/utils/normalize.js', 'ky@1.14.3 distribution/utils/normalize.js'] },
    { id: 'ky/sink/get', package: 'ky', versions: '*', kind: 'sink', access: { type: 'ky:Ky', member: '{get,head}' }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'types', evidence: ['tsc ky@1.14.3'] },
    { id: 'ky/source/get', package: 'ky', versions: '*', kind: 'source', access: { type: 'ky:Ky', member: '{get,head}', result: 'await' }, paths: ['json()', 'text()'], yields: 'http-response', verified: true, verifiedBy: 'types', evidence: ['tsc ky@1.14.3'] },
    { id: 'ky/http-client/post', package: 'ky', versions: '*', kind: 'http-client', access: { type: 'ky:Ky', member: 'post' }, url: [{ arg: 0 }], timeout: { defaultMs: 10000, options: [{ arg: 1, path: 'timeout' }], disable: false }, retry: { default: 2, unit: 'retries', methods: ['GET', 'PUT', 'HEAD', 'DELETE', 'OPTIONS', 'TRACE'], on: ['408', '413', '429', '500', '502', '503', '504'], options: [{ arg: 1, path: 'retry' }, { arg: 1, path: 'retry.limit' }], disable: 0 }, tls: [], verified: true, verifiedBy: 'types+text', evidence: ['tsc ky@1.14.3', 'ky@2.1.0 distribution/core/Ky.js', 'ky@2.1.0 distribution/utils/normalize.js', 'ky@1.14.3 distribution/utils/normalize.js'] },
    { id: 'ky/sink/post', package: 'ky', versions: '*', kind: 'sink', access: { type: 'ky:Ky', member: 'post' }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'types', evidence: ['tsc ky@1.14.3'] },
    { id: 'ky/source/post', package: 'ky', versions: '*', kind: 'source', access: { type: 'ky:Ky', member: 'post', result: 'await' }, paths: ['json()', 'text()'], yields: 'http-response', verified: true, verifiedBy: 'types', evidence: ['tsc ky@1.14.3'] },
    { id: 'ky/http-client/put', package: 'ky', versions: '*', kind: 'http-client', access: { type: 'ky:Ky', member: '{put,patch}' }, url: [{ arg: 0 }], timeout: { defaultMs: 10000, options: [{ arg: 1, path: 'timeout' }], disable: false }, retry: { default: 2, unit: 'retries', methods: ['GET', 'PUT', 'HEAD', 'DELETE', 'OPTIONS', 'TRACE'], on: ['408', '413', '429', '500', '502', '503', '504'], options: [{ arg: 1, path: 'retry' }, { arg: 1, path: 'retry.limit' }], disable: 0 }, tls: [], verified: true, verifiedBy: 'types+text', evidence: ['tsc ky@1.14.3', 'ky@2.1.0 distribution/core/Ky.js', 'ky@2.1.0 distribution/utils/normalize.js', 'ky@1.14.3 distribution/utils/normalize.js'] },
    { id: 'ky/sink/put', package: 'ky', versions: '*', kind: 'sink', access: { type: 'ky:Ky', member: '{put,patch}' }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'types', evidence: ['tsc ky@1.14.3'] },
    { id: 'ky/source/put', package: 'ky', versions: '*', kind: 'source', access: { type: 'ky:Ky', member: '{put,patch}', result: 'await' }, paths: ['json()', 'text()'], yields: 'http-response', verified: true, verifiedBy: 'types', evidence: ['tsc ky@1.14.3'] },
    { id: 'ky/http-client/delete', package: 'ky', versions: '*', kind: 'http-client', access: { type: 'ky:Ky', member: 'delete' }, url: [{ arg: 0 }], timeout: { defaultMs: 10000, options: [{ arg: 1, path: 'timeout' }], disable: false }, retry: { default: 2, unit: 'retries', methods: ['GET', 'PUT', 'HEAD', 'DELETE', 'OPTIONS', 'TRACE'], on: ['408', '413', '429', '500', '502', '503', '504'], options: [{ arg: 1, path: 'retry' }, { arg: 1, path: 'retry.limit' }], disable: 0 }, tls: [], verified: true, verifiedBy: 'types+text', evidence: ['tsc ky@1.14.3', 'ky@2.1.0 distribution/core/Ky.js', 'ky@2.1.0 distribution/utils/normalize.js', 'ky@1.14.3 distribution/utils/normalize.js'] },
    { id: 'ky/sink/delete', package: 'ky', versions: '*', kind: 'sink', access: { type: 'ky:Ky', member: 'delete' }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'types', evidence: ['tsc ky@1.14.3'] },
    { id: 'ky/source/delete', package: 'ky', versions: '*', kind: 'source', access: { type: 'ky:Ky', member: 'delete', result: 'await' }, paths: ['json()', 'text()'], yields: 'http-response', verified: true, verifiedBy: 'types', evidence: ['tsc ky@1.14.3'] },
  ],
};
