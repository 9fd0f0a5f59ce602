/** Where values go: through variables, properties of literals, returns and parameters of the project's functions. */
import { globalName } from '../model/global-name.ts';
import { isFunction, propertyName, unwrap, type ClassNode, type FunctionNode, type Node } from '../model/node.ts';
import type { Variable } from '../model/scopes.ts';
import { keepsElements, listElementParameter } from './builtins.ts';
import { classOf, enclosingClass } from './classes.ts';
import { reach, type FlowContext } from './context.ts';
import { enclosingFunction } from './definitions.ts';
import { calleesOf } from './functions.ts';
import { flowLimits } from './limits.ts';
import { exportPath, homeOf, markForeign } from './modules.ts';
import type { Use } from './types.ts';

/** All uses of the value that `node` produces, followed through variables, properties of literals, returns and local parameters. */
export function usesOf(context: FlowContext, node: Node): readonly Use[] {
  const home = homeOf(context, node);
  if (home !== context) return usesOf(home, node);
  let uses = context.uses.get(node);
  if (!uses) {
    context.uses.set(node, []);
    const found: Use[] = [];
    followValue(context, node, [], found, new Set());
    context.uses.set(node, (uses = found));
  }
  return uses;
}

function followValue(context: FlowContext, node: Node, keys: readonly string[], found: Use[], seen: Set<Node>): void {
  if (seen.has(node)) return;
  if (found.length >= flowLimits.uses) return reach(context, 'uses', node);
  seen.add(node);
  const { file } = context;
  const parent = file.parent(node);
  if (node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') {
    const variable = node.id && file.bindings.variableOf(node.id);
    if (variable) followVariable(context, variable, keys, found, seen);
    if (parent?.type === 'ExportDefaultDeclaration') found.push({ kind: 'exported', name: 'default' });
    if (parent?.type === 'ExportNamedDeclaration' && node.id) found.push({ kind: 'exported', name: node.id.name });
    return;
  }
  if (!parent) return;
  switch (parent.type) {
    case 'CallExpression':
    case 'NewExpression': {
      if (parent.callee === node) {
        if (keys.length === 0) found.push({ kind: 'callee', call: parent });
        else found.push({ kind: 'read', at: node });
        return;
      }
      const index = parent.arguments.indexOf(node as never);
      if (index < 0) return;
      found.push({ kind: 'argument', call: parent, index, keys });
      followEntry(context, parent, index, keys, found, seen);
      followListed(context, parent, index, keys, found, seen);
      followArgument(context, parent, index, keys, found, seen);
      return;
    }
    case 'TSAsExpression':
    case 'TSTypeAssertion':
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
    case 'ChainExpression':
    case 'AwaitExpression':
    case 'SpreadElement':
      followValue(context, parent, keys, found, seen);
      return;
    case 'LogicalExpression':
      if (parent.left === node) found.push({ kind: 'read', at: node });
      followValue(context, parent, keys, found, seen);
      return;
    case 'ConditionalExpression':
      if (parent.test === node) found.push({ kind: 'read', at: node });
      else followValue(context, parent, keys, found, seen);
      return;
    case 'SequenceExpression':
      if (parent.expressions.at(-1) === node) followValue(context, parent, keys, found, seen);
      return;
    case 'Property': {
      if (parent.value !== node) return;
      const object = file.parent(parent);
      if (object?.type !== 'ObjectExpression') return;
      const name = propertyName(parent);
      followValue(context, object, [name === undefined ? '.*' : `.${name}`, ...keys], found, seen);
      return;
    }
    case 'ArrayExpression':
      followValue(context, parent, ['[]', ...keys], found, seen);
      return;
    case 'ObjectExpression':
      // `{ ...options }` has what the options have.
      followValue(context, parent, keys, found, seen);
      return;
    case 'VariableDeclarator': {
      if (parent.init !== node) return;
      if (parent.id.type === 'Identifier') {
        const variable = file.bindings.variableOf(parent.id);
        if (variable) followVariable(context, variable, keys, found, seen);
        const exported = exportedAs(context, parent);
        if (exported) found.push({ kind: 'exported', name: parent.id.name });
      } else {
        found.push({ kind: 'read', at: node });
        followPattern(context, parent.id, keys, found, seen);
      }
      return;
    }
    case 'ForOfStatement': {
      found.push({ kind: 'read', at: node });
      const [declarator] = parent.right === node && parent.left.type === 'VariableDeclaration' ? parent.left.declarations : [];
      if (declarator && keys[0] === '[]') followTarget(context, declarator.id, keys.slice(1), found, seen);
      return;
    }
    case 'AssignmentExpression':
      if (parent.right !== node) return;
      found.push({ kind: 'assigned', to: parent, keys });
      followAssignment(context, parent, keys, found, seen);
      return;
    case 'ArrowFunctionExpression':
      if (parent.body === node) followReturn(context, parent, node, keys, found, seen);
      return;
    case 'ReturnStatement': {
      const fn = enclosingFunction(file, parent);
      if (fn) followReturn(context, fn, node, keys, found, seen);
      return;
    }
    case 'ExportDefaultDeclaration':
      found.push({ kind: 'exported', name: `default${keys.join('')}` });
      return;
    case 'MethodDefinition':
    case 'PropertyDefinition':
      if (parent.value === node) followMember(context, parent, keys, found, seen);
      return;
    case 'MemberExpression':
      followPropertyRead(context, parent, node, keys, found, seen);
      return;
    case 'JSXOpeningElement':
      found.push(keys.length === 0 ? { kind: 'rendered', at: parent } : { kind: 'read', at: node });
      return;
    case 'JSXClosingElement':
    case 'ExpressionStatement':
    case 'TSTypePredicate':
    case 'TSTypeQuery':
      return;
    default:
      found.push({ kind: 'read', at: node });
  }
}

