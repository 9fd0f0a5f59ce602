/** Parentheses that a person wrote around an expression. */
import type { FileModel } from '../model/file-model.ts';
import type { Node, Range } from '../model/node.ts';
import { nextToken, previousTokenEnd } from './trivia.ts';

/** The expression with the parentheses around it; those of a call, condition or other syntax are not counted. */
export function withParentheses(file: FileModel, node: Node): Range {
  const levels: Range[] = [node.range];
  for (;;) {
    const [start, end] = levels.at(-1) as Range;
    const before = previousTokenEnd(file, start);
    const after = nextToken(file, end);
    if (file.text.charAt(before - 1) !== '(' || file.text.charAt(after) !== ')') break;
    levels.push([before - 1, after + 1]);
  }
  if (levels.length > 1 && outermostIsSyntax(file, node, levels.at(-1) as Range)) levels.pop();
  return levels.at(-1) as Range;
}

function outermostIsSyntax(file: FileModel, node: Node, [, end]: Range): boolean {
  const parent = file.parent(node);
  switch (parent?.type) {
    case 'CallExpression':
    case 'NewExpression':
      return parent.callee !== node && end === parent.range[1];
    case 'ImportExpression':
      return end === parent.range[1];
    case 'IfStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
      return parent.test === node;
    case 'SwitchStatement':
      return parent.discriminant === node;
    case 'WithStatement':
      return parent.object === node;
    default:
      return false;
  }
}
