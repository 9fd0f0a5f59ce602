import { isDummyBody } from '../dummy.ts';
import { isGrafanaKey, isMixedAfter } from '../accept.ts';
import { decodeJwt } from '../jwt.ts';
import type { SecretPattern } from '../types.ts';

const jwtBody = /eyJ[A-Za-z0-9_-]{10,2000}\.eyJ[A-Za-z0-9_-]{10,8000}\.[A-Za-z0-9_-]{16,1400}/;
const outsideDotted = /(?<![A-Za-z0-9_.+/-])/;

/** Private keys, signed tokens, and services of no other group. */
export const otherPatterns: readonly SecretPattern[] = [
  {
    // https://www.rfc-editor.org/rfc/rfc7468; encrypted keys are left alone, for they need a passphrase
    vendor: 'private key', kind: 'private-key', env: 'PRIVATE_KEY',
    anchors: ['-----BEGIN '], before: /(?:)/, after: /(?:)/,
    body: /-----BEGIN (?:(?:RSA|DSA|EC|OPENSSH|PGP) )?PRIVATE KEY(?: BLOCK)?-----(?<key>[A-Za-z0-9+/=\s\\"'`,]{64,10000})-----END[A-Z ]{1,40}-----/,
    accept: (_value, { key = '' }) => isKeyMaterial(key),
  },
  {
    // https://supabase.com/docs/guides/api/api-keys#the-servicerole-key (the role stands in the payload)
    vendor: 'Supabase', kind: 'supabase-service-role-key', env: 'SUPABASE_SERVICE_ROLE_KEY',
    anchors: ['eyJ'], before: outsideDotted, body: jwtBody,
    accept: (value) => isSignedToken(value) && decodeJwt(value)?.payload['role'] === 'service_role',
  },
  {
    // https://www.rfc-editor.org/rfc/rfc7519; keys of Supabase's role anon are public
    vendor: 'JSON Web Token', kind: 'jwt', env: 'ACCESS_TOKEN',
    anchors: ['eyJ'], before: outsideDotted, body: jwtBody, accept: isSignedToken,
  },
  {
    // https://developers.notion.com/reference/authentication (ntn_ since 2024, secret_ before)
    vendor: 'Notion', kind: 'notion-token', env: 'NOTION_TOKEN',
    anchors: ['ntn_', 'secret_'], body: /ntn_[A-Za-z0-9]{40,60}|secret_[A-Za-z0-9]{43}/, accept: isMixedAfter(/^(?:ntn|secret)_/),
  },
  {
    // https://linear.app/developers/graphql#personal-api-keys
    vendor: 'Linear', kind: 'linear-api-key', env: 'LINEAR_API_KEY',
    anchors: ['lin_api_', 'lin_oauth_', 'lin_wh_'], body: /lin_(?:api|oauth|wh)_[A-Za-z0-9]{32,64}/,
  },
  {
    // https://airtable.com/developers/web/guides/personal-access-tokens
    vendor: 'Airtable', kind: 'airtable-token', env: 'AIRTABLE_API_KEY',
    anchors: ['pat'], body: /pat[A-Za-z0-9]{14}\.[0-9a-f]{64}/,
  },
  {
    // https://developers.figma.com/docs/rest-api/authentication/
    vendor: 'Figma', kind: 'figma-token', env: 'FIGMA_TOKEN',
    anchors: ['figd_', 'figo_', 'figu_', 'figp_'], body: /fig[doup]_[A-Za-z0-9_-]{40,200}/,
  },
  {
    // https://docs.sentry.io/account/auth-tokens/
    vendor: 'Sentry', kind: 'sentry-auth-token', env: 'SENTRY_AUTH_TOKEN',
    anchors: ['sntrys_', 'sntryu_'], after: /(?![A-Za-z0-9+/])/, body: /sntryu_[0-9a-f]{64}|sntrys_[A-Za-z0-9+/]{60,400}={0,2}(?:_[A-Za-z0-9+/]{40,46})?/,
  },
  {
    // https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/
    vendor: 'New Relic', kind: 'new-relic-key', env: 'NEW_RELIC_API_KEY',
    anchors: ['NRAK-', 'NRII-', 'NRIQ-'], body: /NR(?:AK-[A-Z0-9]{27}|I[IQ]-[A-Za-z0-9_-]{25,32})/,
  },
  {
    // The same page, license keys
    vendor: 'New Relic', kind: 'new-relic-license-key', env: 'NEW_RELIC_LICENSE_KEY',
    anchors: ['NRAL'], lead: /(?:[0-9a-f]{32}|eu01xx[0-9a-f]{26})(?:FFFF|[0-9a-f]{4})?/, body: /NRAL/, accept: (value) => !isDummyBody(value.slice(0, 32)),
  },
  {
    // https://grafana.com/docs/grafana/latest/administration/service-accounts/
    vendor: 'Grafana', kind: 'grafana-token', env: 'GRAFANA_TOKEN',
    anchors: ['glsa_', 'glc_', 'eyJrIjoi'], after: /(?![A-Za-z0-9+/])/,
    body: /glsa_[A-Za-z0-9]{32}_[0-9a-fA-F]{8}|glc_[A-Za-z0-9+/]{32,400}={0,2}|eyJrIjoi[A-Za-z0-9]{70,400}={0,2}/, accept: isGrafanaKey,
  },
  {
    // https://posthog.com/docs/api#authentication (phc_ is public)
    vendor: 'PostHog', kind: 'posthog-personal-api-key', env: 'POSTHOG_PERSONAL_API_KEY',
    anchors: ['phx_', 'phs_'], body: /ph[xs]_[A-Za-z0-9_]{40,60}/,
  },
  {
    // https://docs.dynatrace.com/docs/dynatrace-api/basics/dynatrace-api-authentication
    vendor: 'Dynatrace', kind: 'dynatrace-token', env: 'DT_API_TOKEN',
    anchors: ['dt0'], body: /dt0[a-z]\d{2}\.[A-Z0-9]{8,24}\.[A-Z0-9]{64}/,
  },
  {
    // https://developers.hubspot.com/docs/guides/apps/private-apps/overview
    vendor: 'HubSpot', kind: 'hubspot-token', env: 'HUBSPOT_ACCESS_TOKEN',
    anchors: ['pat-'], body: /pat-(?:na|eu|ap)\d-[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}/,
  },
  {
    // https://developers.asana.com/docs/personal-access-token
    vendor: 'Asana', kind: 'asana-token', env: 'ASANA_ACCESS_TOKEN',
    anchors: ['1/1', '2/1'], body: /[12]\/\d{15,17}(?:\/\d{15,17})?:[0-9a-f]{32}/,
  },
  {
    // https://developer.clickup.com/docs/authentication
    vendor: 'ClickUp', kind: 'clickup-token', env: 'CLICKUP_API_TOKEN',
    anchors: ['pk_'], body: /pk_\d{5,12}_[A-Z0-9]{32}/,
  },
  {
    // https://developer.atlassian.com/cloud/trello/guides/rest-api/api-introduction/
    vendor: 'Trello', kind: 'trello-token', env: 'TRELLO_TOKEN',
    anchors: ['ATTA'], body: /ATTA[0-9a-f]{64}[0-9A-F]{8}/,
  },
  {
    // https://www.contentful.com/developers/docs/references/authentication/
    vendor: 'Contentful', kind: 'contentful-token', env: 'CONTENTFUL_MANAGEMENT_TOKEN',
    anchors: ['CFPAT-'], body: /CFPAT-[A-Za-z0-9_-]{43}/,
  },
  {
    // https://www.typeform.com/developers/get-started/personal-access-token/
    vendor: 'Typeform', kind: 'typeform-token', env: 'TYPEFORM_TOKEN',
    anchors: ['tfp_'], body: /tfp_[A-Za-z0-9_]{40,59}/,
  },
  {
    // https://www.dropbox.com/developers/reference/auth-types
    vendor: 'Dropbox', kind: 'dropbox-access-token', env: 'DROPBOX_ACCESS_TOKEN',
    anchors: ['sl.'], body: /sl\.(?:u\.)?[A-Za-z0-9_-]{100,1500}/, accept: isMixedAfter(/^sl\./),
  },
  {
    // https://docs.mapbox.com/help/dive-deeper/access-tokens/ (pk. tokens are public)
    vendor: 'Mapbox', kind: 'mapbox-secret-token', env: 'MAPBOX_SECRET_TOKEN',
    anchors: ['sk.eyJ'], body: /sk\.eyJ[A-Za-z0-9_-]{30,200}\.[A-Za-z0-9_-]{16,60}/,
  },
  {
    // https://launchdarkly.com/docs/home/account/keys (mob- and client ids are public)
    vendor: 'LaunchDarkly', kind: 'launchdarkly-key', env: 'LAUNCHDARKLY_SDK_KEY',
    anchors: ['sdk-', 'api-'], body: /(?:sdk|api)-[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/,
  },
  {
    // https://documentation.onesignal.com/docs/en/keys-and-ids
    vendor: 'OneSignal', kind: 'onesignal-api-key', env: 'ONESIGNAL_API_KEY',
    anchors: ['os_v2_'], body: /os_v2_(?:app|org)_[a-z2-7]{100,110}/,
  },
  {
    // https://docs.x.com/resources/fundamentals/authentication/oauth-2-0/bearer-tokens
    vendor: 'X (Twitter)', kind: 'twitter-bearer-token', env: 'TWITTER_BEARER_TOKEN',
    anchors: ['AAAAAAAAAAAAAAAAAAAAA'], after: /(?![A-Za-z0-9%])/, body: /A{21,24}(?<token>[A-Za-z0-9%]{60,140})/,
    accept: (_value, { token = '' }) => /%[23][0-9A-F]/.test(token) && isMixedAfter(/^/)(token),
  },
  {
    // https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_access_tokens.htm
    vendor: 'Salesforce', kind: 'salesforce-access-token', env: 'SALESFORCE_ACCESS_TOKEN',
    anchors: ['00D'], after: /(?![A-Za-z0-9_.])/, body: /00D[A-Za-z0-9]{12,15}![A-Za-z0-9_.]{80,120}/,
  },
];

/** DER (MI…), OpenSSH's magic, or OpenPGP's packet; dots, `xxxx` and words are left to placeholders. */
function isKeyMaterial(body: string): boolean {
  const base64 = body.replace(/\\[nrt]|[\s\\"'`,]/g, '').replace(/^[^=]{0,400}?(?=MI|b3BlbnNzaC1rZXktdjE)/, '');
  if (base64.length < 64) return false;
  return /^(?:MI|MC|MH|b3BlbnNzaC1rZXktdjE|lQ|lI|lF|xc|xV|xY)/.test(base64) && !isDummyKey(base64);
}

/** Long keys hold fixed parts and, by chance, any word; so only the blunt signs count. */
function isDummyKey(base64: string): boolean {
  const sample = base64.slice(20, 84);
  return new Set(sample).size < 16 || /(.)\1{9}/.test(base64.slice(0, 2000).replaceAll('A', '')) || /your|example|placeholder/i.test(sample);
}

/** A JWT that opens something: signed, of no anonymous role, and no sample (RFC 7519, jwt.io). */
function isSignedToken(value: string): boolean {
  const parts = decodeJwt(value);
  if (parts === undefined || typeof parts.header['alg'] !== 'string' || parts.header['alg'].toLowerCase() === 'none') return false;
  const signature = value.slice(value.lastIndexOf('.') + 1);
  // Every local Supabase starts with the keys of `supabase-demo`: https://supabase.com/docs/guides/self-hosting/docker
  if (parts.payload['role'] === 'anon' || parts.payload['iss'] === 'supabase-demo' || isDummyBody(signature)) return false;
  const claims = JSON.stringify(parts.payload);
  return !/example\.(?:com|org|net)|John Doe|Jane Doe|"1234567890"/i.test(claims);
}
