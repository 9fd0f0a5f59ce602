/** Variables of a module, and fields of classes, that hold messages and go to a model. */
import { isInside } from '../../model/inside.ts';
import { isFunction, propertyName, unwrap, type Node } from '../../model/node.ts';
import { functionsBehind } from '../../rule/project-function.ts';
import { isInFile, parameterOf } from '../../rule/values.ts';
import type { RuleFile } from '../../rule/types.ts';
import { beginnings, holderAt, isOfModule, type Holder } from './holders.ts';

export interface ConversationStore {
  /** The name where it is declared. */
  readonly declaration: Node;
  /** One list for everybody, or lists by key. */
  readonly kind: 'list' | 'map';
  /** Where a message is added. */
  readonly change: Node;
  /** The argument of the model call. */
  readonly sink: Node;
  readonly sinkName: Node;
  /** What is added comes from a user for sure. */
  readonly isProved: boolean;
}

export function* conversationStores(file: RuleFile): Iterable<ConversationStore> {
  // Most files are done with here, before any call into another file is looked at.
  if (!mayStore(file)) return;
  const seen = new Set<Node>();
  for (const { node, name } of promptsOf(file)) {
    for (const { holder, isKeyed } of holdersOf(file, node, 0)) {
      const { declaration } = holder;
      if (seen.has(declaration)) continue;
      const kind = holder.init && kindOf(file, holder.init);
      if (kind === undefined || (kind === 'map') !== isKeyed || (kind === 'list' && holder.isOfInstance)) continue;
      const changes = changesOf(file, holder, kind);
      const [change] = changes;
      if (!change || (kind === 'map' && mayForget(file, holder))) continue;
      const added = kind === 'map' ? [...changes, ...addedByName(file, holder)] : changes;
      const isProved = added.some((at) => isFromUser(file, at));
      if (!isProved && !added.some((at) => isServed(file, at))) continue;
      seen.add(declaration);
      yield { declaration, kind, change, sink: node, sinkName: name, isProved };
    }
  }
}

/** Lists of messages that model calls take, in this file or in a function of another that is called with them. */
function* promptsOf(file: RuleFile): Iterable<{ node: Node; name: Node }> {
  yield* ownPrompts(file);
  for (const call of file.nodes('CallExpression')) {
    if (call.arguments.length === 0) continue;
    for (const { fn, file: home } of functionsBehind(file, call.callee)) {
      if (home === file) continue;
      for (const { node } of ownPrompts(home)) {
        for (const { id } of sourcesOf(home, node, 0)) {
          const parameter = parameterOf(home, id);
          const argument = parameter?.fn === fn ? call.arguments[parameter.index] : undefined;
          if (parameter && argument) for (const value of atPath(file, argument, parameter.path)) yield { node: value, name: call.callee };
        }
      }
    }
  }
}

function* ownPrompts(file: RuleFile): Iterable<{ node: Node; name: Node }> {
  for (const call of file.flow.calls('llm-call')) {
    const name = call.node.type === 'CallExpression' || call.node.type === 'NewExpression' ? call.node.callee : call.node;
    for (const input of call.model.prompt ?? []) {
      const path = (input.path ?? '').split('[]')[0]?.replace(/\.$/, '') ?? '';
      for (const node of file.flow.inputs(call, { arg: input.arg, ...(path !== '' && { path }) })) if (isInFile(file, node)) yield { node, name };
    }
  }
}

function atPath(file: RuleFile, node: Node, path: readonly string[]): readonly Node[] {
  return path.length === 0 ? [node] : file.flow.lookup(node, path.join('.')).nodes.filter((found) => isInFile(file, found));
}

/** Holders behind an expression, and whether an entry of them is taken by a key. */
function* holdersOf(file: RuleFile, node: Node, depth: number): Iterable<{ holder: Holder; isKeyed: boolean }> {
  for (const { id, isKeyed } of sourcesOf(file, node, depth)) {
    const holder = holderAt(file, id);
    const parameter = parameterOf(file, id);
    if (holder) yield { holder, isKeyed };
    if (!parameter || depth > 4) continue;
    for (const use of file.flow.uses(parameter.fn)) {
      const argument = use.kind === 'callee' && use.call.type === 'CallExpression' ? use.call.arguments[parameter.index] : undefined;
      if (argument) for (const value of atPath(file, argument, parameter.path)) for (const found of holdersOf(file, value, depth + 1)) yield { ...found, isKeyed: found.isKeyed || isKeyed };
    }
  }
}

