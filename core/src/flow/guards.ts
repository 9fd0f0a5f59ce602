/** What the conditions around an expression prove: branches, early exits, assertions, `switch` cases. */
import { isFunction, propertyName, unwrap, type Node } from '../model/node.ts';
import { isOwnModule } from '../model/own-module.ts';
import type { Variable } from '../model/scopes.ts';
import type { ValidatorModel } from '../models/kinds.ts';
import { constantOf, constantsOf } from './constants.ts';
import type { FlowContext } from './context.ts';
import { rootIdentifier } from './definitions.ts';
import { functionsAt, returnsOf } from './functions.ts';
import { modelsAt, selectInputs } from './model-facts.ts';
import { homeOf } from './modules.ts';
import { isAnchored, isForbiddenClass } from './patterns.ts';
import { isFixedTable } from './tables.ts';

export interface HeldCondition {
  readonly test: Node;
  readonly holds: boolean;
}

const byStatement = new WeakMap<Node, readonly HeldCondition[]>();

/** Conditions known to hold, or not to hold, whenever a node runs; nearest first. Those of a statement are found once for all that stands in it. */
export function conditionsAt({ file }: Pick<FlowContext, 'file'>, node: Node): readonly HeldCondition[] {
  const found: HeldCondition[] = [];
  let statement: { readonly node: Node; readonly from: number } | undefined;
  let child = node;
  for (let parent = file.parent(child); parent; child = parent, parent = file.parent(parent)) {
    if (isListed(parent, child)) {
      const known = byStatement.get(child);
      if (known) {
        found.push(...known);
        break;
      }
      statement ??= { node: child, from: found.length };
    }
    found.push(...conditionsOf(parent, child));
  }
  if (statement) byStatement.set(statement.node, found.slice(statement.from));
  return found;
}

/** True for a statement in a block, and for a case's. */
function isListed(parent: Node, child: Node): boolean {
  return parent.type === 'BlockStatement' || parent.type === 'Program' || parent.type === 'StaticBlock' || (parent.type === 'SwitchCase' && child !== parent.test);
}

/** What a node says of when one of its children runs. */
function conditionsOf(parent: Node, child: Node): readonly HeldCondition[] {
  switch (parent.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      return child === parent.consequent ? [...split(parent.test, true)] : child === parent.alternate ? [...split(parent.test, false)] : noConditions;
    case 'LogicalExpression':
      return child === parent.right && parent.operator !== '??' ? [...split(parent.left, parent.operator === '&&')] : noConditions;
    case 'WhileStatement':
      return child === parent.body ? [...split(parent.test, true)] : noConditions;
    case 'BlockStatement':
    case 'Program':
    case 'StaticBlock':
      return earlierExits(parent.body, child);
    case 'SwitchCase':
      return child === parent.test ? noConditions : earlierExits(parent.consequent, child);
    default:
      return noConditions;
  }
}

const noConditions: readonly HeldCondition[] = [];

/** `if (!ok) return;` above a statement: below it, the condition does not hold. */
function earlierExits(statements: readonly Node[], child: Node): readonly HeldCondition[] {
  const exits = exitsOf(statements);
  if (exits.length === 0) return noConditions;
  return exits.filter(({ range }) => range[0] < child.range[0]).reverse().flatMap(({ test }) => [...split(test, false)]);
}

type Exit = Extract<Node, { type: 'IfStatement' }>;

const exitsByList = new WeakMap<readonly Node[], readonly Exit[]>();

/** Found once: a generated block has thousands of statements, and each read in it asks. */
function exitsOf(statements: readonly Node[]): readonly Exit[] {
  let exits = exitsByList.get(statements);
  if (!exits) exitsByList.set(statements, (exits = statements.filter((statement) => statement.type === 'IfStatement' && !statement.alternate && alwaysExits(statement.consequent)) as Exit[]));
  return exits;
}

