/** What stands inside what. */
import type { Range } from './node.ts';

/** Anything with a place in the text: a node, a comment, an edit, a finding. */
export interface Placed {
  readonly range: Range;
}

/** True if it stands inside the other, or is the other. */
export function isInside({ range: [start, end] }: Placed, { range: [from, to] }: Placed): boolean {
  return from <= start && end <= to;
}

/** Those of a list in the order of the text, such as `FileModel.nodes` gives, that stand inside something. */
export function allInside<T extends Placed>(list: readonly T[], outer: Placed): readonly T[] {
  const [start, end] = outer.range;
  // Beside them only what is around `outer` and begins with it has its start there.
  return list.slice(firstFrom(list, start), firstFrom(list, end)).filter((one) => isInside(one, outer));
}

function firstFrom(list: readonly Placed[], offset: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as Placed).range[0] < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
