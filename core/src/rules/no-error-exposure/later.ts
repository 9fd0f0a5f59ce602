/** Code in a block whose errors never come back to it: it runs later, or nobody waits for it. */
import { isFunction, propertyName, unwrap, type FunctionNode, type Node } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';

/** Functions that call back when the block is done. https://nodejs.org/api/timers.html */
const timers: ReadonlySet<string> = new Set(['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask']);
/** Methods by which emitters of events are given their listeners. https://nodejs.org/api/events.html */
const listeners: ReadonlySet<string> = new Set(['on', 'once', 'addListener', 'addEventListener']);
/** Methods of promises, which call back when the block is done unless it waits. */
const steps: ReadonlySet<string> = new Set(['then', 'catch', 'finally']);

/** True for what stands in a function inside the code that cannot fail there. */
export function runsLater(file: RuleFile, node: Node, code: Node): boolean {
  for (let parent: Node | undefined = node; parent && parent !== code; parent = file.parent(parent)) {
    if (isFunction(parent) && (isCalledLater(file, parent, code) || isCalledElsewhere(file, parent))) return true;
  }
  return false;
}

/** True if nothing in the code reads the value or waits for it: `void save()`, `logger.info(save())`, `save().catch(report)`. */
export function isDropped(file: RuleFile, node: Node, code: Node): boolean {
  const parent = node === code ? undefined : file.parent(node);
  switch (parent?.type) {
    case 'ExpressionStatement':
      return true;
    case 'CallExpression':
    case 'MemberExpression':
    case 'ChainExpression':
    case 'UnaryExpression':
    case 'ConditionalExpression':
    case 'LogicalExpression':
    case 'ArrayExpression':
      return isDropped(file, parent, code);
    default:
      return false;
  }
}

/** `try { return save(); } catch …`: a promise that is handed on is waited for by others, and what it is rejected with goes past this block. */
export function isHandedOn(file: RuleFile, call: Node, code: Node): boolean {
  const statement = file.parent(call);
  return statement?.type === 'ReturnStatement' && file.flow.enclosingFunction(statement) === file.flow.enclosingFunction(code);
}

/** `await Promise.allSettled(urls.map(async (url) => …))`: what a promise among them is rejected with becomes a value. */
export function isSettled(file: RuleFile, node: Node): boolean {
  for (let child = node, parent = file.parent(node); parent && !isFunction(parent); child = parent, parent = file.parent(parent)) {
    if (parent.type === 'CallExpression' && parent.callee !== child && promiseMethod(file, parent.callee) === 'allSettled') return true;
  }
  return false;
}

/** `all` of `Promise.all` */
export function promiseMethod(file: RuleFile, callee: Node): string | undefined {
  return callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.object.name === 'Promise' && file.bindings.isGlobal(callee.object) ? propertyName(callee) : undefined;
}

/** An async function whose promise is dropped, a listener, a step of a promise that nobody waits for. */
function isCalledLater(file: RuleFile, fn: FunctionNode, code: Node): boolean {
  const call = file.parent(fn);
  if (call?.type === 'NewExpression') return fn.async && call.callee.type === 'Identifier' && call.callee.name === 'Promise';
  if (fn.async && isSettled(file, fn)) return true;
  if (call?.type !== 'CallExpression' || call.callee === fn) return fn.async && isDropped(file, fn, code);
  const callee = unwrap(call.callee);
  if (callee.type === 'Identifier' && timers.has(callee.name) && file.bindings.isGlobal(callee)) return true;
  const method = callee.type === 'MemberExpression' ? (propertyName(callee) ?? '') : '';
  return listeners.has(method) || ((fn.async || steps.has(method)) && isDropped(file, call, code));
}

/** `const save = async () => …`, which the block only calls or puts into an object: it is looked into where it is called. */
function isCalledElsewhere(file: RuleFile, fn: FunctionNode): boolean {
  const holder = file.parent(fn);
  const name = fn.type === 'FunctionDeclaration' ? fn.id : holder?.type === 'VariableDeclarator' ? holder.id : undefined;
  const variable = name?.type === 'Identifier' ? file.bindings.variableOf(name) : undefined;
  const reads = variable?.references.filter(({ identifier }) => identifier !== name) ?? [];
  return reads.length > 0 && reads.every(({ identifier }) => isCalledOrKept(file, identifier));
}

function isCalledOrKept(file: RuleFile, node: Node): boolean {
  const parent = file.parent(node);
  return (parent?.type === 'CallExpression' && parent.callee === node) || (parent?.type === 'Property' && parent.value === node);
}