function exportedAs(context: FlowContext, declarator: Node): boolean {
  const declaration = context.file.parent(declarator);
  return declaration !== undefined && context.file.parent(declaration)?.type === 'ExportNamedDeclaration';
}

function followVariable(context: FlowContext, variable: Variable, keys: readonly string[], found: Use[], seen: Set<Node>): void {
  for (const reference of variable.references) {
    const id = reference.identifier;
    if (!reference.isRead()) continue;
    const parent = context.file.parent(id);
    if (parent?.type === 'ExportSpecifier') found.push({ kind: 'exported', name: parent.exported.type === 'Identifier' ? parent.exported.name : String(parent.exported.value) });
    else followValue(context, id, keys, found, seen);
  }
}

/** Reading a property takes a key off; `.bind(…)` keeps the function. */
function followPropertyRead(context: FlowContext, member: Extract<Node, { type: 'MemberExpression' }>, node: Node, keys: readonly string[], found: Use[], seen: Set<Node>): void {
  if (member.object !== node) {
    found.push({ kind: 'read', at: node });
    return;
  }
  const parent = context.file.parent(member);
  const name = propertyName(member);
  if (name === 'bind' && parent?.type === 'CallExpression' && parent.callee === member) {
    followValue(context, parent, keys, found, seen);
    return;
  }
  const [key, ...rest] = keys;
  if (key === '[]' && name !== undefined && parent?.type === 'CallExpression' && parent.callee === member && followElement(context, parent, name, keys, found, seen)) return;
  const isElement = name === undefined || key === `.${name}` || key === '.*' || (key === '[]' && !ofCollections.has(name));
  if (key !== undefined && isElement) followValue(context, member, rest, found, seen);
  else if (key === undefined) found.push({ kind: 'read', at: node });
}

/** Members that every list or map has, and that are none of its entries. */
const ofCollections: ReadonlySet<string> = new Set(['set', 'get', 'has', 'delete', 'clear', 'add', 'push', 'unshift', 'pop', 'shift', 'splice', 'size', 'length', 'keys', 'values', 'entries', 'forEach', 'map', 'includes', 'indexOf', 'join', 'some', 'every']);

