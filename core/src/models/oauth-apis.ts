/** APIs that let a program act for a user by OAuth, so that the program's own key need not: read in the vendors' documentation. */

/** Host, or the end of one that begins with a dot, by the name that messages use. */
export const oauthHosts: Readonly<Record<string, string>> = {
  // https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-user-access-token-for-a-github-app
  'api.github.com': 'GitHub',
  // https://docs.gitlab.com/api/oauth2/
  'gitlab.com': 'GitLab',
  // https://developers.google.com/identity/protocols/oauth2
  '.googleapis.com': 'Google',
  // https://learn.microsoft.com/graph/auth-v2-user
  'graph.microsoft.com': 'Microsoft Graph',
  // https://developers.notion.com/docs/authorization
  'api.notion.com': 'Notion',
  // https://linear.app/developers/oauth-2-0-authentication
  'api.linear.app': 'Linear',
  // https://developer.atlassian.com/cloud/jira/platform/oauth-2-3lo-apps/
  'api.atlassian.com': 'Atlassian',
  '.atlassian.net': 'Atlassian',
  // https://developers.hubspot.com/docs/guides/apps/authentication/working-with-oauth
  'api.hubapi.com': 'HubSpot',
  // https://developer.spotify.com/documentation/web-api/concepts/authorization
  'api.spotify.com': 'Spotify',
  // https://developers.dropbox.com/oauth-guide
  'api.dropboxapi.com': 'Dropbox',
  // https://developers.asana.com/docs/oauth
  'app.asana.com': 'Asana',
  // https://developers.zoom.us/docs/integrations/oauth/
  'api.zoom.us': 'Zoom',
};

/** SDKs of such an API by npm name. */
export const oauthPackages: Readonly<Record<string, string>> = { octokit: 'GitHub', '@octokit/rest': 'GitHub' };
