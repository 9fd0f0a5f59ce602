/**
 * Made-up credentials in the providers' formats, for tests. They are put together at run time from a seeded generator,
 * so that no source file holds anything that looks like a key.
 */
interface SyntheticSecret {
  /** Vendor and kind that findSecrets must name. */
  readonly vendor: string;
  readonly kind: string;
  readonly value: string;
  /** True where secretlint's recommended preset knows the format too. */
  readonly inPreset: boolean;
}

const lower = 'abcdefghijklmnopqrstuvwxyz';
const upper = lower.toUpperCase();
const digits = '0123456789';
const hexDigits = digits + 'abcdef';
const letters = lower + upper;
const base62 = letters + digits;
const base64 = base62 + '+/';
const base64url = base62 + '-_';

/** Returns one synthetic key per format, the same ones for the same seed. */
export function syntheticSecrets(seed = 1): readonly SyntheticSecret[] {
  const make = new KeyMaker(seed);
  return [...llmKeys(make), ...chatKeys(make), ...cloudKeys(make), ...paymentKeys(make), ...databaseKeys(make), ...otherKeys(make)];
}

/** A deterministic source of characters (mulberry32). */
export class KeyMaker {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A number from 0 up to, not including, the limit. */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  }

  chars(alphabet: string, length: number): string {
    return Array.from({ length }, () => alphabet[this.below(alphabet.length)]).join('');
  }

  hex = (length: number): string => this.chars(hexDigits, length);
  digits = (length: number): string => String(1 + this.below(9)) + this.chars(digits, length - 1);
  base62 = (length: number): string => `a1Z${this.chars(base62, length - 3)}`;
  base64 = (length: number): string => this.chars(base64, length);
  base64url = (length: number): string => `q7${this.chars(base64url, length - 3)}W`;
  lower = (length: number): string => this.chars(lower, length);
  letters = (length: number): string => this.chars(letters, length);
  upperDigits = (length: number): string => `7${this.chars(upper + digits, length - 1)}`;
  uuid = (): string => `${this.hex(8)}-${this.hex(4)}-4${this.hex(3)}-a${this.hex(3)}-${this.hex(12)}`;
  jwt = (payload: object): string =>
    `${toBase64Url({ alg: 'HS256', typ: 'JWT' })}.${toBase64Url(payload)}.${this.base64url(43)}`;
}

