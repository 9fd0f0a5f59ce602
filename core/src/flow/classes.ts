/** Classes of the project: which class a value is an instance of, and what its members hold. */
import { isClass, isFunction, propertyName, unwrap, type ClassNode, type FunctionNode, type Node } from '../model/node.ts';
import { spend, type FlowContext } from './context.ts';
import { parameterAnnotation, typeOfRead, type DeclaredType } from './declared-types.ts';
import type { Definition } from './definitions.ts';
import { functionsAt, returnsOf } from './functions.ts';
import { exportedNodes, homeOf, markForeign, requiredModule } from './modules.ts';

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
  // From its own place only: deeper in, the answer may be cut short.
  if (depth > 0) return spend(context, inner) ? classHere(context, inner, depth) : undefined;
  let known = context.classes.get(inner);
  if (known === undefined) context.classes.set(inner, (known = classHere(context, inner, depth) ?? null));
  return known ?? undefined;
}

function classHere(context: FlowContext, inner: Node, depth: number): ClassNode | undefined {
  switch (inner.type) {
    case 'ThisExpression':
      return enclosingClass(context, inner);
    case 'Super': {
      const parent = enclosingClass(context, inner)?.superClass;
      return parent ? classNamed(context, parent, depth + 1) : undefined;
    }
    case 'NewExpression':
      return classNamed(context, inner.callee, depth + 1);
    case 'AwaitExpression':
      return classOf(context, inner.argument, depth + 1);
    case 'ConditionalExpression':
      return oneClass([classOf(context, inner.consequent, depth + 1), classOf(context, inner.alternate, depth + 1)]);
    case 'CallExpression':
      return madeClass(context, inner, depth);
    case 'MemberExpression':
      return fieldClass(context, inner, depth) ?? exportedInstance(context, inner, depth) ?? declaredClass(context, typeOfRead(context, inner), depth);
    case 'Identifier': {
      const [only, ...others] = context.definitions.reaching(inner).filter((def) => !isNothing(def));
      if (others.length > 0) return undefined;
      if (only?.kind === 'import') return firstClass(exportedNodes(context, only.source, only.name), (found) => classOf(context, found, depth + 1));
      if (only?.kind === 'param') return only.path.length === 0 ? annotatedClass(context, only.fn.params[only.index], depth) : declaredClass(context, typeOfRead(context, inner), depth);
      if (only?.kind !== 'value') return undefined;
      return requiredInstance(context, only.node, only.path, depth) ?? (only.path.length === 0 ? classOf(context, only.node, depth + 1) : undefined);
    }
    default:
      return undefined;
  }
}

/** `given instanceof Store ? given : new Store(given)`: the class of the branches that have one, if it is the same. */
function oneClass(found: readonly (ClassNode | undefined)[]): ClassNode | undefined {
  const [only, ...others] = new Set(found.filter((owner) => owner !== undefined));
  return others.length === 0 ? only : undefined;
}

/** `let store = null`, to be filled later. */
function isNothing(def: Definition): boolean {
  if (def.kind !== 'value' || def.path.length > 0) return false;
  const value = unwrap(def.node);
  return (value.type === 'Literal' && value.raw === 'null') || (value.type === 'Identifier' && value.name === 'undefined');
}

/** `require('./store')` where that file exports `new Store()`, and what stands under a name in its exports. */
function requiredInstance(context: FlowContext, node: Node, path: readonly string[], depth: number): ClassNode | undefined {
  const module = requiredModule(context, node);
  const [first, ...rest] = path;
  if (module === undefined || rest.length > 0) return undefined;
  return firstClass(exportedNodes(context, module, first?.slice(1) ?? 'default'), (found) => classOf(context, found, depth + 1));
}

/** `services.store`, where `services` is another file as a whole. */
function exportedInstance(context: FlowContext, member: Extract<Node, { type: 'MemberExpression' }>, depth: number): ClassNode | undefined {
  const name = propertyName(member);
  const object = unwrap(member.object);
  if (name === undefined || object.type !== 'Identifier') return undefined;
  const [only, ...others] = context.definitions.reaching(object);
  if (others.length > 0) return undefined;
  if (only?.kind === 'import' && only.name === '*') return firstClass(exportedNodes(context, only.source, name), (found) => classOf(context, found, depth + 1));
  return only?.kind === 'value' && only.path.length === 0 ? requiredInstance(context, only.node, [`.${name}`], depth) : undefined;
}