/** `tools.find(…)`, `tools.get(name)`, `tools.filter(…)`, `tools.forEach((tool) => …)`: an element of a list that is asked for it. */
function followElement(context: FlowContext, call: Extract<Node, { type: 'CallExpression' }>, method: string, keys: readonly string[], found: Use[], seen: Set<Node>): boolean {
  const rest = keys.slice(1);
  if (method === 'find' || method === 'get') {
    followValue(context, call, rest, found, seen);
    return true;
  }
  const index = listElementParameter.get(method);
  if (index === undefined && !keepsElements.has(method)) return false;
  const callback = call.arguments[0] && unwrap(call.arguments[0]);
  const param = index !== undefined && callback && isFunction(callback) ? callback.params[index] : undefined;
  if (param) followTarget(context, param, rest, found, seen);
  if (keepsElements.has(method)) followValue(context, call, keys, found, seen);
  return true;
}

/** `Object.values(tools)`, `Object.entries(tools)`: the list of what an object holds. */
function followListed(context: FlowContext, call: Extract<Node, { type: 'CallExpression' | 'NewExpression' }>, index: number, keys: readonly string[], found: Use[], seen: Set<Node>): void {
  if (call.type !== 'CallExpression' || index !== 0 || !keys[0]?.startsWith('.')) return;
  const name = globalName(context.file, unwrap(call.callee));
  if (name === 'Object.values') followValue(context, call, ['[]', ...keys.slice(1)], found, seen);
  else if (name === 'Object.entries') followValue(context, call, ['[]', '[1]', ...keys.slice(1)], found, seen);
}

/** `new Map([[name, fn]])`, `tools.set(name, fn)`, `tools.push(fn)`: one of the collection's values. */
function followEntry(context: FlowContext, call: Extract<Node, { type: 'CallExpression' | 'NewExpression' }>, index: number, keys: readonly string[], found: Use[], seen: Set<Node>): void {
  const callee = unwrap(call.callee);
  if (call.type === 'NewExpression') {
    const isMap = callee.type === 'Identifier' && callee.name === 'Map' && context.file.bindings.isGlobal(callee);
    if (isMap && index === 0 && keys[0] === '[]' && keys[1] === '[]') followValue(context, call, ['[]', ...keys.slice(2)], found, seen);
    return;
  }
  if (callee.type !== 'MemberExpression') return;
  const name = propertyName(callee);
  if (!(name === 'set' && index === 1 && call.arguments.length === 2) && name !== 'push') return;
  const object = unwrap(callee.object);
  const variable = object.type === 'Identifier' ? context.file.bindings.variableOf(object) : undefined;
  if (variable) followVariable(context, variable, ['[]', ...keys], found, seen);
}

function followAssignment(context: FlowContext, assignment: Extract<Node, { type: 'AssignmentExpression' }>, keys: readonly string[], found: Use[], seen: Set<Node>): void {
  const { file } = context;
  const target = unwrap(assignment.left);
  if (target.type === 'Identifier') {
    const variable = file.bindings.variableOf(target);
    if (variable) followVariable(context, variable, keys, found, seen);
    return;
  }
  if (target.type !== 'MemberExpression') return;
  const path = exportPath(context, target);
  const exported = path === '' ? 'default' : path;
  if (exported !== undefined) {
    found.push({ kind: 'exported', name: exported });
    return;
  }
  const name = propertyName(target);
  if (name === undefined) return;
  const object = unwrap(target.object);
  if (object.type === 'ThisExpression') {
    const owner = enclosingClass(context, object);
    if (owner) followMemberName(context, owner, name, keys, found, seen);
    return;
  }
  const variable = object.type === 'Identifier' ? file.bindings.variableOf(object) : undefined;
  if (variable) followVariable(context, variable, [`.${name}`, ...keys], found, seen);
}

function followReturn(context: FlowContext, fn: FunctionNode, at: Node, keys: readonly string[], found: Use[], seen: Set<Node>): void {
  found.push({ kind: 'returned', from: fn, at });
  if (seen.has(fn)) return;
  for (const use of usesOf(context, fn)) if (use.kind === 'callee') followValue(context, use.call, keys, found, seen);
}

