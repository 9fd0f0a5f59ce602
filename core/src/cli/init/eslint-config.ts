/** Adds the plugin to an ESLint configuration that is a list, as text: everything else in it stays as it is. */

const plugin = 'eslint-plugin-secure-bot';
const entry = 'secureBot.configs.recommended';

/** `export default [`, `export default defineConfig([`, `export default tseslint.config(`, `module.exports = …`: where the list begins. */
const listStart = /^(?:export default|module\.exports =)\s+(?:[\w.]+\((?:\s*\[)?|\[)/m;

/** Undefined where the text has another shape. */
export function withPlugin(text: string): string | undefined {
  const start = listStart.exec(text);
  if (!start || /\bsecureBot\b/.test(text)) return undefined;
  const end = closingOf(text, start.index + start[0].length - 1);
  if (end === undefined) return undefined;
  const isCommonJs = start[0].startsWith('module.exports');
  return withImport(withEntry(text, end), isCommonJs);
}

/** The entry goes last: what comes later in the list wins. */
function withEntry(text: string, end: number): string {
  const last = endOfCode(text, end);
  const isEmpty = /[[(]$/.test(text.slice(0, last));
  const comma = isEmpty || text[last - 1] === ',' ? '' : ',';
  const rest = text.slice(last, end);
  if (!rest.includes('\n')) return `${text.slice(0, last)}${comma}${isEmpty ? '' : ' '}${entry}${rest}${text.slice(end)}`;
  const indent = /\n([ \t]+)\S[^\n]*$/.exec(text.slice(0, last))?.[1] ?? '  ';
  const gap = /(?<!\s)\s*$/.exec(rest)?.[0] ?? '';
  return `${text.slice(0, last)}${comma}${rest.slice(0, rest.length - gap.length)}\n${indent}${entry},${gap}${text.slice(end)}`;
}

/** Offset behind the last token before `end`; comments are none. */
function endOfCode(text: string, end: number): number {
  let last = 0;
  for (const match of text.slice(0, end).matchAll(/\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\S/g)) {
    if (!/^\/[/*]/.test(match[0])) last = match.index + match[0].length;
  }
  return last;
}

function withImport(text: string, isCommonJs: boolean): string {
  const quote = /from "|require\("/.test(text) ? '"' : "'";
  const semicolon = /^(?:import|const) .*;\s*$/m.test(text) || !/^(?:import|const) /m.test(text) ? ';' : '';
  const line = isCommonJs ? `const secureBot = require(${quote}${plugin}${quote})${semicolon}` : `import secureBot from ${quote}${plugin}${quote}${semicolon}`;
  const last = [...text.matchAll(isCommonJs ? /^const .* require\(.*$/gm : /^import\b[^;]*?['"][^'"\n]+['"];?[^\n]*$/gm)].at(-1);
  if (last) return `${text.slice(0, last.index + last[0].length)}\n${line}${text.slice(last.index + last[0].length)}`;
  const head = /^(?:#![^\n]*\n)?(?:\s*(?:\/\*[\s\S]*?\*\/|\/\/[^\n]*)\n)*/.exec(text)?.[0] ?? '';
  return `${head}${line}\n\n${text.slice(head.length).replace(/^\n+/, '')}`;
}

const pairs: Readonly<Record<string, string>> = { '[': ']', '(': ')', '{': '}' };

/** Offset of what closes the bracket at `open`; steps over strings, templates and comments. */
function closingOf(text: string, open: number): number | undefined {
  const stack: string[] = [];
  const token = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|[[\](){}]/g;
  token.lastIndex = open;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [found] = match;
    const closing = pairs[found];
    if (closing !== undefined) stack.push(closing);
    else if (/^[\])}]$/.test(found)) {
      if (stack.pop() !== found) return undefined;
      if (stack.length === 0) return match.index;
    }
  }
  return undefined;
}
