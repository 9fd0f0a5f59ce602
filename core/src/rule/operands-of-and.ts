import { unwrap, type Node } from '../model/node.ts';

/** `a`, `b` and `c` of `a && (b && c)`; of another question itself. */
export function operandsOfAnd(node: Node): readonly Node[] {
  const inner = unwrap(node);
  return inner.type === 'LogicalExpression' && inner.operator === '&&' ? [...operandsOfAnd(inner.left), ...operandsOfAnd(inner.right)] : [inner];
}
