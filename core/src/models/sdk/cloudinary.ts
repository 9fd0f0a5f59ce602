import type { SdkModels } from '../kinds.ts';

export const cloudinaryModels: SdkModels = {
  package: 'cloudinary',
  category: 'secrets',
  read: ['cloudinary@2.11.0'],
  types: {},
  models: [
    { id: 'cloudinary/secret-option/config', package: 'cloudinary', versions: '*', kind: 'secret-option', access: { import: 'v2', member: 'config' }, inputs: [{ arg: 0, path: 'api_secret' }], env: ['CLOUDINARY_API_SECRET'], at: 'call', verified: true, verifiedBy: 'types', evidence: ['tsc cloudinary@2.11.0'] },
  ],
};
