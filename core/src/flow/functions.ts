/** Where values and functions go, and which function a call runs: the call graph of one file. */
import { isClass, isFunction, propertyName, unwrap, type ClassNode, type FunctionNode, type Node } from '../model/node.ts';
import type { Variable } from '../model/scopes.ts';
import type { FlowContext } from './context.ts';
import { enclosingFunction } from './definitions.ts';
import { exportedNodes, exportPath, homeOf, markForeign, requiredModule } from './modules.ts';
import { lookupPath } from './structure.ts';
import type { Use } from './types.ts';

/** Value positions followed per value; generated code may have thousands of reads of one variable. */
const maxUses = 200;

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
  if (seen.has(node) || found.length >= maxUses) return;
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
    case 'VariableDeclarator': {
      if (parent.init !== node) return;
      if (parent.id.type === 'Identifier') {
        const variable = file.bindings.variableOf(parent.id);
        if (variable) followVariable(context, variable, keys, found, seen);
        const exported = exportedAs(context, parent);
        if (exported) found.push({ kind: 'exported', name: parent.id.name });
      } else found.push({ kind: 'read', at: node });
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
      found.push({ kind: 'exported', name: 'default' });
      return;
    case 'MethodDefinition':
    case 'PropertyDefinition':
      if (parent.value === node) followMember(context, parent, keys, found, seen);
      return;
    case 'MemberExpression':
      followPropertyRead(context, parent, node, keys, found, seen);
      return;
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
  if (key !== undefined && (name === undefined || key === `.${name}` || key === '.*' || key === '[]')) followValue(context, member, rest, found, seen);
  else if (key === undefined) found.push({ kind: 'read', at: node });
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
    const inner = param?.type === 'AssignmentPattern' ? param.left : param;
    const variable = inner?.type === 'Identifier' ? context.file.bindings.variableOf(inner) : undefined;
    if (variable) followVariable(context, variable, keys, found, seen);
    else if (inner?.type === 'ObjectPattern') followPattern(context, inner, keys, found, seen);
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

function followPattern(context: FlowContext, pattern: Extract<Node, { type: 'ObjectPattern' }>, keys: readonly string[], found: Use[], seen: Set<Node>): void {
  const [key, ...rest] = keys;
  if (key === undefined) return;
  for (const property of pattern.properties) {
    if (property.type !== 'Property' || `.${propertyName(property)}` !== key) continue;
    const target = property.value.type === 'AssignmentPattern' ? property.value.left : property.value;
    const variable = target.type === 'Identifier' ? context.file.bindings.variableOf(target) : undefined;
    if (variable) followVariable(context, variable, rest, found, seen);
  }
}

function followMember(context: FlowContext, member: Extract<Node, { type: 'MethodDefinition' | 'PropertyDefinition' }>, keys: readonly string[], found: Use[], seen: Set<Node>): void {
  const owner = enclosingClass(context, member);
  const name = propertyName(member);
  if (owner && name !== undefined) followMemberName(context, owner, name, keys, found, seen);
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

/** The class whose `this` a node sees. */
export function enclosingClass(context: FlowContext, node: Node): ClassNode | undefined {
  for (let parent = context.file.parent(node); parent; parent = context.file.parent(parent)) {
    if (isClass(parent)) return parent;
    const isOwnThis = parent.type === 'FunctionDeclaration' || parent.type === 'FunctionExpression';
    if (isOwnThis) {
      const holder = context.file.parent(parent);
      if (holder?.type !== 'MethodDefinition' && holder?.type !== 'PropertyDefinition') return undefined;
    }
  }
  return undefined;
}

/** Class of which an expression is an instance, if the class stands in the project. */
export function classOf(context: FlowContext, node: Node, depth = 0): ClassNode | undefined {
  if (depth > 8) return undefined;
  const inner = unwrap(node);
  const home = homeOf(context, inner);
  if (home !== context) return foreignClass(context, classOf(home, inner, depth + 1), home);
  switch (inner.type) {
    case 'ThisExpression':
      return enclosingClass(context, inner);
    case 'NewExpression':
      return classNamed(context, inner.callee, depth + 1);
    case 'AwaitExpression':
      return classOf(context, inner.argument, depth + 1);
    case 'MemberExpression':
      return fieldClass(context, inner, depth);
    case 'Identifier': {
      const definitions = context.definitions.reaching(inner);
      const only = definitions.length === 1 ? definitions[0] : undefined;
      if (only?.kind === 'import') return firstClass(exportedNodes(context, only.source, only.name), (found) => classOf(context, found, depth + 1));
      if (only?.kind === 'param') return only.path.length === 0 ? annotatedClass(context, only.fn.params[only.index], depth) : undefined;
      return only?.kind === 'value' && only.path.length === 0 ? classOf(context, only.node, depth + 1) : undefined;
    }
    default:
      return undefined;
  }
}

/** `this.service`, built in the class or handed to its constructor. */
function fieldClass(context: FlowContext, member: Extract<Node, { type: 'MemberExpression' }>, depth: number): ClassNode | undefined {
  const name = propertyName(member);
  const owner = name === undefined || unwrap(member.object).type !== 'ThisExpression' ? undefined : classOf(context, member.object, depth + 1);
  return owner && name !== undefined ? firstClass(classMembers(context, owner, name), (value) => parameterClass(context, value, depth) ?? classOf(context, value, depth + 1)) : undefined;
}

/** A constructor's `private readonly service: Service`. */
function parameterClass(context: FlowContext, id: Node, depth: number): ClassNode | undefined {
  return context.file.parent(id)?.type === 'TSParameterProperty' ? annotatedClass(context, id, depth) : undefined;
}

/** Class that a parameter's annotation names. */
function annotatedClass(context: FlowContext, param: Node | undefined, depth: number): ClassNode | undefined {
  const inner = param?.type === 'AssignmentPattern' ? param.left : param?.type === 'TSParameterProperty' ? param.parameter : param;
  const type = inner?.type === 'Identifier' ? inner.typeAnnotation?.typeAnnotation : undefined;
  if (type?.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return undefined;
  const variable = context.file.bindings.variableOf(type.typeName);
  const [definition] = variable ? context.definitions.of(variable) : [];
  if (definition?.kind === 'import') return firstClass(exportedNodes(context, definition.source, definition.name), (found) => classNamed(context, found, depth + 1));
  return definition?.kind === 'class' && isClass(definition.node) ? definition.node : undefined;
}

function firstClass(nodes: readonly Node[], find: (node: Node) => ClassNode | undefined): ClassNode | undefined {
  for (const node of nodes) {
    const found = find(node);
    if (found) return found;
  }
  return undefined;
}

function foreignClass(context: FlowContext, owner: ClassNode | undefined, home: FlowContext): ClassNode | undefined {
  if (owner) markForeign(context, [owner], home);
  return owner;
}

/** The class that an expression is. */
export function classNamed(context: FlowContext, callee: Node, depth = 0): ClassNode | undefined {
  if (depth > 8) return undefined;
  const inner = unwrap(callee);
  const home = homeOf(context, inner);
  if (home !== context) return foreignClass(context, classNamed(home, inner, depth + 1), home);
  if (isClass(inner)) return inner;
  if (inner.type !== 'Identifier') return undefined;
  for (const def of context.definitions.reaching(inner)) {
    if (def.kind === 'class' && isClass(def.node)) return def.node;
    if (def.kind === 'import') return firstClass(exportedNodes(context, def.source, def.name), (found) => classNamed(context, found, depth + 1));
    if (def.kind !== 'value') continue;
    if (isClass(def.node)) return def.node;
    const module = requiredModule(context, def.node);
    const [first, ...rest] = def.path;
    if (module !== undefined && rest.length === 0) return firstClass(exportedNodes(context, module, first?.slice(1) ?? 'default'), (found) => classNamed(context, found, depth + 1));
  }
  return undefined;
}

/** Functions of this file that a call may run. */
export function calleesOf(context: FlowContext, call: Node): readonly FunctionNode[] {
  if (call.type === 'NewExpression') {
    const owner = classNamed(context, call.callee);
    const constructor = owner?.body.body.find((member) => member.type === 'MethodDefinition' && member.kind === 'constructor');
    if (!owner || constructor?.type !== 'MethodDefinition' || !isFunction(constructor.value)) return [];
    markForeign(context, [constructor.value], homeOf(context, owner));
    return [constructor.value];
  }
  return call.type === 'CallExpression' ? functionsAt(context, call.callee, 0) : [];
}

/** Functions that an expression may be. */
export function functionsAt(context: FlowContext, node: Node, depth: number): readonly FunctionNode[] {
  if (depth > 12) return [];
  const inner = unwrap(node);
  const home = homeOf(context, inner);
  if (home !== context) return asFunctions(markForeign(context, functionsAt(home, inner, depth + 1), home));
  if (isFunction(inner)) return [inner];
  switch (inner.type) {
    case 'Identifier':
      return context.definitions.reaching(inner).flatMap((def) => {
        if (def.kind === 'function' && isFunction(def.node)) return [def.node];
        if (def.kind === 'import') return exportedFunctions(context, def.source, def.name, depth);
        if (def.kind !== 'value') return [];
        const module = requiredModule(context, def.node);
        const [first, ...rest] = def.path;
        if (module !== undefined && rest.length === 0) return exportedFunctions(context, module, first?.slice(1) ?? 'default', depth);
        return def.path.length === 0 ? functionsAt(context, def.node, depth + 1) : [];
      });
    case 'MemberExpression':
      return memberFunctions(context, inner, depth);
    case 'ConditionalExpression':
      return [...functionsAt(context, inner.consequent, depth + 1), ...functionsAt(context, inner.alternate, depth + 1)];
    case 'LogicalExpression':
      return [...functionsAt(context, inner.left, depth + 1), ...functionsAt(context, inner.right, depth + 1)];
    case 'CallExpression': {
      // `fn.bind(this)`; a local factory that returns a function; otherwise, wrappers such as useCallback(fn) are not looked through.
      const callee = unwrap(inner.callee);
      if (callee.type === 'MemberExpression' && propertyName(callee) === 'bind') return functionsAt(context, callee.object, depth + 1);
      return functionsAt(context, callee, depth + 1).flatMap((fn) => returnsOf(context, fn).flatMap((value) => functionsAt(context, value, depth + 1)));
    }
    default:
      return [];
  }
}

function exportedFunctions(context: FlowContext, source: string, name: string, depth: number): readonly FunctionNode[] {
  return exportedNodes(context, source, name).flatMap((node) => functionsAt(context, node, depth + 1));
}

function asFunctions(nodes: readonly Node[]): readonly FunctionNode[] {
  return nodes.filter(isFunction);
}

function memberFunctions(context: FlowContext, member: Extract<Node, { type: 'MemberExpression' }>, depth: number): readonly FunctionNode[] {
  const name = propertyName(member);
  if (name === undefined) return [];
  const owner = classOf(context, member.object) ?? staticOwner(context, member.object);
  if (owner) return classMembers(context, owner, name).flatMap((value) => functionsAt(context, value, depth + 1));
  const object = unwrap(member.object);
  if (object.type === 'ThisExpression') return objectMethods(context, object, name, depth);
  if (object.type !== 'Identifier') return [];
  return context.definitions.reaching(object).flatMap((def) => {
    if (def.kind === 'import') return lookupPath(context, object, [`.${name}`]).nodes.flatMap((value) => functionsAt(context, value, depth + 1));
    if (def.kind !== 'value' || def.path.length > 0) return [];
    const module = requiredModule(context, def.node);
    if (module !== undefined) return exportedFunctions(context, module, name, depth);
    const value = unwrap(def.node);
    return value.type === 'ObjectExpression' ? objectProperty(context, value, name, depth) : [];
  });
}

/** `this.other()` inside an object literal's method. */
function objectMethods(context: FlowContext, node: Node, name: string, depth: number): readonly FunctionNode[] {
  const fn = enclosingFunction(context.file, node);
  const property = fn && context.file.parent(fn);
  const object = property && context.file.parent(property);
  return object?.type === 'ObjectExpression' ? objectProperty(context, object, name, depth) : [];
}

function objectProperty(context: FlowContext, object: Extract<Node, { type: 'ObjectExpression' }>, name: string, depth: number): readonly FunctionNode[] {
  const property = object.properties.findLast((p) => p.type === 'Property' && propertyName(p) === name);
  return property?.type === 'Property' ? functionsAt(context, property.value, depth + 1) : [];
}

function staticOwner(context: FlowContext, node: Node): ClassNode | undefined {
  const inner = unwrap(node);
  return inner.type === 'Identifier' ? classNamed(context, inner) : undefined;
}

/** Values of a class member: the method, the field's initialiser, and assignments to `this.name` anywhere in the class. */
export function classMembers(context: FlowContext, owner: ClassNode, name: string, depth = 0): readonly Node[] {
  const home = homeOf(context, owner);
  if (home !== context) return markForeign(context, classMembers(home, owner, name, depth), home);
  const values: Node[] = [];
  for (const member of owner.body.body) {
    const isMember = member.type === 'MethodDefinition' || member.type === 'PropertyDefinition';
    if (isMember && propertyName(member) === name && member.value && !(member.type === 'MethodDefinition' && member.kind === 'get')) values.push(member.value);
    if (member.type === 'MethodDefinition' && member.kind === 'get' && propertyName(member) === name && isFunction(member.value)) values.push(...returnsOf(context, member.value));
  }
  for (const target of thisWrites(context).get(owner)?.get(name) ?? []) values.push(target);
  if (values.length > 0 || !owner.superClass || depth > 4) return values;
  const parent = classNamed(context, owner.superClass);
  return parent ? classMembers(context, parent, name, depth + 1) : values;
}

/** `this.name = value` by class and name, collected once. Constructor parameters with a modifier are fields too. */
function thisWrites(context: FlowContext): Map<ClassNode, Map<string, Node[]>> {
  if (context.thisWrites) return context.thisWrites;
  const writes: Map<ClassNode, Map<string, Node[]>> = (context.thisWrites = new Map());
  const add = (owner: ClassNode, name: string, value: Node) => {
    const byName = writes.get(owner) ?? new Map<string, Node[]>();
    writes.set(owner, byName.set(name, [...(byName.get(name) ?? []), value]));
  };
  for (const assignment of context.file.nodes('AssignmentExpression')) {
    const target = unwrap(assignment.left);
    if (target.type !== 'MemberExpression' || target.object.type !== 'ThisExpression') continue;
    const owner = enclosingClass(context, target.object);
    const name = propertyName(target);
    if (owner && name !== undefined) add(owner, name, assignment.right);
  }
  for (const property of context.file.nodes('TSParameterProperty')) {
    const id = property.parameter.type === 'AssignmentPattern' ? property.parameter.left : property.parameter;
    const owner = enclosingClass(context, property);
    if (owner && id.type === 'Identifier') add(owner, id.name, id);
  }
  return writes;
}

/** Expressions that a function may return; for a generator also what it yields. */
export function returnsOf(context: FlowContext, fn: FunctionNode): readonly Node[] {
  const home = homeOf(context, fn);
  if (home !== context) return markForeign(context, returnsOf(home, fn), home);
  if (fn.type === 'ArrowFunctionExpression' && fn.body.type !== 'BlockStatement') return [fn.body];
  context.returns ??= collectReturns(context);
  return context.returns.get(fn) ?? [];
}

function collectReturns(context: FlowContext): Map<FunctionNode, Node[]> {
  const { file } = context;
  const returns = new Map<FunctionNode, Node[]>();
  for (const node of [...file.nodes('ReturnStatement'), ...file.nodes('YieldExpression')]) {
    const fn = node.argument && enclosingFunction(file, node);
    if (!fn || !node.argument) continue;
    const list = returns.get(fn);
    if (list) list.push(node.argument);
    else returns.set(fn, [node.argument]);
  }
  return returns;
}
