import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** What a reader's browser could load or follow, and what is no Markdown but HTML of the author. */
export interface Rendered {
  readonly links: readonly string[];
  readonly images: readonly string[];
  readonly html: readonly string[];
}

/** Each renderer as bots use it, with everything on that makes links, and raw HTML passed through. */
export const renderers: Readonly<Record<string, (markdown: string) => Rendered>> = {
  marked: (markdown) => readHtml(marked.parse(markdown, { async: false, gfm: true })),
  'marked with breaks': (markdown) => readHtml(marked.parse(markdown, { async: false, gfm: true, breaks: true })),
  'marked without GFM': (markdown) => readHtml(marked.parse(markdown, { async: false, gfm: false })),
  'markdown-it': (markdown) => readHtml(everything.render(markdown)),
  'markdown-it as CommonMark': (markdown) => readHtml(commonMark.render(markdown)),
  'remark-gfm': (markdown) => readTree(gfm.parse(markdown), markdown),
  'remark-gfm with formulas': (markdown) => readTree(gfmMath.parse(markdown), markdown),
};

const everything = new MarkdownIt({ html: true, linkify: true, typographer: true, breaks: true });
const commonMark = new MarkdownIt('commonmark', { html: true });
// Schemes that markdown-it refuses by itself must be refused before.
everything.validateLink = () => true;
commonMark.validateLink = () => true;

const gfm = unified().use(remarkParse).use(remarkGfm);
const gfmMath = unified().use(remarkParse).use(remarkGfm).use(remarkMath);

/** Elements that renderers make of Markdown alone. */
const markdownElements = new Set(['p', 'br', 'hr', 'em', 'strong', 'del', 's', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'a', 'img', 'input']);
const markdownAttributes = /^(?:href|src|alt|title|class|start|type|checked|disabled|align|style)$/;

function readHtml(html: string): Rendered {
  const rendered = { links: [] as string[], images: [] as string[], html: [] as string[] };
  visit(parseFragment(html), rendered);
  return rendered;
}

type Node = DefaultTreeAdapterTypes.Node;

function visit(node: Node, rendered: { links: string[]; images: string[]; html: string[] }): void {
  if ('tagName' in node) {
    if (!markdownElements.has(node.tagName)) rendered.html.push(node.tagName);
    for (const { name, value } of node.attrs) {
      if (!markdownAttributes.test(name) || (name === 'style' && !/^text-align:\w+$/.test(value))) rendered.html.push(`${node.tagName} ${name}`);
      if (name === 'href') rendered.links.push(value);
      if (name === 'src') rendered.images.push(value);
    }
  }
  if (node.nodeName === '#comment') rendered.html.push('comment');
  if ('childNodes' in node) for (const child of node.childNodes) visit(child, rendered);
}

interface TreeNode {
  readonly type: string;
  readonly url?: string;
  readonly value?: string;
  readonly children?: readonly TreeNode[];
}

function readTree(root: TreeNode, markdown: string): Rendered {
  const rendered = { links: [] as string[], images: [] as string[], html: [] as string[] };
  const walk = (node: TreeNode): void => {
    if (node.type === 'link' || node.type === 'definition') rendered.links.push(node.url ?? markdown);
    if (node.type === 'image') rendered.images.push(node.url ?? markdown);
    if (node.type === 'html') rendered.html.push(node.value ?? '');
    node.children?.forEach(walk);
  };
  walk(root);
  return rendered;
}
