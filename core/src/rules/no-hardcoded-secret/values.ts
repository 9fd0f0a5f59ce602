/** Judging a value: does it open anything, or does it only stand where a secret will? */
import { isPlaceholder, looksLikeCredential } from '../../secrets/index.ts';
import { isCredentialVariable, isPasswordName, nameWords } from '../../secrets/credential-variable.ts';
import { splitWords } from '../../secrets/words.ts';

/** Shorter values are no secrets to an API. */
const minLength = 4;

/** What code shows or logs where a variable is missing. */
const statusWords =
  /^(?:not|un|is)?[-_ ]?(?:set|found|configured|defined|provided|available|specified|present|required|needed|used)$|^(?:missing|absent|none|null|nil|undefined|disabled|off|false|true|empty|unknown|n\/a|-+)$/i;

const harmlessShapes: readonly RegExp[] = [
  /^\d{0,3}$/, // small numbers
  /^\d+ ?(?:ms|s|sec|m|min|h|hr|d|days?|w|y|kb|mb|gb|hours?|minutes?|seconds?|weeks?)$/i, // 15m, 7 days
  /^(?:\.{0,2}\/|~\/|[A-Za-z]:\\)/, // paths
  /^[a-z][a-z0-9+.-]*:\/\//i, // URLs; those with a password are a format of their own
  /^(?:HS|RS|ES|PS)\d{3}$|^EdDSA$|^(?:aes|sha|md5|rsa)[-_\d]/i, // algorithms
  /^(?:pk_|pk\.|sb_publishable_|phc_|rzp_(?:test|live)_\w{14}$|eyJ)/, // keys that their vendors let everybody see; JSON Web Tokens, which are a format of their own
  /^\$(?:2[aby]?|5|6|argon2\w*|scrypt|pbkdf2[\w-]*)\$/, // hashes of passwords
  /^[\w.-]+\.(?:json|pem|key|txt|env|ya?ml|crt|cer|p12|pfx)$/i, // names of key files
];

/** True for a value that is no secret whatever its place: empty, a number, a duration, an address, a path, an algorithm. */
export function isHarmless(value: string): boolean {
  const trimmed = value.trim();
  return trimmed === '' || statusWords.test(trimmed) || /[<>{}]|\.{3}|\u2026/.test(trimmed) || harmlessShapes.some((shape) => shape.test(trimmed));
}

/** A literal in an option that takes a credential of somebody else's service: what is no placeholder was meant. */
export function isMeantCredential(value: string): boolean {
  return value.length >= minLength && !/\s/.test(value.trim()) && !isHarmless(value) && !isPlaceholder(value);
}

/** The literal that stands in when a variable is missing, judged by what the variable is for; `strict`: also words for other services. */
export function isLiveDefault(variable: string, value: string, strict: boolean): boolean {
  if (!isCredentialVariable(variable) || isHarmless(value)) return false;
  if (isOwnSecret(variable)) return true;
  if (!isMeantCredential(value)) return false;
  return strict || isPasswordName(variable) || looksLikeCredential(value, { named: true });
}

/** Words that say that the bot itself checks or signs with the value. */
const ownWords = new Set([
  ...['jwt', 'session', 'cookie', 'csrf', 'xsrf', 'signing', 'sign', 'hmac', 'encryption', 'encrypt', 'cipher', 'crypto', 'verify', 'verification'],
  ...['webhook', 'admin', 'administrator', 'root', 'master', 'internal', 'nextauth', 'salt', 'pepper', 'superuser', 'owner', 'cron', 'hash'],
]);

/** The same for names that end in `key`. */
const keyWords = new Set(['jwt', 'signing', 'sign', 'hmac', 'encryption', 'encrypt', 'cipher', 'crypto', 'webhook', 'admin', 'root', 'master', 'internal', 'owner', 'cron']);

/** Words before `secret` of a credential that another service has issued and checks. */
const issuedSecrets = new Set(['client', 'consumer', 'app', 'application', 'api', 'oauth', 'google', 'github', 'facebook', 'twitter', 'discord', 'aws']);

/**
 * True for a variable whose value the bot trusts: whoever knows it is let in, or signs like the bot. There every literal is
 * a hole, `your-secret-key` as much as a random one, since it stands in the source.
 */
export function isOwnSecret(name: string): boolean {
  const words = nameWords(name);
  const noun = words.at(-1) ?? '';
  // `COOKIE_KEY` and `REDIS_HASH_KEY` are as often the name of an entry.
  const telling = noun === 'key' ? keyWords : ownWords;
  if (words.some((word) => telling.has(word))) return true;
  if (noun === 'secret' || noun === 'secrets') return !words.some((word) => issuedSecrets.has(word));
  return name.toUpperCase() === 'SECRET_KEY' || name.toUpperCase() === 'AUTH_TOKEN' || name.toUpperCase() === 'AUTH_KEY';
}

/** `JWT_SECRET` for `jwtSecret`, `X_API_KEY` for `x-api-key`. */
export function toVariableName(name: string): string {
  const words = splitWords(name.replace(/^#/, ''));
  const joined = words.join('_').toUpperCase();
  return /^[A-Z]/.test(joined) ? joined : `SECRET_${joined}`.replace(/_$/, '');
}

/** Prefixes whose variables bundlers write into code for browsers; requireEnv refuses them. */
export function isPublishedVariable(name: string): boolean {
  return /^(?:NEXT_PUBLIC|VITE|REACT_APP|EXPO_PUBLIC|PUBLIC|NUXT_PUBLIC|GATSBY)_/i.test(name);
}
