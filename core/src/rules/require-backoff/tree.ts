/** Walking a piece of a file. */
import { isInside } from '../../model/inside.ts';
import { isFunction, unwrap, type Node, type NodeType, type NodeOf } from '../../model/node.ts';
import { nodesIn } from '../../rule/project-function.ts';
import type { RuleFile } from '../../rule/types.ts';

export type Loop = NodeOf<'ForStatement' | 'WhileStatement' | 'DoWhileStatement' | 'ForOfStatement'>;

/** Nodes of one type inside a node, without those in functions inside it: what runs when the node itself runs. */
export function* runBy<T extends NodeType>(file: RuleFile, outer: Node, type: T): Iterable<NodeOf<T>> {
  const fn = isFunction(outer) ? outer : file.flow.enclosingFunction(outer);
  for (const node of nodesIn(file, outer, type)) if (file.flow.enclosingFunction(node) === fn) yield node;
}

export function isLoop(node: Node | undefined): node is Exclude<Loop, NodeOf<'ForOfStatement'>> {
  return node?.type === 'ForStatement' || node?.type === 'WhileStatement' || node?.type === 'DoWhileStatement';
}

/** A loop whose rounds may be tries of the same: not one over items, but one over a list that only counts. */
export function isOfTries(file: RuleFile, node: Node | undefined): node is Loop {
  return isLoop(node) || (node?.type === 'ForOfStatement' && isCounting(file, node));
}

/** `for (const _ of [1, 2, 3])`: nothing but tests and the console asks for the element. */
function isCounting(file: RuleFile, { left, body, await: isAsync }: NodeOf<'ForOfStatement'>): boolean {
  const id = !isAsync && left.type === 'VariableDeclaration' ? left.declarations[0]?.id : undefined;
  if (id?.type !== 'Identifier') return false;
  const reads = file.bindings.variableOf(id)?.references.filter(({ identifier }) => isInside(identifier, body)) ?? [];
  return reads.every(({ identifier }) => isOnlyToldOrTested(file, identifier, body));
}

function isOnlyToldOrTested(file: RuleFile, id: Node, body: Node): boolean {
  for (let child = id, parent = file.parent(id); parent && child !== body; child = parent, parent = file.parent(parent)) {
    if (parent.type === 'IfStatement') return parent.test === child;
    if (parent.type === 'CallExpression') return /^console\b/.test(file.textOf(parent.callee));
    if (/Statement$|Declaration$/.test(parent.type)) return false;
  }
  return false;
}

/** True where nothing in the head of the loop ends it. */
export function isEndless(file: RuleFile, loop: Loop): boolean {
  if (loop.type === 'ForOfStatement') return false;
  const value = loop.test && file.flow.constant(loop.test)?.value;
  return !loop.test || value === true || value === 1;
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
