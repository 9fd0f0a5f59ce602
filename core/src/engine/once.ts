/**
 * A value that is made when it is first asked for, and kept. For schemas above all: zod makes a dozen functions for each
 * part of one, and most runs need none of them.
 */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
