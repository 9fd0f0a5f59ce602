/** Checks of what callers of the library pass in: a wrong argument is a TypeError that says what was expected. */
import type { Config } from './config-schema.ts';
import { parseConfig } from './parse-config.ts';

/** @throws TypeError unless the condition holds. */
export function expectArgument(condition: boolean, call: string, expected: string, found: unknown): asserts condition {
  if (!condition) throw new TypeError(`${call}: expected ${expected}, found ${describe(found)}`);
}

/** The options of a call, without keys that it does not know. @throws TypeError */
export function expectOptions(value: unknown, call: string, keys: readonly string[]): Readonly<Record<string, unknown>> {
  expectArgument(typeof value === 'object' && value !== null && !Array.isArray(value), call, 'an object with options', value);
  const unknownKey = Object.keys(value).find((key) => !keys.includes(key));
  expectArgument(unknownKey === undefined, call, `no options but ${keys.join(', ')}`, unknownKey);
  return value as Readonly<Record<string, unknown>>;
}

/** A configuration that a caller passed in; `{}` for none. @throws ConfigError, which is a TypeError */
export function expectConfig(value: unknown, call: string): Config {
  return value === undefined ? {} : parseConfig(value, `${call}: config`);
}

/** @throws TypeError */
export function expectSignal(value: unknown, call: string): AbortSignal | undefined {
  expectArgument(value === undefined || value instanceof AbortSignal, call, 'signal to be an AbortSignal', value);
  return value;
}

function describe(value: unknown): string {
  if (typeof value === 'string') return value === '' ? 'an empty text' : value.length <= 20 ? `'${value}'` : 'a text';
  if (value === null || value === undefined) return String(value);
  return Array.isArray(value) ? 'a list' : `a value of type ${typeof value}`;
}
