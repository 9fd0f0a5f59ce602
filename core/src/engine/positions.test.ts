import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLineIndex } from './positions.ts';

describe('createLineIndex', () => {
  it('counts lines and columns from 1, for every line end of ECMAScript', () => {
    const index = createLineIndex('a\r\nbc\rd\u2028e\n');
    expect([0, 1, 3, 4, 6, 8, 10].map((offset) => index.locate(offset))).toEqual([
      { line: 1, column: 1 }, { line: 1, column: 2 }, { line: 2, column: 1 }, { line: 2, column: 2 },
      { line: 3, column: 1 }, { line: 4, column: 1 }, { line: 5, column: 1 },
    ]);
  });
  it('gives the range of a line without its end', () => {
    const text = 'one\r\ntwo\nthree';
    const index = createLineIndex(text);
    expect([1, 2, 3, 9].map((line) => text.slice(...index.rangeOf(line)))).toEqual(['one', 'two', 'three', 'three']);
  });
  it('finds each offset inside its own line', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r', ' ', '\u2029') }), fc.nat(40), (text, n) => {
      const offset = Math.min(n, text.length);
      const index = createLineIndex(text);
      const { line, column } = index.locate(offset);
      expect(index.rangeOf(line)[0] + column - 1).toBe(offset);
    }));
  });
});
