/** Names of environment variables that hold credentials. */
import { isCredentialName } from './credential-name.ts';
import { splitWords } from './words.ts';

const passwordNouns = new Set(['password', 'passwd', 'pwd', 'pass', 'passphrase', 'passcode']);

/** Words that make a variable's value public, or something else than a credential. */
const publicWords = new Set([
  ...['public', 'publishable', 'anon', 'site', 'limit', 'max', 'count', 'url', 'uri', 'path', 'file', 'expiry', 'expires'],
  ...['test', 'tests', 'e2e', 'mock', 'fake', 'dummy', 'demo', 'example', 'sample'],
]);

const variableNouns = new Set([...passwordNouns, 'secret', 'secrets', 'token', 'key', 'apikey', 'passkey', 'credential', 'credentials', 'salt', 'pepper', 'pat', 'authorization']);

/** `CONFLUENCE_SPACE_KEY`, `JIRA_PROJECT_KEY`, `CACHE_KEY`: keys that name something, in an address or a store. */
const namingKey = /(?:^|_)(?:SPACE|PROJECT|ISSUE|EPIC|SORT|PARTITION|PRIMARY|FOREIGN|CACHE|ROW|OBJECT|ROUTING|IDEMPOTENCY|TRANSLATION)_?KEY$/i;

/** Variables whose names say credential and whose values are paths of files. Source: https://cloud.google.com/docs/authentication/application-default-credentials */
const filePaths = new Set(['GOOGLE_APPLICATION_CREDENTIALS']);

/** True for the name of a variable that holds a credential: what isCredentialName accepts, and `DB_PASS`, `VERIFY_TOKEN`, `WEATHER_KEY`. */
export function isCredentialVariable(name: string): boolean {
  if (filePaths.has(name) || namingKey.test(name)) return false;
  if (isCredentialName(name)) return true;
  const words = nameWords(name);
  return words.length > 1 && variableNouns.has(words.at(-1) ?? '') && !words.some((word) => publicWords.has(word));
}

export function isPasswordName(name: string): boolean {
  return passwordNouns.has(nameWords(name).at(-1) ?? '');
}

/** Words after the noun that do not change what the value is. */
const trailingWords = /^(?:\d+|prod|production|dev|development|staging|live|default|v|value|string|json|base64|b64)$/;

/** The words of a name without what only says where or how it is used. */
export function nameWords(name: string): string[] {
  const words = splitWords(name);
  while (words.length > 1 && trailingWords.test(words.at(-1) ?? '')) words.pop();
  return words;
}
