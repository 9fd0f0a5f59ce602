/** Code that does not run on the way to a place: in another branch, or in one that ends the function before. */
import { isInside } from '../model/inside.ts';
import { unwrap, type Node } from '../model/node.ts';
import type { RuleFile } from './types.ts';

/** `isApart` tells of further nodes around the code, not around the place, that keep it to themselves. */
export function isOnOtherWay(file: RuleFile, code: Node, place: Node, isApart: (parent: Node, child: Node) => boolean = () => false): boolean {
  for (let child = code, parent = file.parent(code); parent; child = parent, parent = file.parent(parent)) {
    if (isInside(place, parent)) return excludes(parent, child, place);
    if (leavesBefore(parent, child) || isApart(parent, child)) return true;
  }
  return false;
}

/** The code and the place stand in two branches of which one runs. */
function excludes(parent: Node, child: Node, place: Node): boolean {
  switch (parent.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      return child !== parent.test && !isInside(place, parent.test);
    case 'SwitchStatement':
      return child !== parent.discriminant;
    case 'TryStatement':
      return child === parent.handler && isInside(place, parent.block);
    default:
      return false;
  }
}

/** The branch with the code ends the function: `if (!name) return res.type('text').send('none');` */
function leavesBefore(parent: Node, child: Node): boolean {
  if (parent.type === 'IfStatement') return child !== parent.test && endsFunction(child);
  if (parent.type === 'SwitchCase') return parent.consequent.some((statement) => endsFunction(statement));
  return parent.type === 'CatchClause' && endsFunction(parent.body);
}

/** Behind a `break` the function goes on. */
function endsFunction(node: Node): boolean {
  const inner = unwrap(node);
  switch (inner.type) {
    case 'ReturnStatement':
    case 'ThrowStatement':
      return true;
    case 'BlockStatement':
      return inner.body.some((statement) => endsFunction(statement));
    case 'IfStatement':
      return inner.alternate !== null && endsFunction(inner.consequent) && endsFunction(inner.alternate);
    default:
      return false;
  }
}
