/** One walk over the tree: parents and nodes by type. Iterative, so that 20,000 nested nodes overflow no stack. */
import type { Node, Program } from './node.ts';

export interface NodeIndex {
  readonly parentOf: (node: Node) => Node | undefined;
  /** In the order of the text, outer nodes first. */
  readonly nodesOf: (type: string) => readonly Node[];
}

const skippedKeys = new Set(['parent', 'loc', 'range', 'start', 'end', 'type', 'raw', 'regex', 'tokens', 'comments', 'templateBody', 'value_', 'cooked']);

/**
 * Links nodes to their parents where the host has not (ESLint does so before rules run), and sorts them by type. A link that
 * is there stays, since the host's other rules see the same tree.
 * @param isOwn lines and columns go, a fifth of the tree: positions are made from offsets, and only for findings.
 */
export function buildIndex(program: Program, isOwn = false): NodeIndex {
  const byType = new Map<string, Node[]>();
  const relinked = new Map<Node, Node>();
  const stack: Node[] = [program];
  while (stack.length > 0) {
    const node = stack.pop() as Node;
    const list = byType.get(node.type);
    if (list) list.push(node);
    else byType.set(node.type, [node]);
    pushChildren(node, stack, relinked);
    if (isOwn) (node as Linked).loc = undefined;
  }
  return { parentOf: (node) => relinked.get(node) ?? (node as Linked).parent ?? undefined, nodesOf: inOrder(byType) };
}

/** Nearly all lists are in order by the walk; a decorator may stand before the node that it belongs to. */
function inOrder(byType: ReadonlyMap<string, Node[]>): (type: string) => readonly Node[] {
  const ordered = new Map<string, readonly Node[]>();
  return (type) => {
    let nodes = ordered.get(type);
    if (!nodes) ordered.set(type, (nodes = sorted(byType.get(type) ?? [])));
    return nodes;
  };
}

function sorted(nodes: Node[]): readonly Node[] {
  return isInOrder(nodes, 0) ? nodes : nodes.sort((a, b) => a.range[0] - b.range[0]);
}

function isInOrder(nodes: readonly Node[], first: number): boolean {
  for (let i = first + 1; i < nodes.length; i++) if ((nodes[i - 1] as Node).range[0] > (nodes[i] as Node).range[0]) return false;
  return true;
}

interface Linked {
  parent?: Node | null;
  loc?: unknown;
}

/** Pushes children last to first, so that nodes are met in source order; parsers name some before earlier ones (a function's body before its parameters). */
function pushChildren(node: Node, stack: Node[], relinked: Map<Node, Node>): void {
  const first = stack.length;
  for (const key in node) {
    if (skippedKeys.has(key)) continue;
    const value: unknown = (node as unknown as Record<string, unknown>)[key];
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value)) {
      for (const child of value as readonly unknown[]) if (isNode(child)) push(child, node, stack, relinked);
    } else if (isNode(value)) push(value, node, stack, relinked);
  }
  if (!isInOrder(stack, first)) for (const child of stack.splice(first).sort((a, b) => a.range[0] - b.range[0])) stack.push(child);
  for (let low = first, high = stack.length - 1; low < high; low++, high--) {
    const child = stack[low] as Node;
    stack[low] = stack[high] as Node;
    stack[high] = child;
  }
}

/** @param relinked parents of the few nodes that the host has linked to others: a component's statements. */
function push(child: Node, parent: Node, stack: Node[], relinked: Map<Node, Node>): void {
  const linked = child as Linked;
  // As a property and not in a map beside the tree, which would cost as much as the tree.
  if (!linked.parent) linked.parent = parent;
  else if (linked.parent !== parent) relinked.set(child, parent);
  stack.push(child);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string' && Array.isArray((value as { range?: unknown }).range);
}
