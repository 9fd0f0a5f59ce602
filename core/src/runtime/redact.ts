import { copyMasked, unreadable, type CopyPlan } from './redact/copy.ts';
import { isSecretByDefault, mask, type IsSecretName } from './redact/text.ts';

/** What {@link redact} masks beyond its defaults. */
export interface RedactOptions {
  /** More names whose values are secret: exact (case and joints do not count) or an expression. Default: none. */
  readonly keys?: readonly (string | RegExp)[] | undefined;
  /** Names that would be masked and shall not. Default: none. */
  readonly allowKeys?: readonly (string | RegExp)[] | undefined;
  /** Secrets known by their value, such as `process.env.MY_KEY`; each occurrence in any text is masked. Shorter than 4 characters: ignored. */
  readonly values?: readonly (string | null | undefined)[] | undefined;
  /** Deepest level that is copied. Default 12: deeper than any log reader follows. */
  readonly maxDepth?: number | undefined;
  /** Most objects and list items that are copied. Default 20,000: bounds the time for objects that hold half the program. */
  readonly maxValues?: number | undefined;
}

/**
 * A deep copy of `value` in which secrets read `[redacted]`: values beside a telling name (`apiKey`, `Authorization`, `OPENAI_KEY`),
 * formats of known vendors, user info and query of URLs; in strings, errors with their causes, Headers, Map, Set, JSON texts and
 * request objects. A secret found by its name is masked wherever else in the value it turns up. Never throws, changes nothing in place.
 *
 * The type stays `T` so that the call fits wherever the value did; a masked number or object is the text `[redacted]` at run time.
 */
export function redact(value: string, options?: RedactOptions): string;
export function redact<T>(value: T, options?: RedactOptions): T;
export function redact(value: unknown, options: RedactOptions = {}): unknown {
  try {
    const plan = toPlan(options);
    const { copy, found } = copyMasked(value, plan);
    if (found.size === 0) return copy;
    return copyMasked(value, { ...plan, known: toKnown([...plan.known, ...found]) }).copy;
  } catch {
    return unreadable;
  }
}

/** {@link redact} for a text. */
export function redactText(text: string, options?: RedactOptions): string {
  return redact(String(text), options);
}

function toPlan(options: RedactOptions): CopyPlan {
  const { keys = [], allowKeys = [], values = [], maxDepth = 12, maxValues = 20_000 } = options;
  const isMore = toNameTest(keys);
  const isAllowed = toNameTest(allowKeys);
  const isSecretName: IsSecretName = keys.length + allowKeys.length === 0 ? isSecretByDefault : (name, inQuery) => !isAllowed(name) && (isMore(name) || isSecretByDefault(name, inQuery));
  return { isSecretName, known: toKnown(values), maxDepth, maxValues };
}

function toNameTest(names: readonly (string | RegExp)[]): (name: string) => boolean {
  const exact = new Set(names.filter((name) => typeof name === 'string').map(squash));
  const patterns = names.filter((name) => name instanceof RegExp).map((pattern) => new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, '')));
  return (name) => exact.has(squash(name)) || patterns.some((pattern) => pattern.test(name));
}

function squash(name: string): string {
  return name.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

/** The values with the forms they take in URLs and JSON texts, longest first, so that no tail stays. */
function toKnown(values: readonly (string | null | undefined)[]): readonly string[] {
  const forms = new Set<string>();
  for (const value of values) {
    if (typeof value !== 'string' || value.length < minValueLength || value === mask) continue;
    for (const form of [value, JSON.stringify(value).slice(1, -1), encodeSafely(value)]) forms.add(form);
  }
  return [...forms].sort((left, right) => right.length - left.length);
}

const minValueLength = 4;

function encodeSafely(value: string): string {
  try {
    return encodeURIComponent(value);
  } catch {
    return value; // a lone surrogate has no encoded form
  }
}
