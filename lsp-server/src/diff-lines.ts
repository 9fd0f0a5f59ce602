/** Two texts to the edits between them, line by line, so that cursors and marks elsewhere stay where they are. */
import type { PlainEdit } from './analysis/messages.ts';

/** Tables larger than this are not computed; the changed middle is replaced as a whole. */
const maxCells = 4_000_000;

export function diffLines(before: string, after: string): readonly PlainEdit[] {
  if (before === after) return [];
  const a = splitLines(before);
  const b = splitLines(after);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const offset = a.slice(0, head).join('').length;
  return middleEdits(a.slice(head, a.length - tail), b.slice(head, b.length - tail), offset);
}

/** Lines with their ends. */
function splitLines(text: string): readonly string[] {
  return text.match(/[^\r\n]+(?:\r\n|\r|\n)?|\r\n|\r|\n/g) ?? [];
}

function middleEdits(a: readonly string[], b: readonly string[], start: number): readonly PlainEdit[] {
  if (a.length * b.length > maxCells) return [{ range: [start, start + a.join('').length], text: b.join('') }];
  const lengths = commonLengths(a, b);
  const width = b.length + 1;
  const edits: PlainEdit[] = [];
  let [i, j, offset] = [0, 0, start];
  while (i < a.length || j < b.length) {
    const from = offset;
    let text = '';
    while ((i < a.length || j < b.length) && !(i < a.length && j < b.length && a[i] === b[j])) {
      const down = i < a.length ? (lengths[(i + 1) * width + j] as number) : -1;
      const right = j < b.length ? (lengths[i * width + j + 1] as number) : -1;
      if (down >= right) offset += (a[i++] as string).length;
      else text += b[j++] as string;
    }
    if (offset > from || text !== '') edits.push({ range: [from, offset], text });
    while (i < a.length && j < b.length && a[i] === b[j]) {
      offset += (a[i] as string).length;
      i++;
      j++;
    }
  }
  return edits;
}

/** Length of the longest common subsequence of each pair of rests. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint32Array {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] = a[i] === b[j]
        ? (lengths[(i + 1) * width + j + 1] as number) + 1
        : Math.max(lengths[(i + 1) * width + j] as number, lengths[i * width + j + 1] as number);
    }
  }
  return lengths;
}
