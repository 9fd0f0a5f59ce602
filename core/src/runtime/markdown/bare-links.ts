import type { UrlFilter } from './allowed-urls.ts';

/** What is written in place of a link that is not allowed and has no text of its own. */
export const removedLink = '(link removed)';

/** What renderers turn into links beside `scheme://`. */
const bareStart = /www\.|(?<!:)\/\/(?=[^\s/])|(?<![\p{L}\p{N}])(?:mailto|xmpp):/iu;

/** An `@` with a name before it; what comes after may go on behind a mark that ends the word, so it does not matter. */
const mailAddress = /[^\s@]@/u;

/** Top-level domains that linkify-it links without a scheme (all of two letters, and its list), and the commonest others. */
const domainName =
  /(?<![\p{L}\p{N}_-])[\p{L}\p{N}_-]+\.(?:[a-z]{2}|aero|agency|app|art|asia|biz|blog|chat|click|cloud|club|com|coop|date|dev|digital|edu|email|fun|fyi|gov|host|info|int|link|live|lol|mil|mobi|museum|name|net|news|one|online|org|page|pro|run|shop|site|space|store|stream|tech|today|tools|top|travel|web|wiki|win|work|world|xxx|xyz|zip|xn--[a-z0-9-]+|\u0440\u0444)(?![\p{L}\p{N}_-])/iu;

/** End of a URL that stands in running text. */
const urlEnd = /[^\s<>`|[\]"\\\u0000]*/y;

/** A word of the text and the place after it. */
export interface Cleaned {
  readonly text: string;
  readonly end: number;
}

/**
 * Cleans the word at `from`: URLs that are allowed become autolinks, others `(link removed)`; addresses and names of domains, which
 * some renderers link as well, become code. Inside the text of a link nothing is linked, so names stay and only URLs go.
 */
export function cleanWord(line: string, from: number, end: number, filter: UrlFilter, inLink: boolean): Cleaned {
  const word = line.slice(from, end);
  // The word may end before an `&` or the like, which can still belong to an address.
  const index = findBareUrl(/[^\s]/.test(line[end] ?? '') ? `${word}.` : word);
  if (index !== -1) {
    const start = from + index;
    const stop = findUrlEnd(line, start);
    // Slashes in front of what is written there would begin a link again.
    let before = start;
    while (before > from && line[before - 1] === '/') before -= 1;
    return { text: cleanNames(line, from, before, inLink) + cleanUrl(line.slice(start, stop), filter, inLink), end: stop };
  }
  return { text: cleanNames(line, from, end, inLink), end };
}

/** The same for a text without a URL in it. */
function cleanNames(line: string, from: number, end: number, inLink: boolean): string {
  const word = line.slice(from, end);
  const isAddress = mailAddress.test(word) || (word.startsWith('@') && /[&"]/.test(line[from - 1] ?? ''));
  if (inLink || !(isAddress || domainName.test(word))) return word;
  const tail = countTail(word);
  const lead = Math.min(word.search(/[\p{L}\p{N}/.@~_-]/u), word.length - tail);
  return `${word.slice(0, lead)}\`${word.slice(lead, word.length - tail)}\`${word.slice(word.length - tail)}`;
}

/** Where the first URL of the word begins, or -1. The part before it holds none. */
function findBareUrl(word: string): number {
  const start = bareStart.exec(word)?.index ?? -1;
  for (let colon = word.indexOf('://'); colon !== -1; colon = word.indexOf('://', colon + 1)) {
    let scheme = colon;
    while (/[a-z0-9+.-]/i.test(word[scheme - 1] ?? '')) scheme -= 1;
    while (scheme < colon && !/[a-z]/i.test(word[scheme]!)) scheme += 1;
    if (scheme < colon) return start === -1 ? scheme : Math.min(start, scheme);
  }
  return start;
}

/** How many marks of punctuation the word ends with. */
function countTail(word: string): number {
  let count = 0;
  while (count < word.length && /[.,;:!?]/.test(word[word.length - 1 - count]!)) count += 1;
  return count;
}

function cleanUrl(url: string, filter: UrlFilter, inLink: boolean): string {
  const allowed = filter(/^www\./i.test(url) ? `https://${url}` : url);
  if (allowed === undefined) return inLink ? 'link removed' : removedLink;
  return inLink ? url.replace(/[*_~()!'&$]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`) : `<${allowed}>`;
}

/** Without the punctuation and the closing marks that belong to the sentence around the URL. */
function findUrlEnd(line: string, start: number): number {
  urlEnd.lastIndex = start;
  const url = urlEnd.exec(line)?.[0] ?? '';
  let length = url.length;
  let open = url.split('(').length - url.split(')').length;
  for (; length > 0; length -= 1) {
    const last = url[length - 1]!;
    if (last === ')' && open < 0) open += 1;
    else if (!/[.,;:!?'*_~]/.test(last)) break;
  }
  return start + length;
}
