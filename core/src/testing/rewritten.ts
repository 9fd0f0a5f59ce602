/** A text after edits, with the way back to the offsets of the original. */
import { applyEdits } from '../edit/apply-edits.ts';
import type { Edit } from '../edit/types.ts';

export interface Rewritten {
  readonly text: string;
  /** Offset of the original text for an offset of the new one; inside a changed place, the side asked for. */
  toOriginal(offset: number, side: 'start' | 'end'): number;
}

/** `edits` are sorted and do not overlap. */
export function rewrite(text: string, edits: readonly Edit[]): Rewritten {
  return { text: applyEdits(text, edits), toOriginal: (offset, side) => toOriginal(edits, offset, side) };
}

function toOriginal(edits: readonly Edit[], offset: number, side: 'start' | 'end'): number {
  let shift = 0;
  for (const { range, text } of edits) {
    const start = range[0] + shift;
    if (offset < start || (side === 'end' && offset === start)) break;
    if (offset < start + text.length) return side === 'start' ? range[0] : range[1];
    if (side === 'end' && offset === start + text.length) return range[1];
    shift += text.length - (range[1] - range[0]);
  }
  return offset - shift;
}
