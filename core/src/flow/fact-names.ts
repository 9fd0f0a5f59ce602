/** Names of members whose use can be a fact: most members that code uses are in no model, and are not looked into. */
import type { ApiState, Operation } from './api-state.ts';

/** `literal`: properties by which an object literal is one. */
export type FactNames = Readonly<Record<'call' | 'assign' | 'read' | 'literal', ReadonlySet<string>>>;

/** Names of member edges by the operation that is a fact behind them; a call also counts if what it gives is one. */
export function namesWithFacts(roots: ReadonlyMap<string, ApiState>, anyMembers: ApiState): FactNames {
  const names = { call: new Set<string>(), assign: new Set<string>(), read: new Set<string>(), literal: new Set<string>() };
  const ofTypes = new Map<string, ReadonlySet<Operation>>();
  /** Operations that are facts about values of a type, and of the types that such values have. */
  const factsOfType = (type: string): ReadonlySet<Operation> => {
    let operations = ofTypes.get(type);
    if (!operations) {
      const all = new Set([type]);
      for (const each of all) for (const further of roots.get(`type:${each}`)?.types ?? []) all.add(further);
      ofTypes.set(type, (operations = new Set([...all].flatMap((each) => [...(roots.get(`type:${each}`)?.facts.keys() ?? [])]))));
    }
    return operations;
  };
  const says = (state: ApiState, operation: Operation): boolean => {
    if (state.facts.has(operation)) return true;
    for (const type of state.types) if (factsOfType(type).has(operation)) return true;
    return false;
  };
  const add = (name: string, state: ApiState) => {
    for (const operation of ['call', 'assign', 'read'] as const) if (says(state, operation)) names[operation].add(name);
    for (const { to } of state.edges.get('()') ?? []) if (says(to, 'new')) names.call.add(name);
  };
  // Exports and globals are members of their module and of `globalThis`.
  for (const [key, state] of roots) {
    if (/^(?:import|global):/.test(key)) add(key.slice(key.lastIndexOf(':') + 1), state);
    if (key.startsWith('literal:')) names.literal.add(key.slice('literal:'.length));
  }
  const seen = new Set([...roots.values(), anyMembers]);
  for (const state of seen) {
    for (const { to } of state.callbacks) seen.add(to);
    for (const [symbol, edges] of state.edges) {
      for (const { to } of edges) {
        seen.add(to);
        if (symbol.startsWith('.')) add(symbol.slice(1), to);
      }
    }
  }
  return names;
}
