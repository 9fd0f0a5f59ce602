/** What a parameter's type says: annotations of TypeScript, `@param` of JSDoc. */
import type { FunctionNode, Node } from '../model/node.ts';
import { normalizeModule, type ApiState } from './api-graph.ts';
import type { FlowContext } from './context.ts';
import { documentedType } from './jsdoc.ts';
import { closure, roots, step, union } from './resolve.ts';

type States = readonly ApiState[];
const none: States = [];

/** `(ctx: Context)`: the name counts if it is imported from the package, or declared nowhere. */
export function annotationStates(context: FlowContext, fn: FunctionNode, index: number): States {
  const param = fn.params[index];
  const inner = param?.type === 'AssignmentPattern' ? param.left : param?.type === 'TSParameterProperty' ? param.parameter : param;
  if (inner && 'typeAnnotation' in inner && inner.typeAnnotation) return typeStates(context, inner.typeAnnotation.typeAnnotation);
  const documented = documentedType(context.file, fn, index);
  return documented ? typesNamed(context, documented.source, documented.name) : none;
}

function typeStates(context: FlowContext, type: Node, depth = 0): States {
  if (type.type === 'TSUnionType' || type.type === 'TSIntersectionType') return type.types.reduce<States>((all, part) => union(all, typeStates(context, part, depth + 1)), none);
  if (type.type !== 'TSTypeReference') return none;
  if (isErrorType(context, type.typeName)) return closure(context, roots(context, 'syntax:catch-param'));
  const head = leftmostName(type.typeName);
  const name = type.typeName.type === 'TSQualifiedName' ? type.typeName.right.name : type.typeName.type === 'Identifier' ? type.typeName.name : '';
  if (!head) return none;
  const aliased = aliasedType(context, head);
  if (aliased) return depth < 6 ? typeStates(context, aliased, depth + 1) : none;
  const origin = importOfType(context, head, name, head !== type.typeName);
  if (!origin) return none;
  const states = typesNamed(context, origin.source, origin.name);
  // A type declared nowhere is the platform's, or ambiguous between packages: only a package that the file imports counts.
  return origin.source === undefined ? states.filter((state) => state.name?.startsWith(platformTypes) || importsPackageOf(context, state)) : states;
}

/** Types of the global scope: `(request: Request)`. */
const platformTypes = 'type:fetch-api:';

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
  return name.type === 'Identifier' ? name : undefined;
}

/** `type Call = OpenAI.ToolCall` in this file. */
function aliasedType(context: FlowContext, name: Node): Node | undefined {
  const definition = context.file.bindings.variableOf(name)?.defs[0]?.node;
  return definition?.type === 'TSTypeAliasDeclaration' ? definition.typeAnnotation : undefined;
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
