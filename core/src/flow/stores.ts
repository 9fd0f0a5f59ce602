/** Values that a bot keeps from one message to the next: `ctx.session.company = ctx.message.text` in one handler, read in another. */
import { propertyName, unwrap, type Node } from '../model/node.ts';
import type { FlowContext } from './context.ts';
import { statesOf, typesAmong } from './resolve.ts';
import { join, none, through, type Taints } from './taint-set.ts';

/** A write to one property of a store. */
export interface StoreWrite {
  readonly store: Node;
  readonly value: Node;
  readonly at: Node;
}

/** Last names of the members that the models call stores: files that write to none are done with here. */
const storeNames = new Set(['session', 'state']);
const writing = new Set(['=', '||=', '??=', '+=']);

/** What the file puts into the same property of the same kind of store; what objects are filled with there is not told apart. */
export function storedTaints(context: FlowContext, store: Node, name: string | undefined, taintsOf: (context: FlowContext, node: Node) => Taints): Taints {
  const writes = name === undefined ? undefined : writesByName(context).get(name);
  if (!writes) return none;
  const types = storeTypes(context, store);
  if (types.length === 0) return none;
  let taints: Taints = none;
  for (const { store: written, value, at } of writes) {
    if (unwrap(value).type === 'ObjectExpression' || !storeTypes(context, written).some((type) => types.includes(type))) continue;
    const kept = taintsOf(context, value).filter(({ label }) => label !== 'param');
    taints = join(taints, through(context, kept, at, `kept as \`${name}\` for later messages`));
  }
  return taints;
}

function storeTypes(context: FlowContext, node: Node): readonly string[] {
  return typesAmong(statesOf(context, node)).filter((type) => type.endsWith(':Store'));
}

function writesByName(context: FlowContext): ReadonlyMap<string, readonly StoreWrite[]> {
  if (context.storeWrites) return context.storeWrites;
  const found = new Map<string, StoreWrite[]>();
  context.storeWrites = found;
  for (const at of context.file.nodes('AssignmentExpression')) {
    const target = unwrap(at.left);
    const name = target.type === 'MemberExpression' ? propertyName(target) : undefined;
    if (target.type !== 'MemberExpression' || name === undefined || !writing.has(at.operator)) continue;
    const store = unwrap(target.object);
    if (store.type !== 'MemberExpression' || !storeNames.has(propertyName(store) ?? '')) continue;
    found.set(name, [...(found.get(name) ?? []), { store, value: at.right, at }]);
  }
  return found;
}
