import { isMixedAfter } from '../accept.ts';
import { isDummyBody } from '../dummy.ts';
import type { SecretPattern } from '../types.ts';
import { wordShare } from '../words.ts';

/** A blob of base64 around a match makes it chance. */
const outsideBase64 = /(?<![A-Za-z0-9_+/-])/;
const notInBase64 = /(?![A-Za-z0-9_+/-])/;

/** Clouds, hosting and infrastructure. Amazon's secret access keys have no format; they are found beside their name. */
export const cloudPatterns: readonly SecretPattern[] = [
  {
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
    vendor: 'AWS', kind: 'aws-access-key-id', env: 'AWS_ACCESS_KEY_ID',
    anchors: ['AKIA', 'ASIA', 'ABIA', 'ACCA'], before: outsideBase64, after: notInBase64, body: /A(?:KIA|SIA|BIA|CCA)[A-Z0-9]{16}/,
    accept: (value) => (/\d/.test(value) || wordShare(value.slice(4)) < 0.6) && !isDummyBody(value.slice(4)),
  },
  {
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html
    vendor: 'AWS', kind: 'aws-secret-access-key', env: 'AWS_SECRET_ACCESS_KEY',
    anchors: ['secretAccessKey', 'SecretAccessKey', 'secret_access_key', 'SECRET_ACCESS_KEY'],
    before: /(?<![A-Za-z0-9])|(?<=_)|(?<=[a-z])(?=S)/,
    body: /(?:secretAccessKey|SecretAccessKey|secret_access_key|SECRET_ACCESS_KEY)["'`]?\s{0,20}(?::|=>?|\?\?|\|\|)\s{0,20}["'`]?(?<secret>[A-Za-z0-9/+]{40})/,
    after: /(?![A-Za-z0-9/+=])/, accept: (_value, { secret = '' }) => isMixedAfter(/^/)(secret),
  },
  {
    // https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html
    vendor: 'Amazon Bedrock', kind: 'aws-bedrock-api-key', env: 'AWS_BEARER_TOKEN_BEDROCK',
    anchors: ['ABSK', 'bedrock-api-key-'], before: outsideBase64, after: /(?![A-Za-z0-9+/])/,
    body: /(?:ABSK|bedrock-api-key-)[A-Za-z0-9+/]{90,2000}={0,2}/,
  },
  {
    // https://docs.aws.amazon.com/STS/latest/APIReference/API_Credentials.html (session tokens)
    vendor: 'AWS', kind: 'aws-session-token', env: 'AWS_SESSION_TOKEN',
    anchors: ['IQoJb3JpZ2lu', 'FwoGZXIvYXdz'], after: /(?![A-Za-z0-9+/])/, body: /(?:IQoJb3JpZ2lu|FwoGZXIvYXdz)[A-Za-z0-9+/]{150,3000}={0,2}/,
  },
  {
    // https://cloud.google.com/docs/authentication/api-keys; Firebase and Maps keys may stand in browser code:
    // https://firebase.google.com/docs/projects/api-keys
    vendor: 'Google', kind: 'google-api-key', env: 'GOOGLE_API_KEY', publicInBrowser: true,
    anchors: ['AIza'], body: /AIza[A-Za-z0-9_-]{35}/,
  },
  {
    // https://developers.google.com/identity/protocols/oauth2
    vendor: 'Google OAuth', kind: 'google-oauth-client-secret', env: 'GOOGLE_CLIENT_SECRET',
    anchors: ['GOCSPX-'], body: /GOCSPX-[A-Za-z0-9_-]{24,32}/,
  },
  {
    // The same page: access and refresh tokens
    vendor: 'Google OAuth', kind: 'google-oauth-token', env: 'GOOGLE_OAUTH_TOKEN',
    anchors: ['ya29.', '1//0'], body: /(?:ya29\.[A-Za-z0-9_-]{40,400}|1\/\/0[A-Za-z0-9_-]{60,120})/,
  },
  {
    // https://firebase.google.com/docs/cloud-messaging/auth-server (legacy server keys)
    vendor: 'Firebase', kind: 'firebase-server-key', env: 'FCM_SERVER_KEY',
    anchors: ['AAAA'], body: /AAAA[A-Za-z0-9_-]{7}:[A-Za-z0-9_-]{130,160}/,
  },
  {
    // https://cloud.google.com/iam/docs/keys-create-delete (the private key of a service account's JSON file)
    vendor: 'Google Cloud', kind: 'gcp-service-account-key', env: 'GOOGLE_APPLICATION_CREDENTIALS',
    anchors: ['-----BEGIN PRIVATE KEY-----'],
    lead: /private_key_id\\?["']?\s{0,8}:\s{0,8}\\?["'][0-9a-f]{8,64}\\?["'](?:\s|\\n){0,40},(?:\s|\\n){0,40}\\?["']?private_key\\?["']?\s{0,8}:\s{0,8}\\?["'`]/,
    body: /(?<secret>-----BEGIN PRIVATE KEY-----[A-Za-z0-9+/=\s\\"'`,]{64,10000}-----END PRIVATE KEY-----)/,
    after: /(?:)/, accept: (_value, { secret = '' }) => /MII[A-Za-z0-9+/]/.test(secret) && !/\.\.\.|xxxx/i.test(secret),
  },
  {
    // https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string
    vendor: 'Azure Storage', kind: 'azure-storage-connection-string', env: 'AZURE_STORAGE_CONNECTION_STRING',
    anchors: ['AccountKey='], lead: /(?:DefaultEndpointsProtocol=https?;[^'"`\s]{0,200})?/, after: /(?![A-Za-z0-9+/])/,
    body: /AccountKey=(?<key>[A-Za-z0-9+/]{42,86}={1,2})/,
    // The account of the local emulator is public: https://learn.microsoft.com/azure/storage/common/storage-use-azurite
    accept: (value, { key = '' }) => !value.includes('devstoreaccount1') && !key.startsWith('Eby8vdM02xNOcqFlqUwJPLlm') && !isDummyBody(key),
  },
  {
    // https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas (Service Bus, Event Hubs, IoT Hub, Communication, Web PubSub)
    vendor: 'Azure', kind: 'azure-access-key', env: 'AZURE_CONNECTION_STRING',
    anchors: ['SharedAccessKey=', ';AccessKey=', ';accesskey='], lead: /(?:[Ee]ndpoint=[^'"`\s]{0,250})?/, before: /(?:)/, after: /(?![A-Za-z0-9+/])/,
    body: /(?:Shared|;)[Aa]ccess[Kk]ey=(?<key>[A-Za-z0-9+/]{40,90}={0,2})/,
    accept: (_value, { key = '' }) => !isDummyBody(key),
  },
  {
    // https://learn.microsoft.com/azure/ai-services/authentication; the marker JQQJ99 follows the key's random part
    vendor: 'Azure', kind: 'azure-ai-key', env: 'AZURE_OPENAI_API_KEY',
    anchors: ['JQQJ99'], lead: /[A-Za-z0-9]{52}/, body: /JQQJ99[A-Za-z0-9]{26}/,
  },
  {
    // https://learn.microsoft.com/entra/identity-platform/howto-create-service-principal-portal (client secrets; also Azure Bot)
    vendor: 'Microsoft Entra', kind: 'azure-client-secret', env: 'AZURE_CLIENT_SECRET',
    anchors: ['0Q~', '1Q~', '2Q~', '3Q~', '4Q~', '5Q~', '6Q~', '7Q~', '8Q~', '9Q~'], before: /(?<![A-Za-z0-9_~.-])/, after: /(?![A-Za-z0-9_~-])/,
    lead: /[A-Za-z0-9_~.]{3}/, body: /\dQ~[A-Za-z0-9_~.-]{31,34}/,
  },
  {
    // https://learn.microsoft.com/azure/storage/common/storage-sas-overview (shared access signature in a URL)
    vendor: 'Azure Storage', kind: 'azure-sas-url', env: 'AZURE_STORAGE_SAS_URL',
    anchors: ['.core.windows.net/'], lead: /https:\/\/[a-z0-9.-]{3,80}/,
    body: /\.core\.windows\.net\/[^\s"'`<>]{0,400}[?&]sig=(?<token>[A-Za-z0-9%]{43,70}(?:%3D|=))/,
    accept: (_value, { token = '' }) => !isDummyBody(token),
  },
  {
    // https://docs.digitalocean.com/reference/api/create-personal-access-token/
    vendor: 'DigitalOcean', kind: 'digitalocean-token', env: 'DIGITALOCEAN_TOKEN',
    anchors: ['dop_v1_', 'doo_v1_', 'dor_v1_'], body: /do[por]_v1_[0-9a-f]{64}/,
  },
  {
    // https://devcenter.heroku.com/articles/authentication
    vendor: 'Heroku', kind: 'heroku-api-key', env: 'HEROKU_API_KEY',
    anchors: ['HRKU-'], body: /HRKU-(?:AA[A-Za-z0-9_-]{58}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})/,
  },
  {
    // https://developers.cloudflare.com/fundamentals/api/get-started/create-token/
    vendor: 'Cloudflare', kind: 'cloudflare-api-token', env: 'CLOUDFLARE_API_TOKEN',
    anchors: ['cfut_', 'cfat_', 'cfk_'], body: /cf(?:ut|at|k)_[A-Za-z0-9]{40}[0-9a-f]{8}/,
  },
  {
    // https://developers.cloudflare.com/ssl/origin-configuration/origin-ca/
    vendor: 'Cloudflare', kind: 'cloudflare-origin-ca-key', env: 'CLOUDFLARE_ORIGIN_CA_KEY',
    anchors: ['v1.0-'], body: /v1\.0-[0-9a-f]{24}-[0-9a-f]{146}/,
  },
  {
    // https://vercel.com/docs/rest-api#authentication
    vendor: 'Vercel', kind: 'vercel-token', env: 'VERCEL_TOKEN',
    anchors: ['vcp_', 'vci_', 'vca_', 'vcr_', 'vck_'], body: /vc[piark]_[A-Za-z0-9]{20,60}/, accept: isMixedAfter(/^vc._/),
  },
  {
    // https://docs.netlify.com/api/get-started/
    vendor: 'Netlify', kind: 'netlify-token', env: 'NETLIFY_AUTH_TOKEN',
    anchors: ['nfp_'], body: /nfp_[A-Za-z0-9_]{36,40}/, accept: isMixedAfter(/^nfp_/),
  },
  {
    // https://fly.io/docs/security/tokens/
    vendor: 'Fly.io', kind: 'fly-api-token', env: 'FLY_API_TOKEN',
    anchors: ['fm1a_', 'fm1r_', 'fm2_', 'fo1_'], after: /(?![A-Za-z0-9_+/-])/,
    body: /(?:fm1[ar]_|fm2_)[A-Za-z0-9+/]{100,700}={0,2}|fo1_[A-Za-z0-9_-]{43}/,
  },
  {
    // https://render.com/docs/api
    vendor: 'Render', kind: 'render-api-key', env: 'RENDER_API_KEY',
    anchors: ['rnd_'], body: /rnd_[A-Za-z0-9]{28,40}/, accept: isMixedAfter(/^rnd_/),
  },
  {
    // https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair
    vendor: 'Alibaba Cloud', kind: 'alibaba-access-key-id', env: 'ALIBABA_CLOUD_ACCESS_KEY_ID',
    anchors: ['LTAI'], before: outsideBase64, after: notInBase64, body: /LTAI[A-Za-z0-9]{12,20}/, accept: isMixedAfter(/^LTAI/),
  },
  {
    // https://www.tencentcloud.com/document/product/598/32675
    vendor: 'Tencent Cloud', kind: 'tencent-secret-id', env: 'TENCENTCLOUD_SECRET_ID',
    anchors: ['AKID'], before: outsideBase64, after: notInBase64, body: /AKID[A-Za-z0-9]{32}/, accept: isMixedAfter(/^AKID/),
  },
  {
    // https://yandex.cloud/en/docs/iam/concepts/authorization/api-key
    vendor: 'Yandex Cloud', kind: 'yandex-api-key', env: 'YANDEX_API_KEY',
    anchors: ['AQVN'], before: outsideBase64, after: notInBase64, body: /AQVN[A-Za-z0-9_-]{35,38}/, accept: isMixedAfter(/^AQVN/),
  },
  {
    // https://docs.databricks.com/dev-tools/auth/pat
    vendor: 'Databricks', kind: 'databricks-token', env: 'DATABRICKS_TOKEN',
    anchors: ['dapi'], body: /dapi[0-9a-f]{32}(?:-\d)?/,
  },
  {
    // https://tailscale.com/kb/1277/key-prefixes
    vendor: 'Tailscale', kind: 'tailscale-key', env: 'TS_AUTHKEY',
    anchors: ['tskey-'], body: /tskey-[a-z]{2,20}-[A-Za-z0-9]{8,40}-[A-Za-z0-9]{16,60}/,
    accept: (value) => !isDummyBody(value.replace(/^tskey-[a-z]+-/, '')),
  },
  {
    // https://developer.hashicorp.com/vault/docs/concepts/tokens
    vendor: 'HashiCorp Vault', kind: 'vault-token', env: 'VAULT_TOKEN',
    anchors: ['hvs.', 'hvb.', 'hvr.'], body: /hv[sbr]\.[A-Za-z0-9_-]{90,300}/,
  },
  {
    // https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens
    vendor: 'Terraform Cloud', kind: 'terraform-token', env: 'TF_TOKEN_app_terraform_io',
    anchors: ['.atlasv1.'], lead: /[A-Za-z0-9]{14}/, body: /\.atlasv1\.[A-Za-z0-9_=-]{60,70}/,
  },
  {
    // https://www.pulumi.com/docs/administration/access-identity/access-tokens/
    vendor: 'Pulumi', kind: 'pulumi-token', env: 'PULUMI_ACCESS_TOKEN',
    anchors: ['pul-'], body: /pul-[0-9a-f]{40}/,
  },
  {
    // https://docs.doppler.com/docs/service-tokens
    vendor: 'Doppler', kind: 'doppler-token', env: 'DOPPLER_TOKEN',
    anchors: ['dp.'], body: /dp\.(?:ct|pt|sa|scim|audit|st(?:\.[a-z0-9_-]{2,35})?)\.[A-Za-z0-9]{40,44}/,
  },
  {
    // https://developer.1password.com/docs/service-accounts/
    vendor: '1Password', kind: 'onepassword-service-account-token', env: 'OP_SERVICE_ACCOUNT_TOKEN',
    anchors: ['ops_eyJ'], after: /(?![A-Za-z0-9+/_-])/, body: /ops_eyJ[A-Za-z0-9+/_-]{100,1500}={0,3}/,
  },
  {
    // https://age-encryption.org/v1
    vendor: 'age', kind: 'age-secret-key', env: 'AGE_SECRET_KEY',
    anchors: ['AGE-SECRET-KEY-1'], body: /AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}/,
    accept: (value) => !isDummyBody(value.slice(16)),
  },
];
