import { commonLetterPairs } from './letter-pairs.ts';

/** Share (0 to 1) of a value's letters that stand in pieces which read like words: 1 for `fetchUserName`, near 0 for a random key. */
export function wordShare(value: string): number {
  let letters = 0;
  let inWords = 0;
  for (const [piece] of value.matchAll(/[A-Z]?[a-z]+|[A-Z]+/g)) {
    letters += piece.length;
    if (piece.length >= 3 && isWordLike(piece)) inWords += piece.length;
  }
  return letters === 0 ? 0 : inWords / letters;
}

/** The lower-case words of a name or value, split at case changes, digits and separators: `OPENAI_apiKey2` gives `openai`, `api`, `key`, `2`. */
export function splitWords(value: string): string[] {
  // eslint-disable-next-line regexp/no-super-linear-move -- a run of capitals is taken whole, or but for its last one
  return (value.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? []).map((word) => word.toLowerCase());
}

/** True when nearly all neighbouring letters are pairs that are common in words; one in five may be rare. */
function isWordLike(piece: string): boolean {
  const lower = piece.toLowerCase();
  let rare = 0;
  for (let index = 1; index < lower.length; index++) {
    const followers = commonLetterPairs[lower[index - 1] ?? ''] ?? '';
    if (!followers.includes(lower[index] ?? '')) rare++;
  }
  return rare * 5 <= lower.length - 1;
}
