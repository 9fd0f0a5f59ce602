import type { SdkModels } from '../kinds.ts';

export const octokitRestModels: SdkModels = {
  package: '@octokit/rest',
  category: 'scm',
  read: ['@octokit/rest@22.0.1'],
  types: {},
  models: [
    { id: 'octokit.rest/secret-option/Octokit', package: '@octokit/rest', versions: '*', kind: 'secret-option', access: { import: 'Octokit', new: true }, at: 'constructor', inputs: [{ arg: 0, path: 'auth' }], env: ['GITHUB_TOKEN'], verified: false },
  ],
};
