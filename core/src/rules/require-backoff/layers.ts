/** Who repeats a request from outside: a backoff library, a loop, a helper of the project. */
import type { ApiCall, ModelOf } from '../../flow/types.ts';
import { isInside } from '../../model/inside.ts';
import { isFunction, propertyName, unwrap, type CallExpression, type FunctionNode, type Node } from '../../model/node.ts';
import { nodesIn } from '../../rule/project-function.ts';
import type { RuleFile } from '../../rule/types.ts';
import { parameterOf } from '../../rule/values.ts';
import { hasDelay } from './delays.ts';
import { repetitionsIn, type Repetition } from './repetitions.ts';
import { optionValues } from './requests.ts';
import { isLoop, runBy } from './tree.ts';

export type Layer =
  | { readonly kind: 'library'; readonly at: Node }
  | { readonly kind: 'loop'; readonly at: Node; readonly repetition: Repetition }
  /** A function of this file that repeats what it is given. */
  | { readonly kind: 'helper'; readonly at: Node }
  /** Looks like one: a waiting loop of another kind, or a function of another file by its name. */
  | { readonly kind: 'likely'; readonly at: Node };

const maxHops = 4;
const repeating = /retry|retries|backoff|backoff|resilien|attempt|throttle|ratelimit|limiter|queue|schedule|breaker|circuit/i;

/** Layers around a node, the nearest first; functions are followed to where they are called or handed over. */
export function layersAround(file: RuleFile, node: Node, hops = maxHops, seen = new Set<Node>()): readonly Layer[] {
  const found: Layer[] = [];
  for (let child = node, parent = file.parent(node); parent; child = parent, parent = file.parent(parent)) {
    found.push(...loopLayers(file, parent, child, node));
    if (isFunction(parent)) found.push(...functionLayers(file, parent, node, hops, seen));
  }
  return found;
}

function* loopLayers(file: RuleFile, parent: Node, child: Node, node: Node): Iterable<Layer> {
  if (parent.type === 'TryStatement' && parent.block !== child) return;
  const repetition = repetitionsIn(file).find((other) => other.kind === 'loop' && other.node === parent && isInside(node, other.attempt?.block ?? other.body));
  if (repetition) yield { kind: 'loop', at: parent, repetition };
  else if ((isLoop(parent) || parent.type === 'ForOfStatement') && triesAgain(file, node, parent)) yield { kind: 'likely', at: parent };
}

/** A loop that waits, or goes on to the next key, host or model until one answers. */
function triesAgain(file: RuleFile, node: Node, loop: Node): boolean {
  for (let child = node, parent = file.parent(node); parent && parent !== loop; child = parent, parent = file.parent(parent)) {
    if (parent.type !== 'TryStatement' || parent.block !== child || !parent.handler) continue;
    const leaves = [...runBy(file, parent.block, 'ReturnStatement'), ...runBy(file, parent.block, 'BreakStatement')].length > 0;
    return leaves || hasDelay(file, loop);
  }
  return loop.type !== 'ForOfStatement' && hasDelay(file, loop);
}

function* functionLayers(file: RuleFile, fn: FunctionNode, node: Node, hops: number, seen: Set<Node>): Iterable<Layer> {
  if (seen.has(fn)) return;
  seen.add(fn);
  const again = repetitionsIn(file).find((other) => other.kind === 'recursion' && isInside(node, fn) && other.body === fn.body);
  if (again) yield { kind: 'loop', at: again.node, repetition: again };
  else if (callsItself(file, fn) && hasDelay(file, fn)) yield { kind: 'likely', at: fn };
  const library = guardedBy(file, fn);
  if (library) yield { kind: 'library', at: library };
  for (const call of handedTo(file, fn)) {
    if (call === library) continue;
    const layer = helperLayer(file, call, fn);
    if (layer) yield layer;
  }
  if (hops === 0) return;
  for (const use of file.flow.uses(fn)) if (use.kind === 'callee' && file.parent(use.call)) yield* layersAround(file, use.call, hops - 1, seen);
}

/** The call also returns, by a timer or after a wait, to the function it stands in. */
function callsItself(file: RuleFile, fn: FunctionNode): boolean {
  return nodesIn(file, fn, 'CallExpression').some((call) => file.flow.callees(call).includes(fn));
}

