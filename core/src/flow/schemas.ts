/**
 * What a schema leaves of a value's freedom: an enum, a number or a UUID is no vehicle for an attack, a string is.
 * Schemas are read where they are written; what cannot be read keeps the taint.
 */
import { isFunction, propertyName, unwrap, type Node } from '../model/node.ts';
import { arrayBuilders, clearingBuilders, constantListMethods, objectBuilders, opaqueMethods, schemaPackages, unionBuilders, wrapperBuilders } from '../models/schemas.ts';
import { constantsOf } from './constants.ts';
import type { FlowContext } from './context.ts';
import type { Path } from './definitions.ts';
import { returnsOf } from './functions.ts';
import { exportedNodes, homeOf } from './modules.ts';
import { importedName } from './names.ts';
import { isAnchored } from './patterns.ts';
import { lookupPath } from './structure.ts';

/** A schema as written: an expression in some file. */
export interface Schema {
  readonly context: FlowContext;
  readonly node: Node;
}

const maxDepth = 16;

/** Schema of the value at a path; undefined where it cannot be read. */
export function schemaAt(schema: Schema, path: Path): Schema | undefined {
  return path.reduce<Schema | undefined>((current, symbol) => current && member(current, symbol, 0), schema);
}

/** True if every value of the schema is harmless as text. */
export function clearsText(schema: Schema, depth = 0): boolean {
  const found = depth > maxDepth ? undefined : resolved(schema, 0);
  if (!found) return false;
  const { context, node } = found;
  const call = builderCall(context, node);
  if (!call) return false;
  const { name, args, receiver } = call;
  if (name === 'regex' || name === 'matches' || name === 'pattern') return args[0] !== undefined && isAnchored(context, args[0]);
  if (receiver) {
    // A method of a chain: `z.string().uuid()`, `yup.string().oneOf(['a'])`, `schema.optional()`.
    if (opaqueMethods.has(name)) return false;
    if (constantListMethods.has(name)) return args.length > 0 && args.every((argument) => isConstantArgument(context, argument));
    if (name === 'or') return clearsText({ context, node: receiver }, depth + 1) && args.every((argument) => clearsText({ context, node: argument }, depth + 1));
    if (name === 'pipe' && args[0]) return clearsText({ context, node: args[0] }, depth + 1);
    return clearingBuilders.has(name) || clearsText({ context, node: receiver }, depth + 1);
  }
  if (clearingBuilders.has(name)) return true;
  const all = (nodes: readonly Node[]) => nodes.length > 0 && nodes.every((argument) => clearsText({ context, node: argument }, depth + 1));
  if (unionBuilders.has(name)) return all(alternatives(args));
  if (arrayBuilders.has(name)) return all(args.slice(0, 1));
  // valibot: `pipe(string(), uuid())` is as narrow as its narrowest step.
  if (wrapperBuilders.has(name)) return args.some((argument) => clearsText({ context, node: argument }, depth + 1)) && !args.some((argument) => isOpaque(context, argument));
  return false;
}

function isConstantArgument(context: FlowContext, argument: Node): boolean {
  const inner = unwrap(argument);
  if (inner.type === 'ArrayExpression') return inner.elements.every((element) => element !== null && element.type !== 'SpreadElement' && constantsOf(context, element) !== undefined);
  return constantsOf(context, inner) !== undefined || (inner.type === 'Identifier' && lookupPath(context, inner, ['[]']).nodes.every((node) => constantsOf(context, node) !== undefined) && lookupPath(context, inner, ['[]']).nodes.length > 0);
}

function isOpaque(context: FlowContext, node: Node): boolean {
  const call = builderCall(context, unwrap(node));
  return call !== undefined && opaqueMethods.has(call.name);
}

function alternatives(args: readonly Node[]): readonly Node[] {
  const lists = args.map(unwrap).filter((argument) => argument.type === 'ArrayExpression');
  if (lists.length === 0) return args;
  return lists.flatMap((list) => (list.type === 'ArrayExpression' ? list.elements.filter((element) => element !== null) : []));
}

/** One step into an object or array schema, or into a plain object of schemas. */
function member(schema: Schema, symbol: string, depth: number): Schema | undefined {
  const found = depth > maxDepth ? undefined : resolved(schema, 0);
  if (!found) return undefined;
  const { context, node } = found;
  if (node.type === 'ObjectExpression') return property(context, node, symbol);
  const call = builderCall(context, node);
  if (!call || opaqueMethods.has(call.name)) return undefined;
  const { name, args, receiver } = call;
  const [first] = args;
  if (objectBuilders.has(name) && first && symbol.startsWith('.')) {
    const own = member({ context, node: first }, symbol, depth + 1);
    if (own) return own;
  }
  if (arrayBuilders.has(name) && first && (symbol.startsWith('[') || symbol === '.*')) return { context, node: first };
  if (receiver) return member({ context, node: receiver }, symbol, depth + 1);
  return wrapperBuilders.has(name) && first ? member({ context, node: first }, symbol, depth + 1) : undefined;
}

