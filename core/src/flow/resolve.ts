/** What is this expression, in terms of the models: the states of the API graph that it can stand for. */
import { isFunction, propertyName, unwrap, type FunctionNode, type Node } from '../model/node.ts';
import { normalizeModule } from './api-graph.ts';
import { createState, type ApiState, type CallbackEdge } from './api-state.ts';
import { keepsElements, oneElement } from './builtins.ts';
import { memoize, type FlowContext } from './context.ts';
import type { Definition, Path } from './definitions.ts';
import { annotationStates, declaredTypeStates } from './annotations.ts';
import { typeAtPath, typeGivenTo, typeOfParameter, typeOfRead } from './declared-types.ts';
import { classOf, enclosingClass } from './classes.ts';
import { exportStates, frameworkStates } from './framework.ts';
import { forwardedTo } from './forwarders.ts';
import { calleesOf, returnsOf } from './functions.ts';
import { givenBack } from './given-back.ts';
import { modelsAt, repeatedReturns } from './model-facts.ts';
import { takesErrorOfObservable } from './observers.ts';
import { overrideStates } from './overrides.ts';
import { usesOf } from './uses.ts';
import { conditionHolds } from './conditions.ts';
import { exportedNodes, homeOf, requiredModule } from './modules.ts';
import { shapeStates, takenStates } from './shapes.ts';
import { lookupPath } from './structure.ts';

type States = readonly ApiState[];
const none: States = [];

export function statesOf(context: FlowContext, node: Node): States {
  const inner = unwrap(node);
  if (inner.type === 'Literal') return none;
  const home = homeOf(context, inner);
  if (home !== context) return statesOf(home, inner);
  return memoize(context, context.states, inner, none, () => closure(context, evaluate(context, inner)));
}

function evaluate(context: FlowContext, node: Node): States {
  switch (node.type) {
    case 'Identifier':
      return identifierStates(context, node);
    case 'MemberExpression':
      return memberStates(context, node);
    case 'CallExpression':
      return callStates(context, node);
    case 'NewExpression':
      return newStates(context, node);
    case 'AwaitExpression':
      // A promise met on the way is awaited: the graph has no edge for it.
      return statesOf(context, node.argument);
    case 'ConditionalExpression':
      return union(statesOf(context, node.consequent), statesOf(context, node.alternate));
    case 'LogicalExpression':
      return union(node.operator === '&&' ? none : statesOf(context, node.left), statesOf(context, node.right));
    case 'AssignmentExpression':
      return statesOf(context, node.right);
    case 'SequenceExpression': {
      const last = node.expressions.at(-1);
      return last ? statesOf(context, last) : none;
    }
    case 'ImportExpression': {
      const module = requiredModule(context, node);
      return module === undefined ? none : importedStates(context, module, '*', []);
    }
    case 'ThisExpression':
      return superStates(context, node);
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
    case 'FunctionDeclaration': {
      const target = forwardedTo(context, node);
      return target ? statesOf(context, target) : none;
    }
    default:
      return none;
  }
}

function identifierStates(context: FlowContext, id: Extract<Node, { type: 'Identifier' }>): States {
  if (context.file.bindings.isGlobal(id)) return globalStates(context, id.name);
  return context.definitions.reaching(id).reduce<States>((all, def) => union(all, definitionStates(context, def)), none);
}

function globalStates(context: FlowContext, name: string): States {
  if (name === 'globalThis' || name === 'global' || name === 'window' || name === 'self') return [context.graph.root('global:globalThis') ?? globalThisState];
  return roots(context, `global:${name}`);
}

const globalThisState: ApiState = createState('global:globalThis');

export function definitionStates(context: FlowContext, def: Definition): States {
  switch (def.kind) {
    case 'import':
      return importedStates(context, def.source, def.name, []);
    case 'value':
      return walkValue(context, def.node, def.path);
    case 'param':
      return def.rest ? none : parameterStates(context, def);
    case 'catch':
      return stepAll(context, closure(context, roots(context, 'syntax:catch-param')), def.path);
    case 'append':
    case 'function':
      return statesOf(context, def.node);
    default:
      return none;
  }
}