/** `a && b` that holds means both; `a || b` that does not hold means neither. */
function* split(test: Node, holds: boolean): Generator<HeldCondition> {
  const inner = unwrap(test);
  if (inner.type === 'UnaryExpression' && inner.operator === '!') yield* split(inner.argument, !holds);
  else if (inner.type === 'LogicalExpression' && inner.operator === (holds ? '&&' : '||')) {
    yield* split(inner.left, holds);
    yield* split(inner.right, holds);
  } else yield { test: inner, holds };
}

export function alwaysExits(node: Node): boolean {
  switch (node.type) {
    case 'ReturnStatement':
    case 'ThrowStatement':
    case 'ContinueStatement':
    case 'BreakStatement':
      return true;
    case 'BlockStatement': {
      const last = node.body.at(-1);
      return last !== undefined && alwaysExits(last);
    }
    case 'IfStatement':
      return node.alternate !== null && alwaysExits(node.consequent) && alwaysExits(node.alternate);
    case 'ExpressionStatement': {
      const call = unwrap(node.expression);
      const callee = call.type === 'CallExpression' ? unwrap(call.callee) : undefined;
      return callee?.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.object.name === 'process' && propertyName(callee) === 'exit';
    }
    default:
      return false;
  }
}

/** Sink kinds that guards have cleared for the value read at `node`; `*` for an allow-list. */
export function guardedKinds(context: FlowContext, node: Node): readonly string[] {
  const key = keyOf(context, node);
  if (!key) return [];
  const kinds = new Set<string>();
  for (const { test, holds } of conditionsAt(context, node)) {
    if (!speaksOf(context, test, key)) continue;
    for (const kind of provedBy(context, test, holds, key, 0)) kinds.add(kind);
    if (kinds.has('*')) return ['*'];
  }
  if (isSwitchedOn(context, node, key)) return ['*'];
  for (const kind of assertedAbove(context, node, key)) kinds.add(kind);
  return [...kinds];
}

/** A value is recognised again by its variable and property path. */
interface Key {
  readonly root: Variable;
  readonly path: string;
}

/** False where the variable's name does not even stand in the code of the test. */
function speaksOf({ file }: FlowContext, test: Node, { root }: Key): boolean {
  return file.textOf(test).includes(root.name);
}

function keyOf(context: FlowContext, node: Node): Key | undefined {
  const root = rootIdentifier(node);
  const variable = root && context.file.bindings.variableOf(root);
  if (!variable) return undefined;
  const path: string[] = [];
  for (let inner = unwrap(node); inner.type === 'MemberExpression'; inner = unwrap(inner.object)) {
    const name = propertyName(inner);
    if (name === undefined) return undefined;
    path.unshift(name);
  }
  return { root: variable, path: path.join('.') };
}

/** The tested expression is the value itself, or (for wider guards) the object that it is read from. */
function isAbout(context: FlowContext, tested: Node, key: Key): boolean {
  const inner = unwrap(tested);
  // `ALLOWED.includes(name.trim().toLowerCase())` tests the name.
  if (inner.type === 'CallExpression' && inner.callee.type === 'MemberExpression' && ['toLowerCase', 'toUpperCase', 'trim', 'toString'].includes(propertyName(inner.callee) ?? '')) {
    return isAbout(context, inner.callee.object, key);
  }
  const other = keyOf(context, inner);
  return other !== undefined && other.root === key.root && (other.path === key.path || (other.path === '' && key.path !== '') || key.path.startsWith(`${other.path}.`));
}

/** Alternatives inside alternatives that are looked into. */
const maxNesting = 6;

