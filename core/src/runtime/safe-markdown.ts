import { toText } from './escape/text.ts';
import { compileUrlFilter } from './markdown/allowed-urls.ts';
import { splitBlocks, writeFence, type Block } from './markdown/blocks.ts';
import { hasOpenBracket, hideCodeSpans, isUnbalanced } from './markdown/code-spans.ts';
import { cleanInline, normalizeLabel, type InlineRules } from './markdown/inline.ts';

/** Which links and images {@link safeMarkdown} lets through. */
export interface SafeMarkdownOptions {
  /** Hosts that links may lead to: `docs.example.com` or `*.example.com`. Default none. */
  readonly allowLinks?: readonly string[] | undefined;
  /** Hosts that images may be loaded from. Default none: an image is loaded without a click, and its URL carries data away. */
  readonly allowImages?: readonly string[] | undefined;
}

/**
 * Markdown of a model or a user, with nothing left in it that loads or leads anywhere but to the hosts allowed (CWE-79, OWASP LLM05).
 *
 * Links and images to other hosts become their text, bare URLs `(link removed)`, raw HTML is shown as text. Only https and mailto pass.
 * Code stays code. The result is CommonMark which all renderers read alike, with or without GFM, autolinks, tables and formulas.
 * `null` and `undefined` give an empty text. Throws a `TypeError` for a list that is no list of hosts.
 *
 * @example
 * element.innerHTML = marked.parse(safeMarkdown(answer, { allowLinks: ['docs.example.com'] }));
 */
export function safeMarkdown(text: unknown, { allowLinks = [], allowImages = [] }: SafeMarkdownOptions = {}): string {
  const filters = { links: compileUrlFilter(allowLinks, 'allowLinks'), images: compileUrlFilter(allowImages, 'allowImages') };
  const source = toText(text).replace(/\r\n?/g, '\n').replaceAll('\u0000', '\ufffd');
  let cleaned = source;
  for (let pass = 0; pass < maxPasses; pass += 1) {
    const before = cleaned;
    const lines = cleaned.split('\n');
    cleaned = cleanLines(lines, { ...filters, ...findHazards(lines), references: new Map() }, 0).join('\n');
    if (cleaned === before) return cleaned;
  }
  return writeFence('', source.split('\n')).join('\n');
}

/**
 * What remains after a link is dropped can form a new one with its surroundings, so the text is cleaned until nothing changes. Text that
 * goes on changing was written against this function, and is shown as code.
 */
const maxPasses = 6;

/** Deeper quotes are read as text. */
const maxQuoteDepth = 8;

/** What the lines of one text are cleaned with. */
interface Rules extends InlineRules {
  /** Whether a code span stays code only if nothing in it could be taken for its end. */
  readonly guardCode: boolean;
}

type Hazards = Pick<Rules, 'guardBrackets' | 'guardCode'>;

/** Looked for in the whole text, because paragraphs, tables and formulas reach over lines and out of quotes. */
function findHazards(lines: readonly string[], depth = 0): Hazards {
  const found = splitBlocks(lines).map((block): Hazards => {
    switch (block.kind) {
      case 'text':
        return { guardBrackets: hasOpenBracket(block.line), guardCode: splitter.test(block.line) };
      case 'code':
        return { guardBrackets: isUnbalanced(block.lines.join('\n')), guardCode: false };
      case 'quote':
        return depth < maxQuoteDepth ? findHazards(block.lines, depth + 1) : { guardBrackets: true, guardCode: true };
    }
  });
  return { guardBrackets: found.some(({ guardBrackets }) => guardBrackets), guardCode: found.some(({ guardCode }) => guardCode) };
}

/**
 * Tables, formulas and links. In a table or formula, a `|` or `$` inside back-ticks ends the cell or the formula, and the back-tick after
 * it opens a code span that was not one. In the text of a link, marked pairs back-ticks of different number.
 */
const splitter = /\$|\\[([]|\]\(|^(?=[^-]*-)[\s>|:+*\d.)-]*$/;

function cleanLines(lines: readonly string[], outer: Rules, depth: number): readonly string[] {
  const { references, rest } = takeReferences(splitBlocks(lines), outer.references);
  const rules = { ...outer, references };
  return rest.flatMap((block) => cleanBlock(block, rules, depth));
}

function cleanBlock(block: Block, rules: Rules, depth: number): readonly string[] {
  switch (block.kind) {
    case 'text':
      return [cleanLine(block.line, rules)];
    case 'code':
      if (rules.guardCode && block.lines.some(endsFormula)) return block.lines.map((line) => cleanLine(line, rules));
      return [...(block.lead === '' ? [] : [block.lead]), ...writeFence(block.language, block.lines)];
    case 'quote':
      if (depth >= maxQuoteDepth) return block.lines.map((line) => `> ${cleanLine(line, rules)}`);
      return cleanLines(block.lines, rules, depth + 1).map((line) => (line === '' ? '>' : `> ${line}`));
  }
}

function endsFormula(line: string): boolean {
  return /\$\$|\\\]/.test(line);
}

function cleanLine(line: string, rules: Rules): string {
  const { text, reveal } = hideCodeSpans(line, (content) => !rules.guardCode || isWhole(content));
  // A fence that was not taken for one must not become one.
  return reveal(cleanInline(text, rules)).replace(/^([\s>*+\d.)-]*)~~~/, '$1\\~~~');
}

function isWhole(content: string): boolean {
  return !/[|$`]|\\[)\]]/.test(content);
}

/** A definition stands on a line of its own, and not below text: there it would be a part of the paragraph. */
const definition = /^ {0,3}\[((?:[^[\]\\^]|\\[^])(?:[^[\]\\]|\\[^]){0,200})\]:[ \t]*(?:<([^<>]*)>|([^\s<]\S*))(?:[ \t]*(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$/;

/** Takes the definitions of reference links out; the links are then written with their URL, if that is allowed. */
function takeReferences(blocks: readonly Block[], outer: ReadonlyMap<string, string>): { readonly references: ReadonlyMap<string, string>; readonly rest: readonly Block[] } {
  const references = new Map(outer);
  let isStart = true;
  const rest = blocks.filter((block) => {
    const match = block.kind === 'text' && isStart ? definition.exec(block.line) : null;
    isStart = block.kind !== 'text' || match !== null || block.line.trim() === '';
    if (match === null) return true;
    const label = normalizeLabel(match[1]!);
    if (!references.has(label)) references.set(label, match[2] ?? match[3]!);
    return false;
  });
  return { references, rest };
}
