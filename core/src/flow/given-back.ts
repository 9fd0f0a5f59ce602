/**
 * What a function gives back of a function that it was given: `run(() => client.ask(…))` of `const run = async (task) => task()`.
 * Every bot has such a function, for a time limit, a lock, a queue, or a measurement.
 */
import { globalName } from '../model/global-name.ts';
import { isFunction, propertyName, unwrap, type FunctionNode, type Node } from '../model/node.ts';
import type { FlowContext } from './context.ts';
import { calleesOf, functionsAt, returnsOf } from './functions.ts';
import { modelsAt, selectInputs, wrappedInputs } from './model-facts.ts';
import { homeOf } from './modules.ts';

type Call = Extract<Node, { type: 'CallExpression' }>;

/** Expressions that the functions handed to a call of the project return, where they are what the call gives. */
export function givenBack(context: FlowContext, call: Call): readonly Node[] {
  if (!call.arguments.some(isPerhapsFunction)) return [];
  return calleesOf(context, call).flatMap((fn) => [...handedBack(homeOf(context, fn), fn, maxFunctions)]).flatMap((index) => returnedBy(context, call, index));
}

/** The same of a value that the called function makes: `{ ok: true, value: await task() }`. */
export function givenInside(context: FlowContext, call: Call, fns: readonly FunctionNode[], node: Node): readonly Node[] {
  if (!call.arguments.some(isPerhapsFunction)) return [];
  const home = homeOf(context, node);
  return fns.filter((fn) => homeOf(context, fn) === home).flatMap((fn) => [...new Set(ranIn(home, { fn, left: maxFunctions }, node, 0))]).flatMap((index) => returnedBy(context, call, index));
}

/** What the function returns that stands at an argument's place. */
function returnedBy(context: FlowContext, call: Call, index: number): readonly Node[] {
  const given = call.arguments.slice(0, index + 1);
  const argument = given.some(({ type }) => type === 'SpreadElement') ? undefined : given[index];
  return argument ? functionsAt(context, argument, 0).flatMap((fn) => returnsOf(context, fn)) : [];
}

function isPerhapsFunction(argument: Node): boolean {
  const { type } = unwrap(argument);
  return type === 'ArrowFunctionExpression' || type === 'FunctionExpression' || type === 'Identifier' || type === 'MemberExpression' || type === 'CallExpression';
}

const noParameters: ReadonlySet<number> = new Set();
/** Functions that hand theirs to others, and variables that hold what they gave. */
const maxSteps = 8;

/** Functions from one to the next that hand on what they were given. */
const maxFunctions = 2;

/** A function, and how many more are followed from it. */
interface Run {
  readonly fn: FunctionNode;
  readonly left: number;
}

/** The parameters of a function whose own results it gives back; kept for each number of functions that are followed from it. */
function handedBack(context: FlowContext, fn: FunctionNode, left: number): ReadonlySet<number> {
  if (left === 0) return noParameters;
  const known = (context.handedBack[left] ??= new Map());
  let found = known.get(fn);
  if (!found) {
    // Who calls itself adds nothing.
    known.set(fn, noParameters);
    const run = { fn, left: left - 1 };
    found = new Set(fn.params.length === 0 ? [] : returnsOf(context, fn).flatMap((value) => [...ranIn(context, run, value, 0)]));
    // What is found while a lookup is under way may be cut short.
    if (context.budget.lookups === 0) known.set(fn, found);
    else known.delete(fn);
  }
  return found;
}

/** Parameters of a function whose results an expression in it gives. */
function* ranIn(context: FlowContext, run: Run, node: Node, depth: number): Generator<number> {
  if (depth > maxSteps) return;
  const inner = unwrap(node);
  switch (inner.type) {
    case 'AwaitExpression':
      return yield* ranIn(context, run, inner.argument, depth);
    case 'Identifier':
      for (const def of context.definitions.reaching(inner)) if (def.kind === 'value' && def.path.length === 0 && def.node !== inner) yield* ranIn(context, run, def.node, depth + 1);
      return;
    case 'ConditionalExpression':
      yield* ranIn(context, run, inner.consequent, depth + 1);
      return yield* ranIn(context, run, inner.alternate, depth + 1);
    case 'LogicalExpression':
      if (inner.operator !== '&&') yield* ranIn(context, run, inner.left, depth + 1);
      return yield* ranIn(context, run, inner.right, depth + 1);
    case 'NewExpression':
      for (const value of resolvedWith(context, inner)) yield* ranIn(context, run, value, depth + 1);
      return;
    case 'CallExpression':
      return yield* ranByCall(context, run, inner, depth);
    default:
  }
}

