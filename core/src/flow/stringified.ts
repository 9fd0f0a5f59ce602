/** `JSON.stringify(ctx.message)`: of an object that an API handed in, all texts inside come out. */
import { unwrap, type Node } from '../model/node.ts';
import type { ApiState, Yield } from './api-state.ts';
import type { FlowContext } from './context.ts';
import { statesOf } from './resolve.ts';
import { none, yielded, type Taints } from './taint-set.ts';

/** Properties of properties that are looked into: `update.message.from.first_name`. */
const maxDepth = 4;

/** Texts of users below the object; model answers and responses are objects of the own program far more often. */
export function textsInside(context: FlowContext, [object]: readonly Node[]): Taints {
  if (!object || object.type === 'SpreadElement') return none;
  const found = new Map<Yield['model'], Yield>();
  const seen = new Set<ApiState>();
  let level: readonly ApiState[] = statesOf(context, unwrap(object));
  for (let depth = 0; depth < maxDepth && level.length > 0; depth++) {
    level = level.flatMap((state) => [...state.edges].flatMap(([symbol, edges]) => (isProperty(symbol) ? edges.filter(({ when }) => when.length === 0).map(({ to }) => to) : []))).filter((state) => !seen.has(state));
    for (const state of level) {
      seen.add(state);
      for (const one of state.yields) if (one.label === 'user-input') found.set(one.model, one);
    }
  }
  return yielded(context, [...found.values()], object);
}

/** A name or an element, not the call of a method. */
function isProperty(symbol: string): boolean {
  return (symbol.startsWith('.') && !symbol.includes('(')) || symbol === '[]';
}
