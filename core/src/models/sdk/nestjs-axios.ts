import type { SdkModels } from '../kinds.ts';

export const nestjsAxiosModels: SdkModels = {
  package: '@nestjs/axios',
  category: 'http-client',
  read: [],
  note: 'axios behind observables: https://docs.nestjs.com/techniques/http-module',
  types: {
    '@nestjs/axios:HttpService': {
      package: '@nestjs/axios',
      origins: [{ import: 'HttpService', new: true }],
      tsNames: ['HttpService'],
    },
  },
  models: [
    { id: 'nestjs.axios/http-client/get', package: '@nestjs/axios', versions: '*', kind: 'http-client', access: { type: '@nestjs/axios:HttpService', member: '{get,delete,head}' }, url: [{ arg: 0 }], timeout: { defaultMs: 0, meaning: 'no timeout', options: [{ arg: 1, path: 'timeout' }, { arg: 1, path: 'signal' }] }, retry: { default: 0, unit: 'retries', options: [] }, verified: false },
    { id: 'nestjs.axios/sink/get', package: '@nestjs/axios', versions: '*', kind: 'sink', access: { type: '@nestjs/axios:HttpService', member: '{get,delete,head}' }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }], verified: false },
    { id: 'nestjs.axios/http-client/post', package: '@nestjs/axios', versions: '*', kind: 'http-client', access: { type: '@nestjs/axios:HttpService', member: '{post,put,patch}' }, url: [{ arg: 0 }], timeout: { defaultMs: 0, meaning: 'no timeout', options: [{ arg: 2, path: 'timeout' }, { arg: 2, path: 'signal' }] }, retry: { default: 0, unit: 'retries', options: [] }, verified: false },
    { id: 'nestjs.axios/sink/post', package: '@nestjs/axios', versions: '*', kind: 'sink', access: { type: '@nestjs/axios:HttpService', member: '{post,put,patch}' }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }], verified: false },
    { id: 'nestjs.axios/http-client/request', package: '@nestjs/axios', versions: '*', kind: 'http-client', access: { type: '@nestjs/axios:HttpService', member: 'request' }, url: [{ arg: 0, path: 'url' }, { arg: 0, path: 'baseURL' }], timeout: { defaultMs: 0, meaning: 'no timeout', options: [{ arg: 0, path: 'timeout' }, { arg: 0, path: 'signal' }] }, retry: { default: 0, unit: 'retries', options: [] }, verified: false },
    { id: 'nestjs.axios/sink/request', package: '@nestjs/axios', versions: '*', kind: 'sink', access: { type: '@nestjs/axios:HttpService', member: 'request' }, sinkKind: 'url-fetch', inputs: [{ arg: 0, path: 'url' }, { arg: 0, path: 'baseURL' }], verified: false },
  ],
};
