/** One walk over the tree: parents and nodes by type. Iterative, so that 20,000 nested nodes overflow no stack. */
import type { Node, Program } from './node.ts';

export interface NodeIndex {
  readonly parentOf: (node: Node) => Node | undefined;
  readonly byType: ReadonlyMap<string, readonly Node[]>;
}

const skippedKeys = new Set(['parent', 'loc', 'range', 'start', 'end', 'type', 'raw', 'regex', 'tokens', 'comments', 'templateBody', 'value_', 'cooked']);

/** Child keys per node type, learnt from the first node of that type with own enumerable keys; most nodes share one shape. */
export function buildIndex(program: Program): NodeIndex {
  const parents = new Map<Node, Node>();
  const byType = new Map<string, Node[]>();
  const stack: Node[] = [program];
  while (stack.length > 0) {
    const node = stack.pop() as Node;
    const list = byType.get(node.type);
    if (list) list.push(node);
    else byType.set(node.type, [node]);
    pushChildren(node, stack, parents);
  }
  const parentOf = (node: Node) => parents.get(node) ?? (node === program ? undefined : (node as Linked).parent);
  return { parentOf, byType };
}

/** ESLint links its nodes to their parents before rules run; other parsers do not. */
interface Linked {
  readonly parent?: Node;
}

/** Pushes children in reverse, so that nodes are met in source order. */
function pushChildren(node: Node, stack: Node[], parents: Map<Node, Node>): void {
  const keys = Object.keys(node);
  for (let k = keys.length - 1; k >= 0; k--) {
    const key = keys[k] as string;
    if (skippedKeys.has(key)) continue;
    const value: unknown = (node as unknown as Record<string, unknown>)[key];
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value)) {
      for (let i = value.length - 1; i >= 0; i--) {
        const child: unknown = value[i];
        if (isNode(child)) {
          if ((child as Linked).parent !== node) parents.set(child, node);
          stack.push(child);
        }
      }
    } else if (isNode(value)) {
      if ((value as Linked).parent !== node) parents.set(value, node);
      stack.push(value);
    }
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string' && Array.isArray((value as { range?: unknown }).range);
}
