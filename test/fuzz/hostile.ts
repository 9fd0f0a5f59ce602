/** What nobody writes and every tool meets: names, numbers, texts and nesting. */

export const oddNames: readonly string[] = [
  '__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', 'valueOf', 'then', 'length', 'name', 'arguments', 'eval', 'undefined', 'NaN', 'async', 'await', 'of', 'get', 'set', 'static',
  'yield', 'let', 'default', 'type', 'as', 'satisfies', 'enum', 'process', 'require', 'module', 'exports', 'globalThis', 'window', 'ctx', 'error', 'e', '$', '_', '𠮷', 'ünïcode', 'a\u200db', '\\u0061bc', '\\u{1d7d8}x', 'ｅｖａｌ', '#secret', 'if', 'class', 'null',
  'x'.repeat(5000),
];

export const hugeNumbers: readonly string[] = ['0', '-1', '-0', '1e999', '0x1fffffffffffff', '9007199254740993', '1e-7', '0b1111', '0o777', '1_000_000', '123n', '0.1e+1', '.5', '5.', 'Infinity', 'NaN', '1'.repeat(2000), '017'];

const quoted = (text: string) => JSON.stringify(text);

/** A literal that blows up with its size. */
export const hostileTexts: readonly ((size: number) => string)[] = [
  (size) => quoted('a'.repeat(size)),
  (size) => quoted('A1b2'.repeat(size)),
  (size) => quoted('-'.repeat(size)),
  (size) => quoted(' '.repeat(size)),
  (size) => quoted('\t\n'.repeat(size)),
  (size) => quoted('https://'.repeat(size)),
  (size) => quoted(`http://${'a.'.repeat(size)}`),
  (size) => quoted(`http://user:${'p'.repeat(size)}`),
  (size) => quoted('-----BEGIN PRIVATE KEY-----'.repeat(size)),
  (size) => quoted('eyJ'.repeat(size)),
  (size) => quoted('eyJhbGciOiJI.'.repeat(size)),
  (size) => quoted('sk-'.repeat(size)),
  (size) => quoted('../'.repeat(size)),
  (size) => quoted('\\'.repeat(size)),
  (size) => quoted('<a '.repeat(size)),
  (size) => quoted('[]('.repeat(size)),
  (size) => quoted('${'.repeat(size)),
  (size) => quoted('SELECT * FROM '.repeat(size)),
  (size) => quoted('key=value;'.repeat(size)),
  (size) => quoted('0.'.repeat(size)),
  (size) => quoted('::'.repeat(size)),
  (size) => quoted('\uD800'.repeat(size)),
  (size) => quoted('\u0000'.repeat(size)),
  (size) => '`' + '${a}'.repeat(size) + '`',
  (size) => '`' + '\\`'.repeat(size) + '`',
  (size) => `/${'(a+)+'.repeat(Math.min(size, 200))}$/u`,
  (size) => `/[${'a-z'.repeat(Math.min(size, 500))}]/`,
  (size) => `String.raw\`${'\\u'.repeat(size)}\``,
];

export const strayCharacters: readonly string[] = ['\uFEFF', '\0', '\r', '\u2028', '\u2029', '\uD800', '\uDC00', '\u00a0', '\u200b', '\ufffd', '#!', '@', '#', '\\', '\\u{110000}', '@decorator ', '<<<<<<< HEAD\n', '\u202e', '\f', '\x1b[31m'];

type Wrapper = readonly [open: string, close: string];

export const wrappers: Readonly<Record<'expression' | 'statement', readonly Wrapper[]>> = {
  expression: [
    ['(', ')'], ['await ', ''], ['[', '][0]'], ['({ a: ', ' }).a'], ['(() => ', ')()'], ['`${', '}`'], ['!', ''], ['typeof ', ''], ['(', ' as any)'], ['<T,>(x: T) => ', ''], ['(', ')!'], ['(', ')?.()'], ['new (', ')()'], ['String(', ')'],
    ['JSON.parse(', ')'], ['[...', ']'], ['{ ...', ' }'], ['(x ?? ', ')'], ['(x ? ', ' : y)'], ['delete ', ''], ['void ', ''], ['<div>{', '}</div>'], ['yield ', ''], ['import(', ')'], ['tag`${', '}`'], ['(', ').then((x) => x)'], ['Promise.all([', '])'], ['(', ', 1)'],
  ],
  statement: [
    ['{ ', ' }'], ['if (a) ', ''], ['if (a) ', ' else ;'], ['try { ', ' } catch { }'], ['try { ', ' } catch (error) { throw error; } finally { return; }'], ['for await (const x of y) { ', ' }'], ['for (;;) { ', ' }'], ['label: ', ''], ['switch (a) { case 1: ', ' default: }'],
    ['class A { static { ', ' } }'], ['class A { #m() { ', ' } }'], ['function* g() { ', ' }'], ['(async () => { ', ' })();'], ['export default function () { ', ' }'], ['namespace N { ', ' }'], ['do { ', ' } while (0)'], ['with (a) { ', ' }'], ['while (true) ', ''], ["'use strict'; ", ''],
  ],
};

/** Repeated around an expression. */
export const nesters: readonly Wrapper[] = [
  ['(', ')'], ['[', ']'], ['f(', ')'], ['!', ''], ['await ', ''], ['`${', '}`'], ['() => ', ''], ['a ? 1 : ', ''], ['', '.b()'], ['', '?.c'], ['', '[0]'], ['', ' + d'], ['', '.then((r) => r)'], ['', ' as T'], ['', '!'], ['({ k: ', ' })'], ['new (', ')'], ['x = ', ''], ['', ' ?? e'], ['<b>{', '}</b>'],
];