function* provedBy(context: FlowContext, test: Node, holds: boolean, key: Key, depth: number): Generator<string> {
  const inner = unwrap(test);
  if (inner.type === 'BinaryExpression') {
    yield* provedByComparison(context, inner, holds, key);
    return;
  }
  // `mode === 'a' || mode === 'b'`: what each side proves by itself.
  if (inner.type === 'LogicalExpression' && depth < maxNesting) {
    // `if (name && !isName(name)) throw …`: what is missing harms nobody.
    const sides = [inner.left, inner.right].map((side) => [...split(side, holds)]).filter((parts) => !parts.some((part) => provesNothingThere(context, part, key)));
    const [first, second = first] = sides.map((parts) => new Set(parts.flatMap((part) => [...provedBy(context, part.test, part.holds, key, depth + 1)])));
    for (const kind of first ?? []) if (second?.has(kind)) yield kind;
    return;
  }
  // `if (!LANGUAGES[code]) return`
  if (inner.type === 'MemberExpression' && inner.computed && holds && isAbout(context, inner.property, key) && isFixedTable(context, inner.object)) yield* provedByKey;
  if (inner.type !== 'CallExpression') return;
  const callee = unwrap(inner.callee);
  const [first] = inner.arguments;
  if (!holds && callee.type === 'MemberExpression' && first && propertyName(callee) === 'test' && isAbout(context, first, key) && isForbiddenClass(callee.object)) yield '*';
  if (holds && callee.type === 'MemberExpression' && first) {
    const name = propertyName(callee);
    if ((name === 'includes' || name === 'has') && isAbout(context, first, key) && isConstantList(context, callee.object)) yield '*';
    if (name === 'hasOwnProperty' && isAbout(context, first, key)) yield '*';
    if ((name === 'hasOwn' || name === 'call') && inner.arguments[1] && isAbout(context, inner.arguments[1], key)) yield '*';
    if (name === 'test' && isAbout(context, first, key) && isAnchored(context, callee.object)) yield '*';
    if ((name === 'isInteger' || name === 'isFinite' || name === 'isSafeInteger') && isAbout(context, first, key)) yield '*';
  }
  for (const model of modelsAt(context, inner)) {
    if (model.kind !== 'validator' || model.mode !== 'guard' || !holds) continue;
    if (model.pattern && !selectInputs(context, inner, model.pattern).every((pattern) => isAnchored(context, pattern))) continue;
    if ((model.inputs ?? []).some((input) => selectInputs(context, inner, input).some((node) => isAbout(context, node, key)))) {
      yield* model.clears;
      yield 'shape';
    }
  }
  if (holds && depth < 2) yield* provedByOwnGuard(context, inner, key, depth);
}

/** `!name`, `name === undefined`, `name == null`: the value is missing or empty. */
function provesNothingThere(context: FlowContext, { test, holds }: HeldCondition, key: Key): boolean {
  const isItself = (node: Node) => isAbout(context, node, key) && keyOf(context, unwrap(node))?.path === key.path;
  if (test.type === 'Identifier' || test.type === 'MemberExpression') return !holds && isItself(test);
  if (test.type === 'LogicalExpression') return [test.left, test.right].every((side) => [...split(side, holds)].some((part) => provesNothingThere(context, part, key)));
  if (test.type !== 'BinaryExpression' || !(holds ? ['===', '=='] : ['!==', '!=']).includes(test.operator)) return false;
  return [[test.left, test.right], [test.right, test.left]].some(([one, other]) => {
    const constants = one && other && isItself(one) ? (isUndefined(context, other) ? [{ value: undefined }] : constantsOf(context, other)) : undefined;
    return constants !== undefined && constants.every(({ value }) => value === undefined || value === null || value === '');
  });
}

function isUndefined({ file }: FlowContext, node: Node): boolean {
  const inner = unwrap(node);
  return inner.type === 'Identifier' && inner.name === 'undefined' && file.bindings.isGlobal(inner);
}

