/** One kind of slip that is repaired. None invents data: a text that ends too early is never completed. */
export type Repair =
  /** Prose before or after one JSON value or one fenced block. */
  | 'surrounding-text'
  /** A fence that is opened and not closed. */
  | 'open-fence'
  /** A comment of JavaScript. */
  | 'comment'
  | 'trailing-comma'
  /** Strings in single or typographic quotes. */
  | 'quotes'
  | 'unquoted-key'
  /** Python's True, False, None. */
  | 'python-literal'
  /** Line breaks and tabs inside a string. */
  | 'raw-control-character'
  /** A backslash before a character that needs none, such as `\'`. */
  | 'needless-escape'
  /** The `repair` function that was given. */
  | 'custom';

/** Where the parser stands, and what it has overlooked so far. */
interface Cursor {
  readonly text: string;
  at: number;
  readonly repairs: Set<Repair>;
}

/** A value read with some tolerance, and where it ends. */
export interface TolerantReading {
  readonly value: unknown;
  readonly end: number;
  readonly repairs: Set<Repair>;
}

/** More levels are refused later anyhow; here they would cost stack. */
const maxDepth = 200;

/** What the parser cannot overlook. Internal: callers get undefined. */
class Unreadable extends Error {}

/** Reads one JSON value that starts at `start` (after blanks and comments), overlooking the slips listed in `Repair`; undefined when more is wrong. */
export function parseTolerantly(text: string, start = 0): TolerantReading | undefined {
  const cursor: Cursor = { text, at: start, repairs: new Set() };
  try {
    const value = readValue(cursor, 0);
    skipBlanks(cursor);
    return { value, end: cursor.at, repairs: cursor.repairs };
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

function readValue(cursor: Cursor, depth: number): unknown {
  if (depth > maxDepth) throw new Unreadable();
  skipBlanks(cursor);
  const char = cursor.text[cursor.at];
  if (char === '{') return readObject(cursor, depth);
  if (char === '[') return readArray(cursor, depth);
  if (char !== undefined && char in closingQuotes) return readString(cursor);
  return readWord(cursor);
}

function readObject(cursor: Cursor, depth: number): object {
  const object = {};
  cursor.at++;
  while (!takeEnd(cursor, '}')) {
    const key = readKey(cursor);
    take(cursor, ':');
    const value = readValue(cursor, depth + 1);
    // Defined, not assigned: `__proto__` must stay visible as a key, so that it is refused.
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
    takeComma(cursor, '}');
  }
  return object;
}

function readArray(cursor: Cursor, depth: number): unknown[] {
  const items: unknown[] = [];
  cursor.at++;
  while (!takeEnd(cursor, ']')) {
    items.push(readValue(cursor, depth + 1));
    takeComma(cursor, ']');
  }
  return items;
}

function readKey(cursor: Cursor): string {
  skipBlanks(cursor);
  const char = cursor.text[cursor.at];
  if (char !== undefined && char in closingQuotes) return readString(cursor);
  const name = match(cursor, /[A-Za-z_$][\w$-]*/y);
  if (!name) throw new Unreadable();
  cursor.repairs.add('unquoted-key');
  return name;
}

const closingQuotes: Readonly<Record<string, string>> = { '"': '"', "'": "'", '\u201c': '\u201d', '\u2018': '\u2019' };
const escapes: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

function readString(cursor: Cursor): string {
  const open = cursor.text[cursor.at] ?? '';
  const close = closingQuotes[open] ?? open;
  if (open !== '"') cursor.repairs.add('quotes');
  cursor.at++;
  let value = '';
  for (;;) {
    const char = cursor.text[cursor.at++];
    if (char === undefined) throw new Unreadable();
    if (char === close) return value;
    if (char === '\\') value += readEscape(cursor);
    else {
      if (char < ' ') cursor.repairs.add('raw-control-character');
      value += char;
    }
  }
}

function readEscape(cursor: Cursor): string {
  const char = cursor.text[cursor.at++];
  if (char === undefined) throw new Unreadable();
  if (char === 'u') {
    const digits = match(cursor, /[\da-fA-F]{4}/y);
    if (!digits) throw new Unreadable();
    return String.fromCharCode(Number.parseInt(digits, 16));
  }
  const known = Object.hasOwn(escapes, char) ? escapes[char] : undefined;
  if (known !== undefined) return known;
  if (/[A-Za-z0-9\n]/.test(char)) throw new Unreadable(); // \x41 or \d: what was meant is a guess
  cursor.repairs.add('needless-escape');
  return char;
}

const literals: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['true', true], ['false', false], ['null', null], ['True', true], ['False', false], ['None', null],
]);

function readWord(cursor: Cursor): unknown {
  const number = match(cursor, /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y);
  if (number) return Number(number);
  const word = match(cursor, /[A-Za-z]+(?![\w$])/y);
  if (!word || !literals.has(word)) throw new Unreadable();
  if (/^[A-Z]/.test(word)) cursor.repairs.add('python-literal');
  return literals.get(word);
}

function takeEnd(cursor: Cursor, end: string): boolean {
  skipBlanks(cursor);
  if (cursor.text[cursor.at] !== end) return false;
  cursor.at++;
  return true;
}

function takeComma(cursor: Cursor, end: string): void {
  skipBlanks(cursor);
  if (cursor.text[cursor.at] === end) return;
  take(cursor, ',');
  skipBlanks(cursor);
  if (cursor.text[cursor.at] === end) cursor.repairs.add('trailing-comma');
}

function take(cursor: Cursor, char: string): void {
  skipBlanks(cursor);
  if (cursor.text[cursor.at] !== char) throw new Unreadable();
  cursor.at++;
}

function skipBlanks(cursor: Cursor): void {
  for (;;) {
    match(cursor, /\s+/y);
    if (!match(cursor, /\/\/[^\n]*|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//y)) return;
    cursor.repairs.add('comment');
  }
}

function match(cursor: Cursor, pattern: RegExp): string | undefined {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text)?.[0];
  if (found !== undefined) cursor.at += found.length;
  return found;
}
