import { entropy, isPeriodic, longestRun, longestSequence } from './entropy.ts';
import { wordShare } from './words.ts';

/** Words that stand in made-up keys; five letters or more, so that a random key of 150 characters has one in less than 1 of 100,000 cases. */
const dummyWords =
  /example|sample|dummy|placehold|changeme|change[-_]me|redacted|replace|notreal|not[-_]?a[-_]?|invalid|insert|xxxxx|foobar|deadbeef|your[-_]?(?:own|api|key|token|secret|real|actual)|put[-_]your|lorem|secret[-_]?key|api[-_]?key|goes[-_]?here/i;

/** Shorter words count only between separators. */
const separateWords = /(?:^|[-_.])(?:your|fake|test|mock|demo|xxx+|todo|here|null)(?=$|[-_.\d])/i;

/**
 * True when the variable part of a provider key is visibly made up: a repeated or counted-up character, a repeated
 * unit, a placeholder word, plain words, or too few different characters. Random keys pass with near certainty.
 */
export function isDummyBody(body: string): boolean {
  return (
    longestRun(body) >= 6 ||
    longestSequence(body) >= 7 ||
    isPeriodic(body) ||
    dummyWords.test(body) ||
    separateWords.test(body) ||
    entropy(body) < minimalEntropy(body.length) ||
    (/[g-z]/.test(body) && wordShare(body) > 0.65)
  );
}

/** Bits per character below which no random hexadecimal key of that length falls; hexadecimal is the poorest alphabet in use. */
function minimalEntropy(length: number): number {
  if (length >= 30) return 2.9;
  if (length >= 20) return 2.7;
  return 2.2;
}
