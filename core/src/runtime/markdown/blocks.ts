/** A document as a list of what is cleaned in different ways. */
export type Block =
  | { readonly kind: 'text'; readonly line: string }
  | { readonly kind: 'code'; readonly lead: string; readonly language: string; readonly lines: readonly string[] }
  | { readonly kind: 'quote'; readonly lines: readonly string[] };

const fence = /^([ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)(`{3,}(?!`)|~{3,}(?!~))(.*)$/;
const quoteMark = /^ {0,3}> ?/;

/** Splits lines into text, fenced code and block quotes. Fences are found wherever any renderer might find one. */
export function splitBlocks(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at]!;
    const end = quoteMark.test(line) ? findQuoteEnd(lines, at) : at + 1;
    const code = readFence(lines, at);
    if (code !== undefined) {
      blocks.push(code.block);
      at = code.end;
    } else if (quoteMark.test(line)) {
      blocks.push({ kind: 'quote', lines: lines.slice(at, end).map((quoted) => quoted.replace(quoteMark, '')) });
      at = end;
    } else {
      blocks.push({ kind: 'text', line });
      at = end;
    }
  }
  return blocks;
}

function findQuoteEnd(lines: readonly string[], from: number): number {
  let end = from;
  while (end < lines.length && quoteMark.test(lines[end]!)) end += 1;
  return end;
}

/** The fenced code that opens at `from`; it runs to the end when nothing closes it. */
function readFence(lines: readonly string[], from: number): { readonly block: Block; readonly end: number } | undefined {
  const [, prefix = '', mark = '', info = ''] = fence.exec(lines[from]!) ?? [];
  if (mark === '' || (mark.startsWith('`') && info.includes('`'))) return undefined;
  const closing = new RegExp(`^[ \\t]*${mark[0]!}{${mark.length},}[ \\t]*$`);
  let end = from + 1;
  while (end < lines.length && !closing.test(lines[end]!)) end += 1;
  const indent = new RegExp(`^[ \\t]{0,${prefix.length}}`);
  const code = lines.slice(from + 1, end).map((line) => line.replace(indent, ''));
  return { block: { kind: 'code', lead: prefix.trimEnd(), language: info.trim().split(/\s/)[0]!, lines: code }, end: end + 1 };
}

/** Languages that viewers draw instead of showing: diagrams and formulas load images and follow links of their own. */
const drawnLanguages = new Set(['mermaid', 'plantuml', 'puml', 'uml', 'dot', 'graphviz', 'math', 'latex', 'tex', 'katex', 'svg', 'geojson', 'topojson', 'stl', 'vega', 'vega-lite', 'vegalite', 'markmap', 'echarts', 'abc', 'chart', 'flowchart', 'sequence', 'wavedrom', 'canvas', 'artifact', 'd2', 'infographic']);

/** Fenced code in the one form that every renderer reads alike: at the margin, closed, with a fence that the code cannot close. */
export function writeFence(language: string, lines: readonly string[]): readonly string[] {
  const longest = Math.max(2, ...lines.map((line) => Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length))));
  const mark = '`'.repeat(longest + 1);
  const isPlain = /^[\w+#.-]{1,30}$/.test(language) && !drawnLanguages.has(language.toLowerCase());
  return [mark + (isPlain ? language : ''), ...lines, mark];
}
