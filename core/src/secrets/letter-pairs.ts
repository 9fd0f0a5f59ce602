/**
 * For each letter the letters that often follow it in words. These are the 240 commonest of the 676 pairs (93 % of all
 * occurrences), counted over the 12,459 words that the identifiers, comments and texts of 31 open-source bots use.
 */
export const commonLetterPairs: Readonly<Record<string, string>> = {
  a: 'abcdgiklmnprstuvyz',
  b: 'aeiloru',
  c: 'acehiklortu',
  d: 'adeiorsu',
  e: 'abcdefgiklmnprstvx',
  f: 'aefiloru',
  g: 'aehinoru',
  h: 'aeiort',
  i: 'abcdefgklmnoprstvz',
  j: 'ae',
  k: 'aeiostu',
  l: 'adeilostuy',
  m: 'abeimopsu',
  n: 'acdefginostuv',
  o: 'abcdgiklmnoprstuvw',
  p: 'aehiloprstu',
  q: 'u',
  r: 'acdegikmnorstuy',
  s: 'acehiklopstu',
  t: 'acehilorstuy',
  u: 'abcdegilmnprst',
  v: 'aeio',
  w: 'aeio',
  x: 'p',
  y: 'as',
  z: 'aei',
};
