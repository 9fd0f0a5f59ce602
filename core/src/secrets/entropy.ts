/** Shannon entropy of a string in bits per character; 0 for an empty one. */
export function entropy(value: string): number {
  const counts = new Map<string, number>();
  for (const char of value) counts.set(char, (counts.get(char) ?? 0) + 1);
  const length = [...counts.values()].reduce((sum, count) => sum + count, 0);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / length) * Math.log2(count / length);
  return bits;
}

/** Length of the longest run of one repeated character, without regard to case. */
export function longestRun(value: string): number {
  return longestSeries(value, (previous, next) => previous === next);
}

/** Length of the longest run of neighbouring character codes, up or down: 6 for `x123456`, 4 for `dcba`. */
export function longestSequence(value: string): number {
  return Math.max(
    longestSeries(value, (previous, next) => next === previous + 1 || isWrap(previous, next)),
    longestSeries(value, (previous, next) => next === previous - 1 || isWrap(next, previous)),
  );
}

/** True when the whole value is one unit over and over: `abcd1234abcd1234`. */
export function isPeriodic(value: string): boolean {
  if (value.length < 4) return false;
  return (value + value).indexOf(value, 1) < value.length || hasPartialPeriod(value);
}

/** A shared piece of the alphabet's ends: `9` to `0`, and `9` to `a` as hexadecimal digits are counted. */
function isWrap(previous: number, next: number): boolean {
  return previous === 0x39 && (next === 0x30 || next === 0x61);
}

/** Three units or more of at most eight characters, the last perhaps cut short: `abcabcabcab`. */
function hasPartialPeriod(value: string): boolean {
  for (let unit = 1; unit <= 8 && unit * 3 <= value.length; unit++) {
    if (value.startsWith(value.slice(0, value.length - unit), unit)) return true;
  }
  return false;
}

function longestSeries(value: string, continues: (previous: number, next: number) => boolean): number {
  const lower = value.toLowerCase();
  let longest = lower.length > 0 ? 1 : 0;
  let current = 1;
  for (let index = 1; index < lower.length; index++) {
    current = continues(lower.charCodeAt(index - 1), lower.charCodeAt(index)) ? current + 1 : 1;
    if (current > longest) longest = current;
  }
  return longest;
}
