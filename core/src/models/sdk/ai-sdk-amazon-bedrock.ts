import type { SdkModels } from '../kinds.ts';

export const aiSdkAmazonBedrockModels: SdkModels = {
  package: '@ai-sdk/amazon-bedrock',
  category: 'llm-sdk',
  read: [],
  types: {},
  models: [
    { id: 'ai-sdk.amazon-bedrock/secret-option/createAmazonBedrock', package: '@ai-sdk/amazon-bedrock', versions: '*', kind: 'secret-option', access: { import: 'createAmazonBedrock' }, at: 'call', inputs: [{ arg: 0, path: 'apiKey' }], env: ['AWS_BEARER_TOKEN_BEDROCK'], verified: false },
    { id: 'ai-sdk.amazon-bedrock/secret-option/createAmazonBedrock.secretAccessKey', package: '@ai-sdk/amazon-bedrock', versions: '*', kind: 'secret-option', access: { import: 'createAmazonBedrock' }, at: 'call', inputs: [{ arg: 0, path: 'secretAccessKey' }], env: ['AWS_SECRET_ACCESS_KEY'], verified: false },
    { id: 'ai-sdk.amazon-bedrock/secret-option/createAmazonBedrock.sessionToken', package: '@ai-sdk/amazon-bedrock', versions: '*', kind: 'secret-option', access: { import: 'createAmazonBedrock' }, at: 'call', inputs: [{ arg: 0, path: 'sessionToken' }], env: ['AWS_SESSION_TOKEN'], verified: false },
    { id: 'ai-sdk.amazon-bedrock/http-client/createAmazonBedrock', package: '@ai-sdk/amazon-bedrock', versions: '*', kind: 'http-client', access: { import: 'createAmazonBedrock' }, url: [{ arg: 0, path: 'baseURL' }], verified: false },
  ],
};
