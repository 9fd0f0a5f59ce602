/** The value of a variable written once more at a place that reads it. */
import { allInside, isInside } from '../../model/inside.ts';
import { unwrap, type Node } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';

/** The only value that a read gives, where it gives the same again and all of its names are there. */
export function copyFor(file: RuleFile, read: Node, values: readonly Node[]): Node | undefined {
  const origins = file.flow.origins(read);
  const copied = values.find((value) => origins.every((origin) => isInside(origin, value)));
  return copied && isPure(copied) && areVisible(file, copied, read) ? copied : undefined;
}

function areVisible(file: RuleFile, value: Node, place: Node): boolean {
  return allInside(file.nodes('Identifier'), value).every((id) => {
    const block = file.bindings.variableOf(id)?.scope.block;
    return !block || isInside(place, block);
  });
}

/** Reading it twice is reading it once: property reads, literals and choices among them. */
function isPure(node: Node): boolean {
  const inner = unwrap(node);
  switch (inner.type) {
    case 'Identifier':
    case 'Literal':
      return true;
    case 'MemberExpression':
      return !inner.computed && isPure(inner.object);
    case 'LogicalExpression':
      return isPure(inner.left) && isPure(inner.right);
    case 'ConditionalExpression':
      return isPure(inner.test) && isPure(inner.consequent) && isPure(inner.alternate);
    case 'BinaryExpression':
      return inner.left.type !== 'PrivateIdentifier' && isPure(inner.left) && isPure(inner.right);
    case 'TemplateLiteral':
      return inner.expressions.every(isPure);
    default:
      return false;
  }
}
