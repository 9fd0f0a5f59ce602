import { entropy, isPeriodic, longestRun, longestSequence } from './entropy.ts';
import { nameWords, placeholderParts, placeholderWords, stockValues } from './placeholder-words.ts';
import { splitWords, wordShare } from './words.ts';

/** Longer values are judged by their wording only. */
const maxLength = 1024;

/** What counts as a placeholder beyond the obvious. */
export interface PlaceholderOptions {
  /** Whether a value that only names a credential (`password`, `api-key`, `OPENAI_API_KEY`) counts. Default true. */
  readonly names?: boolean;
}

/**
 * True for a value that visibly stands for a credential without being one: a hole of a template, dots and asterisks,
 * repeated or counted-up characters, words such as `your-…`, `changeme`, `example` or `test`, the name of a variable,
 * and values of very few different characters. A weak but meant value (`dev-secret`, `supersecret1`) is no placeholder.
 */
export function isPlaceholder(value: string, { names = true }: PlaceholderOptions = {}): boolean {
  const trimmed = value.trim().replace(/^(?:Bearer|Basic|Token|Bot) +/i, '');
  if (trimmed.length < 3) return true;
  return (
    isHole(trimmed) ||
    isMask(trimmed) ||
    (trimmed.length <= maxLength && isMonotonous(trimmed)) ||
    isSaidInWords(trimmed) ||
    (names && (stockValues.has(trimmed.toLowerCase()) || isName(trimmed)))
  );
}

/** `<your key>`, `${TOKEN}`, `{{ token }}`, `%TOKEN%`, `$TOKEN`, `[token]`, `#{token}`, `process.env.TOKEN`. */
function isHole(value: string): boolean {
  return (
    /\$\{|\{\{|\}\}|#\{|<%|%\(|\$\(/.test(value) ||
    /^<.*>$|^\{.*\}$|^\[.*\]$|^%\w+%$|^\$[A-Za-z_]\w*$|^__\w+__$|^@\w+@$|^:\w+$/s.test(value) ||
    /\b(?:process|import\.meta)\.env\b|^env[.:(]|^(?:secrets|vars)\./.test(value)
  );
}

/** Nothing but mask characters, or real ones with an ellipsis or asterisks in place of the rest. */
function isMask(value: string): boolean {
  return /^[*.\u2022\u25cf\u2026_\-#?x0]+$/i.test(value) || /\.{3}|\u2026|\*{3}|\u2022{2}|\u25cf{2}|_{4,}/.test(value);
}

function isMonotonous(value: string): boolean {
  const half = value.length / 2;
  return (
    longestRun(value) >= Math.max(4, value.length * 0.4) ||
    longestSequence(value) >= Math.max(6, half) ||
    (longestSequence(value) >= 8 && value.length < 64) ||
    (value.length >= 6 && isPeriodic(value)) ||
    (value.length >= 8 && entropy(value) < 1.8)
  );
}

/** Words of four letters or more count at case changes too (`myTestKey`), shorter ones only between separators: random keys hold many. */
function isSaidInWords(value: string): boolean {
  if (placeholderParts.test(value)) return true;
  if (value.toLowerCase().split(/[^a-z]+/).some((word) => placeholderWords.has(word))) return true;
  return splitWords(value).some((word) => word.length >= 4 && placeholderWords.has(word));
}

/** A variable's name in capitals, or words that only name a credential, perhaps with a number. */
function isName(value: string): boolean {
  if (/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(value) && wordShare(value) >= 0.5) return true;
  if (!/^[A-Za-z][A-Za-z0-9]*(?:[-_. ][A-Za-z0-9]+)*$/.test(value)) return false;
  const words = splitWords(value.replace(/[-_. ]\d{1,3}$|(?<=\D)\d$/, ''));
  return words.length > 0 && words.every((word) => nameWords.has(word));
}