const passesItems = new Set(['slice', 'concat', 'filter', 'map', 'flat', 'reverse', 'toReversed', 'toSpliced', 'splice']);

/** Names of module variables, fields and parameters that an expression takes its items from. */
function* sourcesOf(file: RuleFile, node: Node, depth: number, isKeyed = false): Iterable<{ id: Node; isKeyed: boolean }> {
  if (depth > 8) return;
  const inner = unwrap(node);
  const go = (next: Node, keyed = isKeyed) => sourcesOf(file, next, depth + 1, keyed);
  switch (inner.type) {
    case 'Identifier': {
      const variable = file.bindings.variableOf(inner);
      if (!variable) return;
      if (isOfModule(variable) || parameterOf(file, inner)) yield { id: inner, isKeyed };
      else for (const { writeExpr } of variable.references) if (writeExpr) yield* go(writeExpr);
      return;
    }
    case 'ArrayExpression':
      for (const element of inner.elements) if (element?.type === 'SpreadElement') yield* go(element.argument);
      return;
    case 'AssignmentExpression':
      // `histories[id] ??= []`
      yield* go(inner.left);
      yield* go(inner.right);
      return;
    case 'MemberExpression':
      if (holderAt(file, inner)) yield { id: inner, isKeyed };
      // `histories[id]`, `session.messages`.
      yield* go(inner.object, isKeyed || (inner.computed && propertyName(inner) === undefined));
      return;
    case 'LogicalExpression':
      yield* go(inner.left);
      yield* go(inner.right);
      return;
    case 'ConditionalExpression':
      yield* go(inner.consequent);
      yield* go(inner.alternate);
      return;
    case 'AwaitExpression':
      yield* go(inner.argument);
      return;
    case 'TemplateLiteral':
      for (const part of inner.expressions) yield* go(part);
      return;
    case 'BinaryExpression':
      yield* go(inner.left);
      yield* go(inner.right);
      return;
    case 'CallExpression': {
      const callee = unwrap(inner.callee);
      const name = callee.type === 'MemberExpression' ? propertyName(callee) : undefined;
      if (callee.type !== 'MemberExpression' || name === undefined || !(passesItems.has(name) || name === 'get')) return;
      yield* go(callee.object, isKeyed || name === 'get');
      if (name === 'concat') for (const argument of inner.arguments) yield* go(argument);
      return;
    }
    default:
      return;
  }
}

/** True if something that lives as long as the program is a list or a map. */
function mayStore(file: RuleFile): boolean {
  for (const init of beginnings(file)) if (kindOf(file, init) !== undefined) return true;
  return false;
}

/** By what it is declared with; undefined for all that is neither an array nor a plain map. */
function kindOf(file: RuleFile, value: Node): 'list' | 'map' | undefined {
  const init = unwrap(value);
  if (init.type === 'ArrayExpression' || (init.type === 'Literal' && typeof init.value === 'string')) return 'list';
  if (init.type === 'ObjectExpression') return init.properties.length === 0 ? 'map' : undefined;
  if (init.type !== 'NewExpression' || init.callee.type !== 'Identifier' || !file.bindings.isGlobal(init.callee)) return undefined;
  return init.callee.name === 'Map' ? 'map' : init.callee.name === 'Array' ? 'list' : undefined;
}

const adds = new Set(['push', 'unshift', 'splice']);

/** Calls and assignments inside functions that add to the holder, or to an entry of it. */
function changesOf(file: RuleFile, holder: Holder, kind: 'list' | 'map'): readonly Node[] {
  return holder.uses.flatMap((identifier): readonly Node[] => {
    if (!file.flow.enclosingFunction(identifier)) return [];
    const parent = file.parent(identifier);
    if (kind === 'list') {
      if (parent?.type === 'AssignmentExpression' && parent.left === identifier) return isEmptyList(parent.right) || !keepsOld(holder, parent) ? [] : [parent];
      const call = parent?.type === 'MemberExpression' && parent.object === identifier ? file.parent(parent) : undefined;
      return call?.type === 'CallExpression' && parent?.type === 'MemberExpression' && call.callee === parent && adds.has(propertyName(parent) ?? '') && call.arguments.length > 0 ? [call] : [];
    }
    if (parent?.type !== 'MemberExpression' || parent.object !== identifier) return [];
    const user = file.parent(parent);
    const added = parent.computed ? addedTo(file, parent) : undefined;
    if (parent.computed && user?.type === 'AssignmentExpression' && user.left === parent) return [user, ...(added ? [added] : [])];
    if (added) return [added];
    return propertyName(parent) === 'set' && user?.type === 'CallExpression' && user.callee === parent ? [user] : [];
  });
}