function* provedByComparison(context: FlowContext, test: Extract<Node, { type: 'BinaryExpression' }>, holds: boolean, key: Key): Generator<string> {
  const equal = test.operator === '===' || test.operator === '==';
  const unequal = test.operator === '!==' || test.operator === '!=';
  if (test.operator === 'in' && holds && isAbout(context, test.left, key)) {
    yield* isFixedTable(context, test.right) ? provedByKey : ['in-operator'];
    return;
  }
  if (holds && /^[<>]=?$/.test(test.operator)) yield* provedByOrder(context, test, key);
  if (!(equal && holds) && !(unequal && !holds)) return;
  for (const [one, other] of [[test.left, test.right], [test.right, test.left]] as const) {
    const value = unwrap(one);
    if (value.type === 'UnaryExpression' && value.operator === 'typeof' && isAbout(context, value.argument, key)) {
      const type = constantsOf(context, other)?.[0]?.value;
      if (type === 'number' || type === 'boolean' || type === 'bigint') yield '*';
    } else if (isAbout(context, one, key) && keyOf(context, unwrap(one))?.path === key.path) {
      const constants = constantsOf(context, other);
      if (constants && constants.every(({ value: constant }) => constant !== null && constant !== undefined && constant !== '')) yield '*';
    }
  }
}

/** Of a key of a fixed table, or one of the few names that every object inherits (`constructor`): no function may be chosen by them, the rest they do not harm. */
const provedByKey = ['in-operator', '*'] as const;

/** `count < 1000`: a text that is no number is neither less nor greater than one. */
function* provedByOrder(context: FlowContext, { left, right }: Extract<Node, { type: 'BinaryExpression' }>, key: Key): Generator<string> {
  for (const [one, other] of [[left, right], [right, left]] as const) {
    const isItself = keyOf(context, unwrap(one))?.path === key.path && isAbout(context, one, key);
    if (isItself && typeof constantOf(context, other)?.value === 'number') yield '*';
  }
}

/** `isAllowed(name)` of the project: what each way to a true answer proves of its parameter. */
function* provedByOwnGuard(context: FlowContext, call: Extract<Node, { type: 'CallExpression' }>, key: Key, depth: number): Generator<string> {
  for (const [index, argument] of call.arguments.entries()) {
    if (argument.type === 'SpreadElement' || !isAbout(context, argument, key)) continue;
    for (const fn of functionsAt(context, call.callee, 0)) {
      const home = homeOf(context, fn);
      const param = fn.params[index];
      const root = param?.type === 'Identifier' ? home.file.bindings.variableOf(param) : undefined;
      // `return false` is for what is refused.
      const answers = root ? returnsOf(home, fn).filter((value) => constantsOf(home, value)?.every((constant) => !constant.value) !== true) : [];
      const [first, ...others] = answers.map((value) => new Set([...split(value, true), ...conditionsAt(home, value)].flatMap(({ test, holds }) => (root ? [...provedBy(home, test, holds, { root, path: '' }, depth + 1)] : []))));
      for (const kind of first ?? []) if (others.every((other) => other.has(kind))) yield kind;
    }
  }
}

/** A list whose entries the code itself wrote: literals, keys of a literal, a Map or Set built from such. */
function isConstantList(context: FlowContext, node: Node, depth = 0): boolean {
  if (depth > 6) return false;
  const inner = unwrap(node);
  switch (inner.type) {
    case 'ArrayExpression':
      return inner.elements.every((element) => element !== null && (element.type === 'SpreadElement' ? isConstantList(context, element.argument, depth + 1) : isWrittenEntry(context, element, depth)));
    case 'ObjectExpression':
      return true;
    case 'NewExpression': {
      const name = inner.callee.type === 'Identifier' ? inner.callee.name : '';
      if (name !== 'Set' && name !== 'Map') return false;
      return inner.arguments.length === 0 ? name === 'Map' : isConstantList(context, inner.arguments[0] as Node, depth + 1);
    }
    case 'CallExpression': {
      const callee = unwrap(inner.callee);
      const name = callee.type === 'MemberExpression' ? propertyName(callee) : undefined;
      if (name === 'keys' || name === 'freeze' || name === 'values' || name === 'entries') return inner.arguments[0] ? isConstantList(context, inner.arguments[0], depth + 1) : false;
      if (name === 'map' || name === 'filter') return callee.type === 'MemberExpression' && isConstantList(context, callee.object, depth + 1);
      return false;
    }
    case 'Identifier': {
      const definitions = context.definitions.reaching(inner);
      // An imported list is the project's own; whether it is constant is decided with the other file at hand.
      return definitions.length > 0 && definitions.every((def) => (def.kind === 'value' && def.path.length === 0 ? isConstantList(context, def.node, depth + 1) : def.kind === 'import' && isOwnModule(def.source)));
    }
    case 'MemberExpression':
      return inner.object.type === 'ThisExpression' || constantsOf(context, inner) !== undefined;
    default:
      return false;
  }
}

