/** The dots that stand for the rest of a piece: `key.slice(0, 10) + '...'`. */
import { withParentheses } from '../../edit/parentheses.ts';
import { commentsIn } from '../../edit/trivia.ts';
import type { Node, NodeOf, Range } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';

interface Dots {
  /** What the words take the place of: the piece, or the sum of the piece and its dots. */
  readonly whole: Node;
  /** Other text that goes. */
  readonly gone: readonly Range[];
}

const dots = /^(?:\.{3}|\u2026)/;
const dotsAtEnd = /(?:\.{3}|\u2026)$/;

export function dotsBeside(file: RuleFile, piece: Node): Dots {
  const parent = file.parent(piece);
  if (parent?.type === 'ChainExpression') return dotsBeside(file, parent);
  if (parent?.type === 'TemplateLiteral') return { whole: piece, gone: inTemplate(file, parent, piece) };
  if (parent?.type !== 'BinaryExpression' || parent.operator !== '+') return { whole: piece, gone: [] };
  const sum = parent.left === piece ? parent : sumAfter(file, parent);
  const range: Range | undefined = sum && [withParentheses(file, sum.left)[1], sum.right.range[1]];
  const text = sum?.right.type === 'Literal' ? sum.right.value : undefined;
  if (!sum || !range || typeof text !== 'string' || !dots.test(text) || commentsIn(file, range).length > 0) return { whole: piece, gone: [] };
  const rest = text.replace(dots, '');
  if (rest !== '') return { whole: piece, gone: [[sum.right.range[0] + 1, sum.right.range[0] + 1 + text.length - rest.length]] };
  return sum === parent ? { whole: sum, gone: [] } : { whole: piece, gone: [range] };
}

/** The sum that goes on behind `text + piece`. */
function sumAfter(file: RuleFile, sum: NodeOf<'BinaryExpression'>): NodeOf<'BinaryExpression'> | undefined {
  const next = file.parent(sum);
  return next?.type === 'BinaryExpression' && next.operator === '+' && next.left === sum && withParentheses(file, sum) === sum.range ? next : undefined;
}

/** `${piece}...`, `...${piece}`; dots between two pieces belong to both, and stay. */
function inTemplate(file: RuleFile, { expressions, quasis }: NodeOf<'TemplateLiteral'>, piece: Node): readonly Range[] {
  const at = expressions.indexOf(piece as never);
  const before = quasis[at];
  const behind = quasis[at + 1];
  const gone: Range[] = [];
  const textOf = (quasi: Node): Range => [quasi.range[0] + 1, quasi.range[1] - (quasi === quasis.at(-1) ? 1 : 2)];
  if (before) {
    const [start, end] = textOf(before);
    const length = dotsAtEnd.exec(file.text.slice(start, end))?.[0].length ?? 0;
    if (length > 0 && (at === 0 || length < end - start)) gone.push([end - length, end]);
  }
  if (behind) {
    const [start, end] = textOf(behind);
    const length = dots.exec(file.text.slice(start, end))?.[0].length ?? 0;
    if (length > 0 && (behind === quasis.at(-1) || length < end - start)) gone.push([start, start + length]);
  }
  return gone;
}
