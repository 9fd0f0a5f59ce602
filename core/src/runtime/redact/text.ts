import { databaseUserInfo, partialSecrets, pemPrivateKey, urlUserInfo, vendorSecrets } from './patterns.ts';
import { isSecretKey, isSecretQueryName } from './keys.ts';

/** What stands in the place of a secret. */
export const mask = '[redacted]';

/** Says whether the value beside a name is secret; `inQuery` when the name stands behind `?` or `&`. */
export type IsSecretName = (name: string, inQuery: boolean) => boolean;

/** The names that are secret without any option. */
export const isSecretByDefault: IsSecretName = (name, inQuery) => (inQuery ? isSecretQueryName(name) : isSecretKey(name));

/**
 * Masks the secrets in a text: those of known shape, those in URLs, and those beside a telling name (`password=…`, `"apiKey": "…"`,
 * `Authorization: …`). Runs in linear time and never throws.
 */
export function maskText(text: string, isSecretName: IsSecretName = isSecretByDefault): string {
  if (text.length < minSecretText) return text;
  let masked = text.includes('-----BEGIN') ? text.replace(pemPrivateKey, mask) : text;
  if (masked.includes('@')) masked = masked.replace(databaseUserInfo, `$1${mask}@`).replace(urlUserInfo, `$1${mask}@`);
  masked = maskAssignments(maskPairs(masked, isSecretName), isSecretName);
  for (const pattern of partialSecrets) masked = masked.replace(pattern, `$1${mask}`);
  return masked.replace(vendorSecrets, mask);
}

/** Shorter texts hold neither a name with its value nor a secret of known shape. */
const minSecretText = 5;

/** A name, its closing quote, and what joins it to a value: `=`, `:`, `=>`, an encoded `=`, the blank after `--option`, the comma of a list of headers. */
const assignment = new RegExp(
  [
    String.raw`(?:(?<![\w$.%\-[\]])|(?<=%(?:0[Aa]|20|22|26|2[Cc]|3[Bb]|3[Ff]|7[Bb])))`,
    String.raw`(?<name>(?:[\w$.\-[\]]|%(?!3[Dd])){2,})`,
    String.raw`(?:\\*["'${'`'}])?`,
    String.raw`(?<joint>\s{0,8}(?:=>|[=:])\s{0,8}|%3[Dd]|[ ]{1,8}(?<=--[\w-]{2,80}[ ]{1,8})(?!-)|(?<=["'])\s{0,2},\s{0,8}(?=["']))`,
  ].join(''),
  'g',
);

const headerLines = /^(?:authorization|proxy-authorization|cookie|set-cookie)$/i;
const authScheme = /(?:bearer|basic|bot|token|digest|negotiate|apikey|hmac-sha256|aws4-hmac-sha256)\s{1,8}/iy;

/** Unquoted words after a colon which are prose or emptiness, not a value: `invalid token: expected …`. */
const plainValues = new Set([
  'true', 'false', 'null', 'undefined', 'none', 'nan', 'missing', 'invalid', 'required', 'expected', 'expired', 'must', 'is', 'was', 'has', 'not', 'no', 'unset', 'empty',
  'string', 'number', 'boolean', 'unknown', 'optional', 'include', 'omit', 'same-origin', 'the', 'a', 'an', 'unexpected', 'malformed', mask,
]);

/** True for a word that cannot be a secret although it stands beside a telling name (`credentials: 'include'`). */
export function isPlainKeyword(text: string): boolean {
  return plainValues.has(text.toLowerCase());
}

function maskAssignments(text: string, isSecretName: IsSecretName): string {
  let masked = '';
  let done = 0;
  assignment.lastIndex = 0;
  for (let match = assignment.exec(text); match !== null; match = assignment.exec(text)) {
    const { name = '', joint = '' } = match.groups ?? {};
    const before = text[match.index - 1];
    const inQuery = before === '?' || before === '&';
    if (!isSecretName(unescapeName(name), inQuery) && !(before === '\\' && isSecretName(name.slice(1), inQuery))) continue;
    if (joint.includes(',') && !headerLines.test(name)) continue;
    const [from, to] = findValue(text, assignment.lastIndex, name, joint);
    if (to <= from || isPlainKeyword(text.slice(from, to))) continue;
    masked += text.slice(done, from) + mask;
    done = to;
    assignment.lastIndex = to;
  }
  return done === 0 ? text : masked + text.slice(done);
}

/** `{"name":"Authorization","value":"…"}` as in HAR files and API collections, up to the value; the quotes may be escaped. */
const namedValue = /(\\{0,8}["'])(?:name|key|header|field)\1\s{0,8}:\s{0,8}\1([^"'\\]{1,100})\1\s{0,8},\s{0,8}\1value\1\s{0,8}:\s{0,8}\1/g;

function maskPairs(text: string, isSecretName: IsSecretName): string {
  let masked = '';
  let done = 0;
  for (const { 0: lead, 1: quote = '', 2: name = '', index } of text.matchAll(namedValue)) {
    const from = index + lead.length;
    if (from < done || !isSecretName(name, false)) continue;
    masked += text.slice(done, from) + mask;
    done = findQuoteEnd(text, from, quote);
  }
  return masked + text.slice(done);
}

/** Where the value that begins at `at` starts and ends. */
function findValue(text: string, at: number, name: string, joint: string): readonly [from: number, to: number] {
  if (text.startsWith(mask, at)) return [at, at];
  const opener = /\\*["'`]/y;
  opener.lastIndex = at;
  const quote = opener.exec(text)?.[0];
  if (quote !== undefined) return [at + quote.length, findQuoteEnd(text, at + quote.length, quote)];
  const first = text[at];
  if ((first === '{' || first === '[')) return [at, findBracketEnd(text, at)];
  if (joint.includes(':') && headerLines.test(name)) return [at, findEnd(text, at, /[\r\n"'`]|(?<!\\)\\+[rn]/g)];
  authScheme.lastIndex = at;
  const afterScheme = authScheme.test(text) ? authScheme.lastIndex : at;
  const stop = joint.startsWith('%') ? /%26|[\s&"'`<>]/g : /[\s&;"'`<>]/g;
  const end = findEnd(text, afterScheme, stop);
  return [at, trimPunctuation(text, at, end)];
}

/** The next same quote that is not escaped; the end of the line when there is none (the text was cut). */
function findQuoteEnd(text: string, from: number, quote: string): number {
  let end = text.indexOf(quote, from);
  if (quote.length === 1) while (end > from && isEscaped(text, end)) end = text.indexOf(quote, end + 1);
  const limit = from + maxValueLength;
  return end === -1 || end > limit ? findEnd(text, from, /[\r\n]/g) : end;
}

const maxValueLength = 16_384;

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
}

/** The bracket that closes the one at `from`, within the longest value; otherwise the end of the line. */
function findBracketEnd(text: string, from: number): number {
  let depth = 0;
  const limit = Math.min(text.length, from + maxValueLength);
  for (let at = from; at < limit; at += 1) {
    const char = text[at];
    if (char === '{' || char === '[') depth += 1;
    else if (char === '}' || char === ']') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return findEnd(text, from, /[\r\n]/g);
}

function findEnd(text: string, from: number, stop: RegExp): number {
  stop.lastIndex = from;
  return stop.exec(text)?.index ?? text.length;
}

function trimPunctuation(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && /[,.)\]}]/.test(text[end - 1] ?? '')) end -= 1;
  return end;
}

function unescapeName(name: string): string {
  return name.includes('%') ? name.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : name;
}
