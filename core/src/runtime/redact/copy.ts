import { describeHost, isHeaders } from './host-objects.ts';
import { isPlainKeyword, mask, maskText, type IsSecretName } from './text.ts';

/** How a copy is made; all of it is decided before the walk begins. */
export interface CopyPlan {
  /** Says whether the value beside a name is secret. */
  readonly isSecretName: IsSecretName;
  /** Secrets known by their value: each occurrence in any text is masked. */
  readonly known: readonly string[];
  /** Deepest level that is copied; below it stands `[truncated]`. */
  readonly maxDepth: number;
  /** Most values that are copied; after them stands `[truncated]`. */
  readonly maxValues: number;
}

/** The copy, and the secrets that were found by their names. */
export interface Copied {
  readonly copy: unknown;
  readonly found: ReadonlySet<string>;
}

/** What stands for a part that was left out because the value is too deep or too large. */
const truncated = '[truncated]';
/** What stands for a part that could not be read (a getter or a proxy that throws). */
export const unreadable = '[unreadable]';

/** Copies `value` with its secrets masked. Reads each property once; what throws is replaced by `[unreadable]`. */
export function copyMasked(value: unknown, plan: CopyPlan): Copied {
  const state: State = { plan, copies: new Map(), found: new Set(), values: 0 };
  return { copy: copyValue(value, state, 0), found: state.found };
}

interface State {
  readonly plan: CopyPlan;
  readonly copies: Map<object, unknown>;
  readonly found: Set<string>;
  values: number;
}

function copyValue(value: unknown, state: State, depth: number): unknown {
  if (typeof value === 'string') return maskString(value, state, depth);
  if (typeof value === 'function') return describeFunction(value);
  if (typeof value !== 'object' || value === null) return value;
  const copied = state.copies.get(value);
  if (copied !== undefined) return copied;
  state.values += 1;
  if (depth > state.plan.maxDepth || state.values > state.plan.maxValues) return truncated;
  try {
    return copyObject(value, state, depth);
  } catch {
    return unreadable;
  }
}

function copyObject(value: object, state: State, depth: number): unknown {
  if (Array.isArray(value)) return copyArray(value, state, depth);
  if (isError(value)) return copyError(value, state, depth);
  if (value instanceof Map) return copyMap(value, state, depth);
  if (value instanceof Set) return copySet(value, state, depth);
  if (value instanceof Date) return new Date(value.getTime());
  if (value instanceof RegExp) return maskString(String(value), state, depth);
  if (value instanceof String) return maskString(value.valueOf(), state, depth);
  if (value instanceof Number || value instanceof Boolean) return value.valueOf();
  if (value instanceof URL) return copyUrl(value, state, depth);
  if (value instanceof URLSearchParams) return copySearch(value, state);
  if (isHeaders(value)) return copyHeaders(value, state, depth);
  const described = describeHost(value);
  if (typeof described === 'string') return described;
  return copyProperties(described ?? ownData(value), {}, value, state, depth);
}

/** Copies the named values into `target`, which stands for `original` from here on (so that cycles stay cycles). */
function copyProperties(source: Readonly<Record<string, unknown>>, target: object, original: object, state: State, depth: number): object {
  state.copies.set(original, target);
  const pairName = namedValue(source);
  for (const name of Object.keys(source)) {
    const subject = name === 'value' && pairName !== undefined ? pairName : name;
    define(target, freeName(target, maskString(name, state, depth)), copyNamed(subject, () => source[name], state, depth + 1), true);
  }
  return target;
}

/** A value beside its name: masked as a whole when the name is secret. */
function copyNamed(name: string, read: () => unknown, state: State, depth: number): unknown {
  let value: unknown;
  try {
    value = read();
  } catch {
    return unreadable;
  }
  if (state.plan.isSecretName(name, false)) return maskWhole(value, state);
  // The path of a schema issue is a list of names (`['user', 'password', 'length']`), not of names and values.
  if (name === 'path' && Array.isArray(value)) return value.map((item) => copyValue(item, state, depth));
  return copyValue(value, state, depth);
}

