/** Offsets to lines and columns, for the border to people and formats. */

/** A place in a file; both count from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Lines of one text. Line ends are those of ECMAScript, as in ESLint. */
export interface LineIndex {
  readonly lineCount: number;
  locate(offset: number): Position;
  /** Offsets of a line (from 1), without its line end; the last line for numbers beyond the end. */
  rangeOf(line: number): readonly [start: number, end: number];
}

const lineEnd = /\r\n|[\r\n\u2028\u2029]/g;

export function createLineIndex(text: string): LineIndex {
  const starts = [0];
  for (const match of text.matchAll(lineEnd)) starts.push(match.index + match[0].length);
  return {
    lineCount: starts.length,
    locate(offset) {
      const line = lastAtMost(starts, Math.max(0, Math.min(offset, text.length)));
      return { line: line + 1, column: Math.max(0, Math.min(offset, text.length)) - (starts[line] as number) + 1 };
    },
    rangeOf(line) {
      const index = Math.max(0, Math.min(line, starts.length) - 1);
      const start = starts[index] as number;
      const next = starts[index + 1];
      if (next === undefined) return [start, text.length];
      return [start, next - (text.startsWith('\r\n', next - 2) ? 2 : 1)];
    },
  };
}

/** Index of the last number that is not greater than `value`. */
function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] as number) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
