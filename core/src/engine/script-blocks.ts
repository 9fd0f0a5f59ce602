/** Script blocks of Vue and Svelte components: everything else is blanked, so that offsets stay those of the file. */

const blockOrComment = /<!--[\s\S]*?(?:-->|$)|<script\b((?:"[^"]*"|'[^']*'|[^'">])*)>([\s\S]*?)(?:<\/script\s*>|$)/gi;
const attribute = /([\w:-]+)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const scriptTypes = new Set(['', 'module', 'text/javascript', 'text/typescript', 'application/javascript', 'text/babel']);

/**
 * The scripts of a component at their own offsets, and the extension of their language.
 * A `;` stands for the first end tag only where two blocks would otherwise run into one statement.
 */
export function blankOutsideScripts(text: string): { readonly text: string; readonly extension: 'ts' | 'tsx' | 'js' } {
  const languages = new Set<string>();
  let result = '';
  let done = 0;
  for (const match of text.matchAll(blockOrComment)) {
    const [whole, attributes, body] = match;
    if (attributes === undefined || body === undefined) continue;
    const found = attributesOf(attributes);
    if (found.has('src') || !scriptTypes.has(found.get('type') ?? '')) continue;
    languages.add(found.get('lang') ?? '');
    const start = match.index + whole.indexOf('>', '<script'.length + attributes.length) + 1;
    const gap = blank(text.slice(done, start));
    result += (result !== '' && runsOn(gap, body) ? `;${gap.slice(1)}` : gap) + body;
    done = start + body.length;
  }
  return { text: result + blank(text.slice(done)), extension: extensionOf(languages) };
}

/** True if code before the gap and code after it could be read as one statement. */
function runsOn(gap: string, body: string): boolean {
  return !/[\r\n]/.test(gap) || /^\s*(?:[([`/*+\-.,?]|in\b|instanceof\b)/.test(body);
}

function attributesOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single, bare] of text.matchAll(attribute)) found.set(name.toLowerCase(), double ?? single ?? bare ?? '');
  return found;
}

function extensionOf(languages: ReadonlySet<string>): 'ts' | 'tsx' | 'js' {
  if (languages.has('tsx')) return 'tsx';
  return languages.has('ts') || languages.has('typescript') ? 'ts' : 'js';
}

/** Same length, same line ends, nothing else. */
function blank(text: string): string {
  return text.replace(/[^\r\n\u2028\u2029]/g, ' ');
}
