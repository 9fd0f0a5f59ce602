import { isMixedAfter } from '../accept.ts';
import { isDummyBody } from '../dummy.ts';
import type { SecretPattern } from '../types.ts';

/** Source code, packages and continuous integration. */
export const vcsPatterns: readonly SecretPattern[] = [
  {
    // https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
    vendor: 'GitHub', kind: 'github-token', env: 'GITHUB_TOKEN',
    anchors: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'], body: /gh[pousr]_[A-Za-z0-9]{36,251}/,
  },
  {
    // https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app (installation tokens that hold a JWT)
    vendor: 'GitHub', kind: 'github-app-token', env: 'GITHUB_TOKEN',
    anchors: ['ghs_'], body: /ghs_\d{1,20}_[A-Za-z0-9_-]{10,1000}\.[A-Za-z0-9_-]{10,4000}\.[A-Za-z0-9_-]{10,1000}/,
  },
  {
    // https://docs.github.com/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens
    vendor: 'GitHub', kind: 'github-fine-grained-token', env: 'GITHUB_TOKEN',
    anchors: ['github_pat_'], body: /github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}|github_pat_[A-Za-z0-9_]{82}/,
  },
  {
    // https://docs.gitlab.com/security/tokens/#token-prefixes
    vendor: 'GitLab', kind: 'gitlab-token', env: 'GITLAB_TOKEN',
    anchors: ['glpat-', 'gldt-', 'glrt-', 'glrtr-', 'glcbt-', 'glptt-', 'glft-', 'glimt-', 'glagent-', 'gloas-', 'glsoat-', 'glffct-'],
    body: /gl(?:pat|dt|rtr?|cbt|ptt|ft|imt|agent|oas|soat|ffct)-[A-Za-z0-9_-]{20,300}(?:\.[A-Za-z0-9]{2}\.?[a-z0-9]{7,9})?/,
  },
  {
    // The same page, runner registration tokens
    vendor: 'GitLab', kind: 'gitlab-runner-token', env: 'GITLAB_RUNNER_TOKEN',
    anchors: ['GR1348941'], body: /GR1348941[A-Za-z0-9_-]{20}/,
  },
  {
    // https://support.atlassian.com/bitbucket-cloud/docs/api-tokens/
    vendor: 'Bitbucket', kind: 'bitbucket-token', env: 'BITBUCKET_TOKEN',
    anchors: ['ATBB', 'ATCTT3xFf'], after: /(?![A-Za-z0-9_=-])/, body: /ATBB[A-Za-z0-9]{28,36}|ATCTT3xFf[A-Za-z0-9_=-]{150,220}/,
    accept: (value) => isMixedAfter(/^AT(?:BB|CTT3xFf)/)(value),
  },
  {
    // https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/
    vendor: 'Atlassian', kind: 'atlassian-api-token', env: 'ATLASSIAN_API_TOKEN',
    anchors: ['ATATT3'], after: /(?![A-Za-z0-9_=-])/, body: /ATATT3[A-Za-z0-9_=-]{150,220}/,
  },
  {
    // https://github.blog/changelog/2021-09-23-npm-has-a-new-access-token-format/
    vendor: 'npm', kind: 'npm-token', env: 'NPM_TOKEN',
    anchors: ['npm_'], body: /npm_[A-Za-z0-9]{36}/,
  },
  {
    // https://docs.npmjs.com/cli/v11/configuring-npm/npmrc#auth-related-configuration
    vendor: 'npm registry', kind: 'npmrc-auth-token', env: 'NPM_TOKEN', generic: true,
    anchors: ['_authToken='], before: /(?:)/, body: /_authToken=(?<secret>[A-Za-z0-9_+/.-]{20,400}={0,2})/,
    accept: (_value, { secret = '' }) => !isDummyBody(secret),
  },
  {
    // https://pypi.org/help/#apitoken
    vendor: 'PyPI', kind: 'pypi-token', env: 'PYPI_TOKEN',
    anchors: ['pypi-AgE'], body: /pypi-AgE[A-Za-z0-9_-]{50,400}/,
  },
  {
    // https://guides.rubygems.org/api-key-scopes/
    vendor: 'RubyGems', kind: 'rubygems-api-key', env: 'GEM_HOST_API_KEY',
    anchors: ['rubygems_'], body: /rubygems_[0-9a-f]{48}/,
  },
  {
    // https://docs.docker.com/security/access-tokens/
    vendor: 'Docker Hub', kind: 'docker-token', env: 'DOCKER_TOKEN',
    anchors: ['dckr_pat_', 'dckr_oat_'], body: /dckr_[po]at_[A-Za-z0-9_-]{27,32}/,
  },
  {
    // https://circleci.com/docs/managing-api-tokens/
    vendor: 'CircleCI', kind: 'circleci-token', env: 'CIRCLE_TOKEN',
    anchors: ['CCIPAT_', 'CCIPRJ_'], body: /CCI(?:PAT|PRJ)_[A-Za-z0-9]{22}_[0-9a-f]{40}/,
  },
  {
    // https://buildkite.com/docs/apis/managing-api-tokens
    vendor: 'Buildkite', kind: 'buildkite-token', env: 'BUILDKITE_TOKEN',
    anchors: ['bkua_'], body: /bkua_[0-9a-z]{40}/,
  },
  {
    // https://learning.postman.com/docs/developer/postman-api/authentication/
    vendor: 'Postman', kind: 'postman-api-key', env: 'POSTMAN_API_KEY',
    anchors: ['PMAK-'], body: /PMAK-[0-9a-f]{24}-[0-9a-f]{34}/,
  },
  {
    // https://sourcegraph.com/docs/cli/how-tos/creating-an-access-token
    vendor: 'Sourcegraph', kind: 'sourcegraph-token', env: 'SRC_ACCESS_TOKEN',
    anchors: ['sgp_'], body: /sgp_(?:(?:[0-9a-f]{16}|local)_)?[0-9a-f]{40}/,
  },
  {
    // https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens/
    vendor: 'SonarQube', kind: 'sonar-token', env: 'SONAR_TOKEN',
    anchors: ['squ_', 'sqp_', 'sqa_'], body: /sq[upa]_[0-9a-f]{40}/,
  },
  {
    // https://jfrog.com/help/r/jfrog-platform-administration-documentation/api-key
    vendor: 'JFrog', kind: 'jfrog-api-key', env: 'JFROG_ACCESS_TOKEN',
    anchors: ['AKCp', 'cmVmdGtu'], before: /(?<![A-Za-z0-9_+/-])/, after: /(?![A-Za-z0-9_+/-])/, body: /AKCp[A-Za-z0-9]{69}|cmVmdGtu[A-Za-z0-9]{56}/,
    accept: isMixedAfter(/^(?:AKCp|cmVmdGtu)/),
  },
];
