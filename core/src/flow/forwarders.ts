/** Functions that hand all their arguments on to another: `(...args) => import('node-fetch').then(({ default: fetch }) => fetch(...args))`. */
import { isFunction, propertyName, unwrap, type FunctionNode, type Node } from '../model/node.ts';
import type { FlowContext } from './context.ts';
import { returnsOf } from './functions.ts';

/** What the function calls with its own arguments, all of them, in their places; undefined if it does anything else as well. */
export function forwardedTo(context: FlowContext, fn: FunctionNode): Node | undefined {
  const [rest, ...others] = fn.params;
  if (others.length > 0 || rest?.type !== 'RestElement' || rest.argument.type !== 'Identifier') return undefined;
  const call = onlyResult(context, fn);
  if (call?.type !== 'CallExpression') return undefined;
  const [argument, ...more] = call.arguments;
  if (more.length > 0 || argument?.type !== 'SpreadElement') return undefined;
  const spread = unwrap(argument.argument);
  const variable = context.file.bindings.variableOf(rest.argument);
  return spread.type === 'Identifier' && variable !== undefined && context.file.bindings.variableOf(spread) === variable ? call.callee : undefined;
}

/** The one value that the function gives, behind `await` and `promise.then(…)`. */
function onlyResult(context: FlowContext, fn: FunctionNode): Node | undefined {
  const [value, ...others] = returnsOf(context, fn);
  if (!value || others.length > 0) return undefined;
  const inner = unwrap(value);
  if (inner.type === 'AwaitExpression') return unwrap(inner.argument);
  if (inner.type !== 'CallExpression') return inner;
  const callee = unwrap(inner.callee);
  const handler = inner.arguments[0] && unwrap(inner.arguments[0]);
  return callee.type === 'MemberExpression' && propertyName(callee) === 'then' && handler && isFunction(handler) ? onlyResult(context, handler) : inner;
}
