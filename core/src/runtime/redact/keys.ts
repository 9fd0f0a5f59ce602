/**
 * Which names hold a secret. Names are compared without case and joints, so `API_KEY`, `apiKey`, `api-key` and `apikey` are one name,
 * and the end of the name decides: `botToken` holds a token, `tokenCount` a count.
 */

/** Endings of a squashed name that mark its value as a secret. */
const secretEndings = [
  'password', 'passwords', 'passwd', 'passphrase', 'passcode', 'pwd', 'secret', 'secrets', 'secretid', 'token', 'authorization', 'authcode',
  'authorizationcode', 'cookie', 'cookies', 'credential', 'credentials', 'signature', 'signatures', 'jwt', 'bearer', 'connectionstring',
  'connstring', 'apikey', 'apikeys', 'secretkey', 'secretkeys', 'privatekey', 'privatekeys', 'accesskey', 'accesskeys', 'authkey', 'authheader',
  'accesstokens', 'refreshtokens', 'authtokens', 'bottokens', 'apitokens', 'sessiontokens', 'bearertokens', 'devicetokens', 'otp', 'totp', 'cvv', 'cvc',
  'seedphrase', 'mnemonic',
];

/** What may stand before `key`, and makes it a secret: kinds of keys, and vendors whose key is a credential. */
const secretKeyOwners = [
  'encryption', 'decryption', 'signing', 'master', 'account', 'storage', 'service', 'servicerole', 'subscription', 'webhook', 'session', 'deploy', 'ssh', 'rsa',
  'hmac', 'aes', 'jwt', 'admin', 'shared', 'symmetric', 'bot', 'app', 'application', 'functions', 'integration', 'openai', 'anthropic', 'claude', 'gemini', 'google',
  'gcp', 'groq', 'mistral', 'cohere', 'deepseek', 'xai', 'grok', 'openrouter', 'perplexity', 'replicate', 'huggingface', 'together', 'fireworks',
  'elevenlabs', 'deepgram', 'assemblyai', 'pinecone', 'weaviate', 'qdrant', 'tavily', 'serper', 'serpapi', 'exa', 'azure', 'aws', 'stripe', 'twilio',
  'sendgrid', 'mailgun', 'resend', 'postmark', 'supabase', 'algolia', 'datadog', 'newrelic', 'telegram', 'discord', 'slack', 'line', 'whatsapp',
  'langsmith', 'langfuse', 'cloudflare', 'github', 'gitlab', 'notion', 'airtable', 'youtube', 'maps', 'weather', 'openweather', 'nvidia', 'cerebras', 'jina', 'voyage',
];

/** `PASS` alone is a password in `SMTP_PASS`, but not in `bypass`: it needs one of these before it. */
const passOwners = ['', 'db', 'database', 'smtp', 'imap', 'mail', 'email', 'user', 'admin', 'root', 'auth', 'redis', 'mysql', 'pg', 'postgres', 'mongo', 'ftp', 'proxy'];

/** Endings which look like a secret and are none: places in a list, tokens of a tokenizer, signatures of functions, public keys. */
const plainEndings = [
  'pagetoken', 'nexttoken', 'prevtoken', 'previoustoken', 'continuationtoken', 'continuetoken', 'cursortoken', 'synctoken', 'skiptoken', 'resumetoken', 'paginationtoken', 'changetoken',
  'eostoken', 'bostoken', 'padtoken', 'unktoken', 'septoken', 'clstoken', 'masktoken', 'stoptoken', 'maxtoken', 'mintoken', 'pertoken', 'cancellationtoken',
  'functionsignature', 'methodsignature', 'typesignature', 'callsignature',
];

/** Words after the noun that leave the value a secret: `passwordHash`, `tokenValue`, `secretString`, `signature_v2`. */
const neutralTail = /(?:value|text|string|plain|plaintext|raw|binary|hash|hashed|salt|pem|base64|b64|encoded|confirm|confirmation|repeat|header|sha1|sha256|sha512|ed25519|(?:v|(?<!\d))\d+)$/;

/** In a URL's query these short names carry a credential as well: Google's `key`, Azure's `sig`, OAuth's `code`. */
const secretQueryNames = new Set(['key', 'sig', 'code', 'auth', 'pass', 'pw', 'hash', 'apikey', 'sid', 'state', 'nonce', 'ticket', 'assertion', 'clientassertion', 'samlresponse']);

/** All-capital names are environment variables; there a `_KEY` is a credential unless one of these words says otherwise. */
const plainEnvKey = /(?:PUBLIC|PUBLISHABLE|PRIMARY|FOREIGN|CACHE|PARTITION|SORT|OBJECT|INDEX|IDEMPOTENCY|HOT|PREFIX|UNIQUE|REGISTRY|SITE|EVENT|TRANSLATION)_?KEY$/;

const ownersOfKey = new RegExp(`(?:${secretKeyOwners.join('|')})keys?$`);
const ownersOfPass = new RegExp(`^(?:${passOwners.filter(Boolean).join('|')})?pass$`);
const secretEnding = new RegExp(`(?:${secretEndings.join('|')})$`);
const plainEnding = new RegExp(`(?:${plainEndings.join('|')})$`);

/** True when a property, header or variable of this name holds a secret. */
export function isSecretKey(name: string): boolean {
  const squashed = squash(name);
  const bare = withoutTail(squashed);
  return endsSecret(squashed) || endsSecret(bare) || isEnvironmentKey(name);
}

/** True when a query parameter (or form field) of this name holds a secret; stricter than {@link isSecretKey}. */
export function isSecretQueryName(name: string): boolean {
  return isSecretKey(name) || secretQueryNames.has(squash(name));
}

function endsSecret(squashed: string): boolean {
  if (plainEnding.test(squashed)) return false;
  return secretEnding.test(squashed) || ownersOfKey.test(squashed) || ownersOfPass.test(squashed) || squashed === 'auth' || squashed === 'pw';
}

function isEnvironmentKey(name: string): boolean {
  return /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*_KEY$/.test(name) && !plainEnvKey.test(name);
}

/** Lower case, and nothing but letters and digits. */
function squash(name: string): string {
  return name.slice(-200).replace(/[^A-Za-z0-9]/g, '').toLowerCase();
}

function withoutTail(squashed: string): string {
  let bare = squashed;
  for (let shorter = bare.replace(neutralTail, ''); shorter !== bare && shorter !== ''; shorter = bare.replace(neutralTail, '')) bare = shorter;
  return bare;
}
