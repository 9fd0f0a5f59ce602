/** The text of a value as a template literal would print it, except that `null` and `undefined` are empty: no user wants to read them. */
export function toText(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}
