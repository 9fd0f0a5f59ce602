/** What observables hand to the functions that watch them. https://rxjs.dev/guide/observer */
import { isFunction, propertyName, unwrap, type Node } from '../model/node.ts';
import type { FlowContext } from './context.ts';
import { importedName } from './names.ts';

const catchers = new Set(['import:rxjs:catchError', 'import:rxjs/operators:catchError']);

/** The first parameter is an error: `subscribe({ error: (e) => … })`, `subscribe(next, (e) => …)`, `catchError((e) => …)`. */
export function takesErrorOfObservable(context: FlowContext, call: Node, argIndex: number, keys: readonly string[]): boolean {
  if (call.type !== 'CallExpression') return false;
  const callee = unwrap(call.callee);
  if (callee.type === 'Identifier') return argIndex === 0 && keys.length === 0 && catchers.has(importedName(context, callee) ?? '');
  if (callee.type !== 'MemberExpression' || propertyName(callee) !== 'subscribe') return false;
  if (keys.length > 0) return argIndex === 0 && keys.length === 1 && keys[0] === '.error';
  // What comes first is a topic elsewhere: `client.subscribe('news', (message) => …)`.
  const [next] = call.arguments;
  return argIndex === 1 && next !== undefined && isFunction(unwrap(next));
}
