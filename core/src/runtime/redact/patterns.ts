/**
 * Formats of secrets that are known by their shape. Masking errs on the side of too much: a pattern is looser than the vendor's format
 * (lengths change over time), but never so loose that it eats prose. All of them run in linear time.
 */

/** Where a secret may begin: not inside a word, but right after `%3D`, `\n` and the like of an encoded text. */
const start = String.raw`(?:(?<![A-Za-z0-9])|(?<=%[0-9A-Fa-f]{2})|(?<=\\[nrtbf])|(?<=\\u[0-9A-Fa-f]{4})|(?<=\\x[0-9A-Fa-f]{2}))`;

/** Prefixes that vendors give their secrets, with the least that follows. Sources: the vendors' documentation and secretlint's preset. Whose they are is no part of the bundle. */
const prefixed = [
  String.raw`sk-ant-[\w-]{6,}`, // Anthropic
  String.raw`sk-or-[\w-]{6,}`, // OpenRouter
  String.raw`sk-(?:proj|svcacct|admin|None)-[\w-]{6,}`, // OpenAI
  String.raw`sk-[\w-]{16,}`, // OpenAI, DeepSeek, Langfuse and others
  String.raw`(?:sk|rk)_(?:live|test)_\w{8,}`, // Stripe
  String.raw`sk_[0-9a-f]{32,}`, // ElevenLabs
  String.raw`whsec_[\w+/=-]{8,}`, // Stripe and Svix webhooks
  String.raw`xai-\w{16,}`, // xAI
  String.raw`pplx-\w{16,}`, // Perplexity
  String.raw`r8_\w{16,}`, // Replicate
  String.raw`gsk_\w{16,}`, // Groq
  String.raw`csk-\w{16,}`, // Cerebras
  String.raw`(?:hf|api_org)_[A-Za-z]{16,}`, // Hugging Face
  String.raw`nvapi-[\w-]{16,}`, // NVIDIA
  String.raw`tgp_v1_[\w-]{16,}`, // Together
  String.raw`fw_\w{20,}`, // Fireworks
  String.raw`jina_\w{16,}`, // Jina
  String.raw`pcsk_\w{16,}`, // Pinecone
  String.raw`tvly-[\w-]{16,}`, // Tavily
  String.raw`lsv2_(?:pt|sk)_\w{16,}`, // LangSmith
  String.raw`AIza[\w-]{30,}`, // Google API key
  String.raw`AQ\.[\w-]{30,}`, // Google API key (2025)
  String.raw`(?:ya29\.[\w-]{16,}|GOCSPX-[\w-]{16,})`, // Google OAuth
  String.raw`(?:xox[a-z](?:\.xox[a-z])?|xapp)-[\w-]{8,}`, // Slack
  String.raw`(?:gh[pousr]_\w{16,}|github_pat_\w{16,})`, // GitHub
  String.raw`gl(?:pat|ptt|dt|rt|soat|cbt)-[\w-]{16,}`, // GitLab
  String.raw`npm_\w{30,}`, // npm
  String.raw`pypi-[\w-]{30,}`, // PyPI
  String.raw`(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Za-z0-9])`, // AWS
  String.raw`ABSK[A-Za-z0-9+/=]{30,}`, // Amazon Bedrock
  String.raw`EAA[A-Za-z0-9]{24,}`, // Meta
  String.raw`SK[0-9a-f]{32}(?![A-Za-z0-9])`, // Twilio
  String.raw`SG\.[\w-]{12,}\.[\w-]{12,}`, // SendGrid
  String.raw`key-[0-9a-f]{32}`, // Mailgun
  String.raw`re_[A-Za-z0-9]{6,}_[A-Za-z0-9]{16,}`, // Resend
  String.raw`(?:sb_secret_[\w-]{8,}|sbp_\w{20,})`, // Supabase
  String.raw`[A-Za-z0-9]{52}JQQJ9[A-Za-z0-9]{20,}`, // Azure AI
  String.raw`[A-Za-z0-9_.-]{3}\dQ~[\w.~-]{30,}`, // Microsoft Entra
  String.raw`(?:secret_|ntn_)\w{36,}`, // Notion
  String.raw`pat[A-Za-z0-9]{14}\.[0-9a-f]{40,}`, // Airtable
  String.raw`lin_(?:api|oauth)_\w{16,}`, // Linear
  String.raw`dapi[0-9a-f]{32}`, // Databricks
  String.raw`do[opr]_v1_\w{16,}`, // DigitalOcean
  String.raw`shp(?:at|ca|pa|ss)_\w{16,}`, // Shopify
  String.raw`ATATT3[\w=-]{30,}`, // Atlassian
  String.raw`hv[sbr]\.[\w-]{16,}`, // HashiCorp Vault
  String.raw`dp\.(?:pt|st|ct|sa)\.\w{16,}`, // Doppler
  String.raw`sntry[su]_[\w=+/-]{16,}`, // Sentry
  String.raw`AGE-SECRET-KEY-1[A-Z0-9]{20,}`, // age
  String.raw`[MNO][A-Za-z\d_-]{22,28}\.[\w-]{5,8}\.[\w-]{25,}`, // Discord bot
  String.raw`(?:bot)?\d{6,12}:[\w-]{30,}`, // Telegram bot
  String.raw`eyJ[\w-]{8,}\.eyJ[\w-]{4,}(?:\.[\w-]*)?`, // JSON Web Token
];

