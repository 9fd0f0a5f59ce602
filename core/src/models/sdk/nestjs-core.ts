import type { SdkModels } from '../kinds.ts';

export const nestjsCoreModels: SdkModels = {
  package: '@nestjs/core',
  category: 'web',
  read: [],
  types: {},
  models: [
    { id: 'nestjs.core/config/create.cors', package: '@nestjs/core', versions: '*', kind: 'config', access: { import: 'NestFactory', member: 'create' }, option: { arg: 'any', path: 'cors.origin' }, badValues: ['*', true], default: '*', issue: 'cors-any-origin', withCredentials: 'worse', note: 'https://docs.nestjs.com/security/cors', verified: false },
    { id: 'nestjs.core/config/enableCors', package: '@nestjs/core', versions: '*', kind: 'config', access: { import: 'NestFactory', member: 'create', result: 'await', then: 'enableCors' }, option: { arg: 0, path: 'origin' }, badValues: ['*', true], default: '*', issue: 'cors-any-origin', withCredentials: 'worse', note: 'https://docs.nestjs.com/security/cors', verified: false },
  ],
};
