/** Walking a piece of a file. */
import { isFunction, unwrap, type Node, type NodeType, type NodeOf } from '../../model/node.ts';
import { nodesIn } from '../../rule/project-function.ts';
import type { RuleFile } from '../../rule/types.ts';

export type Loop = NodeOf<'ForStatement' | 'WhileStatement' | 'DoWhileStatement'>;

/** Nodes of one type inside a node, without those in functions inside it: what runs when the node itself runs. */
export function* runBy<T extends NodeType>(file: RuleFile, outer: Node, type: T): Iterable<NodeOf<T>> {
  const fn = isFunction(outer) ? outer : file.flow.enclosingFunction(outer);
  for (const node of nodesIn(file, outer, type)) if (file.flow.enclosingFunction(node) === fn) yield node;
}

export function isLoop(node: Node | undefined): node is Loop {
  return node?.type === 'ForStatement' || node?.type === 'WhileStatement' || node?.type === 'DoWhileStatement';
}

/** The loop whose next round `continue` would start, over items or not. */
export function loopAround(file: RuleFile, node: Node): Node | undefined {
  for (let parent = file.parent(node); parent && !isFunction(parent); parent = file.parent(parent)) {
    if (isLoop(parent) || parent.type === 'ForOfStatement' || parent.type === 'ForInStatement') return parent;
  }
  return undefined;
}

/** True if control never gets past the statement: it throws, returns or breaks on all paths. */
export function alwaysLeaves(statement: Node | null | undefined): boolean {
  switch (statement?.type) {
    case 'ThrowStatement':
    case 'ReturnStatement':
    case 'BreakStatement':
      return true;
    case 'BlockStatement':
      return statement.body.some(alwaysLeaves) && !statement.body.some(({ type }) => type === 'ContinueStatement');
    case 'IfStatement':
      return alwaysLeaves(statement.consequent) && alwaysLeaves(statement.alternate);
    default:
      return false;
  }
}

/** The awaited expression without wrappers; the node itself where nothing is awaited. */
export function awaited(node: Node): Node {
  const inner = unwrap(node);
  return inner.type === 'AwaitExpression' ? unwrap(inner.argument) : inner;
}
