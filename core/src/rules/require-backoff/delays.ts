/** Which code waits on purpose. */
import { isInside } from '../../model/inside.ts';
import { isFunction, propertyName, unwrap, type FunctionNode, type Node } from '../../model/node.ts';
import { nodesIn } from '../../rule/project-function.ts';
import type { RuleFile } from '../../rule/types.ts';

/** Names by which packages, other files and methods offer to wait, or to wait for a free slot. */
const waiting = /(?:sleep|delay|pause|snooze|backoff|throttle|ratelimit|settimeout|^wait|wait$|waitfor|removetokens|acquire)/i;

/** True if the node waits while it runs, or schedules itself by a timer. */
export function hasDelay(file: RuleFile, node: Node, depth = 2): boolean {
  return nodesIn(file, node, 'AwaitExpression').some(({ argument }) => isDelay(file, unwrap(argument), depth))
    || timersIn(file, node).length > 0
    || nodesIn(file, node, 'ReturnStatement').some(({ argument }) => argument && isDelay(file, unwrap(argument), depth));
}

/** True for a promise that takes time: a timer, or a call of what looks like one after it was resolved. */
function isDelay(file: RuleFile, node: Node, depth: number): boolean {
  if (node.type === 'NewExpression') return timersIn(file, node).length > 0;
  if (node.type !== 'CallExpression' || isZero(file, node.arguments)) return false;
  const callee = unwrap(node.callee);
  if (memberName(callee) === 'then' && callee.type === 'MemberExpression') return isDelay(file, unwrap(callee.object), depth);
  const names = [...file.flow.names(callee).map(lastName), memberName(callee)];
  if (names.some((name) => name !== undefined && waiting.test(name))) return true;
  const functions = file.flow.callees(node);
  if (functions.length > 0) return depth > 0 && functions.some((fn) => waits(file, fn, depth - 1));
  if (file.flow.modelsAt(node).some(({ kind }) => kind === 'limiter')) return true;
  return isPromisifiedTimer(file, callee) || isBareNumber(file, node.arguments);
}

/** Functions of other files are judged by their text: the engine has no facts for the inside of them. */
function waits(file: RuleFile, fn: FunctionNode, depth: number): boolean {
  if (file.parent(fn) === undefined) return false;
  if (fn.body.type !== 'BlockStatement' && isDelay(file, unwrap(fn.body), depth)) return true;
  return hasDelay(file, fn, depth);
}

function timersIn(file: RuleFile, node: Node): readonly Node[] {
  return nodesIn(file, node, 'Identifier').filter((id) => id.name === 'setTimeout' && file.bindings.isGlobal(id) && isPlainTimer(file, id, node));
}

/** A timer that only cuts a request short (`setTimeout(() => controller.abort(), …)`) is no wait. */
function isPlainTimer(file: RuleFile, id: Node, within: Node): boolean {
  const call = file.parent(id);
  if (call?.type !== 'CallExpression' || call.callee !== id) return true;
  const [run] = call.arguments;
  if (!run || isZero(file, call.arguments.slice(1))) return false;
  if (nodesIn(file, run, 'CallExpression').some(({ callee }) => /^(?:abort|cancel|reject|rej|destroy)$/.test(lastPart(callee)))) return false;
  return isInside(call, within);
}

/** `sleep(0)`, `setTimeout(run, 0)`: the next try begins at once. */
function isZero(file: RuleFile, [length, ...more]: readonly Node[]): boolean {
  return length !== undefined && more.length === 0 && file.flow.constant(length)?.value === 0;
}

function lastPart(callee: Node): string {
  const inner = unwrap(callee);
  return inner.type === 'Identifier' ? inner.name : memberName(inner) ?? '';
}

function isPromisifiedTimer(file: RuleFile, callee: Node): boolean {
  return file.flow.origins(callee).some((origin) => origin.type === 'CallExpression'
    && origin.arguments.some((argument) => argument.type === 'Identifier' && argument.name === 'setTimeout' && file.bindings.isGlobal(argument)));
}

/** `await x(3000)`: an unknown function of a number of milliseconds. */
function isBareNumber(file: RuleFile, values: readonly Node[]): boolean {
  const [only] = values;
  if (!only || values.length > 1) return false;
  const value = file.flow.constant(only)?.value;
  return typeof value === 'number' && value >= 50;
}

function lastName(name: string): string {
  return name.split(/[.:#/]/).at(-1) ?? '';
}

function memberName(node: Node): string | undefined {
  return node.type === 'MemberExpression' ? propertyName(node) : undefined;
}

/** True where the wait before the next try changes from round to round: its length names something that the loop assigns. */
export function isGrowing(file: RuleFile, loop: Node): boolean {
  const changing = new Set(
    [...nodesIn(file, loop, 'AssignmentExpression').map(({ left }) => left), ...nodesIn(file, loop, 'UpdateExpression').map(({ argument }) => argument)]
      .flatMap((target) => (target.type === 'Identifier' ? [file.bindings.variableOf(target)] : [])),
  );
  const lengths = nodesIn(file, loop, 'CallExpression').filter((call) => isDelay(file, call, 2) || (call.callee.type === 'Identifier' && call.callee.name === 'setTimeout'));
  return lengths.some((call) => nodesIn(file, call, 'Identifier').some((id) => {
    const variable = file.bindings.variableOf(id);
    if (!variable || variable.defs.some(({ type, node }) => type === 'FunctionName' || isFunction(node))) return false;
    return changing.has(variable) || isComputedInside(file, variable.defs[0]?.node, loop);
  }));
}

function isComputedInside(file: RuleFile, definition: Node | undefined, loop: Node): boolean {
  return definition?.type === 'VariableDeclarator' && isInside(definition, loop) && definition.init?.type !== 'Literal' && definition.init !== null;
}