function property(context: FlowContext, object: Node, symbol: string): Schema | undefined {
  const { nodes, complete } = lookupPath(context, object, [symbol]);
  const [only] = nodes;
  return complete && nodes.length === 1 && only ? { context: homeOf(context, only), node: only } : undefined;
}

interface BuilderCall {
  /** In lower case. */
  readonly name: string;
  readonly args: readonly Node[];
  /** The schema that a method is called on; undefined for `z.enum(…)`. */
  readonly receiver?: Node;
}

/** A call that builds a schema with one of the schema packages, at the end of its chain. */
function builderCall(context: FlowContext, node: Node, depth = 0): BuilderCall | undefined {
  if (node.type !== 'CallExpression') {
    // effect, typebox and joi have schemas that are no calls: `Schema.Number`.
    const name = isBuilder(context, node) ? lastName(node) : undefined;
    return name === undefined ? undefined : { name: name.toLowerCase(), args: [] };
  }
  const args = node.arguments.map((argument) => (argument.type === 'ArrowFunctionExpression' && isFunction(argument) ? (returnsOf(context, argument)[0] ?? argument) : argument));
  const callee = unwrap(node.callee);
  if (isBuilder(context, callee)) {
    const name = lastName(callee) ?? importedName(context, callee)?.split(/[:.]/).at(-1);
    return name === undefined ? undefined : { name: importedLast(context, callee) ?? name.toLowerCase(), args };
  }
  const name = callee.type === 'MemberExpression' ? propertyName(callee) : undefined;
  if (callee.type !== 'MemberExpression' || name === undefined || !isSchema(context, callee.object, depth)) return undefined;
  return { name: name.toLowerCase(), args, receiver: callee.object };
}

/** A chain that starts at a builder of a schema package. */
function isSchema(context: FlowContext, node: Node, depth: number): boolean {
  const found = depth > maxDepth ? undefined : resolved({ context, node }, 0);
  return found !== undefined && builderCall(found.context, found.node, depth + 1) !== undefined;
}

/** The exported name, whatever the file calls it. */
function importedLast(context: FlowContext, callee: Node): string | undefined {
  return importedName(context, callee)?.split(/[:.]/).at(-1)?.toLowerCase();
}

function lastName(node: Node): string | undefined {
  return node.type === 'MemberExpression' ? propertyName(node) : node.type === 'Identifier' ? node.name : undefined;
}

function isBuilder(context: FlowContext, callee: Node): boolean {
  const source = importedName(context, callee)?.split(':')[1];
  return source !== undefined && schemaPackages.some((name) => source === name || source.startsWith(`${name}/`));
}

/** The expression that a variable stands for, also in another file. */
function resolved({ context, node }: Schema, depth: number): Schema | undefined {
  const inner = unwrap(node);
  const home = homeOf(context, inner);
  if (depth > maxDepth) return undefined;
  if (home !== context) return resolved({ context: home, node: inner }, depth + 1);
  if (inner.type === 'MemberExpression' && !isBuilder(context, inner)) {
    // `schema.shape.mode`, `schemas.input`.
    const { nodes, complete } = lookupPath(context, inner.object, [`.${propertyName(inner) ?? ''}`]);
    const [only] = nodes;
    return complete && nodes.length === 1 && only && only !== inner ? resolved({ context, node: only }, depth + 1) : undefined;
  }
  if (inner.type !== 'Identifier' || isBuilder(context, inner)) return { context, node: inner };
  const definitions = context.definitions.reaching(inner);
  const def = definitions.length === 1 ? definitions[0] : undefined;
  if (def?.kind === 'import') {
    const [exported] = exportedNodes(context, def.source, def.name);
    return exported ? resolved({ context: homeOf(context, exported), node: exported }, depth + 1) : undefined;
  }
  if (def?.kind !== 'value') return undefined;
  if (def.path.length === 0) return resolved({ context, node: def.node }, depth + 1);
  const { nodes } = lookupPath(context, def.node, def.path);
  return nodes.length === 1 && nodes[0] ? resolved({ context, node: nodes[0] }, depth + 1) : undefined;
}