const running = new WeakSet<Node>();

/** `createStore(kind)`, `Store.get()` and `bot.getStore()`, functions of the project that return `new Store()`; of several classes the first. */
function madeClass(context: FlowContext, call: Extract<Node, { type: 'CallExpression' }>, depth: number): ClassNode | undefined {
  const callee = unwrap(call.callee);
  const isFunctionOfProject = callee.type === 'Identifier' || (callee.type === 'MemberExpression' && (classNamed(context, callee.object, depth + 1) ?? classOf(context, callee.object, depth + 1)) !== undefined);
  // Functions that make one another with what they made are not walked in circles.
  if (!isFunctionOfProject || running.has(call)) return undefined;
  running.add(call);
  try {
    const fns = functionsAt(context, call.callee, 0);
    return fns.map((fn) => resultClass(context, fn, depth)).find((found) => found !== undefined) ?? firstClass(fns.flatMap((fn) => returnsOf(context, fn)), (value) => classOf(context, value, depth + 1));
  } finally {
    running.delete(call);
  }
}

/** `function load(): Promise<Store>`: the class that the annotation of a function's result names. */
function resultClass(context: FlowContext, fn: FunctionNode, depth: number): ClassNode | undefined {
  const home = homeOf(context, fn);
  const type = fn.returnType?.typeAnnotation;
  return type ? foreignClass(context, typedClass(home, type, depth), home) : undefined;
}

/** `this.service` and `bot.service`, built in the class or handed to its constructor, and `Store.only`, built in a static method; else by the annotation of the field. */
function fieldClass(context: FlowContext, member: Extract<Node, { type: 'MemberExpression' }>, depth: number): ClassNode | undefined {
  const name = propertyName(member);
  const object = unwrap(member.object);
  const owner = name === undefined ? undefined : ((object.type === 'Identifier' ? classNamed(context, object, depth + 1) : undefined) ?? classOf(context, object, depth + 1));
  if (!owner || name === undefined) return undefined;
  return firstClass(classMembers(context, owner, name), (value) => parameterClass(context, value, depth) ?? classOf(context, value, depth + 1)) ?? annotatedField(context, owner, name, depth);
}

/** `private static only: Store` */
function annotatedField(context: FlowContext, owner: ClassNode, name: string, depth: number): ClassNode | undefined {
  const home = homeOf(context, owner);
  const [field] = membersNamed(owner, name);
  const type = field?.type === 'PropertyDefinition' ? field.typeAnnotation?.typeAnnotation : undefined;
  return type ? foreignClass(context, typedClass(home, type, depth), home) : undefined;
}

/** A constructor's `private readonly service: Service`. */
function parameterClass(context: FlowContext, id: Node, depth: number): ClassNode | undefined {
  return context.file.parent(id)?.type === 'TSParameterProperty' ? annotatedClass(context, id, depth) : undefined;
}

/** Class that a parameter's annotation names. */
function annotatedClass(context: FlowContext, param: Node | undefined, depth: number): ClassNode | undefined {
  const type = parameterAnnotation(param);
  return type ? typedClass(context, type, depth) : undefined;
}

/** The class that a type names which stands in this file or in another: `deps.store` of `interface Deps { store: Store }`. */
function declaredClass(context: FlowContext, declared: DeclaredType | undefined, depth: number): ClassNode | undefined {
  return declared && foreignClass(context, typedClass(declared.context, declared.type, depth + 1), declared.context);
}