/** `histories[id].push(message)`, `(histories[id] ??= []).push(message)`. */
function addedTo(file: RuleFile, entry: Node): Node | undefined {
  let node = entry;
  for (let parent = file.parent(node); parent; node = parent, parent = file.parent(parent)) {
    const isSame = (parent.type === 'AssignmentExpression' && parent.left === node) || parent.type === 'TSNonNullExpression' || parent.type === 'ChainExpression' || parent.type === 'LogicalExpression';
    if (isSame) continue;
    const call = parent.type === 'MemberExpression' && parent.object === node && adds.has(propertyName(parent) ?? '') ? file.parent(parent) : undefined;
    return call?.type === 'CallExpression' && call.callee === parent && call.arguments.length > 0 ? call : undefined;
  }
  return undefined;
}

/** `const past = (histories[id] ??= [])`, and then `past.push(message)`; also with `histories.get(id)`. */
function* addedByName(file: RuleFile, { uses }: Holder): Iterable<Node> {
  for (const use of uses) {
    let node: Node = use;
    let parent = file.parent(node);
    while (parent?.type === 'MemberExpression' || parent?.type === 'LogicalExpression' || parent?.type === 'AssignmentExpression' || parent?.type === 'TSNonNullExpression' || (parent?.type === 'CallExpression' && parent.callee === node)) {
      node = parent;
      parent = file.parent(node);
    }
    const variable = parent?.type === 'VariableDeclarator' && parent.init === node ? file.bindings.variableOf(parent.id) : undefined;
    for (const { identifier } of variable?.references ?? []) {
      const added = addedTo(file, identifier);
      if (added) yield added;
    }
  }
}

/** A text grows by `+=` or by being put before what is new; `last = text` replaces it. A list is what it is set to. */
function keepsOld({ init, uses }: Holder, { operator, right }: Extract<Node, { type: 'AssignmentExpression' }>): boolean {
  return init?.type !== 'Literal' || operator === '+=' || uses.some((use) => isInside(use, right));
}

function isEmptyList(node: Node): boolean {
  return node.type === 'ArrayExpression' && node.elements.length === 0;
}

/** Entries are deleted, or the map is given to somebody who may do that. */
function mayForget(file: RuleFile, { uses, isOpen }: Holder): boolean {
  return isOpen || uses.some((use) => {
    const parent = file.parent(use);
    if (parent?.type !== 'MemberExpression' || parent.object !== use) return true;
    const user = file.parent(parent);
    const name = propertyName(parent);
    return name === 'delete' || name === 'clear' || (user?.type === 'UnaryExpression' && user.operator === 'delete');
  });
}

/** What is added carries text of a user. */
function isFromUser(file: RuleFile, change: Node): boolean {
  // `histories[message.author.id] ??= []`: a history for each user.
  const key = change.type === 'AssignmentExpression' && change.left.type === 'MemberExpression' ? [change.left.property] : [];
  const values = change.type === 'CallExpression' ? change.arguments : change.type === 'AssignmentExpression' ? [change.right, ...key] : [];
  return values.some((value) => file.flow.taints(value).some(({ label }) => label === 'user-input'));
}

/** Added in a function that others call: a program that talks to its one user at a terminal keeps to itself. */
function isServed(file: RuleFile, change: Node): boolean {
  const values = change.type === 'CallExpression' ? change.arguments : change.type === 'AssignmentExpression' ? [change.right] : [];
  const isTerminal = file.ast.body.some((statement) => statement.type === 'ImportDeclaration' && /^(?:node:)?readline|^@?inquirer|^prompts$/.test(statement.source.value));
  return !isTerminal && values.some((value) => file.flow.parameters(value).some(({ fn }) => isExportedFunction(file, fn)));
}

function isExportedFunction(file: RuleFile, fn: Node): boolean {
  return isFunction(fn) && [fn, classAround(file, fn)].some((node) => node && file.flow.uses(node).some(({ kind }) => kind === 'exported'));
}

/** The class of a method that other files may call: `export class Chat { async ask(question) { … } }`. */
function classAround(file: RuleFile, fn: Node): Node | undefined {
  const member = file.parent(fn);
  if (member?.type !== 'MethodDefinition' || member.kind !== 'method' || member.key.type === 'PrivateIdentifier' || member.accessibility === 'private') return undefined;
  return file.parent(file.parent(member) ?? member);
}