/** A parameter, or what a pattern takes from it: by the states of the whole, else by what its type says of the property. */
function parameterStates(context: FlowContext, { fn, index, path, at }: Extract<Definition, { kind: 'param' }>): States {
  const states = stepAll(context, paramStates(context, fn, index), path);
  if (states.length > 0 || path.length === 0) return states;
  const declared = declaredTypeStates(typeAtPath(typeOfParameter(context, fn, index), path));
  return closure(context, declared.length > 0 ? declared : takenStates(context, fn, index, at));
}

/** What another file of the project exports, or what the models say of a package. */
function importedStates(context: FlowContext, source: string, name: string, path: Path): States {
  const [first, ...rest] = path;
  const isNamespace = name === '*' && first !== undefined;
  const nodes = isNamespace ? exportedNodes(context, source, first.slice(1)) : exportedNodes(context, source, name === '*' ? 'default' : name);
  if (nodes.length === 0) return stepAll(context, moduleStates(context, source, name), path);
  return nodes.reduce<States>((all, node) => union(all, walkValue(homeOf(context, node), node, isNamespace ? rest : path)), none);
}

/** States of a value at a path: through the literal that is there, or by steps of the graph. */
function walkValue(context: FlowContext, node: Node, path: Path): States {
  const module = requiredModule(context, node);
  if (module !== undefined) return importedStates(context, module, '*', path);
  const direct = stepAll(context, statesOf(context, node), path);
  if (path.length === 0 || direct.length > 0) return direct;
  return lookupPath(context, node, path).nodes.reduce<States>((all, found) => union(all, statesOf(context, found)), none);
}

function moduleStates(context: FlowContext, source: string, name: string): States {
  const module = normalizeModule(source);
  if (name !== '*') {
    const found = [...roots(context, `import:${module}:${name}`)];
    // `import x from` of a CommonJS module is the namespace as well: `import ns from 'fs'; ns.readFile`.
    if (name === 'default') found.push(namespaceState(context, module));
    return found;
  }
  return [namespaceState(context, module), ...roots(context, `import:${module}:default`)];
}

const namespaces = new WeakMap<object, Map<string, ApiState>>();

/** A module as an object: its exports are members. */
function namespaceState(context: FlowContext, module: string): ApiState {
  let byModule = namespaces.get(context.graph);
  if (!byModule) namespaces.set(context.graph, (byModule = new Map()));
  let state = byModule.get(module);
  if (!state) {
    byModule.set(module, (state = createState(`module:${module}`)));
  }
  return state;
}

function memberStates(context: FlowContext, node: Extract<Node, { type: 'MemberExpression' }>): States {
  const name = propertyName(node);
  if (node.object.type === 'MetaProperty') return name === 'env' ? roots(context, 'syntax:import.meta.env') : none;
  const object = statesOf(context, node.object);
  const symbol = name === undefined || /^\d+$/.test(name) ? '[]' : `.${name}`;
  let result = step(context, object, symbol);
  if (name !== undefined && result.length === 0) result = namespaceMember(context, node.object, name);
  if (name === undefined) result = union(result, step(context, object, '.*'));
  if (name === undefined || result.length > 0) return result;
  const found = lookupPath(context, node.object, [`.${name}`]).nodes.reduce<States>((all, one) => union(all, statesOf(context, one)), result);
  return found.length > 0 ? found : closure(context, declaredTypeStates(typeOfRead(context, node)));
}

/** `client.openai` where `client` is another file as a whole. */
function namespaceMember(context: FlowContext, object: Node, name: string): States {
  if (!context.file.project.fileOf) return none;
  const inner = unwrap(object);
  if (inner.type !== 'Identifier') {
    const module = requiredModule(context, inner);
    return module === undefined ? none : importedStates(context, module, '*', [`.${name}`]);
  }
  return context.definitions.reaching(inner).reduce<States>((all, def) => {
    if (def.kind === 'import') return union(all, importedStates(context, def.source, def.name, [`.${name}`]));
    const module = def.kind === 'value' && def.path.length === 0 ? requiredModule(context, def.node) : undefined;
    return module === undefined ? all : union(all, importedStates(context, module, '*', [`.${name}`]));
  }, none);
}

