import type { SdkModels } from '../kinds.ts';

export const superagentModels: SdkModels = {
  package: 'superagent',
  category: 'http-client',
  read: ['superagent@10.4.2', '@types/superagent@8.1.11'],
  types: {},
  models: [
    { id: 'superagent/http-client/get', package: 'superagent', versions: '*', kind: 'http-client', access: { import: 'default', member: '{get,head,options}' }, url: [{ arg: 0 }], timeout: { defaultMs: 0, options: [{ chain: 'timeout' }] }, retry: { default: 0, unit: 'retries', options: [{ chain: 'retry' }] }, tls: [{ chain: 'disableTLSCerts', insecure: true }], verified: true, verifiedBy: 'text', evidence: ['superagent@10.4.2 lib/node/index.js'] },
    { id: 'superagent/sink/get', package: 'superagent', versions: '*', kind: 'sink', access: { import: 'default', member: '{get,head,options}' }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['@types/superagent@8.1.11 lib/node/index.d.ts'] },
    { id: 'superagent/source/get', package: 'superagent', versions: '*', kind: 'source', access: { import: 'default', member: '{get,head,options}', result: 'await' }, paths: ['body', 'text'], yields: 'http-response', verified: true, verifiedBy: 'text', evidence: ['@types/superagent@8.1.11 lib/node/index.d.ts'] },
    { id: 'superagent/http-client/post', package: 'superagent', versions: '*', kind: 'http-client', access: { import: 'default', member: 'post' }, url: [{ arg: 0 }], timeout: { defaultMs: 0, options: [{ chain: 'timeout' }] }, retry: { default: 0, unit: 'retries', options: [{ chain: 'retry' }] }, tls: [{ chain: 'disableTLSCerts', insecure: true }], verified: true, verifiedBy: 'text', evidence: ['superagent@10.4.2 lib/node/index.js'] },
    { id: 'superagent/sink/post', package: 'superagent', versions: '*', kind: 'sink', access: { import: 'default', member: 'post' }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['@types/superagent@8.1.11 lib/node/index.d.ts'] },
    { id: 'superagent/source/post', package: 'superagent', versions: '*', kind: 'source', access: { import: 'default', member: 'post', result: 'await' }, paths: ['body', 'text'], yields: 'http-response', verified: true, verifiedBy: 'text', evidence: ['@types/superagent@8.1.11 lib/node/index.d.ts'] },
    { id: 'superagent/http-client/put', package: 'superagent', versions: '*', kind: 'http-client', access: { import: 'default', member: '{put,patch}' }, url: [{ arg: 0 }], timeout: { defaultMs: 0, options: [{ chain: 'timeout' }] }, retry: { default: 0, unit: 'retries', options: [{ chain: 'retry' }] }, tls: [{ chain: 'disableTLSCerts', insecure: true }], verified: true, verifiedBy: 'text', evidence: ['superagent@10.4.2 lib/node/index.js'] },
    { id: 'superagent/sink/put', package: 'superagent', versions: '*', kind: 'sink', access: { import: 'default', member: '{put,patch}' }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['@types/superagent@8.1.11 lib/node/index.d.ts'] },
    { id: 'superagent/source/put', package: 'superagent', versions: '*', kind: 'source', access: { import: 'default', member: '{put,patch}', result: 'await' }, paths: ['body', 'text'], yields: 'http-response', verified: true, verifiedBy: 'text', evidence: ['@types/superagent@8.1.11 lib/node/index.d.ts'] },
    { id: 'superagent/http-client/del', package: 'superagent', versions: '*', kind: 'http-client', access: { import: 'default', member: '{del,delete}' }, url: [{ arg: 0 }], timeout: { defaultMs: 0, options: [{ chain: 'timeout' }] }, retry: { default: 0, unit: 'retries', options: [{ chain: 'retry' }] }, tls: [{ chain: 'disableTLSCerts', insecure: true }], verified: true, verifiedBy: 'text', evidence: ['superagent@10.4.2 lib/node/index.js'] },
    { id: 'superagent/sink/del', package: 'superagent', versions: '*', kind: 'sink', access: { import: 'default', member: '{del,delete}' }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['@types/superagent@8.1.11 lib/node/index.d.ts'] },
    { id: 'superagent/source/del', package: 'superagent', versions: '*', kind: 'source', access: { import: 'default', member: '{del,delete}', result: 'await' }, paths: ['body', 'text'], yields: 'http-response', verified: true, verifiedBy: 'text', evidence: ['@types/superagent@8.1.11 lib/node/index.d.ts'] },
  ],
};
