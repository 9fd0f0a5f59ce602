/** Values that are no text of a user themselves, but hold some: the `command` of a bot's framework, a context, a request. */
import { propertyName, unwrap, type Node } from '../model/node.ts';
import type { ApiState } from './api-state.ts';
import type { FlowContext } from './context.ts';
import type { Path } from './definitions.ts';
import { statesOf } from './resolve.ts';

/** Literals inside literals that are looked into. */
const maxDepth = 3;

/** True if some property of the value is a source, or of what a literal is made of: `command`, `{ command, deps }`, `{ ...args }`. */
export function holdsSource(context: FlowContext, node: Node, depth = 0): boolean {
  const inner = unwrap(node);
  if (inner.type === 'ObjectExpression') {
    return depth < maxDepth && inner.properties.some((property) => holdsSource(context, property.type === 'Property' ? property.value : property.argument, depth + 1));
  }
  return (inner.type === 'Identifier' || inner.type === 'MemberExpression') && statesOf(context, inner).some((state) => leadsToSource(context, state));
}

const known = new WeakMap<ApiState, boolean>();

/** By reads of properties alone: what a client of an API gives when it is asked is not what it holds. */
function leadsToSource(context: FlowContext, state: ApiState): boolean {
  const answered = known.get(state);
  if (answered !== undefined) return answered;
  known.set(state, false);
  const next = [...state.edges].flatMap(([symbol, edges]) => (symbol.startsWith('.') || symbol === '[]' ? edges.map(({ to }) => to) : []));
  const roots = [...state.types].flatMap((type) => context.graph.root(`type:${type}`) ?? []);
  const found = state.yields.some(({ label }) => label === 'user-input') || [...next, ...roots].some((to) => leadsToSource(context, to));
  known.set(state, found);
  return found;
}

/** What an object literal is made of at a path, each part with the rest of the path: of `{ ...args, command }` at `.command.text` that is `command` at `.text`. */
export function partsAt(node: Node, path: Path): readonly { readonly node: Node; readonly path: Path }[] {
  const object = unwrap(node);
  const [first, ...rest] = path;
  if (object.type !== 'ObjectExpression' || first === undefined) return [];
  const parts: { node: Node; path: Path }[] = [];
  // Later properties win.
  for (const property of [...object.properties].reverse()) {
    if (property.type === 'SpreadElement') parts.push({ node: property.argument, path });
    else if (`.${propertyName(property) ?? ''}` === first) return [...parts, { node: property.value, path: rest }];
  }
  return parts;
}
