/** Names and values of `Object.entries(…)`. */
import { propertyName, unwrap, type Node } from '../model/node.ts';
import { keepsElements, oneElement } from './builtins.ts';
import type { FlowContext } from './context.ts';
import type { Path } from './definitions.ts';
import { globalName } from './taint-calls.ts';

/** What an object's names carry of its taints: a secret and the detail of an error are values. */
export function isOfKeys({ label }: { readonly label: string }): boolean {
  return label !== 'secret' && label !== 'error-detail';
}

/** The name in `for (const [name, value] of Object.entries(settings))`. */
export function isKeyOfEntry(context: FlowContext, node: Node, [first, second]: Path): boolean {
  return first === '[]' && second === '[0]' && isEntries(context, node);
}

/** `Object.entries(results).find(…)`, `Object.entries(results)[i]`. */
export function isEntry(context: FlowContext, node: Node): boolean {
  const inner = unwrap(node);
  if (inner.type === 'MemberExpression') return inner.computed && isEntries(context, inner.object);
  const callee = inner.type === 'CallExpression' ? unwrap(inner.callee) : undefined;
  return callee?.type === 'MemberExpression' && oneElement.has(propertyName(callee) ?? '') && isEntries(context, callee.object);
}

/** `Object.entries(settings)`, also filtered or sorted. */
function isEntries(context: FlowContext, node: Node): boolean {
  const call = unwrap(node);
  if (call.type !== 'CallExpression') return false;
  const callee = unwrap(call.callee);
  if (globalName(context, callee) === 'Object.entries') return true;
  return callee.type === 'MemberExpression' && keepsElements.has(propertyName(callee) ?? '') && isEntries(context, callee.object);
}
