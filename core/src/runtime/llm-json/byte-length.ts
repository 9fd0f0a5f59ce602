/** Bytes of `text` in UTF-8, counted no further than needed to know that they are more than `limit`. */
export function byteLengthUpTo(text: string, limit: number): number {
  if (text.length > limit) return text.length; // every UTF-16 unit takes at least one byte
  let bytes = text.length;
  for (let index = 0; index < text.length && bytes <= limit; index++) {
    const unit = text.charCodeAt(index);
    if (unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff)) bytes += 2;
    else if (unit > 0x7f) bytes += 1; // two bytes, or half of a surrogate pair's four
  }
  return bytes;
}
