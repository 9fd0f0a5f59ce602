import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from './escape/any-text.fixture.ts';
import { safeEqual } from './safe-equal.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('safeEqual', () => {
  it.each([['', ''], ['a', 'a'], ['\u00e9', '\u00e9'], ['\ud800', '\ud800']])('finds %j and %j equal', (left, right) => {
    expect(safeEqual(left, right)).toBe(true);
  });

  it.each([['', 'a'], ['a', ''], ['a', 'b'], ['a', 'aa'], ['aa', 'a'], ['abab', 'ab'], ['ab', 'abab'], ['a', 'A'], ['\u00e9', 'e\u0301'], ['\ud800', '\ud801'], ['\u0000', '']])('finds %j and %j different', (left, right) => {
    expect(safeEqual(left, right)).toBe(false);
  });

  it('compares bytes, also with a text', () => {
    expect(safeEqual(bytes('k\u00e9y'), bytes('k\u00e9y'))).toBe(true);
    expect(safeEqual(bytes('k\u00e9y'), 'k\u00e9y')).toBe(true);
    expect(safeEqual('k\u00e9y', bytes('k\u00e9y').slice().buffer)).toBe(true);
    expect(safeEqual(Buffer.from('key'), 'keY')).toBe(false);
    expect(safeEqual(Buffer.from('xkeyx').subarray(1, 4), 'key')).toBe(true);
  });

  it('takes half a surrogate pair for no bytes, not even those of U+FFFD', () => {
    expect(safeEqual('\ud800', bytes('\ud800'))).toBe(false);
  });

  it.each([undefined, null, ['a'], 1, {}, true])('finds %j equal to nothing, not even itself', (value) => {
    const missing = value as undefined;
    expect(safeEqual(missing, missing)).toBe(false);
    expect(safeEqual(missing, 'a')).toBe(false);
    expect(safeEqual('undefined', missing)).toBe(false);
  });

  it('agrees with === for any two texts', () => {
    fc.assert(fc.property(anyText, anyText, (left, right) => void expect(safeEqual(left, right)).toBe(left === right)));
    fc.assert(fc.property(anyText, (text) => void expect(safeEqual(text, `${text}`)).toBe(true)));
  });

  it('reads every unit, wherever the first difference is', () => {
    const read: number[] = [];
    const spy = (text: string, log: number[]) => new Proxy(bytes(text), { get: (target, name) => (typeof name === 'string' && /^\d+$/.test(name) ? (log.push(Number(name)), target[Number(name)]) : Reflect.get(target, name, target)) });
    expect(safeEqual(spy('Xbcdefgh', read), bytes('abcdefgh'))).toBe(false);
    expect(read).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });
});
