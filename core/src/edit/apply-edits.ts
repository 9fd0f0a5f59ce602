/** Applying edits to a text. Offsets are UTF-16 code units, as JavaScript strings count. */
import type { Edit } from './types.ts';

/**
 * The text with all edits applied.
 * Edits may come in any order; insertions at one place keep the order given, and stand before a replacement that starts there.
 * @throws RangeError for overlapping edits and for ranges outside the text.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let done = 0;
  for (const edit of sortEdits(edits)) {
    const [start, end] = edit.range;
    if (!isRangeOf(text, start, end)) throw new RangeError(`Edit [${start}, ${end}] lies outside a text of ${text.length} characters`);
    if (start < done) throw new RangeError(`Edits overlap at offset ${start}`);
    result += text.slice(done, start) + edit.text;
    done = end;
  }
  return result + text.slice(done);
}

/** By start, then by end; otherwise in the order given. */
export function sortEdits<T extends Pick<Edit, 'range'>>(edits: readonly T[]): readonly T[] {
  return [...edits].sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
}

/** True if two of the edits touch the same characters, or one inserts inside what another replaces. */
export function hasOverlap(edits: readonly Pick<Edit, 'range'>[]): boolean {
  let done = -1;
  for (const { range } of sortEdits(edits)) {
    if (range[0] < done) return true;
    done = Math.max(done, range[1]);
  }
  return false;
}

function isRangeOf(text: string, start: number, end: number): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length;
}
