/** `code` templates: replacement text that may name runtime helpers, whose local names are settled when the import is. */
import type { CodeText, HelperRef } from './types.ts';

/** What may stand in a `code` template. */
export type CodePart = string | number | HelperRef | CodeText;

/** A helper of the runtime module, or an export of another module (`helper('z', 'zod')`). */
export function helper(name: string, from?: string): HelperRef {
  return from === undefined ? { helper: name } : { helper: name, from };
}

/**
 * Builds replacement text: ``code`${helper('escapeHtml')}(${file.textOf(node)})` ``.
 * Escapes are read as in any template literal (`\n` is a line break); inserted strings are taken as they are.
 */
export function code(strings: TemplateStringsArray, ...values: readonly CodePart[]): CodeText {
  const parts: (string | HelperRef)[] = [];
  strings.forEach((text, i) => {
    append(parts, text);
    if (i < values.length) append(parts, values[i] as CodePart);
  });
  return { parts };
}

/** Joins texts, e.g. the items of a list. */
export function joinCode(items: readonly CodePart[], separator = ''): CodeText {
  const parts: (string | HelperRef)[] = [];
  items.forEach((item, i) => {
    if (i > 0) append(parts, separator);
    append(parts, item);
  });
  return { parts };
}

/** All helper references of a text, in order, with repetitions. */
export function helpersOf(text: string | CodeText): readonly HelperRef[] {
  return typeof text === 'string' ? [] : text.parts.filter((part): part is HelperRef => typeof part !== 'string');
}

/** The finished text, with each reference spelled as `nameOf` says. */
export function renderCode(text: string | CodeText, nameOf: (ref: HelperRef) => string): string {
  if (typeof text === 'string') return text;
  return text.parts.map((part) => (typeof part === 'string' ? part : nameOf(part))).join('');
}

function append(parts: (string | HelperRef)[], value: CodePart): void {
  if (typeof value === 'object' && 'parts' in value) {
    for (const part of value.parts) append(parts, part);
    return;
  }
  if (typeof value === 'object') {
    parts.push(value);
    return;
  }
  const last = parts.length - 1;
  const before = parts[last];
  if (typeof before === 'string') parts[last] = before + String(value);
  else if (value !== '') parts.push(String(value));
}
