import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, hasOverlap, sortEdits } from './apply-edits.ts';
import type { Edit } from './types.ts';

describe('applyEdits', () => {
  it('replaces, inserts and deletes in any order', () => {
    const edits: Edit[] = [
      { range: [10, 15], text: '' },
      { range: [0, 0], text: '>' },
      { range: [4, 5], text: '-' },
    ];
    expect(applyEdits('read the manual now', edits)).toBe('>read-the m now');
  });
  it('keeps the order of insertions at one place, before a replacement that starts there', () => {
    expect(applyEdits('ab', [{ range: [1, 2], text: 'B' }, { range: [1, 1], text: '1' }, { range: [1, 1], text: '2' }])).toBe('a12B');
  });
  it('counts UTF-16 units', () => {
    expect(applyEdits('"\u{1F600}" + name', [{ range: [7, 11], text: 'id' }])).toBe('"\u{1F600}" + id');
  });
  it('refuses overlaps and ranges outside the text', () => {
    expect(() => applyEdits('abc', [{ range: [0, 2], text: '' }, { range: [1, 3], text: '' }])).toThrow(RangeError);
    expect(() => applyEdits('abc', [{ range: [2, 4], text: '' }])).toThrow('outside a text of 3 characters');
    expect(() => applyEdits('abc', [{ range: [2, 1], text: '' }])).toThrow(RangeError);
  });
  it('equals applying the edits one by one from the end', () => {
    const plans = fc.tuple(fc.string({ maxLength: 30 }), fc.array(fc.tuple(fc.nat(30), fc.nat(5), fc.string({ maxLength: 4 })), { maxLength: 8 }));
    fc.assert(fc.property(plans, ([text, raw]) => {
      const edits: Edit[] = raw.map(([start, length, replacement]) => {
        const from = Math.min(start, text.length);
        return { range: [from, Math.min(from + length, text.length)] as const, text: replacement };
      });
      if (hasOverlap(edits)) {
        expect(() => applyEdits(text, edits)).toThrow(RangeError);
        return;
      }
      let expected = text;
      for (const { range, text: inserted } of [...sortEdits(edits)].reverse()) expected = expected.slice(0, range[0]) + inserted + expected.slice(range[1]);
      expect(applyEdits(text, edits)).toBe(expected);
    }));
  });
});

describe('hasOverlap', () => {
  it('allows touching ranges', () => {
    expect(hasOverlap([{ range: [0, 2] }, { range: [2, 4] }, { range: [2, 2] }])).toBe(false);
  });
  it('sees an insertion inside a replaced range', () => {
    expect(hasOverlap([{ range: [0, 4] }, { range: [2, 2] }])).toBe(true);
  });
});
