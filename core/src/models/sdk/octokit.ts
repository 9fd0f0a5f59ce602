import type { SdkModels } from '../kinds.ts';

export const octokitModels: SdkModels = {
  package: 'octokit',
  category: 'scm',
  read: ['octokit@5.0.5'],
  types: {},
  models: [
    { id: 'octokit/secret-option/Octokit', package: 'octokit', versions: '*', kind: 'secret-option', access: { import: 'Octokit', new: true }, at: 'constructor', inputs: [{ arg: 0, path: 'auth' }], env: ['GITHUB_TOKEN'], verified: false },
    { id: 'octokit/source/x', package: 'octokit', versions: '*', kind: 'source', access: { http: 'json-body' }, paths: ['comment.body', 'issue.title', 'issue.body', 'pull_request.title', 'pull_request.body', 'head_commit.message', 'pull_request.head.ref'], yields: 'user-input', note: 'GitHub webhook payload', verified: false },
  ],
};
