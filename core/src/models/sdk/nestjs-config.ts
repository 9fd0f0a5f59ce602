import type { SdkModels } from '../kinds.ts';

export const nestjsConfigModels: SdkModels = {
  package: '@nestjs/config',
  category: 'web',
  read: [],
  types: {
    '@nestjs/config:ConfigService': {
      package: '@nestjs/config',
      origins: [{ import: 'ConfigService', new: true }],
      tsNames: ['ConfigService'],
    },
  },
  models: [
    { id: 'nestjs.config/secret-source/ConfigService.get', package: '@nestjs/config', versions: '*', kind: 'secret-source', access: { type: '@nestjs/config:ConfigService', member: '{get,getOrThrow}', op: 'call' }, yields: 'secret', note: 'https://docs.nestjs.com/techniques/configuration#using-the-configservice', verified: false },
  ],
};