/** A constant, a pair, or an object such as `{ name: 'search', run }`, of which a list of names is made. */
function isWrittenEntry(context: FlowContext, element: Node, depth: number): boolean {
  const { type } = unwrap(element);
  if (type === 'ArrayExpression' || type === 'ObjectExpression') return true;
  return constantsOf(context, element) !== undefined || (type === 'Identifier' && isConstantList(context, element, depth + 1));
}

/** Inside `case 'a':` of a switch on the value, it is that constant. */
function isSwitchedOn(context: FlowContext, node: Node, key: Key): boolean {
  let child = node;
  for (let parent = context.file.parent(child); parent && !isFunction(parent); child = parent, parent = context.file.parent(parent)) {
    if (parent.type !== 'SwitchCase' || !parent.test || child === parent.test) continue;
    const statement = context.file.parent(parent);
    if (statement?.type === 'SwitchStatement' && isAbout(context, statement.discriminant, key) && constantsOf(context, parent.test)) return true;
  }
  return false;
}

/** `schema.parse(value)` or `assert(isX(value))` as a statement of its own above the read. */
function* assertedAbove(context: FlowContext, node: Node, key: Key): Generator<string> {
  const { file } = context;
  let child = node;
  for (let parent = file.parent(child); parent; child = parent, parent = file.parent(parent)) {
    if (parent.type !== 'BlockStatement' && parent.type !== 'Program') continue;
    for (const { call, model } of assertionsBefore(context, parent.body, child)) {
      if ((model.inputs ?? []).some((input) => selectInputs(context, call, input).some((tested) => isAbout(context, tested, key)))) yield 'shape';
    }
  }
}

/** A statement that throws unless its input is valid. */
export interface Assertion {
  readonly call: Node;
  readonly model: ValidatorModel;
}

/** Assertions of a block, as far as anybody has asked. */
export interface Assertions {
  readonly found: Assertion[];
  /** Statements looked at. */
  done: number;
  /** True while one is looked at. */
  isBusy: boolean;
}

/** Statements are looked at once and in order: a generated block has thousands of them, and each read in it asks. */
function* assertionsBefore(context: FlowContext, statements: readonly Node[], child: Node): Generator<Assertion> {
  let known = context.assertions.get(statements);
  if (!known) context.assertions.set(statements, (known = { found: [], done: 0, isBusy: false }));
  const isAbove = (node: Node | undefined) => node !== undefined && node.range[0] < child.range[0];
  if (!known.isBusy) {
    known.isBusy = true;
    for (; isAbove(statements[known.done]); known.done++) known.found.push(...assertionsIn(context, statements[known.done] as Node));
    known.isBusy = false;
  }
  for (const assertion of known.found) if (isAbove(assertion.call)) yield assertion;
}

function assertionsIn(context: FlowContext, statement: Node): readonly Assertion[] {
  const call = validatingCall(statement);
  return call ? modelsAt(context, call).flatMap((model) => (model.kind === 'validator' && (model.mode === 'throws' || model.mode === 'assert') ? [{ call, model }] : [])) : [];
}

/** The call of `f(x);`, `await f(x);` or `const y = f(x);`. */
function validatingCall(statement: Node): Node | undefined {
  const expression = statement.type === 'ExpressionStatement' ? statement.expression : statement.type === 'VariableDeclaration' ? statement.declarations[0]?.init : undefined;
  if (!expression) return undefined;
  const inner = unwrap(expression);
  const call = inner.type === 'AwaitExpression' ? unwrap(inner.argument) : inner;
  return call.type === 'CallExpression' ? call : undefined;
}
