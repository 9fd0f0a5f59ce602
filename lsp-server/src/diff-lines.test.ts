import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffLines } from './diff-lines.ts';

function applied(before: string, after: string): string {
  let result = '';
  let done = 0;
  for (const { range, text } of diffLines(before, after)) {
    result += before.slice(done, range[0]) + text;
    done = range[1];
  }
  return result + before.slice(done);
}

const texts = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 }).chain((lines) => fc.constantFrom('\n', '\r\n', '\r').map((newline) => lines.join(newline)));

describe('diffLines', () => {
  it('touches the changed lines only', () => {
    expect(diffLines('a\nb\nc\nd\n', 'a\nB\nc\nd\ne\n')).toEqual([{ range: [2, 4], text: 'B\n' }, { range: [8, 8], text: 'e\n' }]);
    expect(diffLines('same\n', 'same\n')).toEqual([]);
  });

  it('leads from any text to any other, with edits in order', () => {
    fc.assert(fc.property(texts, texts, (before, after) => {
      expect(applied(before, after)).toBe(after);
      const edits = diffLines(before, after);
      expect(edits.every(({ range }, i) => range[0] >= (edits[i - 1]?.range[1] ?? 0))).toBe(true);
    }));
  });

  it('replaces the middle where a table would be too large', () => {
    const before = Array.from({ length: 3_000 }, (_, i) => `a${i}\n`).join('');
    const after = `head\n${Array.from({ length: 3_000 }, (_, i) => `b${i}\n`).join('')}`;
    expect(diffLines(before, after)).toHaveLength(1);
    expect(applied(before, after)).toBe(after);
  });
});
