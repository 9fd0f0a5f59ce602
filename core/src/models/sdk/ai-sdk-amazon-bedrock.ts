import type { SdkModels } from '../kinds.ts';

export const aiSdkAmazonBedrockModels: SdkModels = {
  package: '@ai-sdk/amazon-bedrock',
  category: 'llm-sdk',
  read: [],
  types: {},
  models: [
    { id: 'ai-sdk.amazon-bedrock/secret-option/createAmazonBedrock', package: '@ai-sdk/amazon-bedrock', versions: '*', kind: 'secret-option', access: { import: 'createAmazonBedrock' }, at: 'call', inputs: [{ arg: 0, path: 'apiKey' }, { arg: 0, path: 'secretAccessKey' }, { arg: 0, path: 'sessionToken' }], verified: false },
  ],
};