/** One expression for all vendor formats: a single pass over the text. */
export const vendorSecrets = new RegExp(`${start}(?:${prefixed.join('|')})`, 'g');

/** Formats where only a part of the match is secret: the first group stays. */
export const partialSecrets: readonly RegExp[] = [
  // Telegram puts the token into the path, whatever its length: https://core.telegram.org/bots/api#making-requests
  /(\/(?:file\/)?bot)\d+(?::|%3[Aa])[\w-]+/g,
  // Discord webhook and interaction tokens: https://discord.com/developers/docs/resources/webhook
  /(\/webhooks\/\d{5,25}\/)[\w.-]+/g,
  /(\/interactions\/\d{5,25}\/)[\w.-]+/g,
  // Slack incoming webhooks and workflow triggers, Teams workflows
  /(hooks\.slack(?:-gov)?\.com\/(?:services|workflows|triggers)\/)[\w/-]+/gi,
  /(\.webhook\.office\.com\/webhookb2\/)[\w@/-]+/gi,
  // Azure connection strings; other `name=value` pairs are found by name
  /((?:AccountKey|SharedAccessKey|SharedAccessSignature)=)[^;\s"']+/gi,
  // Authorization schemes in running text; `Basic understanding` has neither digit nor capital nor joint
  /(\b(?:[Bb]earer|BEARER|[Bb]asic|BASIC)\s{1,4})(?=[\w+/~=.-]*(?:[0-9=]|[a-z+/~-][A-Z]|[-_.~+/][A-Za-z0-9]))[\w+/~=.-]{6,}/g,
];

/** User info of a URL: everything before the last `@` of the authority. */
export const urlUserInfo = /([a-z][a-z0-9+.-]{0,30}:(?:\\?\/){2})[^\s/?#"'<>\\]{1,2000}@/gi;

/** The same for databases and brokers, whose passwords are often written with unescaped `/`, `#` or `?`. */
export const databaseUserInfo =
  /((?:postgres(?:ql)?|mysql|mariadb|mongodb|redis{1,2}|valkeys?|amqps?|mssql|sqlserver|clickhouse|nats|mqtts?|ftps?|smtps?|ldaps?)(?:\+[a-z]+)?:\/\/[^\s:@/"'<>]{0,200}:)[^\s"'<>]{1,500}@(?=[\w[.-])/gi;

/** PEM blocks, also with escaped line ends or cut off before the end. */
export const pemPrivateKey = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----|$)/g;
