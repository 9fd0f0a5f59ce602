/** What a parameter's type says: annotations of TypeScript, `@param` of JSDoc. */
import { propertyName, type FunctionNode, type Node } from '../model/node.ts';
import { normalizeModule } from './api-graph.ts';
import type { ApiState } from './api-state.ts';
import type { FlowContext } from './context.ts';
import { parameterAnnotation, typeExpectedOf, typeOfParameter, type DeclaredType } from './declared-types.ts';
import { documentedType } from './jsdoc.ts';
import { exportedNodes, homeOf } from './modules.ts';
import { closure, roots, step, union } from './resolve.ts';

type States = readonly ApiState[];
const none: States = [];

/** `(ctx: Context)`: the name counts if it is imported from the package, or declared nowhere. */
export function annotationStates(context: FlowContext, fn: FunctionNode, index: number): States {
  const type = parameterAnnotation(fn.params[index]);
  if (type && isHandledError(context, fn, index, type)) return closure(context, roots(context, 'syntax:catch-param'));
  if (type) return typeStates(context, type);
  const documented = documentedType(context.file, fn, index);
  if (documented) return typesNamed(context, documented.source, documented.name);
  const states = handlerStates(context, fn, index);
  return states.length > 0 ? states : declaredTypeStates(typeOfParameter(context, fn, index));
}

/** What a value of a type that the project declares is to the models. */
export function declaredTypeStates(declared: DeclaredType | undefined): States {
  return declared ? typeStates(declared.context, declared.type) : none;
}

/** `const run: RequestHandler = (req, res) => …`, `(async (ctx) => …) satisfies Handler<Context>`, `const all: RequestHandler[] = [(req, res) => …]`: parameters by the type of the function. */
function handlerStates(context: FlowContext, fn: FunctionNode, index: number): States {
  const { type, context: home } = typeExpectedOf(context, fn) ?? { context };
  if (type?.type !== 'TSTypeReference') return none;
  if (index === 0 && isFromExpress(home, type.typeName, 'ErrorRequestHandler')) return closure(context, roots(context, 'syntax:catch-param'));
  const states = typeStates(home, type, `#${index}`);
  const [first] = type.typeArguments?.params ?? [];
  // `MiddlewareFn<Context>`: what functions of a kind are about is what they are given first.
  return states.length === 0 && index === 0 && first ? typeStates(home, first) : states;
}

/** `(error: unknown, req: Request, res: Response, next: NextFunction)`: the error handler of an app in another file. https://expressjs.com/en/guide/error-handling.html */
function isHandledError(context: FlowContext, fn: FunctionNode, index: number, type: Node): boolean {
  const last = index === 0 && fn.params.length === 4 && (type.type === 'TSUnknownKeyword' || type.type === 'TSAnyKeyword') ? parameterAnnotation(fn.params[3]) : undefined;
  return last?.type === 'TSTypeReference' && isFromExpress(context, last.typeName, 'NextFunction');
}

function isFromExpress(context: FlowContext, typeName: Node, name: string): boolean {
  const head = leftmostName(typeName);
  const origin = head && importOfType(context, head, lastName(typeName), head !== typeName);
  return origin?.source === 'express' && origin.name === name;
}

/** Types of plugins that give the context that they are given, with more members: `HydrateFlavor<Context>`. https://grammy.dev/guide/context#context-flavors */
const givesArgument = /Flavor$/;

/**
 * @param suffix `#1` for the second parameter of a function of the type, else empty.
 * @param seen declarations looked into so far; a second time they say nothing new.
 */
function typeStates(context: FlowContext, type: Node, suffix = '', seen: Set<Node> = new Set()): States {
  if (type.type === 'TSUnionType' || type.type === 'TSIntersectionType') return allStates(context, type.types, suffix, seen);
  if (type.type !== 'TSTypeReference') return none;
  if (suffix === '' && isErrorType(context, type.typeName)) return closure(context, roots(context, 'syntax:catch-param'));
  const states = namedStates(context, type.typeName, suffix, seen);
  return states.length === 0 && givesArgument.test(lastName(type.typeName)) ? allStates(context, type.typeArguments?.params ?? [], suffix, seen) : states;
}

function allStates(context: FlowContext, types: readonly Node[], suffix: string, seen: Set<Node>): States {
  return types.reduce<States>((all, part) => union(all, typeStates(context, part, suffix, seen)), none);
}

