/** What an SDK hands to a method that a class of the project gives in place of the SDK's own: `class Search extends Tool { async _call(input) { … } }`. */
import { propertyName, type FunctionNode } from '../model/node.ts';
import type { ApiState } from './api-state.ts';
import { enclosingClass } from './classes.ts';
import type { FlowContext } from './context.ts';
import { statesOf, step } from './resolve.ts';

export function overrideStates(context: FlowContext, fn: FunctionNode, index: number): readonly ApiState[] {
  const member = context.file.parent(fn);
  if ((member?.type !== 'MethodDefinition' && member?.type !== 'PropertyDefinition') || member.static || member.value !== fn) return [];
  const owner = enclosingClass(context, fn);
  const name = propertyName(member);
  if (!owner?.superClass || name === undefined) return [];
  return step(context, statesOf(context, owner.superClass), 'new').flatMap(({ callbacks }) =>
    callbacks.filter(({ arg, key, params }) => arg === 'override' && key[0] === `.${name}` && (params === 'all' || params.includes(index))).map(({ to }) => to),
  );
}
