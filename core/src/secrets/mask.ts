import { isCredentialName } from './credential-name.ts';
import { looksLikeCredential } from './credential.ts';
import { findSecrets } from './find-secrets.ts';
import { secretPatterns } from './patterns/index.ts';
import { isPlaceholder } from './placeholder.ts';

/** Stands for everything that is not shown; its length tells nothing. */
const veil = '****';

/** Most characters of a secret that any output may show. */
const maxShown = 4;

/** Where and how maskSecretsIn works. */
export interface MaskOptions {
  /** Offsets of the part to return, masked; what begins before it is recognised by the whole text. Default: all. */
  readonly window?: readonly [start: number, end: number];
  /** Further ranges of the text that are secrets, such as the literal that a finding is about. */
  readonly also?: readonly (readonly [start: number, end: number])[];
}

/**
 * Replaces a secret for output: the provider's own constant prefix, at most four characters of it, and asterisks
 * (`sk-p****`). Of a value without a known prefix nothing is shown.
 */
export function mask(value: string): string {
  const prefix = constantPrefixes.find((literal) => value.startsWith(literal) && value.length >= literal.length + 8);
  return (prefix ?? '').slice(0, maxShown) + veil;
}

/**
 * Masks every credential in a text that is about to be shown, for example a code frame. It hides more than the rules
 * report: known formats, quoted strings that look random, and quoted values under credential names.
 */
export function maskSecretsIn(text: string, { window = [0, text.length], also = [] }: MaskOptions = {}): string {
  const ranges = [...findSecrets(text).map(({ start, end }) => [start, end] as const), ...quotedSecrets(text), ...also];
  let masked = '';
  let position = window[0];
  for (const [start, end] of ranges.sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    if (end <= position || start >= window[1]) continue;
    if (start >= position) masked += text.slice(position, start) + mask(text.slice(start, end));
    else if (position === window[0]) masked += veil;
    position = end;
  }
  return masked + text.slice(Math.min(position, window[1]), window[1]);
}

const quoted = /(?:(?<![\w$-])([\w$-]{1,60})["']?\s{0,20}(?:[:=]|=>|\?\?|\|\|)\s{0,20})?(["'`])((?:(?!\2)[^\\\r\n]|\\.){4,2000}?)\2/g;

function* quotedSecrets(text: string): Iterable<readonly [number, number]> {
  for (const match of text.matchAll(quoted)) {
    const [whole, name, , value = ''] = match;
    const isNamed = name !== undefined && isCredentialName(name) && !isPlaceholder(value);
    if (!isNamed && !looksLikeCredential(value)) continue;
    const end = match.index + whole.length - 1;
    yield [end - value.length, end];
  }
}

const constantPrefixes: readonly string[] = secretPatterns
  .filter(({ lead, before }) => lead === undefined && before === undefined)
  .flatMap(({ anchors }) => anchors)
  .filter((literal) => literal.length > 2)
  .sort((a, b) => b.length - a.length);
