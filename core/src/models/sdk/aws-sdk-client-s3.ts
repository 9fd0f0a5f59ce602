import type { SdkModels } from '../kinds.ts';

export const awsSdkClientS3Models: SdkModels = {
  package: '@aws-sdk/client-s3',
  category: 'database',
  read: [],
  types: {},
  models: [
    { id: 'aws-sdk.client-s3/endpoint/S3Client', package: '@aws-sdk/client-s3', versions: '*', kind: 'endpoint', access: { import: 'S3Client', new: true }, url: [{ arg: 0, path: 'endpoint' }], verified: false },
  ],
};
