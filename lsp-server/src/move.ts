/** Ranges moved along with edits, so that what was found in one version is shown in the next. */
import type { OffsetRange } from './analysis/messages.ts';

/** One change of a text: `range` became `length` characters. */
export interface TextChange {
  readonly range: OffsetRange;
  readonly length: number;
}

/** The range after a change; undefined if all of it was deleted or replaced. */
export function moveRange([start, end]: OffsetRange, { range: [from, to], length }: TextChange): OffsetRange | undefined {
  const shift = length - (to - from);
  if (to <= start && !(to === start && from === start && start === end)) return [start + shift, end + shift];
  if (from >= end) return [start, end];
  if (from <= start && to >= end) return undefined;
  if (from >= start && to <= end) return [start, end + shift];
  // One end was cut off.
  return from < start ? [from + length, end + shift] : [start, from];
}

/** Items whose range survives the changes, with their new range. */
export function moveAll<T extends { readonly range: OffsetRange }>(items: readonly T[], changes: readonly TextChange[]): readonly T[] {
  if (changes.length === 0) return items;
  return items.flatMap((item) => {
    let range: OffsetRange | undefined = item.range;
    for (const change of changes) {
      range = moveRange(range, change);
      if (!range) return [];
    }
    return [{ ...item, range }];
  });
}
