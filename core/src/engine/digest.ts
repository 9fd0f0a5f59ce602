/** Short names for texts. */

/** Length in hexadecimal digits; 128 bits make a clash of two texts unthinkable. */
const length = 32;

/** SHA-256 of texts one after the other, cut: for what is compared, not for what is kept from somebody. Those of baselines are made by it: it stays as it is. */
export function digest(...parts: readonly string[]): string {
  // Loaded here: most runs hash nothing, and the module takes 10 ms.
  return process.getBuiltinModule('node:crypto').createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, length);
}
