import type { SdkModels } from '../kinds.ts';

export const nodeHttpsModels: SdkModels = {
  package: 'node:https',
  category: 'http-client',
  read: ['@types/node@26.6.6'],
  types: {},
  models: [
    { id: 'node_https/http-client/get', package: 'node:https', versions: '*', kind: 'http-client', access: { import: 'get', from: 'node:https' }, url: [{ arg: 0 }, { arg: 0, path: 'hostname' }, { arg: 0, path: 'host' }, { arg: 0, path: 'path' }], timeout: { defaultMs: null, options: [{ arg: 'any', path: 'timeout' }, { arg: 'any', path: 'signal' }], note: 'timeout only emits an event; the request must be destroyed' }, retry: { default: 0, unit: 'retries', options: [] }, tls: [{ option: 'rejectUnauthorized', insecure: false }], verified: true, verifiedBy: 'text', evidence: ['@types/node@26.6.6 https.d.ts'] },
    { id: 'node_https/sink/get', package: 'node:https', versions: '*', kind: 'sink', access: { import: 'get', from: 'node:https' }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }, { arg: 0, path: 'hostname' }, { arg: 0, path: 'host' }], verified: false },
    { id: 'node_https/source/get', package: 'node:https', versions: '*', kind: 'source', access: { import: 'get', from: 'node:https', callback: { arg: 'last', param: 0 } }, paths: ['headers', '[]', 'statusMessage'], yields: 'http-response', events: [{ event: ['data'], params: [0] }], verified: true, verifiedBy: 'types', evidence: ['tsc @types/node@26.6.6'] },
    { id: 'node_https/http-client/request', package: 'node:https', versions: '*', kind: 'http-client', access: { import: 'request', from: 'node:https' }, url: [{ arg: 0 }, { arg: 0, path: 'hostname' }, { arg: 0, path: 'host' }, { arg: 0, path: 'path' }], timeout: { defaultMs: null, options: [{ arg: 'any', path: 'timeout' }, { arg: 'any', path: 'signal' }], note: 'timeout only emits an event; the request must be destroyed' }, retry: { default: 0, unit: 'retries', options: [] }, tls: [{ option: 'rejectUnauthorized', insecure: false }], verified: true, verifiedBy: 'text', evidence: ['@types/node@26.6.6 https.d.ts'] },
    { id: 'node_https/sink/request', package: 'node:https', versions: '*', kind: 'sink', access: { import: 'request', from: 'node:https' }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }, { arg: 0, path: 'hostname' }, { arg: 0, path: 'host' }], verified: false },
    { id: 'node_https/source/request', package: 'node:https', versions: '*', kind: 'source', access: { import: 'request', from: 'node:https', callback: { arg: 'last', param: 0 } }, paths: ['headers', '[]', 'statusMessage'], yields: 'http-response', events: [{ event: ['data'], params: [0] }], verified: true, verifiedBy: 'types', evidence: ['tsc @types/node@26.6.6'] },
    { id: 'node_https/config/NODE_TLS_REJECT_UNAUTHORIZED', package: 'node:https', versions: '*', kind: 'config', access: { global: 'process.env', member: 'NODE_TLS_REJECT_UNAUTHORIZED', op: 'assign' }, badValues: ['0', 0], issue: 'tls-disabled', verified: false },
    { id: 'node_https/config/Agent', package: 'node:https', versions: '*', kind: 'config', access: { import: 'Agent', from: 'node:https', new: true }, option: { arg: 0, path: 'rejectUnauthorized' }, badValues: [false], issue: 'tls-disabled', verified: true, verifiedBy: 'text', evidence: ['@types/node@26.6.6 https.d.ts'] },
  ],
};
