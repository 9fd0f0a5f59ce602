/** What a sum puts together. */
import { unwrap, type Node, type NodeOf } from '../model/node.ts';

/**
 * Operands of a chain of `+` from left to right, however it is nested, without recursion: generated code has thousands of them.
 * Numbers that are added to each other stay one operand, since no text holds them side by side.
 */
export function operands(sum: NodeOf<'BinaryExpression'>): readonly Node[] {
  const list: Node[] = [];
  const open: Node[] = [sum.right, sum.left];
  for (let node = open.pop(); node; node = open.pop()) {
    const inner = unwrap(node);
    if (inner.type === 'BinaryExpression' && inner.operator === '+' && !addsNumbers(inner)) open.push(inner.right, inner.left);
    else list.push(inner);
  }
  return list;
}

function addsNumbers({ left, right }: NodeOf<'BinaryExpression'>): boolean {
  return isNumber(left) && isNumber(right);
}

function isNumber(node: Node): boolean {
  const inner = unwrap(node);
  return inner.type === 'Literal' && typeof inner.value === 'number';
}
