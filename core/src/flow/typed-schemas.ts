/** Schemas that are no code, as the SDL of GraphQL: what they say of an argument, by their text or by the types that are written after them. */
import { propertyName, unwrap, type FunctionNode, type Node, type NodeType } from '../model/node.ts';
import type { FlowContext } from './context.ts';
import { typeAtPath, typeOfParameter } from './declared-types.ts';
import type { Definition, Path } from './definitions.ts';
import { selectInputs } from './model-facts.ts';
import { homeOf } from './modules.ts';
import { originsOf } from './origins.ts';
import type { SymbolicTaint, Taints } from './taint-set.ts';
import { usesOf } from './uses.ts';

/** Numbers, flags and constants are no text that somebody wrote; `path` leads from the parameter to the value. */
export function typedTaints(context: FlowContext, { fn, index }: Extract<Definition, { kind: 'param' }>, path: Path, taints: Taints): Taints {
  if (!taints.some(isTyped)) return taints;
  return isNarrowType(context, fn, index, path) || isNarrowInText(context, fn, path) ? taints.filter((taint) => !isTyped(taint)) : taints;
}

/** The same for a property that is read: `args.input.count`. */
export function typedRead(context: FlowContext, node: Node, taints: Taints): Taints {
  if (!taints.some(isTyped)) return taints;
  const path: string[] = [];
  let inner = unwrap(node);
  for (; inner.type === 'MemberExpression'; inner = unwrap(inner.object)) path.unshift(`.${propertyName(inner) ?? ''}`);
  const [def, ...others] = inner.type === 'Identifier' ? context.definitions.reaching(inner) : [];
  return def?.kind === 'param' && others.length === 0 ? typedTaints(context, def, [...def.path, ...path], taints) : taints;
}

function isTyped({ model }: SymbolicTaint): boolean {
  return model?.kind === 'source' && model.schemaTyped === true;
}

const narrowTypes: ReadonlySet<NodeType> = new Set<NodeType>(['TSNumberKeyword', 'TSBooleanKeyword', 'TSLiteralType', 'TSUndefinedKeyword', 'TSNullKeyword']);

function isNarrowType(context: FlowContext, fn: FunctionNode, index: number, path: Path): boolean {
  const type = typeAtPath(typeOfParameter(context, fn, index), path)?.type;
  const parts = type?.type === 'TSUnionType' ? type.types : type ? [type] : [];
  return parts.length > 0 && parts.every(({ type: kind }) => narrowTypes.has(kind));
}

/** `type Query { user(id: Int!): User }`, in the text that the server is given beside the function. */
function isNarrowInText(context: FlowContext, fn: FunctionNode, path: Path): boolean {
  const holder = context.file.parent(fn);
  const field = holder?.type === 'Property' ? propertyName(holder) : undefined;
  const names = path.map((symbol) => symbol.slice(1));
  if (field === undefined || ![field, ...names].every((name) => /^\w+$/.test(name))) return false;
  const calls = usesOf(context, fn).flatMap((use) => (use.kind === 'argument' ? [use.call] : []));
  return calls.some((call) => {
    const text = selectInputs(context, call, { arg: 0, path: 'typeDefs' }).flatMap((node) => originsOf(context, node, 0)).map((node) => homeOf(context, node).file.textOf(node)).join('\n');
    const types = namedTypes(text, [...text.matchAll(new RegExp(`\\b${field}\\s*\\(([^)]*)\\)`, 'g'))].map(([, args = '']) => args), names);
    return types.length > 0 && types.every((type) => /^(?:Int|Float|Boolean)$/.test(type) || new RegExp(`\\benum\\s+${type}\\b`).test(text));
  });
}

/** Types of the first name in some lists of arguments, and on from there through the types of its fields. */
function namedTypes(text: string, lists: readonly string[], [name, ...rest]: readonly string[]): readonly string[] {
  const types = lists.flatMap((list) => new RegExp(`\\b${name}\\s*:[\\s[]*(\\w+)`).exec(list)?.[1] ?? []);
  if (rest.length === 0) return types;
  return types.flatMap((type) => namedTypes(text, [...text.matchAll(new RegExp(`\\binput\\s+${type}\\b[^{]*\\{([^}]*)\\}`, 'g'))].map(([, fields = '']) => fields), rest));
}
