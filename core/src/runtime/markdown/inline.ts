import type { UrlFilter } from './allowed-urls.ts';
import { cleanWord, removedLink } from './bare-links.ts';

/** What a line is cleaned with. */
export interface InlineRules {
  readonly links: UrlFilter;
  readonly images: UrlFilter;
  /** URLs of reference links by label; see {@link normalizeLabel}. */
  readonly references: ReadonlyMap<string, string>;
  /** Whether a bracket that opens no link is escaped, because one in code could be taken for its end. */
  readonly guardBrackets: boolean;
}

/** Entities that stand for a character without a meaning in Markdown or in a URL. All others are shown as they are written. */
const harmlessEntities = new Set(['amp', 'lt', 'gt', 'quot', 'apos', 'nbsp', 'hellip', 'mdash', 'ndash', 'copy', 'reg', 'trade', 'times', 'euro', 'pound', 'deg', 'bull', 'middot', 'larr', 'rarr', 'plusmn', 'frac12', 'sup2', 'laquo', 'raquo', 'lsquo', 'rsquo', 'ldquo', 'rdquo', 'shy']);

/** Each piece can be read in one way only: two ways would double the time with each piece. */
const label = String.raw`((?:[^[\]\\!]|!(?!\[)|\\[^]|!?\[(?:[^[\]\\]|\\[^])*\](?:\([^()\s]*\)|(?!\([^()\s]*\))))*)`;
/** `"…"`, `'…'` or `(…)`. */
const title = String.raw`(?:"[^"]*"|'[^']*'|\([^()]*\))`;
const destination = String.raw`\(\s*(?:(?:(?:<([^<>]*)>|(?=[^\s)])([^\s()<>\u0000]*(?:\([^\s()<>\u0000]*\)[^\s()<>\u0000]*)*))(?:\s+${title})?|${title})\s*)?\)`;
const inlineLink = new RegExp(String.raw`!?\[${label}\]${destination}`, 'y');
const referenceLink = new RegExp(String.raw`!?\[${label}\](?:\[((?:[^[\]\\]|\\[^])*)\])?`, 'y');
const autolink = /<((?:[a-z][a-z0-9+.-]{1,31}:|[\w.+-]+@)[^\s<>\u0000]*)>/iy;
const entity = /&(#\w+|\w+);/y;
const word = /(?:[^\s<>`|[\]()"'*\\&!\u0000]|!(?!\[))+/y;

/** Cleans a line whose code spans are hidden. */
export function cleanInline(source: string, rules: InlineRules, inLink = false): string {
  // An escape must not hide a URL: some renderers look for links after they have resolved it.
  const line = source.replace(/\\([^])/g, (pair, char: string) => (/[:/.@]/.test(char) ? char : pair));
  let cleaned = '';
  let at = 0;
  while (at < line.length) {
    const piece = cleanAt(line, at, rules, inLink);
    cleaned += piece.text;
    at = piece.end;
  }
  return cleaned;
}

/** Case and blanks do not count in a label. */
export function normalizeLabel(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}

interface Piece {
  readonly text: string;
  readonly end: number;
}

function cleanAt(line: string, at: number, rules: InlineRules, inLink: boolean): Piece {
  switch (line[at]) {
    case '\\':
      return cleanEscape(line, at);
    case '&':
      return cleanEntity(line, at);
    case '<':
      return cleanAngle(line, at, rules, inLink);
    case '!':
      return cleanBracket(line, at, rules, inLink) ?? cleanOther(line, at, rules, inLink);
    case '[':
      return cleanBracket(line, at, rules, inLink) ?? { text: rules.guardBrackets ? '\\[' : '[', end: at + 1 };
    case ']':
      return { text: /[(:]/.test(line[at + 1] ?? '') ? ']\\' : ']', end: at + 1 };
    default:
      return cleanOther(line, at, rules, inLink);
  }
}

/** An escape stays one; a backslash that escapes nothing is escaped itself, so that it cannot take the next piece with it. */
function cleanEscape(line: string, at: number): Piece {
  const next = line[at + 1];
  if (next === undefined) return { text: '\\', end: at + 1 };
  if (next === '<') return { text: '&lt;', end: at + 2 };
  if (next === '&') return { text: '&amp;', end: at + 2 };
  return /[!-/:-@[-`{-~]/.test(next) ? { text: `\\${next}`, end: at + 2 } : { text: '\\\\', end: at + 1 };
}

function cleanEntity(line: string, at: number): Piece {
  const name = matchAt(entity, line, at)?.[1];
  if (name === undefined) return { text: '&', end: at + 1 };
  return harmlessEntities.has(name) ? { text: `&${name};`, end: at + name.length + 2 } : { text: '&amp;', end: at + 1 };
}

/** No tag, comment or autolink comes out of `<`, but an autolink that is allowed. */
function cleanAngle(line: string, at: number, { links }: InlineRules, inLink: boolean): Piece {
  const match = matchAt(autolink, line, at);
  if (match !== null) {
    const url = match[1]!;
    const allowed = inLink ? undefined : links(/^[^:]+@/.test(url) ? `mailto:${url}` : url);
    return { text: allowed === undefined ? removedLink : `<${allowed}>`, end: at + match[0].length };
  }
  return { text: /[\s\d=-]/.test(line[at + 1] ?? '') ? '<' : '&lt;', end: at + 1 };
}

/** A link or an image in one of the forms that all renderers read alike; `undefined` for anything else. */
function cleanBracket(line: string, at: number, rules: InlineRules, inLink: boolean): Piece | undefined {
  const isImage = line[at] === '!';
  if (isImage && line[at + 1] !== '[') return undefined;
  const inline = matchAt(inlineLink, line, at);
  if (inline !== null) return { text: cleanLink(inline[1]!, inline[2] ?? inline[3] ?? '', isImage, rules, inLink), end: at + inline[0].length };
  const reference = matchAt(referenceLink, line, at);
  const url = rules.references.get(normalizeLabel(reference?.[2] || reference?.[1] || ''));
  if (reference === null || url === undefined) return undefined;
  return { text: cleanLink(reference[1]!, url, isImage, rules, inLink), end: at + reference[0].length };
}

function matchAt(pattern: RegExp, line: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(line);
}

function cleanLink(text: string, url: string, isImage: boolean, rules: InlineRules, inLink: boolean): string {
  const isGuarded = rules.guardBrackets && text.includes('\u0000');
  const allowed = isGuarded ? undefined : isImage ? rules.images(url) : inLink ? undefined : rules.links(url);
  if (allowed === undefined || (isImage && allowed.startsWith('mailto:'))) return cleanInline(text, rules, inLink) || removedLink;
  const shown = cleanInline(text, rules, true);
  if (isImage) return `![${shown}](${allowed})`;
  return shown.trim() === '' ? `<${allowed}>` : `[${shown}](${allowed})`;
}

function cleanOther(line: string, at: number, rules: InlineRules, inLink: boolean): Piece {
  const match = matchAt(word, line, at);
  if (match === null) return { text: line[at]!, end: at + 1 };
  return cleanWord(line, at, at + match[0].length, rules.links, inLink);
}
