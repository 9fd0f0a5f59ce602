/** Bytes put together. Apart from `request.ts`, whose types are public: TypeScript before 5.7 knows no `Uint8Array<ArrayBuffer>`. */

/** One after the other. */
export function joinBytes(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
