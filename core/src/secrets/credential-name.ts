import { splitWords } from './words.ts';

/** Nouns that name a credential by themselves when a name ends in them. */
const credentialNouns = new Set([
  ...['password', 'passwd', 'pwd', 'passphrase', 'passcode', 'secret', 'token', 'apikey', 'credential', 'credentials', 'authorization', 'pat'],
  ...['apitoken', 'authtoken', 'accesstoken', 'bottoken', 'clientsecret', 'secretkey', 'accesskey', 'privatekey'],
]);

/** What must stand before `key` for it to be a credential. */
const keyQualifiers = new Set([
  ...['api', 'secret', 'private', 'access', 'auth', 'encryption', 'encrypt', 'signing', 'sign', 'master', 'service', 'role', 'account'],
  ...['license', 'hmac', 'jwt', 'aes', 'cipher', 'admin', 'subscription', 'openai', 'anthropic', 'gemini', 'groq', 'stripe', 'sendgrid'],
]);

/** Words after the noun that do not change what the value is: `API_KEY_PROD`, `tokenV2`, `secretString`. */
const trailingWords = new Set([
  ...['prod', 'production', 'dev', 'development', 'staging', 'stage', 'live', 'value', 'string', 'str', 'default', 'fallback', 'primary'],
  ...['secondary', 'old', 'new', 'v', 'raw', 'plain', 'plaintext', 'base', 'hex'],
]);

/** Words before `token` that make it a piece of text, a cursor or a design value instead of a credential. */
const otherTokens = new Set([
  ...['page', 'cursor', 'continuation', 'next', 'prev', 'previous', 'max', 'min', 'num', 'total', 'prompt', 'completion', 'input', 'output'],
  ...['stop', 'end', 'start', 'eos', 'bos', 'pad', 'unk', 'mask', 'special', 'syntax', 'design', 'css', 'color', 'theme', 'cancellation'],
  ...['cancel', 'abort', 'sync', 'mention', 'reasoning', 'cached', 'lexer', 'parser', 'keyword', 'operator', 'first', 'last', 'current'],
  ...['comment', 'punctuation', 'identifier', 'separator', 'begin', 'open', 'close', 'closing', 'opening', 'per', 'single', 'sub', 'placeholder'],
  ...['erc', 'nft', 'injection', 'inject', 'provider', 'csrf', 'xsrf', 'flow'],
]);

/** Words that turn the name into a message, a handler, a flag or a public value. */
const otherMeaning = new Set([
  ...['public', 'publishable', 'anon', 'site', 'client_id', 'forgot', 'forgotten', 'reset', 'confirm', 'show', 'hide', 'toggle', 'has', 'is'],
  ...['wrong', 'invalid', 'missing', 'incorrect', 'bad', 'empty', 'no', 'get', 'set', 'fetch', 'verify', 'validate', 'require', 'required'],
  ...['on', 'handle', 'use', 'update', 'delete', 'create', 'remove', 'generate', 'change', 'enter', 'expired', 'hashed', 'encrypted', 'masked'],
  ...['label', 'placeholder', 'i', 'msg', 'error', 'test', 'mock', 'fake', 'dummy', 'example', 'sample', 'hash', 'check', 'save', 'load'],
]);

/**
 * True for a name that says its value is a credential: `apiKey`, `BOT_TOKEN`, `client_secret`, `x-api-key`. Names are
 * split into words and judged by the last noun, so `tokenCount`, `secretName`, `passwordField`, `tokenUrl`,
 * `nextPageToken`, `publicKey` and `keyboardKey` are none. Never enough for a finding by itself.
 */
export function isCredentialName(name: string): boolean {
  const words = splitWords(name);
  while (words.length > 1 && isTrailing(words.at(-1) ?? '')) words.pop();
  const noun = words.pop();
  if (noun === undefined || words.some((word) => otherMeaning.has(word))) return false;
  if (noun === 'key') return keyQualifiers.has(words.at(-1) ?? '');
  if (!credentialNouns.has(noun)) return false;
  return !(noun === 'token' && words.some((word) => otherTokens.has(word)));
}

function isTrailing(word: string): boolean {
  return /^\d+$/.test(word) || trailingWords.has(word);
}
