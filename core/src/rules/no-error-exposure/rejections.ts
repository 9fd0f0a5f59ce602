/** Promises that code makes itself, and what it rejects them with. */
import { propertyName, type CallExpression, type Node, type NodeOf } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';
import { parameterOf } from '../../rule/values.ts';

/**
 * True for `reject(error)` in `return new Promise((resolve, reject) => …)`, whenever that runs: whoever calls the function is
 * told. What stands there in plain words is the project's own, unless `isForeign` finds an error in it.
 */
export function rejectsWith(file: RuleFile, call: CallExpression, isForeign: (given: Node) => boolean): boolean {
  const settled = promiseSettledBy(file, call);
  if (settled?.by !== 'reject' || !isHandedOn(file, settled.made)) return false;
  return !call.arguments.every((given) => ['NewExpression', 'Literal', 'TemplateLiteral'].includes(given.type) && !isForeign(given));
}

interface Settled {
  readonly made: NodeOf<'NewExpression'>;
  readonly by: 'resolve' | 'reject';
}

/** The promise whose executor's parameter is called. */
export function promiseSettledBy(file: RuleFile, { callee }: CallExpression): Settled | undefined {
  const parameter = callee.type === 'Identifier' ? parameterOf(file, callee) : undefined;
  const made = parameter && file.parent(parameter.fn);
  if (made?.type !== 'NewExpression' || made.callee.type !== 'Identifier' || made.callee.name !== 'Promise') return undefined;
  return { made, by: parameter?.index === 0 ? 'resolve' : 'reject' };
}

/** False where the promise only stands in an object or has its own `catch`: who gets it out of there waits for something unknown. */
function isHandedOn(file: RuleFile, node: Node): boolean {
  const parent = file.parent(node);
  if (parent?.type === 'Property' || (parent?.type === 'MemberExpression' && propertyName(parent) === 'catch')) return false;
  if (parent?.type !== 'VariableDeclarator' || parent.id.type !== 'Identifier') return true;
  const { id } = parent;
  return file.bindings.variableOf(id)?.references.some(({ identifier }) => identifier !== id && isHandedOn(file, identifier)) ?? true;
}
