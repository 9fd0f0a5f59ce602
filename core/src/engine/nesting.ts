/** Tells texts that are nested so deeply that a parser in native code would end the process instead of throwing. */

/** Measured: oxc-parser takes 1,500 levels of everything on the 4 MB stack of a worker thread, and breaks before 20,000. */
const maxDepth = 700;

const code = (character: string) => character.charCodeAt(0);
const openers = new Set(['(', '[', '{'].map(code));
const closers = new Set([')', ']', '}'].map(code));
/** Chains of these nest without a bracket: `a = b = c`, `a ? b : c ? d : e`, `x => y => z`, `!!!a`. */
const linkers = new Set(['?', '=', '!', '~', '-', '+', '*'].map(code));
/** What ends such a chain. */
const separators = new Set([';', ',', '{', '}'].map(code));
const slash = code('/');
const star = code('*');
const lineFeed = code('\n');
const backslash = code('\\');
const quotes = new Set(["'", '"'].map(code));
const less = code('<');
const greater = code('>');

/** May say yes for code that is only unusual, such as a thousand statements without a separator. */
export function isDeeplyNested(text: string): boolean {
  let depth = 0;
  let chain = 0;
  let tags = 0;
  for (let i = 0; i < text.length; i++) {
    const at = text.charCodeAt(i);
    // Letters and blanks are most of a text.
    if (at > 96 && at < 123) {
      // `else if` nests in the tree, though not on the page.
      if (at === 101 && text.startsWith('else', i)) tags += 1;
      continue;
    }
    if (at === 32) continue;
    if (openers.has(at)) depth += 1;
    else if (closers.has(at)) depth = Math.max(0, depth - 1);
    else if (quotes.has(at)) i = endOfString(text, i, at);
    else if (at === slash && text.charCodeAt(i + 1) === slash) i = endAt(text, '\n', i);
    else if (at === slash && text.charCodeAt(i + 1) === star) i = endAt(text, '*/', i);
    else if (at === slash && text.charCodeAt(i + 1) === greater) tags = Math.max(0, tags - 1);
    else if (at === less) tags = Math.max(0, tags + (text.charCodeAt(i + 1) === slash ? -1 : 1));
    else if (linkers.has(at)) chain += 1;
    if (separators.has(at)) chain = 0;
    if (depth > maxDepth || chain > maxDepth || tags > maxDepth) return true;
  }
  return false;
}

/** A string ends at its quote or with its line: an apostrophe in JSX text or a comment starts none that goes on. */
function endOfString(text: string, start: number, quote: number): number {
  for (let i = start + 1; i < text.length; i++) {
    const at = text.charCodeAt(i);
    if (at === backslash) i += 1;
    else if (at === quote || at === lineFeed) return i;
  }
  return text.length;
}

function endAt(text: string, mark: string, from: number): number {
  const end = text.indexOf(mark, from);
  return end === -1 ? text.length : end;
}
