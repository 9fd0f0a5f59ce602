/** Where a value may come from inside one file: through parameters to the calls, and through calls to what is returned. */
import { listElementParameter } from '../flow/builtins.ts';
import { isFunction, propertyName, unwrap, type FunctionNode, type Node } from '../model/node.ts';
import type { RuleFile } from './types.ts';

/** Functions that a value is followed through. */
const maxHops = 6;
/** Values per expression; beyond it the rest is left out. */
const maxValues = 40;

/**
 * Expressions that an expression may stand for: like `flow.origins`, but parameters give the arguments of the file's own
 * calls, and calls of the file's own functions give what these return. What cannot be followed stands for itself.
 */
export function valuesOf(file: RuleFile, node: Node): readonly Node[] {
  const found = new Set<Node>();
  follow(file, node, new Set(), found, 0);
  return [...found];
}

function follow(file: RuleFile, node: Node, seen: Set<Node>, found: Set<Node>, hops: number): void {
  for (const origin of file.flow.origins(node)) {
    if (found.size >= maxValues || seen.has(origin)) continue;
    seen.add(origin);
    const behind = hops < maxHops && isInFile(file, origin) ? [...sourcesOf(file, origin)] : [];
    if (behind.length === 0) found.add(origin);
    for (const source of behind) follow(file, source, seen, found, hops + 1);
  }
}

/** False for nodes of other files, which cross-file resolution may give. */
export function isInFile(file: RuleFile, node: Node): boolean {
  let root = node;
  for (let parent = file.parent(root); parent; parent = file.parent(root)) root = parent;
  return root === file.ast;
}

function* sourcesOf(file: RuleFile, node: Node): Iterable<Node> {
  switch (node.type) {
    case 'Identifier':
      yield* argumentsFor(file, node, '');
      return;
    case 'MemberExpression': {
      const object = unwrap(node.object);
      const name = propertyName(node);
      if (object.type === 'Identifier' && name !== undefined) yield* argumentsFor(file, object, name);
      return;
    }
    case 'CallExpression':
      for (const fn of file.flow.callees(node)) yield* returnedValues(file, fn);
      return;
    default:
      return;
  }
}

/** Expressions that a function of this file returns. */
export function* returnedValues(file: RuleFile, fn: FunctionNode): Iterable<Node> {
  if (fn.type === 'ArrowFunctionExpression' && fn.body.type !== 'BlockStatement') {
    yield fn.body;
    return;
  }
  for (const statement of file.nodes('ReturnStatement')) {
    if (statement.argument && file.flow.enclosingFunction(statement) === fn) yield statement.argument;
  }
}

/** What the calls in this file pass for a parameter, at a property path of it. */
function* argumentsFor(file: RuleFile, id: Node, path: string): Iterable<Node> {
  const parameter = parameterOf(file, id);
  if (!parameter) return;
  const { fn, index } = parameter;
  const wanted = [...parameter.path, ...(path === '' ? [] : [path])].join('.');
  for (const argument of passedTo(file, fn, index)) {
    if (wanted === '') yield argument;
    else yield* file.flow.lookup(argument, wanted).nodes;
  }
}

/** What the calls in this file pass for a parameter. */
export function* passedTo(file: RuleFile, fn: FunctionNode, index: number): Iterable<Node> {
  for (const call of callsOf(file, fn)) {
    const argument = argumentAt(call, index);
    if (argument) yield argument;
  }
  for (const use of file.flow.uses(fn)) {
    if (use.kind !== 'argument' || use.keys.length > 0 || use.index !== 0 || use.call.type !== 'CallExpression') continue;
    const callee = unwrap(use.call.callee);
    const method = callee.type === 'MemberExpression' ? propertyName(callee) : undefined;
    const isElement = method !== undefined && listElementParameter.get(method) === index;
    if (isElement && callee.type === 'MemberExpression') yield* file.flow.lookup(callee.object, '[]').nodes;
  }
}

/** Calls in this file that run a function; `new` for a constructor. */
function* callsOf(file: RuleFile, fn: FunctionNode): Iterable<Node> {
  const holder = file.parent(fn);
  if (holder?.type === 'MethodDefinition' && holder.kind === 'constructor') {
    for (const node of file.nodes('NewExpression')) if (file.flow.callees(node).includes(fn)) yield node;
    return;
  }
  for (const use of file.flow.uses(fn)) if (use.kind === 'callee') yield use.call;
}

function argumentAt(call: Node, index: number): Node | undefined {
  if (call.type !== 'CallExpression' && call.type !== 'NewExpression') return undefined;
  const spread = call.arguments.findIndex(({ type }) => type === 'SpreadElement');
  return spread >= 0 && spread <= index ? undefined : call.arguments[index];
}

export interface Parameter {
  readonly fn: FunctionNode;
  readonly index: number;
  /** Property names from the parameter to the identifier, for destructured ones. */
  readonly path: readonly string[];
}

/** The parameter that an identifier reads; undefined for other variables and for patterns with rest or computed names. */
export function parameterOf(file: RuleFile, id: Node): Parameter | undefined {
  const variable = file.bindings.variableOf(id);
  const definition = variable?.defs.find(({ type }) => type === 'Parameter');
  const fn = definition?.node;
  if (!definition || !isFunction(fn)) return undefined;
  const path: string[] = [];
  let node: Node = definition.name;
  for (;;) {
    const index = fn.params.indexOf(node as never);
    if (index >= 0) return node.type === 'RestElement' ? undefined : { fn, index, path };
    const parent = file.parent(node);
    if (!parent || parent === fn || parent.type === 'RestElement' || parent.type === 'ArrayPattern') return undefined;
    if (parent.type === 'Property') {
      const name = propertyName(parent);
      if (name === undefined) return undefined;
      path.unshift(name);
    }
    node = parent;
  }
}
