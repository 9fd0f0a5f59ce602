import { isDummyBody } from './dummy.ts';
import { secretPatterns } from './patterns/index.ts';
import type { SecretMatch, SecretPattern } from './types.ts';

/** Nothing that could be the rest of a longer token. */
const defaultBefore = /(?<![A-Za-z0-9_-])/;
/** An escape, `\n` in source text or `%20` in a URL: its letters belong to no token. */
const escapeBefore = /(?<=\\[nrt]|%[\dA-Fa-f]{2})/;
const defaultAfter = /(?![A-Za-z0-9_-])/;

interface CompiledPattern {
  readonly pattern: SecretPattern;
  readonly sticky: RegExp;
  /** True when the character before the anchor alone decides whether a match may begin there. */
  readonly startsAtAnchor: boolean;
}

interface Anchor {
  readonly literal: string;
  readonly patterns: readonly CompiledPattern[];
}

/** Anchors by their first two characters; the table maps such a pair of ASCII codes to its row here, 0 for none. */
const anchorRows: (readonly Anchor[])[] = [[]];
const rowOfPair = new Uint8Array(128 * 128);
buildIndex(secretPatterns);

/**
 * Finds credentials of known formats in any text: a string literal, a template's piece or a whole file.
 * Placeholders and dummies are left out. Matches come in the order of the text and never overlap.
 * Takes time linear in the length of the text.
 */
export function findSecrets(text: string): readonly SecretMatch[] {
  let found: Candidate[] | undefined;
  let previous = text.charCodeAt(0);
  for (let index = 1; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const row = previous < 128 && code < 128 ? (rowOfPair[(previous << 7) | code] ?? 0) : 0;
    previous = code;
    if (row === 0) continue;
    const candidate = matchAt(text, index - 1, anchorRows[row] ?? []);
    if (candidate === undefined) continue;
    found ??= [];
    found.push(candidate);
  }
  return found === undefined ? [] : withoutOverlaps(found);
}

interface Candidate {
  readonly match: SecretMatch;
  readonly generic: boolean;
}

function matchAt(text: string, at: number, anchors: readonly Anchor[]): Candidate | undefined {
  for (const { literal, patterns } of anchors) {
    if (!text.startsWith(literal, at)) continue;
    for (const compiled of patterns) {
      if (compiled.startsAtAnchor && continuesToken(text, at)) continue;
      const match = matchPattern(text, at, literal, compiled);
      if (match !== undefined) return { match, generic: compiled.pattern.generic ?? false };
    }
  }
  return undefined;
}

function matchPattern(text: string, at: number, anchor: string, compiled: CompiledPattern): SecretMatch | undefined {
  const { pattern, sticky } = compiled;
  sticky.lastIndex = at;
  const result = sticky.exec(text);
  if (result === null) return undefined;
  const groups = result.groups ?? {};
  const lead = groups['lead'] ?? '';
  const value = lead + result[0];
  const accepted = pattern.accept ? pattern.accept(value, groups) : !isDummyBody(value.replace(anchor, ''));
  if (!accepted) return undefined;
  const { vendor, kind, env, publicInBrowser } = pattern;
  const range = secretRange(value, at - lead.length, groups['secret']);
  return { ...range, vendor, kind, env, ...(publicInBrowser && { publicInBrowser }) };
}

function secretRange(value: string, start: number, secret: string | undefined): { start: number; end: number } {
  if (secret === undefined) return { start, end: start + value.length };
  const offset = start + value.lastIndexOf(secret);
  return { start: offset, end: offset + secret.length };
}

/** True when the character before `at` belongs to the same token. That of an escape (`\n` in source text, `%20` in a URL) does not. */
function continuesToken(text: string, at: number): boolean {
  if (at === 0) return false;
  const code = text.charCodeAt(at - 1);
  const isEscape = (code === 0x6e || code === 0x72 || code === 0x74) && text.charCodeAt(at - 2) === 0x5c;
  return isTokenCode(code) && !isEscape && !(text.charCodeAt(at - 3) === 0x25 && isHexCode(text.charCodeAt(at - 2)) && isHexCode(code));
}

function isHexCode(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x46) || (code >= 0x61 && code <= 0x66);
}

function isTokenCode(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39) ||
    code === 0x5f ||
    code === 0x2d
  );
}

/** Keeps the first of overlapping matches, but a vendor's own format rather than the generic one around it. */
function withoutOverlaps(candidates: readonly Candidate[]): readonly SecretMatch[] {
  const specific = candidates.filter(({ generic }) => !generic).map(({ match }) => match);
  const wrapping = candidates.filter(({ generic }) => generic).map(({ match }) => match);
  const kept = keepFirst(specific);
  const rest = wrapping.filter((match) => !kept.some((other) => match.start < other.end && other.start < match.end));
  return rest.length === 0 ? kept : keepFirst([...kept, ...rest]);
}

function keepFirst(matches: readonly SecretMatch[]): SecretMatch[] {
  const kept: SecretMatch[] = [];
  let end = 0;
  for (const match of [...matches].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (match.start < end) continue;
    kept.push(match);
    end = match.end;
  }
  return kept;
}

function buildIndex(patterns: readonly SecretPattern[]): void {
  const byLiteral = new Map<string, CompiledPattern[]>();
  for (const pattern of patterns) {
    const compiled = compile(pattern);
    for (const literal of pattern.anchors) {
      const list = byLiteral.get(literal) ?? [];
      list.push(compiled);
      byLiteral.set(literal, list);
    }
  }
  const byPair = new Map<number, Anchor[]>();
  for (const [literal, compiled] of byLiteral) {
    const pair = (literal.charCodeAt(0) << 7) | literal.charCodeAt(1);
    const list = byPair.get(pair) ?? [];
    list.push({ literal, patterns: compiled });
    byPair.set(pair, list);
  }
  for (const [pair, anchors] of byPair) {
    // The longer literal first: `sk-ant-` names its vendor before the bare `sk-` is tried.
    rowOfPair[pair] = anchorRows.push(anchors.sort((a, b) => b.literal.length - a.literal.length)) - 1;
  }
}

function compile(pattern: SecretPattern): CompiledPattern {
  const before = `(?:${(pattern.before ?? defaultBefore).source}|${escapeBefore.source})`;
  const after = `(?:${(pattern.after ?? defaultAfter).source})`;
  const startsAtAnchor = pattern.lead === undefined && pattern.before === undefined;
  const lead = pattern.lead ? `(?<=${before}(?<lead>${pattern.lead.source}))` : startsAtAnchor ? '' : before;
  return { pattern, sticky: new RegExp(`${lead}(?:${pattern.body.source})${after}`, 'y'), startsAtAnchor };
}