/** Backoff calls of the file that repeat something: breakers, time limits and waits do not. */
export function backoffCalls(file: RuleFile): readonly ApiCall<ModelOf<'backoff'>>[] {
  return file.flow.calls('backoff').filter(({ node, model }) => model.role === undefined && !isSwitchedOff(file, node, model));
}

/** `pRetry(run, { retries: 0 })` only runs. */
function isSwitchedOff(file: RuleFile, node: Node, { retry }: ModelOf<'backoff'>): boolean {
  return retry?.options.some((option) => optionValues(file, node, option).some((value) => file.flow.constant(value)?.value === (retry.unit === 'attempts' ? 1 : 0))) ?? false;
}

/** The backoff call that runs a function: given to it, or to a method of the policy that it made. */
function guardedBy(file: RuleFile, fn: FunctionNode): Node | undefined {
  for (const call of backoffCalls(file)) {
    const wrapped = call.model.wraps ? file.flow.inputs(call, call.model.wraps) : [];
    if (wrapped.some((value) => unwrap(value) === fn || file.flow.functionsAt(value).includes(fn))) return call.node;
  }
  return handedTo(file, fn).find((call) => {
    const callee = unwrap(call.callee);
    if (callee.type !== 'MemberExpression') return false;
    return policiesOf(file, callee.object).some((origin) => backoffCalls(file).some(({ node }) => node === origin));
  });
}

/** The policy itself, or those that were joined into it. */
function policiesOf(file: RuleFile, node: Node): readonly Node[] {
  return file.flow.origins(node).flatMap((origin) => {
    const isJoin = file.flow.modelsAt(origin).some((model) => model.kind === 'backoff' && model.role === 'wrap');
    return isJoin && origin.type === 'CallExpression' ? origin.arguments.flatMap((argument) => file.flow.origins(argument)) : [origin];
  });
}

function handedTo(file: RuleFile, fn: FunctionNode): readonly CallExpression[] {
  const parent = file.parent(fn);
  const direct = parent?.type === 'CallExpression' && parent.callee !== fn ? [parent] : [];
  const others = file.flow.uses(fn).flatMap((use) => (use.kind === 'argument' && use.keys.length === 0 && use.call.type === 'CallExpression' && file.parent(use.call) ? [use.call] : []));
  return [...new Set([...direct, ...others])];
}

function helperLayer(file: RuleFile, call: CallExpression, fn: FunctionNode): Layer | undefined {
  const callees = file.flow.callees(call);
  const own = callees.find((callee) => file.parent(callee) !== undefined);
  if (own) {
    const index = call.arguments.findIndex((argument) => unwrap(argument) === fn || file.flow.functionsAt(argument).includes(fn));
    return repeatsParameter(file, own, index) ? { kind: 'helper', at: call } : undefined;
  }
  const callee = unwrap(call.callee);
  const names = [...file.flow.names(callee).map((name) => name.replace(/^[a-z]+:/, '')), callee.type === 'MemberExpression' ? propertyName(callee) ?? '' : ''];
  return names.some((name) => repeating.test(name)) ? { kind: 'likely', at: call } : undefined;
}

/** A helper of the project: it calls its parameter in a loop, or again from its `catch`, and waits in between. */
export function repeatsParameter(file: RuleFile, fn: FunctionNode, index: number): boolean {
  if (repetitionsIn(file).some(({ kind, tried }) => kind === 'loop' && isParameter(file, tried, fn, index))) return true;
  if (!hasDelay(file, fn)) return false;
  return nodesIn(file, fn, 'CallExpression').some((call) => {
    if (!isParameter(file, call, fn, index)) return false;
    for (let parent = file.parent(call); parent && parent !== fn; parent = file.parent(parent)) if (isLoop(parent) || parent.type === 'ForOfStatement') return true;
    return callsItself(file, fn);
  });
}

function isParameter(file: RuleFile, { callee }: CallExpression, fn: FunctionNode, index: number): boolean {
  const parameter = parameterOf(file, unwrap(callee));
  return parameter?.fn === fn && parameter.index === index;
}