function* ranByCall(context: FlowContext, run: Run, call: Call, depth: number): Generator<number> {
  const callee = unwrap(call.callee);
  const own = parameterOf(context, run.fn, callee);
  if (own !== undefined) return yield own;
  if (callee.type === 'MemberExpression') {
    const name = propertyName(callee) ?? '';
    // `task.call(this)`, `task().finally(…)`, `this.last.then(task)`, `Promise.race([task(), limit])`
    const called = name === 'call' || name === 'apply' ? parameterOf(context, run.fn, unwrap(callee.object)) : undefined;
    if (called !== undefined) return yield called;
    if (name === 'catch' || name === 'finally') return yield* ranIn(context, run, callee.object, depth + 1);
    if (name === 'then' && call.arguments[0]) return yield* handedOn(context, run, call.arguments[0], depth);
    if (settles.has(globalName(context.file, callee) ?? '')) {
      const values = call.arguments.flatMap((argument) => (argument.type === 'ArrayExpression' ? argument.elements.filter((element) => element !== null) : [argument]));
      for (const value of values) yield* ranIn(context, run, value, depth + 1);
      return;
    }
  }
  const others = calleesOf(context, call).flatMap((other) => [...handedBack(homeOf(context, other), other, run.left)]).flatMap((index) => call.arguments[index] ?? []);
  const byModel = modelsAt(context, call).flatMap(wrappedInputs).flatMap((input) => selectInputs(context, call, input));
  for (const argument of new Set([...others, ...byModel])) yield* handedOn(context, run, argument, depth);
}

/** Of a promise, or of the first of several, the value. */
const settles = new Set(['Promise.race', 'Promise.any', 'Promise.resolve']);

/** A parameter that is handed on, or a function around it: `queue.add(task)`, `queue.add(() => task())`. */
function* handedOn(context: FlowContext, run: Run, argument: Node, depth: number): Generator<number> {
  const inner = unwrap(argument);
  const own = parameterOf(context, run.fn, inner);
  if (own !== undefined) yield own;
  else if (isFunction(inner)) for (const value of returnsOf(context, inner)) yield* ranIn(context, run, value, depth + 1);
}

function parameterOf(context: FlowContext, fn: FunctionNode, node: Node): number | undefined {
  if (node.type !== 'Identifier') return undefined;
  const param = context.definitions.reaching(node).find((def) => def.kind === 'param' && def.fn === fn && !def.rest && def.path.length === 0);
  return param?.kind === 'param' ? param.index : undefined;
}

/** `new Promise((resolve) => queue.push(async () => resolve(await task())))`: what it is resolved with. */
function resolvedWith(context: FlowContext, { callee, arguments: [given] }: Extract<Node, { type: 'NewExpression' }>): readonly Node[] {
  const executor = given && unwrap(given);
  if (!executor || !isFunction(executor) || globalName(context.file, unwrap(callee)) !== 'Promise') return [];
  const [resolve] = executor.params;
  const variable = resolve?.type === 'Identifier' ? context.file.bindings.variableOf(resolve) : undefined;
  return (variable?.references ?? []).flatMap(({ identifier }) => {
    const call = context.file.parent(identifier);
    if (call?.type !== 'CallExpression') return [];
    if (call.callee === identifier) return call.arguments.slice(0, 1);
    // `task().then(resolve, reject)`
    const settled = unwrap(call.callee);
    return settled.type === 'MemberExpression' && propertyName(settled) === 'then' && call.arguments[0] === identifier ? [settled.object] : [];
  });
}