function toBase64Url(value: object): string {
  return btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

type Row = readonly [vendor: string, kind: string, value: string, inPreset?: 'preset'];

function toSecrets(rows: readonly Row[]): SyntheticSecret[] {
  return rows.map(([vendor, kind, value, inPreset]) => ({ vendor, kind, value, inPreset: inPreset !== undefined }));
}

function llmKeys(k: KeyMaker): SyntheticSecret[] {
  const marker = 'T3Blbk' + 'FJ';
  return toSecrets([
    ['Anthropic', 'anthropic-api-key', `sk-ant-api03-${k.base64url(93)}AA`, 'preset'],
    ['Anthropic', 'anthropic-api-key', `sk-ant-admin01-${k.base64url(93)}AA`],
    ['Anthropic', 'anthropic-oauth-token', `sk-ant-oat01-${k.base64url(93)}AA`],
    ['OpenRouter', 'openrouter-api-key', `sk-or-v1-${k.hex(64)}`],
    ['Langfuse', 'langfuse-secret-key', `sk-lf-${k.uuid()}`],
    ['Helicone', 'helicone-api-key', `sk-helicone-${k.hex(7)}-${k.hex(7)}-${k.hex(7)}-${k.hex(7)}`],
    ['Moonshot', 'moonshot-api-key', `sk-kimi-${k.base62(64)}`],
    ['OpenAI', 'openai-admin-key', `sk-admin-${k.base64url(58)}${marker}${k.base64url(58)}`, 'preset'],
    ['OpenAI', 'openai-api-key', `sk-proj-${k.base64url(74)}${marker}${k.base64url(74)}`, 'preset'],
    ['OpenAI', 'openai-api-key', `sk-proj-${k.base62(48)}`],
    ['OpenAI', 'openai-api-key', `sk-svcacct-${k.base64url(74)}${marker}${k.base64url(74)}`, 'preset'],
    ['OpenAI', 'openai-api-key', `sk-${k.base62(20)}${marker}${k.base62(20)}`, 'preset'],
    ['DeepSeek or DashScope', 'deepseek-api-key', `sk-${k.hex(32)}`],
    ['OpenAI or compatible', 'openai-compatible-api-key', `sk-${k.base62(48)}`],
    ['xAI', 'xai-api-key', `xai-${k.base62(80)}`],
    ['Perplexity', 'perplexity-api-key', `pplx-${k.base62(48)}`],
    ['Replicate', 'replicate-api-token', `r8_${k.base62(37)}`],
    ['Groq', 'groq-api-key', `gsk_${k.base62(52)}`, 'preset'],
    ['Hugging Face', 'huggingface-token', `hf_${k.letters(34)}`, 'preset'],
    ['Google Gemini', 'gemini-api-key', `AQ.Ab8${k.base64url(48)}`],
    ['Cerebras', 'cerebras-api-key', `csk-${k.chars(lower + digits, 48)}`],
    ['Fireworks AI', 'fireworks-api-key', `fw_${k.base62(24)}`],
    ['Together AI', 'together-api-key', `tgp_v1_${k.base64url(43)}`],
    ['NVIDIA', 'nvidia-api-key', `nvapi-${k.base64url(64)}`],
    ['LangSmith', 'langsmith-api-key', `lsv2_pt_${k.hex(32)}_${k.hex(10)}`],
    ['Pinecone', 'pinecone-api-key', `pcsk_${k.base62(5)}_${k.base62(63)}`],
    ['ElevenLabs', 'elevenlabs-api-key', `sk_${k.hex(48)}`],
    ['Voyage AI', 'voyage-api-key', `pa-${k.base64url(43)}`],
    ['Jina AI', 'jina-api-key', `jina_${k.hex(32)}${k.base62(28)}`],
    ['Tavily', 'tavily-api-key', `tvly-dev-${k.base62(32)}`],
    ['Firecrawl', 'firecrawl-api-key', `fc-${k.hex(32)}`],
    ['Brave Search', 'brave-search-api-key', `BSA${k.base62(28)}`],
    ['LlamaCloud', 'llamacloud-api-key', `llx-${k.base62(48)}`],
    ['E2B', 'e2b-api-key', `e2b_${k.hex(40)}`],
    ['Apify', 'apify-token', `apify_api_${k.base62(36)}`],
    ['RapidAPI', 'rapidapi-key', `${k.hex(10)}msh${k.hex(15)}p1${k.hex(5)}jsn${k.hex(12)}`],
  ]);
}

function chatKeys(k: KeyMaker): SyntheticSecret[] {
  const snowflake = btoa(k.digits(18));
  const lineEnd = 'dB04t89/1O/w1cDny' + 'ilFU=';
  return toSecrets([
    ['Discord bot', 'discord-bot-token', `${snowflake}.G${k.base62(5)}.${k.base64url(38)}`],
    ['Discord bot', 'discord-bot-token', `MTA${k.base62(21)}.G${k.base62(5)}.${k.base64url(27)}`],
    ['Discord webhook', 'discord-webhook-url', `https://discord.com/api/webhooks/${k.digits(19)}/${k.base64url(68)}`],
    ['Telegram bot', 'telegram-bot-token', `${k.digits(10)}:AA${k.base64url(33)}`],
    ['Telegram payments', 'telegram-payment-token', `${k.digits(9)}:TEST:${k.base62(24)}`],
    ['Slack', 'slack-token', `xoxb-${k.digits(12)}-${k.digits(13)}-${k.base62(24)}`, 'preset'],
    ['Slack', 'slack-token', `xoxp-${k.digits(12)}-${k.digits(12)}-${k.digits(12)}-${k.hex(32)}`, 'preset'],
    ['Slack app', 'slack-app-token', `xapp-1-A${k.upperDigits(10)}-${k.digits(13)}-${k.hex(64)}`, 'preset'],
    ['Slack webhook', 'slack-webhook-url', `https://hooks.slack.com/services/T${k.upperDigits(8)}/B${k.upperDigits(10)}/${k.base62(24)}`, 'preset'],
    ['Meta', 'meta-access-token', `EAA${k.base62(190)}ZDZD`],
    ['Meta', 'meta-app-token', `${k.digits(15)}|${k.base64url(27)}`],
    ['Instagram', 'instagram-access-token', `IGQV${k.base62(140)}`],
    ['Twilio', 'twilio-api-key', `SK${k.hex(32)}`],
    ['Twilio', 'twilio-auth-token', `AC${k.hex(32)}:${k.hex(32)}`],
    ['LINE', 'line-channel-access-token', `${k.base64(150)}${lineEnd}`],
    ['Microsoft Teams webhook', 'teams-webhook-url', `https://contoso.webhook.office.com/webhookb2/${k.uuid()}@${k.uuid()}/IncomingWebhook/${k.hex(32)}/${k.uuid()}`],
    ['Power Automate webhook', 'power-automate-url', `https://prod-12.westeurope.logic.azure.com:443/workflows/${k.hex(32)}/triggers/manual/paths/invoke?api-version=2016-06-01&sig=${k.base62(43)}`],
    ['Google Chat webhook', 'google-chat-webhook-url', `https://chat.googleapis.com/v1/spaces/${k.base62(11)}/messages?key=AIza${k.base64url(35)}&token=${k.base62(43)}`],
    ['Feishu webhook', 'feishu-webhook-url', `https://open.feishu.cn/open-apis/bot/v2/hook/${k.uuid()}`],
    ['DingTalk webhook', 'dingtalk-webhook-url', `https://oapi.dingtalk.com/robot/send?access_token=${k.hex(64)}`],
    ['WeCom webhook', 'wecom-webhook-url', `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${k.uuid()}`],
    ['Twitch', 'twitch-oauth-token', `oauth:7${k.chars(lower + digits, 29)}`],
    ['Matrix (Synapse)', 'matrix-access-token', `syt_${k.base62(8)}_${k.letters(20)}_${k.base62(6)}`],
    ['VK', 'vk-access-token', `vk1.a.${k.base64url(190)}`],
    ['Botpress', 'botpress-token', `bp_pat_${k.base62(36)}`],
    ['Voiceflow', 'voiceflow-api-key', `VF.DM.${k.hex(24)}.${k.base62(16)}`],
    ['Webex bot', 'webex-bot-token', `${k.base62(64)}_PF84_${k.uuid()}`],
  ]);
}

function cloudKeys(k: KeyMaker): SyntheticSecret[] {
  return toSecrets([
    ['AWS', 'aws-access-key-id', `AKIA${k.upperDigits(16)}`],
    ['AWS', 'aws-secret-access-key', `AWS_SECRET_ACCESS_KEY=${k.base62(40)}`, 'preset'],
    ['Amazon Bedrock', 'aws-bedrock-api-key', `ABSK${k.base64(120)}==`],
    ['AWS', 'aws-session-token', `IQoJb3JpZ2lu${k.base64(300)}=`],
    ['Google', 'google-api-key', `AIza${k.base64url(35)}`],
    ['Google OAuth', 'google-oauth-client-secret', `GOCSPX-${k.base64url(28)}`],
    ['Google OAuth', 'google-oauth-token', `ya29.${k.base64url(120)}`],
    ['Firebase', 'firebase-server-key', `AAAA${k.base64url(7)}:APA91b${k.base64url(134)}`],
    ['Azure Storage', 'azure-storage-connection-string', `DefaultEndpointsProtocol=https;AccountName=botstore;AccountKey=${k.base64(86)}==;EndpointSuffix=core.windows.net`],
    ['Azure', 'azure-access-key', `Endpoint=sb://bots.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=${k.base64(43)}=`],
    ['Azure', 'azure-ai-key', `${k.base62(52)}JQQJ99${k.base62(26)}`],
    ['Microsoft Entra', 'azure-client-secret', `${k.base62(3)}8Q~${k.base62(34)}`],
    ['Azure Storage', 'azure-sas-url', `https://botstore.blob.core.windows.net/logs?sv=2024-11-04&sp=r&sig=${k.base62(44)}%3D`],
    ['DigitalOcean', 'digitalocean-token', `dop_v1_${k.hex(64)}`],
    ['Heroku', 'heroku-api-key', `HRKU-AA${k.base64url(58)}`],
    ['Cloudflare', 'cloudflare-api-token', `cfut_${k.base62(40)}${k.hex(8)}`, 'preset'],
    ['Cloudflare', 'cloudflare-origin-ca-key', `v1.0-${k.hex(24)}-${k.hex(146)}`],
    ['Vercel', 'vercel-token', `vcp_${k.base62(56)}`, 'preset'],
    ['Netlify', 'netlify-token', `nfp_${k.base62(36)}`],
    ['Fly.io', 'fly-api-token', `fm2_${k.base64(180)}`],
    ['Render', 'render-api-key', `rnd_${k.base62(32)}`],
    ['Alibaba Cloud', 'alibaba-access-key-id', `LTAI${k.base62(20)}`],
    ['Tencent Cloud', 'tencent-secret-id', `AKID${k.base62(32)}`],
    ['Yandex Cloud', 'yandex-api-key', `AQVN${k.base62(36)}`],
    ['Databricks', 'databricks-token', `dapi${k.hex(32)}`, 'preset'],
    ['Tailscale', 'tailscale-key', `tskey-auth-${k.base62(16)}-${k.base62(32)}`, 'preset'],
    ['HashiCorp Vault', 'vault-token', `hvs.${k.base64url(95)}`, 'preset'],
    ['Terraform Cloud', 'terraform-token', `${k.base62(14)}.atlasv1.${k.base62(67)}`],
    ['Pulumi', 'pulumi-token', `pul-${k.hex(40)}`],
    ['Doppler', 'doppler-token', `dp.pt.${k.base62(43)}`],
    ['1Password', 'onepassword-service-account-token', `ops_${toBase64Url({ signInAddress: 'my.1password.com', key: k.base62(160) })}`, 'preset'],
    ['age', 'age-secret-key', `AGE-SECRET-KEY-1${k.chars('QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L', 58)}`],
  ]);
}

function paymentKeys(k: KeyMaker): SyntheticSecret[] {
  return toSecrets([
    ['Paystack', 'paystack-secret-key', `sk_live_${k.hex(40)}`, 'preset'],
    ['Stripe or Clerk', 'stripe-or-clerk-secret-key', `sk_live_${k.base62(42)}`, 'preset'],
    ['Stripe', 'stripe-secret-key', `sk_live_${k.base62(24)}`, 'preset'],
    ['Stripe', 'stripe-secret-key', `sk_live_51${k.base62(97)}`, 'preset'],
    ['Stripe', 'stripe-secret-key', `sk_test_51${k.base62(97)}`, 'preset'],
    ['Stripe', 'stripe-restricted-key', `rk_live_51${k.base62(97)}`, 'preset'],
    ['Stripe or Svix', 'stripe-webhook-secret', `whsec_${k.base62(32)}`],
    ['Svix', 'svix-webhook-secret', `whsec_${k.base64(14)}/+${k.base64(16)}`],
    ['Square', 'square-access-token', `EAAA${k.base64url(60)}`],
    ['Square', 'square-application-secret', `sq0csp-${k.base64url(43)}`],
    ['PayPal Braintree', 'braintree-access-token', `access_token$production$${k.hex(16)}$${k.hex(32)}`],
    ['Flutterwave', 'flutterwave-secret-key', `FLWSECK-${k.hex(32)}-X`],
    ['Mollie', 'mollie-api-key', `live_${k.base62(30)}`],
    ['Xendit', 'xendit-secret-key', `xnd_production_${k.base62(60)}`],
    ['Midtrans', 'midtrans-server-key', `SB-Mid-server-${k.base62(24)}`],
    ['Paddle', 'paddle-api-key', `pdl_live_apikey_${k.chars(lower + digits, 26)}_${k.base62(22)}_${k.base62(3)}`],
    ['Shopify', 'shopify-token', `shpat_${k.hex(32)}`, 'preset'],
    ['SendGrid', 'sendgrid-api-key', `SG.${k.base64url(22)}.${k.base64url(43)}`],
    ['Mailgun', 'mailgun-api-key', `key-${k.hex(32)}`],
    ['Mailchimp', 'mailchimp-api-key', `${k.hex(32)}-us12`],
    ['Brevo', 'brevo-api-key', `xkeysib-${k.hex(64)}-${k.base62(16)}`],
    ['Resend', 'resend-api-key', `re_${k.base62(8)}_${k.base62(24)}`],
    ['Mandrill', 'mandrill-api-key', `md-${k.base64url(22)}`],
  ]);
}

function databaseKeys(k: KeyMaker): SyntheticSecret[] {
  const host = 'db.prod.acme-bots.io';
  return toSecrets([
    ['PostgreSQL', 'postgres-url', `postgres://bot:${k.base62(16)}@${host}:5432/bot`, 'preset'],
    ['MySQL', 'mysql-url', `mysql://bot:${k.base62(16)}@${host}/bot`, 'preset'],
    ['MongoDB', 'mongodb-url', `mongodb+srv://bot:${k.base62(16)}@cluster0.q1w2e.mongodb.net/bot`, 'preset'],
    ['Redis', 'redis-url', `rediss://:${k.base62(24)}@${host}:6380`],
    ['RabbitMQ', 'amqp-url', `amqps://bot:${k.base62(20)}@${host}/bot`],
    ['SQL Server', 'sqlserver-url', `sqlserver://sa:${k.base62(16)}@${host}:1433`],
    ['ClickHouse', 'clickhouse-url', `clickhouse://bot:${k.base62(16)}@${host}:9440/bot`],
    ['message broker', 'broker-url', `mqtts://bot:${k.base62(16)}@${host}:8883`],
    ['Neo4j', 'neo4j-url', `neo4j+s://neo4j:${k.base62(16)}@${host}:7687`],
    ['file server', 'ftp-url', `sftp://bot:${k.base62(16)}@${host}/logs`],
    ['mail server', 'smtp-url', `smtps://bot:${k.base62(16)}@mail.acme-bots.io`],
    ['URL with a password', 'url-password', `https://bot:${k.base62(16)}@${host}/feed`, 'preset'],
    ['SQL Server', 'sql-connection-string', `Server=tcp:acme.database.windows.net,1433;User ID=bot;Password=${k.base62(14)}!;`],
    ['Azure Redis', 'azure-redis-connection-string', `acme.redis.cache.windows.net:6380,password=${k.base64(43)}=,ssl=True`],
    ['Supabase', 'supabase-secret-key', `sb_secret_${k.base64url(31)}`],
    ['Supabase', 'supabase-access-token', `sbp_${k.hex(40)}`],
    ['Supabase', 'supabase-service-role-key', k.jwt({ iss: 'supabase', ref: k.lower(20), role: 'service_role', iat: 1700000000, exp: 2000000000 })],
    ['Neon', 'neon-api-key', `napi_${k.chars(lower + digits, 64)}`],
    ['PlanetScale', 'planetscale-token', `pscale_tkn_${k.base62(43)}`],
    ['JSON Web Token', 'jwt', k.jwt({ sub: k.uuid(), scope: 'admin', iat: 1700000000 })],
  ]);
}

function otherKeys(k: KeyMaker): SyntheticSecret[] {
  const pem = `-----BEGIN ${'PRIVATE KEY'}-----\nMIIEvQIBADANBgkq${k.base64(48)}\n${k.base64(64)}\n${k.base64(64)}\n${k.base64(30)}==\n-----END ${'PRIVATE KEY'}-----\n`;
  const account = JSON.stringify({ type: 'service_account', private_key_id: k.hex(40), private_key: pem }, null, 2);
  return toSecrets([
    ['private key', 'private-key', pem, 'preset'],
    ['Google Cloud', 'gcp-service-account-key', account, 'preset'],
    ['GitHub', 'github-token', `ghp_${k.base62(36)}`, 'preset'],
    ['GitHub', 'github-token', `ghs_${k.base62(36)}`, 'preset'],
    ['GitHub', 'github-app-token', `ghs_${k.digits(7)}_${k.jwt({ iss: k.digits(6) })}`, 'preset'],
    ['GitHub', 'github-fine-grained-token', `github_pat_${k.base62(22)}_${k.base62(59)}`, 'preset'],
    ['GitLab', 'gitlab-token', `glpat-${k.base64url(20)}`, 'preset'],
    ['GitLab', 'gitlab-runner-token', `GR1348941${k.base64url(20)}`],
    ['Bitbucket', 'bitbucket-token', `ATBB${k.base62(32)}`],
    ['Atlassian', 'atlassian-api-token', `ATATT3xFfGF0${k.base64url(170)}=${k.upperDigits(8)}`],
    ['npm', 'npm-token', `npm_${k.base62(36)}`, 'preset'],
    ['npm registry', 'npmrc-auth-token', `//npm.acme.io/:_authToken=${k.base62(40)}`],
    ['PyPI', 'pypi-token', `pypi-AgEIcHlwaS5vcmc${k.base64url(150)}`],
    ['RubyGems', 'rubygems-api-key', `rubygems_${k.hex(48)}`],
    ['Docker Hub', 'docker-token', `dckr_pat_${k.base64url(27)}`, 'preset'],
    ['CircleCI', 'circleci-token', `CCIPAT_${k.base62(22)}_${k.hex(40)}`],
    ['Buildkite', 'buildkite-token', `bkua_${k.hex(40)}`],
    ['Postman', 'postman-api-key', `PMAK-${k.hex(24)}-${k.hex(34)}`],
    ['Sourcegraph', 'sourcegraph-token', `sgp_${k.hex(40)}`],
    ['SonarQube', 'sonar-token', `squ_${k.hex(40)}`],
    ['JFrog', 'jfrog-api-key', `AKCp${k.base62(69)}`],
    ['Notion', 'notion-token', `ntn_${k.digits(11)}${k.base62(35)}`, 'preset'],
    ['Notion', 'notion-token', `secret_${k.base62(43)}`],
    ['Linear', 'linear-api-key', `lin_api_${k.base62(40)}`, 'preset'],
    ['Airtable', 'airtable-token', `pat${k.base62(14)}.${k.hex(64)}`],
    ['Figma', 'figma-token', `figd_${k.base64url(40)}`, 'preset'],
    ['Sentry', 'sentry-auth-token', `sntryu_${k.hex(64)}`],
    ['New Relic', 'new-relic-key', `NRAK-${k.upperDigits(27)}`],
    ['New Relic', 'new-relic-license-key', `${k.hex(32)}FFFFNRAL`],
    ['Grafana', 'grafana-token', `glsa_${k.base62(32)}_${k.hex(8)}`, 'preset'],
    ['Grafana', 'grafana-token', btoa(`{"k":"${k.base62(32)}","n":"release-bot","id":1}`)],
    ['PostHog', 'posthog-personal-api-key', `phx_${k.base62(43)}`],
    ['Dynatrace', 'dynatrace-token', `dt0c01.${k.upperDigits(24)}.${k.upperDigits(64)}`],
    ['HubSpot', 'hubspot-token', `pat-na1-${k.uuid()}`],
    ['Asana', 'asana-token', `2/1${k.digits(15)}/1${k.digits(15)}:${k.hex(32)}`],
    ['ClickUp', 'clickup-token', `pk_${k.digits(8)}_${k.upperDigits(32)}`],
    ['Trello', 'trello-token', `ATTA${k.hex(64)}${k.hex(8).toUpperCase()}`],
    ['Contentful', 'contentful-token', `CFPAT-${k.base64url(43)}`],
    ['Typeform', 'typeform-token', `tfp_${k.base62(44)}_${k.base62(14)}`],
    ['Dropbox', 'dropbox-access-token', `sl.${k.base64url(140)}`],
    ['Mapbox', 'mapbox-secret-token', `sk.${toBase64Url({ u: 'acmebots', a: k.base62(25) })}.${k.base64url(22)}`],
    ['LaunchDarkly', 'launchdarkly-key', `sdk-${k.uuid()}`],
    ['OneSignal', 'onesignal-api-key', `os_v2_app_${k.chars(lower + '234567', 103)}`],
    ['X (Twitter)', 'twitter-bearer-token', `${'A'.repeat(22)}${k.base62(24)}%2B${k.base62(30)}%3D${k.base62(20)}`],
    ['Salesforce', 'salesforce-access-token', `00D${k.base62(12)}!${k.base62(96)}`],
  ]);
}