/** States of `this` in a class that extends a modelled class. */
function superStates(context: FlowContext, node: Node): States {
  const owner = enclosingClass(context, node);
  return owner?.superClass ? step(context, statesOf(context, owner.superClass), 'new') : none;
}

const elementCallbacks = new Map([
  ['map', 0], ['forEach', 0], ['filter', 0], ['find', 0], ['findLast', 0], ['some', 0], ['every', 0], ['flatMap', 0], ['findIndex', 0], ['reduce', 1],
]);
const sameArray = new Set([...keepsElements, 'values']);
const wrapsPromise = new Set(['catch', 'finally']);

function callStates(context: FlowContext, node: Extract<Node, { type: 'CallExpression' }>): States {
  const callee = unwrap(node.callee);
  const module = requiredModule(context, node);
  if (module !== undefined) return importedStates(context, module, '*', []);
  const calleeStates = statesOf(context, callee);
  const direct = step(context, calleeStates, '()', node);
  if (direct.length > 0) return direct;
  if (node.arguments[0] && calleeStates.some(({ name }) => name !== undefined && sameFunction.has(name))) return statesOf(context, node.arguments[0]);
  if (callee.type === 'MemberExpression') {
    const name = propertyName(callee) ?? '';
    if (name === 'bind' || name === 'call' || name === 'apply') {
      const target = statesOf(context, callee.object);
      return name === 'bind' ? target : step(context, target, '()', node);
    }
    const receiver = () => statesOf(context, callee.object);
    if (wrapsPromise.has(name) || sameArray.has(name)) return receiver();
    if (oneElement.has(name)) return step(context, receiver(), '[]');
    if (name === 'then') return thenStates(context, node, receiver());
    const all = promiseAll(context, callee);
    if (all && node.arguments[0]) return statesOf(context, node.arguments[0]);
  }
  const repeated = repeatedStates(context, node);
  if (repeated.length > 0) return repeated;
  const returned = calleesOf(context, node).reduce<States>(
    (all, fn) => returnsOf(context, fn).reduce<States>((sum, value) => union(sum, statesOf(context, value)), all),
    none,
  );
  return givenBack(context, node).reduce<States>((all, value) => union(all, statesOf(context, value)), returned);
}

/** `pRetry(() => client.ask(…))` gives what the function gives. */
function repeatedStates(context: FlowContext, call: Extract<Node, { type: 'CallExpression' }>): States {
  return modelsAt(context, call)
    .flatMap((model) => repeatedReturns(context, call, model))
    .reduce<States>((all, value) => union(all, statesOf(context, value)), none);
}

/** Give back the function they take, with its arguments in the same places. */
const sameFunction = new Set(['import:util:promisify']);

function promiseAll(context: FlowContext, callee: Extract<Node, { type: 'MemberExpression' }>): boolean {
  return callee.object.type === 'Identifier' && callee.object.name === 'Promise' && context.file.bindings.isGlobal(callee.object) && ['race', 'any', 'resolve'].includes(propertyName(callee) ?? '');
}

/** `p.then(f)` is what `f` returns; without a function in sight it stays `p`. */
function thenStates(context: FlowContext, node: Extract<Node, { type: 'CallExpression' }>, receiver: States): States {
  const [handler] = node.arguments;
  if (!handler || !isFunction(unwrap(handler))) return receiver;
  return returnsOf(context, unwrap(handler) as FunctionNode).reduce<States>((all, value) => union(all, statesOf(context, value)), none);
}

function newStates(context: FlowContext, node: Extract<Node, { type: 'NewExpression' }>): States {
  const direct = step(context, statesOf(context, node.callee), 'new', node);
  if (direct.length > 0) return direct;
  const owner = classOf(context, node);
  if (!owner && isProxy(context, node)) return proxiedStates(context, node);
  return owner?.superClass ? step(context, statesOf(context, owner.superClass), 'new', node) : none;
}

