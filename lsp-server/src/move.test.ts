import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveAll, moveRange, type TextChange } from './move.ts';

describe('moveRange', () => {
  const range = [10, 20] as const;
  it.each([
    ['an insertion before', { range: [3, 3], length: 5 }, [15, 25]],
    ['an insertion right at the start', { range: [10, 10], length: 2 }, [12, 22]],
    ['an insertion inside', { range: [12, 12], length: 3 }, [10, 23]],
    ['an insertion right at the end', { range: [20, 20], length: 3 }, [10, 20]],
    ['a deletion behind', { range: [30, 40], length: 0 }, [10, 20]],
    ['a deletion inside', { range: [12, 15], length: 0 }, [10, 17]],
    ['a deletion of its first part', { range: [5, 12], length: 0 }, [5, 13]],
    ['a deletion of its last part', { range: [15, 25], length: 0 }, [10, 15]],
  ] as const satisfies readonly (readonly [string, TextChange, readonly [number, number]])[])('follows %s', (_, change, expected) => {
    expect(moveRange(range, change)).toEqual(expected);
  });

  it('drops what is deleted or replaced as a whole', () => {
    expect(moveRange(range, { range: [10, 20], length: 3 })).toBeUndefined();
    expect(moveRange(range, { range: [0, 40], length: 0 })).toBeUndefined();
  });

  it('keeps naming the same code wherever the edits leave it alone', () => {
    fc.assert(fc.property(
      fc.string({ minLength: 1, maxLength: 20 }), fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }),
      fc.array(fc.record({ inFront: fc.boolean(), at: fc.nat(20), removed: fc.nat(5), text: fc.string({ maxLength: 6 }) }), { maxLength: 8 }),
      (code, before, after, edits) => {
        let text = before + code + after;
        let item = { range: [before.length, before.length + code.length] as readonly [number, number] };
        for (const edit of edits) {
          const [low, high] = edit.inFront ? [0, item.range[0]] : [item.range[1], text.length];
          const start = Math.min(high, low + edit.at);
          const end = Math.min(high, start + edit.removed);
          // An insertion right behind belongs to what follows.
          text = text.slice(0, start) + edit.text + text.slice(end);
          const [moved] = moveAll([item], [{ range: [start, end], length: edit.text.length }]);
          if (!moved) throw new Error('lost');
          item = moved;
        }
        expect(text.slice(...item.range)).toBe(code);
      },
    ));
  });
});