/** Masks a value that is secret by its name. Emptiness and yes/no stay: they tell what went wrong and give nothing away. */
function maskWhole(value: unknown, state: State): unknown {
  if (value === undefined || value === null || value === '' || typeof value === 'boolean') return value;
  if (typeof value === 'string' && isPlainKeyword(value)) return value;
  remember(value, state);
  return mask;
}

/** Keeps the texts of a secret, so that they are found again where no name stands beside them. */
function remember(value: unknown, state: State, depth = 0): void {
  if (state.found.size >= maxFound || depth > 3) return;
  if (typeof value === 'string') {
    const bare = value.replace(/^(?:bearer|basic|bot|token)\s+/i, '');
    if (bare.length >= minKnownLength) state.found.add(bare);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  try {
    for (const name of Object.keys(value)) remember((value as Record<string, unknown>)[name], state, depth + 1);
  } catch {
    // A value that cannot be read gives nothing to remember; it is masked all the same.
  }
}

/** Shorter secrets are not searched for elsewhere: `admin` would tear holes into every sentence. */
const minKnownLength = 8;
const maxFound = 100;

function copyArray(values: readonly unknown[], state: State, depth: number): unknown[] {
  const copy: unknown[] = [];
  state.copies.set(values, copy);
  for (let index = 0; index < values.length; index += 1) {
    if (state.values > state.plan.maxValues) {
      copy.push(truncated);
      break;
    }
    state.values += 1;
    const before: unknown = index > 0 ? values[index - 1] : undefined;
    const value = values[index];
    copy.push(isPairOf(before, value, state) ? maskWhole(value, state) : copyValue(value, state, depth + 1));
  }
  return copy;
}

/** `['Authorization', 'Bearer …']`, `rawHeaders`, `['--password', '…']`: a value right after its name. */
function isPairOf(before: unknown, value: unknown, state: State): boolean {
  if (typeof before !== 'string' || before.length > 100 || /\s/.test(before) || !state.plan.isSecretName(before, false)) return false;
  return typeof value !== 'string' || !state.plan.isSecretName(value, false);
}

/** An Error of the same built-in kind, with name, message, stack, cause and every own property masked. */
function copyError(error: Error, state: State, depth: number): Error {
  const message = maskString(readText(error, 'message'), state, depth);
  const copy = Array.isArray(read(error, 'errors')) ? new AggregateError([], message) : new (builtInError(error))(message);
  state.copies.set(error, copy);
  define(copy, 'name', maskString(readText(error, 'name') || 'Error', state, depth), false);
  define(copy, 'stack', maskString(readText(error, 'stack'), state, depth), false);
  for (const name of Object.getOwnPropertyNames(error)) {
    if (name === 'message' || name === 'stack' || name === 'name') continue;
    const isVisible = Object.prototype.propertyIsEnumerable.call(error, name);
    if (!isVisible && name !== 'cause' && name !== 'errors') continue;
    define(copy, maskString(name, state, depth), copyNamed(name, () => read(error, name), state, depth + 1), isVisible);
  }
  return copy;
}

const builtInErrors: readonly ErrorConstructor[] = [TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError];

function builtInError(error: Error): ErrorConstructor {
  return builtInErrors.find((kind) => Object.getPrototypeOf(error) === kind.prototype) ?? Error;
}

function isError(value: object): value is Error {
  if (value instanceof Error) return true;
  const tag = Object.prototype.toString.call(value);
  return tag === '[object Error]' || tag === '[object DOMException]';
}

function copyMap(map: ReadonlyMap<unknown, unknown>, state: State, depth: number): Map<unknown, unknown> {
  const copy = new Map<unknown, unknown>();
  state.copies.set(map, copy);
  for (const [key, value] of map) {
    state.values += 1;
    if (state.values > state.plan.maxValues) break;
    const name = typeof key === 'string' ? key : '';
    copy.set(copyValue(key, state, depth + 1), copyNamed(name, () => value, state, depth + 1));
  }
  return copy;
}

function copySet(set: ReadonlySet<unknown>, state: State, depth: number): Set<unknown> {
  const copy = new Set<unknown>();
  state.copies.set(set, copy);
  for (const value of set) copy.add(copyValue(value, state, depth + 1));
  return copy;
}

function copyHeaders(headers: Iterable<readonly [string, string]>, state: State, depth: number): Headers {
  const copy = new Headers();
  state.copies.set(headers, copy);
  for (const [name, value] of headers) {
    const masked = copyNamed(name, () => value, state, depth + 1);
    copy.append(name, typeof masked === 'string' ? masked.replace(/[^\t\u0020-\u007e\u0080-\u00ff]/g, '') : mask);
  }
  return copy;
}

function copyUrl(url: URL, state: State, depth: number): URL {
  remember(decodeSafely(url.password), state);
  const copy = new URL(maskString(url.href, state, depth));
  state.copies.set(url, copy);
  return copy;
}

function copySearch(search: URLSearchParams, state: State): URLSearchParams {
  const copy = new URLSearchParams();
  state.copies.set(search, copy);
  for (const [name, value] of search) copy.append(name, state.plan.isSecretName(name, true) ? String(maskWhole(value, state)) : maskString(value, state, 0));
  return copy;
}

/** The masked text; a text that is JSON as a whole, also encoded several times, is masked by its structure as well. */
function maskString(text: string, state: State, depth: number): string {
  const { isSecretName, known } = state.plan;
  let masked = text;
  for (const secret of known) if (masked.includes(secret)) masked = masked.split(secret).join(mask);
  return maskText(maskJson(masked, state, depth), isSecretName);
}

function maskJson(text: string, state: State, depth: number): string {
  if (depth > state.plan.maxDepth || text.length > maxJsonLength || !/^\s*(?:\{[^]*\}|\[[^]*\]|"\s*(?:\{[^]*\}|\[[^]*\]|\\+"[^]*")\s*")\s*$/.test(text)) return text;
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return text;
  }
  const { copy, found } = copyMasked(data, { ...state.plan, maxDepth: state.plan.maxDepth - depth });
  for (const secret of found) if (state.found.size < maxFound) state.found.add(secret);
  const masked = JSON.stringify(copy);
  return masked === JSON.stringify(data) ? text : JSON.stringify(copy, undefined, /\n(\s+)/.exec(text)?.[1]);
}