/** `Store`, `Promise<Store>`, `Store | null`, `import('./store').Store` */
function typedClass(context: FlowContext, type: Node, depth: number): ClassNode | undefined {
  if (type.type === 'TSUnionType') {
    const [only, ...others] = type.types.filter((part) => part.type !== 'TSNullKeyword' && part.type !== 'TSUndefinedKeyword');
    return only && others.length === 0 ? typedClass(context, only, depth) : undefined;
  }
  if (type.type === 'TSImportType') return importedClass(context, type, depth);
  if (type.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return undefined;
  const awaited = type.typeName.name === 'Promise' && context.file.bindings.isGlobal(type.typeName) ? type.typeArguments?.params[0] : undefined;
  if (awaited) return typedClass(context, awaited, depth);
  const variable = context.file.bindings.variableOf(type.typeName);
  const [definition] = variable ? context.definitions.of(variable) : [];
  const implementation = implementationOf(context, type.typeName);
  if (implementation) return implementation;
  if (definition?.kind === 'import') return firstClass(exportedNodes(context, definition.source, definition.name), (found) => classNamed(context, found, depth + 1) ?? implementationOf(context, found));
  return definition?.kind === 'class' && isClass(definition.node) ? definition.node : undefined;
}

function importedClass(context: FlowContext, { source, qualifier }: Extract<Node, { type: 'TSImportType' }>, depth: number): ClassNode | undefined {
  return qualifier?.type === 'Identifier' ? firstClass(exportedNodes(context, source.value, qualifier.name), (found) => classNamed(context, found, depth + 1)) : undefined;
}

/** `class Notes implements Store`: the only class that implements an interface beside its name, or beside its import. */
function implementationOf(context: FlowContext, name: Node): ClassNode | undefined {
  const home = homeOf(context, name);
  const variable = home.file.bindings.variableOf(name);
  const declaration = variable?.defs[0]?.node.type;
  if (declaration !== 'TSInterfaceDeclaration' && declaration !== 'ImportSpecifier') return undefined;
  const [only, ...others] = home.file.nodes('ClassDeclaration').filter((owner) => owner.implements.some(({ expression }) => expression.type === 'Identifier' && home.file.bindings.variableOf(expression) === variable));
  return others.length === 0 ? foreignClass(context, only, home) : undefined;
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

/** Values of a class member: the method, the field's initialiser, and assignments to `this.name` anywhere in the class. */
export function classMembers(context: FlowContext, owner: ClassNode, name: string, depth = 0): readonly Node[] {
  const home = homeOf(context, owner);
  if (home !== context) return markForeign(context, classMembers(home, owner, name, depth), home);
  const values: Node[] = [];
  for (const member of membersNamed(owner, name)) {
    const isGetter = member.type === 'MethodDefinition' && member.kind === 'get';
    if (member.value && !isGetter) values.push(member.value);
    if (isGetter && isFunction(member.value)) values.push(...returnsOf(context, member.value));
  }
  for (const target of thisWrites(context).get(owner)?.get(name) ?? []) values.push(target);
  if (values.length > 0 || !owner.superClass || depth > 4) return values;
  const parent = classNamed(context, owner.superClass);
  return parent ? classMembers(context, parent, name, depth + 1) : values;
}

type Member = Extract<Node, { type: 'MethodDefinition' | 'PropertyDefinition' }>;

const membersByClass = new WeakMap<ClassNode, ReadonlyMap<string, readonly Member[]>>();

/** Methods and fields by name, found once per class. */
function membersNamed(owner: ClassNode, name: string): readonly Member[] {
  let byName = membersByClass.get(owner);
  if (!byName) {
    const members = new Map<string, Member[]>();
    for (const member of owner.body.body) {
      const own = member.type === 'MethodDefinition' || member.type === 'PropertyDefinition' ? propertyName(member) : undefined;
      if (own === undefined) continue;
      const list = members.get(own);
      if (list) list.push(member as Member);
      else members.set(own, [member as Member]);
    }
    membersByClass.set(owner, (byName = members));
  }
  return byName.get(name) ?? [];
}

/** `Store.only = …` in the class itself. */
function ownerNamed(context: FlowContext, object: Node): ClassNode | undefined {
  const owner = object.type === 'Identifier' ? enclosingClass(context, object) : undefined;
  return owner?.id && object.type === 'Identifier' && owner.id.name === object.name ? owner : undefined;
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
    if (target.type !== 'MemberExpression') continue;
    const owner = target.object.type === 'ThisExpression' ? enclosingClass(context, target.object) : ownerNamed(context, target.object);
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