function isProxy(context: FlowContext, { callee }: Extract<Node, { type: 'NewExpression' }>): boolean {
  return callee.type === 'Identifier' && callee.name === 'Proxy' && context.file.bindings.isGlobal(callee);
}

/** `new Proxy({} as OpenAI, { get: … })`, a client that is made at its first use: what it stands for, by the target or the type that the code gives. */
function proxiedStates(context: FlowContext, node: Extract<Node, { type: 'NewExpression' }>): States {
  const [target] = node.arguments;
  const states = target && target.type !== 'SpreadElement' ? statesOf(context, target) : none;
  const type = (target && typeOfCast(target)) ?? node.typeArguments?.params[0] ?? typeGivenTo(context, node);
  return states.length > 0 || !type ? states : closure(context, declaredTypeStates({ context, type }));
}

function typeOfCast(node: Node): Node | undefined {
  return node.type === 'TSAsExpression' ? node.typeAnnotation : undefined;
}

/** What a parameter is: by the APIs that its function is handed to, its annotation, and the calls of the function in this file. */
export function paramStates(context: FlowContext, fn: FunctionNode, index: number): States {
  let states = handedStates(context, fn, index);
  for (const use of usesOf(context, fn)) {
    if (use.kind !== 'callee') continue;
    const argument = callArguments(use.call)[index];
    if (argument && argument.type !== 'SpreadElement') states = union(states, statesOf(context, argument));
  }
  return closure(context, states.length > 0 ? states : shapeStates(context, fn, index));
}

/** The same without the calls in this file: what an API or a framework hands in. */
export function handedStates(context: FlowContext, fn: FunctionNode, index: number): States {
  let states: States = union(union(annotationStates(context, fn, index), frameworkStates(context, fn, index)), overrideStates(context, fn, index));
  for (const use of usesOf(context, fn)) {
    if (use.kind === 'argument') states = union(states, callbackStates(homeOf(context, use.call), use.call, use.index, use.keys, index, fn.params.length));
    else if (use.kind === 'assigned' && use.to.type === 'AssignmentExpression' && use.keys.length === 0) states = union(states, assignedHandlerStates(context, use.to, index));
    else if (use.kind === 'exported') states = union(states, exportStates(context, use.name, index));
  }
  return closure(context, states);
}

/** `adapter.onTurnError = async (context, error) => …`: the property takes a callback. */
function assignedHandlerStates(context: FlowContext, assignment: Extract<Node, { type: 'AssignmentExpression' }>, param: number): States {
  const target = unwrap(assignment.left);
  if (target.type !== 'MemberExpression') return none;
  return statesOf(context, target).flatMap((state) =>
    state.callbacks.filter((edge) => edge.arg === 'rhs' && (edge.params === 'all' || edge.params.includes(param))).map((edge) => edge.to),
  );
}

export function callArguments(call: Node): readonly Node[] {
  return call.type === 'CallExpression' || call.type === 'NewExpression' ? call.arguments : [];
}

function callbackStates(context: FlowContext, call: Node, argIndex: number, keys: readonly string[], param: number, arity: number): States {
  if (call.type !== 'CallExpression' && call.type !== 'NewExpression') return none;
  const callee = unwrap(call.callee);
  // A method of an options object handed to a constructor is a callback of the constructed value.
  const base = call.type === 'NewExpression' ? union(statesOf(context, callee), step(context, statesOf(context, callee), 'new', call)) : statesOf(context, callee);
  let states: States = none;
  for (const state of base) {
    for (const edge of state.callbacks) if ((edge.arity ?? arity) === arity && callbackApplies(context, edge, call, argIndex, keys, param)) states = union(states, [edge.to]);
  }
  if (states.length === 0 && param === 0 && (keys.length === 0 && isNodeCallback(base, call, argIndex) || takesErrorOfObservable(context, call, argIndex, keys))) return closure(context, roots(context, 'syntax:catch-param'));
  if (states.length > 0 || callee.type !== 'MemberExpression' || keys.length > 0) return closure(context, states);
  const name = propertyName(callee) ?? '';
  if (elementCallbacks.get(name) === param && argIndex === 0) return step(context, statesOf(context, callee.object), '[]');
  if (name === 'then' && argIndex === 0 && param === 0) return statesOf(context, callee.object);
  // `emitter.on('error', (error) => …)`: a convention of every Node.js emitter.
  if ((name === 'on' || name === 'once') && argIndex === 1 && param === 0 && conditionHolds(context, call, { arg: 0, in: ['error', 'uncaughtException', 'unhandledRejection'] })) {
    return closure(context, roots(context, 'syntax:catch-param'));
  }
  if ((name === 'catch' && argIndex === 0 && param === 0) || (name === 'then' && argIndex === 1 && param === 0)) return closure(context, roots(context, 'syntax:catch-param'));
  return none;
}