const maxJsonLength = 1_000_000;

/** What a logger would print of an object: the answer of its `toJSON`, otherwise its own enumerable properties. */
function ownData(value: object): Readonly<Record<string, unknown>> {
  const toJson = read(value, 'toJSON');
  if (typeof toJson !== 'function') return value as Record<string, unknown>;
  try {
    const data: unknown = toJson.call(value);
    if (typeof data === 'object' && data !== null && !Array.isArray(data)) return data as Record<string, unknown>;
    return { value: data };
  } catch {
    return value as Record<string, unknown>;
  }
}

/** `{ name: 'Authorization', value: '…' }` as in HAR files and API collections. */
function namedValue(source: Readonly<Record<string, unknown>>): string | undefined {
  if (!Object.hasOwn(source, 'value')) return undefined;
  const name = ['name', 'key', 'header', 'field'].map((key) => read(source, key)).find((key) => typeof key === 'string');
  return typeof name === 'string' ? name : undefined;
}

function describeFunction(value: object): string {
  const name = readText(value, 'name');
  return name === '' ? '[Function]' : `[Function ${maskText(name)}]`;
}

/** Sets an own property, also `__proto__`, without running a setter. */
function define(target: object, name: string, value: unknown, enumerable: boolean): void {
  Object.defineProperty(target, name, { value, enumerable, writable: true, configurable: true });
}

/** Two names that are alike once they are masked both keep their value. */
function freeName(target: object, name: string): string {
  let free = name;
  for (let count = 2; Object.hasOwn(target, free); count += 1) free = `${name} (${count})`;
  return free;
}

function read(value: object, name: string): unknown {
  try {
    return (value as Record<string, unknown>)[name];
  } catch {
    return unreadable;
  }
}

function readText(value: object, name: string): string {
  const text = read(value, name);
  return typeof text === 'string' ? text : '';
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
