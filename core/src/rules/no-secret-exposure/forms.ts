/** Bodies of several parts, and who shows them. */
import { propertyName, unwrap, type Node } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';

/**
 * A form of the package `form-data`: it keeps its parts in a list of its own, one level deeper than `console` looks into an error
 * (`util.inspect` shows two: `error.config.data`). The form that Node.js itself has shows its parts at any depth.
 */
export function isHiddenForm(file: RuleFile, node: Node): boolean {
  const origins = file.flow.origins(node).map(unwrap);
  return origins.length > 0 && origins.every((origin) => origin.type === 'NewExpression' && file.flow.names(origin.callee).some((name) => name.startsWith('import:form-data:')));
}

/** `console.error('failed', error)`: not `JSON.stringify(error)`, and no logger that writes all of it. */
export function isShownByConsole(file: RuleFile, call: Node, node: Node): boolean {
  const callee = call.type === 'CallExpression' ? unwrap(call.callee) : undefined;
  if (callee?.type !== 'MemberExpression' || callee.object.type !== 'Identifier') return false;
  return callee.object.name === 'console' && propertyName(callee) !== 'dir' && file.bindings.isGlobal(callee.object) && unwrap(node).type === 'Identifier';
}
