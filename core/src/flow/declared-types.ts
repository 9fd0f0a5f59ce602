/** Types that the project declares, looked into by names of properties: `interface Deps { ai: OpenAI }` says what `deps.ai` is. */
import { propertyName, unwrap, type ClassNode, type FunctionNode, type Node } from '../model/node.ts';
import { enclosingClass } from './classes.ts';
import type { FlowContext } from './context.ts';
import { exportedNodes, homeOf } from './modules.ts';

/** A type, or the signature of a method, with the file that it stands in. */
export interface DeclaredType {
  readonly context: FlowContext;
  readonly type: Node;
}

/** Reads of properties that are followed to the parameter that they begin with. */
const maxDepth = 8;

/** Declarations looked into for one property. */
const maxDeclarations = 50;

/** Types that have the properties of their argument. */
const sameProperties = new Set(['Readonly', 'Partial', 'Required', 'NonNullable', 'Omit', 'Pick']);

/** The type of a parameter: its own annotation, or what the type of the object or variable says that holds the function. */
export function typeOfParameter(context: FlowContext, fn: FunctionNode, index: number): DeclaredType | undefined {
  const own = parameterAnnotation(fn.params[index]);
  if (own) return { context, type: own };
  const held = typeExpectedOf(context, fn);
  return held && parameterOf(held, index);
}

/**
 * The type that stands beside an expression, or that its place has in the literal which has one: `const run: Command = { execute(interaction)
 * { … } }`, `const all: Record<string, Handler> = { help: (ctx) => … }`, `const all: Handler[] = [(ctx) => …]`.
 */
export function typeExpectedOf(context: FlowContext, node: Node, depth = 0): DeclaredType | undefined {
  const type = typeGivenTo(context, node);
  if (type) return { context, type };
  const parent = depth < maxDepth ? context.file.parent(node) : undefined;
  switch (parent?.type) {
    case 'Property': {
      const name = propertyName(parent);
      const object = parent.value === node ? context.file.parent(parent) : undefined;
      const whole = object?.type === 'ObjectExpression' && name !== undefined ? typeExpectedOf(context, object, depth + 1) : undefined;
      return whole && name !== undefined ? memberType(whole, name) : undefined;
    }
    case 'ArrayExpression': {
      const whole = typeExpectedOf(context, parent, depth + 1);
      return whole && elementType(whole);
    }
    default:
      return undefined;
  }
}

/** `const run: T = …`, `… satisfies T`: the type that stands beside an expression. */
export function typeGivenTo(context: FlowContext, node: Node): Node | undefined {
  const parent = context.file.parent(node);
  if (parent?.type === 'VariableDeclarator') return annotationOf(parent.id);
  if (parent?.type === 'PropertyDefinition') return parent.value === node ? annotationOf(parent) : undefined;
  return parent?.type === 'TSSatisfiesExpression' || parent?.type === 'TSAsExpression' ? parent.typeAnnotation : undefined;
}

/** The type of what an expression reads, where its variable is a parameter of a declared type, or a field of its class: `deps.ai`, `this.deps.ai`. */
export function typeOfRead(context: FlowContext, node: Node, depth = 0): DeclaredType | undefined {
  const inner = unwrap(node);
  if (depth > maxDepth) return undefined;
  if (inner.type === 'MemberExpression') {
    const name = propertyName(inner);
    if (name !== undefined && unwrap(inner.object).type === 'ThisExpression') return typeOfField(context, inner.object, name);
    const object = name === undefined ? undefined : typeOfRead(context, inner.object, depth + 1);
    return object && name !== undefined ? memberType(object, name) : undefined;
  }
  if (inner.type !== 'Identifier') return undefined;
  const [def, ...others] = context.definitions.reaching(inner);
  if (def?.kind !== 'param' || def.rest || others.length > 0) return undefined;
  return typeAtPath(typeOfParameter(context, def.fn, def.index), def.path);
}

/** `private readonly deps: Deps`, as a field or as a parameter of the constructor. */
function typeOfField(context: FlowContext, self: Node, name: string): DeclaredType | undefined {
  const owner = enclosingClass(context, self);
  if (!owner) return undefined;
  const params: readonly Node[] = owner.body.body.flatMap((member) => (member.type === 'MethodDefinition' && member.kind === 'constructor' ? member.value.params : []));
  const own = params.find((param) => param.type === 'TSParameterProperty' && param.parameter.type === 'Identifier' && param.parameter.name === name);
  const type = parameterAnnotation(own);
  return type ? { context, type } : inClass(context, owner, name);
}

/** The type at a path of properties: `{ ai }: Deps`. */
export function typeAtPath(start: DeclaredType | undefined, path: readonly string[]): DeclaredType | undefined {
  return path.reduce<DeclaredType | undefined>((type, symbol) => (type && symbol.startsWith('.') ? memberType(type, symbol.slice(1)) : undefined), start);
}

