/** Comments of a text whose tree is known: cheaper than a parser that has to make its tokens again to find them. */
import type { Comment, Node, Range } from './node.ts';

/** The nodes in which two slashes are no comment. */
const textNodes = ['Literal', 'TemplateElement', 'JSXText'] as const;

/** Comments in the order of the text. A `#!` line is none, as with typescript-estree. */
export function findComments(text: string, nodesOf: (type: string) => readonly Node[]): readonly Comment[] {
  const comments: Comment[] = [];
  const start = /\/[/*]/g;
  if (text.startsWith('#!')) start.lastIndex = lineEndAfter(text, 0);
  let found = start.exec(text);
  if (!found) return comments;
  const quoted = textNodes.flatMap((type) => nodesOf(type).map(({ range }) => range)).sort((a, b) => a[0] - b[0]);
  let next = 0;
  for (; found; found = start.exec(text)) {
    const at = found.index;
    while (next < quoted.length && (quoted[next] as Range)[1] <= at) next++;
    const around = quoted[next];
    if (around && around[0] <= at) {
      start.lastIndex = around[1];
      continue;
    }
    const comment = commentAt(text, at);
    comments.push(comment);
    start.lastIndex = comment.range[1];
  }
  return comments;
}

function commentAt(text: string, at: number): Comment {
  if (text[at + 1] === '*') {
    const close = text.indexOf('*/', at + 2);
    const end = close < 0 ? text.length : close + 2;
    return toComment('Block', text.slice(at + 2, close < 0 ? text.length : close), [at, end]);
  }
  const end = lineEndAfter(text, at);
  return toComment('Line', text.slice(at + 2, end), [at, end]);
}

function lineEndAfter(text: string, at: number): number {
  const lineEnd = /[\n\r\u2028\u2029]/g;
  lineEnd.lastIndex = at;
  return lineEnd.exec(text)?.index ?? text.length;
}

/** A comment without lines and columns: nobody asks for them. */
export function toComment(type: 'Line' | 'Block', value: string, range: Range): Comment {
  return { type, value, range } as unknown as Comment;
}
