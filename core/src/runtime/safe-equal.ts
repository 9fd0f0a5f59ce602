/** What {@link safeEqual} takes; header values of Node (`string | string[] | undefined`) and query parameters of Express fit. Only texts and bytes can be equal. */
export type Comparable = string | Uint8Array | ArrayBuffer | object | null | undefined;

/**
 * Compares two texts or byte sequences in a time that does not depend on where they differ (CWE-208). A text equals bytes when they
 * are its UTF-8 form. Anything that is neither text nor bytes, such as a missing header, equals nothing, not even itself.
 *
 * Needs neither node:crypto nor web crypto. The time tells the length of the inputs, which is public for tokens and digests.
 */
export function safeEqual(left: Comparable, right: Comparable): boolean {
  if (typeof left === 'string' && typeof right === 'string') return isSame(left.length, right.length, (at) => left.charCodeAt(at), (at) => right.charCodeAt(at));
  const leftBytes = toBytes(left);
  const rightBytes = toBytes(right);
  if (leftBytes === undefined || rightBytes === undefined) return false;
  return isSame(leftBytes.length, rightBytes.length, (at) => leftBytes[at]!, (at) => rightBytes[at]!);
}

/** Looks at every unit of the left side, whatever it finds. */
function isSame(leftLength: number, rightLength: number, leftAt: (at: number) => number, rightAt: (at: number) => number): boolean {
  let difference = leftLength ^ rightLength;
  for (let at = 0; at < leftLength; at += 1) difference |= leftAt(at) ^ (rightLength === 0 ? 1 : rightAt(at % rightLength));
  return difference === 0;
}

/** Bytes of a text or buffer. A text with half a surrogate pair has no UTF-8 form, so it equals no bytes. */
function toBytes(value: Comparable): Uint8Array | undefined {
  if (typeof value === 'string') return !/\p{Surrogate}/u.test(value) ? new TextEncoder().encode(value) : undefined;
  if (value instanceof Uint8Array) return value;
  return value instanceof ArrayBuffer ? new Uint8Array(value) : undefined;
}
