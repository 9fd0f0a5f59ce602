import { isObject, read } from './layers.ts';

/** Gives the value of a header by its lower-case name, or undefined. */
export type HeaderReader = (name: string) => string | undefined;

/**
 * Reads any shape in which HTTP headers travel: `Headers`, axios' and undici's classes, a Map, pairs,
 * undici's flat raw list, a plain object in any case with string, list or number values.
 */
export function toHeaderReader(headers: unknown): HeaderReader {
  if (!isObject(headers)) return () => undefined;
  if (headers instanceof Map) return fromEntries([...headers.entries()]);
  if (Array.isArray(headers)) return fromEntries(toPairs(headers));
  const get = read(headers, 'get');
  if (typeof get === 'function') return (name) => toText(getFrom(get, headers, name));
  return fromEntries(ownEntries(headers));
}

function fromEntries(entries: readonly (readonly unknown[])[]): HeaderReader {
  const byName = new Map<string, string>();
  for (const [name, value] of entries) {
    const text = toText(value);
    const key = toText(name)?.toLowerCase();
    if (key === undefined || text === undefined) continue;
    const before = byName.get(key);
    byName.set(key, before === undefined ? text : `${before}, ${text}`);
  }
  return (name) => byName.get(name);
}

function toPairs(list: readonly unknown[]): unknown[][] {
  if (list.every(Array.isArray)) return list as unknown[][];
  const pairs: unknown[][] = [];
  for (let index = 0; index + 1 < list.length; index += 2) pairs.push([list[index], list[index + 1]]);
  return pairs;
}

function ownEntries(headers: object): [string, unknown][] {
  try {
    return Object.keys(headers).map((key) => [key, read(headers, key)]);
  } catch {
    return [];
  }
}

function getFrom(get: Function, headers: object, name: string): unknown {
  try {
    return Reflect.apply(get, headers, [name]);
  } catch {
    return undefined;
  }
}

function toText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (!isObject(value)) return undefined;
  if (value instanceof Uint8Array) return new TextDecoder('latin1').decode(value);
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join(', ');
  return undefined;
}