const withNodeCallback = /^import:(?:child_process|fs|dns|zlib):\w+$/;

/** `exec(command, (error, stdout) => …)`: the last argument, which is given the error first. Source: https://nodejs.org/api/errors.html#error-first-callbacks */
function isNodeCallback(callee: States, call: Node, argIndex: number): boolean {
  return argIndex > 0 && argIndex === callArguments(call).length - 1 && callee.some(({ name }) => name !== undefined && withNodeCallback.test(name));
}

function callbackApplies(context: FlowContext, edge: CallbackEdge, call: Node, argIndex: number, keys: readonly string[], param: number): boolean {
  const count = callArguments(call).length;
  const { arg } = edge;
  const isArgument = arg === 'last' ? argIndex === count - 1 : arg === 'any' || arg === '*' ? true : arg === 'rest1' ? argIndex >= 1 : arg === argIndex;
  if (!isArgument) return false;
  if (edge.params !== 'all' && !edge.params.includes(param)) return false;
  if (edge.key.length !== keys.length || !edge.key.every((key, i) => key === keys[i] || key === '.*' || keys[i] === '.*')) return false;
  return edge.when.every((condition) => conditionHolds(context, call, condition));
}

/** One step from each state; conditions of the edge are checked at `site`. */
export function step(context: FlowContext, states: States, symbol: string, site?: Node): States {
  if (states.length === 0) return none;
  const next: ApiState[] = [];
  for (const state of states) {
    for (const edge of state.edges.get(symbol) ?? []) {
      if (edge.when.length === 0 || (site && edge.when.every((condition) => conditionHolds(context, site, condition)))) next.push(edge.to);
    }
    if (symbol.startsWith('.')) for (const edge of state.edges.get('.*') ?? []) next.push(edge.to);
    if (state.fluent && !next.includes(state)) next.push(state);
    if (state.name?.startsWith('module:') && symbol.startsWith('.')) next.push(...moduleStates(context, state.name.slice('module:'.length), symbol.slice(1)));
    if (state.name === 'global:globalThis' && symbol.startsWith('.')) next.push(...roots(context, `global:${symbol.slice(1)}`));
  }
  return closure(context, next);
}

export function stepAll(context: FlowContext, states: States, path: Path): States {
  return path.reduce<States>((current, symbol) => step(context, current, symbol.startsWith('[') ? '[]' : symbol), states);
}

export function roots(context: FlowContext, key: string): States {
  const root = context.graph.root(key);
  return root ? [root] : none;
}

/** A value that has receiver types also stands at the roots of those types. */
export function closure(context: FlowContext, states: States): States {
  let all: ApiState[] | undefined;
  for (const state of states) {
    for (const type of state.types) {
      const root = context.graph.root(`type:${type}`);
      if (root && !states.includes(root) && !all?.includes(root)) (all ??= [...states]).push(root);
    }
  }
  return all ? closure(context, all) : states;
}

export function union(a: States, b: States): States {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const extra = b.filter((state) => !a.includes(state));
  return extra.length === 0 ? a : [...a, ...extra];
}

/** Receiver types among states. */
export function typesAmong(states: States): readonly string[] {
  return [...new Set(states.flatMap((state) => [...state.types]))];
}