/** The type of a property: of type literals, interfaces, classes, and what stands for them. */
function memberType({ context, type }: DeclaredType, name: string, seen: Set<Node> = new Set()): DeclaredType | undefined {
  if (seen.has(type) || seen.size >= maxDeclarations) return undefined;
  seen.add(type);
  const next = (part: Node, home = context) => memberType({ context: home, type: part }, name, seen);
  switch (type.type) {
    case 'TSTypeLiteral':
      return amongMembers(context, type.members, name);
    case 'TSInterfaceBody':
      return amongMembers(context, type.body, name);
    case 'TSMappedType':
      return type.typeAnnotation ? { context, type: type.typeAnnotation } : undefined;
    case 'TSIntersectionType':
    case 'TSUnionType':
      return first(type.types, next);
    case 'TSTypeAliasDeclaration':
      return next(type.typeAnnotation);
    case 'TSInterfaceDeclaration':
      return next(type.body) ?? first(type.extends, ({ expression }) => throughName(context, expression, next));
    case 'ClassDeclaration':
      return inClass(context, type, name);
    case 'TSTypeReference': {
      const [argument, values] = type.typeArguments?.params ?? [];
      if (argument && type.typeName.type === 'Identifier' && sameProperties.has(type.typeName.name)) return next(argument);
      if (values && isNamed(type, 'Record')) return { context, type: values };
      return throughName(context, type.typeName, next);
    }
    default:
      return undefined;
  }
}

/** Goes on at the declaration of a name, in this file or in the one that it is imported from. */
function throughName(context: FlowContext, name: Node, next: (declaration: Node, home: FlowContext) => DeclaredType | undefined): DeclaredType | undefined {
  if (name.type !== 'Identifier') return undefined;
  const variable = context.file.bindings.variableOf(name);
  const [declaration] = variable?.defs ?? [];
  if (!variable || !declaration) return undefined;
  if (declaration.type !== 'ImportBinding') return next(declaration.node, context);
  const [imported] = context.definitions.of(variable);
  if (imported?.kind !== 'import') return undefined;
  return first(exportedNodes(context, imported.source, imported.name), (node) => {
    const home = homeOf(context, node);
    return home === context ? undefined : next(node.type === 'Identifier' ? (home.file.parent(node) ?? node) : node, home);
  });
}

function amongMembers(context: FlowContext, members: readonly Node[], name: string): DeclaredType | undefined {
  for (const member of members) {
    if (member.type === 'TSPropertySignature' && keyOf(member.key) === name && member.typeAnnotation) return { context, type: member.typeAnnotation.typeAnnotation };
    if (member.type === 'TSMethodSignature' && keyOf(member.key) === name) return { context, type: member };
  }
  // `{ [name: string]: Handler }`
  const others = members.find((member) => member.type === 'TSIndexSignature');
  return others?.type === 'TSIndexSignature' && others.typeAnnotation ? { context, type: others.typeAnnotation.typeAnnotation } : undefined;
}

function inClass(context: FlowContext, owner: ClassNode, name: string): DeclaredType | undefined {
  for (const member of owner.body.body) {
    const type = member.type === 'PropertyDefinition' && propertyName(member) === name ? annotationOf(member) : undefined;
    if (type) return { context, type };
  }
  return undefined;
}

/** The type of a parameter that functions of a type have: of a method, a function type, and what stands for them. */
function parameterOf({ context, type }: DeclaredType, index: number, seen: Set<Node> = new Set()): DeclaredType | undefined {
  if (seen.has(type) || seen.size >= maxDeclarations) return undefined;
  seen.add(type);
  const next = (part: Node, home = context) => parameterOf({ context: home, type: part }, index, seen);
  switch (type.type) {
    case 'TSMethodSignature':
    case 'TSFunctionType':
    case 'TSCallSignatureDeclaration': {
      const param = type.params[index];
      const given = param && annotationOf(param);
      return given && { context, type: given };
    }
    case 'TSTypeAliasDeclaration':
      return next(type.typeAnnotation);
    case 'TSUnionType':
    case 'TSIntersectionType':
      return first(type.types, next);
    case 'TSInterfaceDeclaration':
      return first(type.body.body, next);
    case 'TSTypeReference':
      return throughName(context, type.typeName, next);
    default:
      return undefined;
  }
}

/** `Handler[]`, `readonly Handler[]`, `Array<Handler>`. */
function elementType({ context, type }: DeclaredType): DeclaredType | undefined {
  if (type.type === 'TSTypeOperator' && type.typeAnnotation) return elementType({ context, type: type.typeAnnotation });
  if (type.type === 'TSArrayType') return { context, type: type.elementType };
  const [element] = type.type === 'TSTypeReference' && (isNamed(type, 'Array') || isNamed(type, 'ReadonlyArray')) ? (type.typeArguments?.params ?? []) : [];
  return element && { context, type: element };
}

function isNamed({ typeName }: Extract<Node, { type: 'TSTypeReference' }>, name: string): boolean {
  return typeName.type === 'Identifier' && typeName.name === name;
}

function keyOf(key: Node): string | undefined {
  return key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : undefined;
}

/** The type of a parameter, which may have a default or be a field of its class. */
export function parameterAnnotation(param: Node | undefined): Node | undefined {
  const inner = param?.type === 'AssignmentPattern' ? param.left : param?.type === 'TSParameterProperty' ? param.parameter : param;
  return inner && annotationOf(inner);
}

/** The type that stands behind a name, `: T`. */
function annotationOf(node: Node): Node | undefined {
  const annotation = 'typeAnnotation' in node ? node.typeAnnotation : undefined;
  return annotation?.type === 'TSTypeAnnotation' ? annotation.typeAnnotation : undefined;
}

function first<Item>(items: readonly Item[], find: (item: Item) => DeclaredType | undefined): DeclaredType | undefined {
  for (const item of items) {
    const found = find(item);
    if (found) return found;
  }
  return undefined;
}