/** The parameter of a local function is the next holder of an argument. */
function followArgument(context: FlowContext, call: Extract<Node, { type: 'CallExpression' | 'NewExpression' }>, index: number, keys: readonly string[], found: Use[], seen: Set<Node>): void {
  for (const fn of calleesOf(context, call)) {
    const home = homeOf(context, fn);
    if (home !== context) {
      found.push(...foreignUses(context, home, fn, index, keys));
      continue;
    }
    const param = fn.params[index];
    if (param) followTarget(context, param, keys, found, seen);
  }
}

/** Uses of a parameter in a function of another file; their nodes are marked as foreign. */
function foreignUses(context: FlowContext, home: FlowContext, fn: FunctionNode, index: number, keys: readonly string[]): readonly Use[] {
  const param = fn.params[index];
  const inner = param?.type === 'AssignmentPattern' ? param.left : param;
  const found: Use[] = [];
  const variable = inner?.type === 'Identifier' ? home.file.bindings.variableOf(inner) : undefined;
  if (variable) followVariable(home, variable, keys, found, new Set());
  else if (inner?.type === 'ObjectPattern') {
    found.push({ kind: 'read', at: inner });
    followPattern(home, inner, keys, found, new Set());
  }
  return found.filter((use) => {
    if (use.kind === 'exported' || use.kind === 'assigned') return false;
    markForeign(context, [use.kind === 'argument' || use.kind === 'callee' ? use.call : use.at], home);
    return true;
  });
}

function followPattern(context: FlowContext, pattern: Node, keys: readonly string[], found: Use[], seen: Set<Node>): void {
  const [key, ...rest] = keys;
  if (key === undefined) return;
  if (pattern.type === 'ArrayPattern') {
    for (const [index, element] of pattern.elements.entries()) if (element && (key === `[${index}]` || key === '[]')) followTarget(context, element, rest, found, seen);
  }
  if (pattern.type !== 'ObjectPattern') return;
  for (const property of pattern.properties) {
    if (property.type === 'Property' && `.${propertyName(property)}` === key) followTarget(context, property.value, rest, found, seen);
  }
}

/** A variable or a pattern, with its default: what holds the value next. */
function followTarget(context: FlowContext, target: Node, keys: readonly string[], found: Use[], seen: Set<Node>): void {
  const inner = target.type === 'AssignmentPattern' ? target.left : target;
  const variable = inner.type === 'Identifier' ? context.file.bindings.variableOf(inner) : undefined;
  if (variable) followVariable(context, variable, keys, found, seen);
  else followPattern(context, inner, keys, found, seen);
}

function followMember(context: FlowContext, member: Extract<Node, { type: 'MethodDefinition' | 'PropertyDefinition' }>, keys: readonly string[], found: Use[], seen: Set<Node>): void {
  const owner = enclosingClass(context, member);
  const name = propertyName(member);
  if (owner && member.type === 'MethodDefinition' && member.kind === 'constructor') {
    // Who gives the class to others, or exports it, calls no constructor yet.
    const ofClass: Use[] = [];
    followValue(context, owner, keys, ofClass, seen);
    found.push(...ofClass.filter((use) => use.kind === 'callee' && use.call.type === 'NewExpression'));
  } else if (owner && name !== undefined) followMemberName(context, owner, name, keys, found, seen);
}

/** Reads of `this.name` inside the class, and of `x.name` where `x` is built from the class in this file. */
function followMemberName(context: FlowContext, owner: ClassNode, name: string, keys: readonly string[], found: Use[], seen: Set<Node>): void {
  for (const member of context.file.nodes('MemberExpression')) {
    if (propertyName(member) !== name || isWriteTarget(context, member)) continue;
    const object = unwrap(member.object);
    const isOwn = object.type === 'ThisExpression' ? enclosingClass(context, object) === owner : classOf(context, object) === owner;
    if (isOwn) followValue(context, member, keys, found, seen);
  }
}

function isWriteTarget(context: FlowContext, node: Node): boolean {
  const parent = context.file.parent(node);
  return parent?.type === 'AssignmentExpression' && parent.left === node;
}
