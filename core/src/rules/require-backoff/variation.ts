/** Whether a loop makes the same call each round, or another one: the next item, page, line of input or longer conversation. */
import { isInside } from '../../model/inside.ts';
import { isFunction, propertyName, unwrap, type Node } from '../../model/node.ts';
import type { Variable } from '../../model/scopes.ts';
import { nodesIn } from '../../rule/project-function.ts';
import type { RuleFile } from '../../rule/types.ts';
import { type Loop } from './tree.ts';

/** Methods that change what they are called on. */
const changing = new Set(['push', 'pop', 'shift', 'unshift', 'splice', 'set', 'delete', 'append', 'next', 'add', 'reverse', 'sort']);

/** True if nothing that the call is made of changes between a failure and the next round. */
export function isSameEachRound(file: RuleFile, call: Node, loop: Loop): boolean {
  return !varies(file, call, call, loop, new Set());
}

function varies(file: RuleFile, node: Node, call: Node, loop: Loop, seen: Set<Variable>): boolean {
  return nodesIn(file, node, 'Identifier').some((id) => {
    const variable = file.bindings.variableOf(id);
    if (!variable || seen.has(variable) || isDefinedWithin(variable, node)) return false;
    seen.add(variable);
    return changesBefore(file, variable, call, loop, seen);
  });
}

function isDefinedWithin(variable: Variable, node: Node): boolean {
  return variable.defs.some((definition) => isInside(definition.name, node));
}

/** Written in the loop other than after the call succeeded, or computed from what is. */
function changesBefore(file: RuleFile, variable: Variable, call: Node, loop: Loop, seen: Set<Variable>): boolean {
  const success = successRange(file, call);
  for (const reference of variable.references) {
    const { identifier } = reference;
    if (!isInside(identifier, loop)) continue;
    // A conversation that grows is no repetition, even if it grows only after a success.
    if (isChanged(file, identifier)) return true;
    if (isAfterSuccess(identifier, call, success)) continue;
    if (reference.isWrite()) {
      const declarator = file.parent(identifier);
      const isOwn = variable.defs.some(({ node }) => isInside(node, loop.body));
      const value = reference.writeExpr ?? (declarator?.type === 'VariableDeclarator' ? declarator.init : undefined);
      if (!isOwn && !isInside(identifier, callStatement(file, call))) return true;
      if (value && !isInside(call, value) && isNew(file, value, call, loop, seen)) return true;
    }
  }
  return false;
}

/** `items.push(…)`, `config.model = …` */
function isChanged(file: RuleFile, id: Node): boolean {
  let node = id;
  let parent = file.parent(node);
  while (parent?.type === 'MemberExpression' && parent.object === node) {
    node = parent;
    parent = file.parent(parent);
  }
  if (parent?.type === 'AssignmentExpression' && parent.left === node && node !== id) return true;
  if (parent?.type === 'UpdateExpression' && node !== id) return true;
  return parent?.type === 'CallExpression' && parent.callee === node && node.type === 'MemberExpression' && changing.has(propertyName(node) ?? '');
}

/** The value may differ each time it is computed: it reads what changes, waits for something, or takes the next of something. */
function isNew(file: RuleFile, value: Node, call: Node, loop: Loop, seen: Set<Variable>): boolean {
  if (nodesIn(file, value, 'AwaitExpression').length > 0 || nodesIn(file, value, 'YieldExpression').length > 0) return true;
  const takes = nodesIn(file, value, 'CallExpression').some((inner) => {
    const callee = unwrap(inner.callee);
    return inner.arguments.length === 0 && callee.type === 'MemberExpression' && changing.has(propertyName(callee) ?? '');
  });
  return takes || varies(file, value, call, loop, seen);
}

/** The rest of the `try` block behind the call runs only when it has succeeded. */
function successRange(file: RuleFile, call: Node): Node | undefined {
  for (let parent = file.parent(call), child = call; parent && !isFunction(parent); child = parent, parent = file.parent(parent)) {
    if (parent.type === 'TryStatement') return parent.block === child ? parent.block : undefined;
  }
  return undefined;
}

function isAfterSuccess(id: Node, call: Node, block: Node | undefined): boolean {
  return block !== undefined && isInside(id, block) && id.range[0] >= call.range[1];
}

/** `x = await call(x)` */
function callStatement(file: RuleFile, call: Node): Node {
  let node = call;
  for (let parent = file.parent(node); parent && !/Statement$|Declaration$/.test(parent.type); parent = file.parent(parent)) node = parent;
  return file.parent(node) ?? node;
}
