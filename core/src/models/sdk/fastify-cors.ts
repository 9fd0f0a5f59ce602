import type { SdkModels } from '../kinds.ts';

export const fastifyCorsModels: SdkModels = {
  package: '@fastify/cors',
  category: 'web',
  read: ['@fastify/cors@11.4.3'],
  types: {},
  models: [
    { id: 'fastify.cors/config/default', package: '@fastify/cors', versions: '*', kind: 'config', access: { import: 'default' }, option: { arg: 1, path: 'origin' }, badValues: ['*', true], default: '*', issue: 'cors-any-origin', withCredentials: 'worse', verified: true, verifiedBy: 'text', evidence: ['@fastify/cors@11.4.3 index.js'] },
  ],
};