/** `Context`, `Telegraf.Context`: declared in this file, in another one of the project, or by a package. */
function namedStates(context: FlowContext, typeName: Node, suffix: string, seen: Set<Node>): States {
  const head = leftmostName(typeName);
  if (!head) return none;
  const declaration = context.file.bindings.variableOf(head)?.defs[0]?.node;
  const declared = declaration && declaredStates(context, declaration, suffix, seen);
  if (declared) return declared;
  const origin = importOfType(context, head, lastName(typeName), head !== typeName);
  if (!origin) return none;
  const states = typesNamed(context, origin.source, `${origin.name}${suffix}`);
  if (states.length === 0 && origin.source !== undefined) return projectStates(context, origin.source, origin.name, suffix, seen);
  // A type declared nowhere is the platform's, or ambiguous between packages: only a package that the file imports counts.
  return origin.source === undefined ? states.filter((state) => platformTypes.some((start) => state.name?.startsWith(start)) || importsPackageOf(context, state)) : states;
}

/** Declarations looked into for one type; generated types refer to each other by the thousand. */
const maxDeclarations = 50;

/** What an alias stands for, what an interface or class extends, and what a type parameter is bound to; undefined for imports. */
function declaredStates(context: FlowContext, declaration: Node, suffix: string, seen: Set<Node>): States | undefined {
  const isNew = !seen.has(declaration) && seen.size < maxDeclarations;
  seen.add(declaration);
  switch (declaration.type) {
    case 'TSTypeAliasDeclaration':
      return isNew ? typeStates(context, declaration.typeAnnotation, suffix, seen) : none;
    case 'TSTypeParameter':
      return isNew && declaration.constraint ? typeStates(context, declaration.constraint, suffix, seen) : none;
    case 'TSInterfaceDeclaration':
      return isNew ? declaration.extends.reduce<States>((all, { expression }) => union(all, namedStates(context, expression, suffix, seen)), none) : none;
    case 'ClassDeclaration':
      return isNew && declaration.superClass ? namedStates(context, declaration.superClass, suffix, seen) : none;
    default:
      return undefined;
  }
}

/** A type that another file of the project exports: `import type { BotContext } from './types'`. */
function projectStates(context: FlowContext, source: string, name: string, suffix: string, seen: Set<Node>): States {
  return exportedNodes(context, source, name).reduce<States>((all, node) => {
    const home = homeOf(context, node);
    const declared = home === context ? undefined : declaredStates(home, node.type === 'Identifier' ? (home.file.parent(node) ?? node) : node, suffix, seen);
    return union(all, declared ?? (home !== context && node.type === 'Identifier' ? namedStates(home, node, suffix, seen) : none));
  }, none);
}

/** Types of the global scope: `(request: Request)`, `env: { DB: D1Database }`. */
const platformTypes = ['type:fetch-api:', 'type:@cloudflare/workers-types:'];

function typesNamed(context: FlowContext, source: string | undefined, name: string): States {
  const states: ApiState[] = [];
  // The default export of a package is a class under whatever name the file gives it.
  if (source !== undefined && name === 'default') states.push(...step(context, roots(context, `import:${normalizeModule(source)}:default`), 'new'));
  for (const candidate of context.graph.typesNamed(name)) {
    const isFrom = source === undefined || normalizeModule(source) === normalizeModule(candidate.package) || source.startsWith(`${candidate.package}/`) || source === `@types/${candidate.package}`;
    if (isFrom) states.push(...roots(context, `type:${candidate.type}`));
  }
  return states;
}

/** `OpenAI` of `OpenAI.Chat.Completions.ChatCompletion`. */
function leftmostName(name: Node): Extract<Node, { type: 'Identifier' }> | undefined {
  if (name.type === 'TSQualifiedName') return leftmostName(name.left);
  if (name.type === 'MemberExpression') return leftmostName(name.object);
  return name.type === 'Identifier' ? name : undefined;
}

/** `ChatCompletion` of the same. */
function lastName(name: Node): string {
  if (name.type === 'TSQualifiedName') return name.right.name;
  if (name.type === 'MemberExpression') return propertyName(name) ?? '';
  return name.type === 'Identifier' ? name.name : '';
}

/** `(error: Error) =>`: the global class. */
function isErrorType(context: FlowContext, name: Node): boolean {
  return name.type === 'Identifier' && (name.name === 'Error' || name.name === 'AxiosError') && (name.name !== 'Error' || !context.file.bindings.variableOf(name));
}

function importOfType(context: FlowContext, head: Extract<Node, { type: 'Identifier' }>, name: string, isQualified: boolean): { source?: string; name: string } | undefined {
  const variable = context.file.bindings.variableOf(head);
  if (!variable) return { name };
  const def = context.definitions.of(variable)[0];
  if (def?.kind !== 'import') return undefined;
  if (def.name === 'default' && !isQualified) return { source: def.source, name: context.graph.typesNamed(name).length > 0 ? name : 'default' };
  return { source: def.source, name: isQualified || def.name === '*' ? name : def.name };
}

function importsPackageOf(context: FlowContext, state: ApiState): boolean {
  const packageName = state.name?.slice('type:'.length).replace(/:[^:]*$/, '');
  return context.file.ast.body.some((statement) => statement.type === 'ImportDeclaration' && packageName !== undefined && statement.source.value.startsWith(packageName));
}
