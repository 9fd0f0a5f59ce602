/** Names and values of `Object.entries(…)`. */
import { globalName } from '../model/global-name.ts';
import { propertyName, unwrap, type Node } from '../model/node.ts';
import { keepsElements, oneElement } from './builtins.ts';
import type { FlowContext } from './context.ts';
import type { Path } from './definitions.ts';
import { joinAll, type SymbolicTaint, type Taints } from './taint-set.ts';

/** Path symbol for the names of an object, where what it carries is only known at the calls of a function. */
const names = '.{name}';

/** What an object's names carry of its taints: a secret and the detail of an error are values. */
export function ofNames(taints: Taints): Taints {
  return taints.filter(isOfNames).map((taint) => (taint.label === 'param' && !taint.path?.includes(names) ? { ...taint, path: [...(taint.path ?? []), names] } : taint));
}

function isOfNames({ label }: SymbolicTaint): boolean {
  return label !== 'secret' && label !== 'error-detail';
}

/** Where a path leads to the names of an object: the path of that object. */
export function pathOfNamed(path: Path): Path | undefined {
  const index = path.indexOf(names);
  return index < 0 ? undefined : path.slice(0, index);
}

/** The name in `for (const [name, value] of Object.entries(settings))`. */
export function isKeyOfEntry(context: FlowContext, node: Node, [first, second]: Path): boolean {
  return first === '[]' && second === '[0]' && isEntries(context, node);
}

/**
 * What the names carry that the code itself gives to an object: `const updates = {}; for (const key of allowed) updates[key] = body[key]`.
 * Undefined for an object that is made or filled in another way.
 */
export function namesWritten(context: FlowContext, entries: Node, taintsOf: (context: FlowContext, node: Node) => Taints): Taints | undefined {
  const [table, ...others] = tablesOf(context, entries);
  const variable = table?.type === 'Identifier' && others.length === 0 ? context.file.bindings.variableOf(table) : undefined;
  if (!variable || !context.definitions.of(variable).every((def) => def.kind === 'value' && def.path.length === 0 && hasFixedNames(def.node))) return undefined;
  const written: Taints[] = [];
  for (const { identifier } of variable.references) {
    const parent = context.file.parent(identifier);
    if (parent?.type === 'CallExpression' && parent.arguments[0] === identifier && globalName(context.file, unwrap(parent.callee)) === 'Object.assign') return undefined;
    if (parent?.type === 'MemberExpression' && parent.object === identifier && parent.computed && isWritten(context, parent)) written.push(taintsOf(context, parent.property));
  }
  return joinAll(written);
}

function hasFixedNames(node: Node): boolean {
  const inner = unwrap(node);
  return inner.type === 'ObjectExpression' && inner.properties.every((property) => property.type === 'Property' && !property.computed);
}

function isWritten(context: FlowContext, member: Node): boolean {
  const parent = context.file.parent(member);
  return parent?.type === 'AssignmentExpression' && parent.left === member;
}

/** The number in `for (const [i, photo] of photos.entries())`, where `photos` is a list. */
export function isIndexOfEntry(context: FlowContext, node: Node, [first, second]: Path): boolean {
  const call = unwrap(node);
  const callee = call.type === 'CallExpression' && call.arguments.length === 0 ? unwrap(call.callee) : undefined;
  return first === '[]' && second === '[0]' && callee?.type === 'MemberExpression' && propertyName(callee) === 'entries' && isList(context, callee.object);
}

const listMethods = new Set(['getAll', 'split', 'map', 'filter', 'flatMap', 'slice', 'sort', 'toSorted', 'concat']);
const listFunctions = new Set(['Object.keys', 'Object.values', 'Object.entries', 'Array.from']);

function isList(context: FlowContext, node: Node, depth = 0): boolean {
  const inner = unwrap(node);
  if (inner.type === 'ArrayExpression') return true;
  if (inner.type === 'Identifier') {
    const definitions = depth < 4 ? context.definitions.reaching(inner) : [];
    return definitions.length > 0 && definitions.every((def) => def.kind === 'value' && def.path.length === 0 && isList(context, def.node, depth + 1));
  }
  const callee = inner.type === 'CallExpression' ? unwrap(inner.callee) : undefined;
  return callee?.type === 'MemberExpression' && (listMethods.has(propertyName(callee) ?? '') || listFunctions.has(globalName(context.file, callee) ?? ''));
}

/** `Object.entries(results).find(…)`, `Object.entries(results)[i]`. */
export function isEntry(context: FlowContext, node: Node): boolean {
  const inner = unwrap(node);
  if (inner.type === 'MemberExpression') return inner.computed && isEntries(context, inner.object);
  const callee = inner.type === 'CallExpression' ? unwrap(inner.callee) : undefined;
  return callee?.type === 'MemberExpression' && oneElement.has(propertyName(callee) ?? '') && isEntries(context, callee.object);
}

function isEntries(context: FlowContext, node: Node): boolean {
  return tablesOf(context, node).length > 0;
}

/** The object of `Object.entries(settings)`, also filtered, sorted or in a variable, of which each value has one; none for anything else. */
function tablesOf(context: FlowContext, node: Node): readonly Node[] {
  const call = unwrap(node);
  if (call.type === 'Identifier') {
    const tables = context.definitions.reaching(call).map((def) => (def.kind === 'value' && def.path.length === 0 && def.node.range[1] <= call.range[0] ? tablesOf(context, def.node) : []));
    return tables.every(({ length }) => length > 0) ? tables.flat() : [];
  }
  if (call.type !== 'CallExpression') return [];
  const callee = unwrap(call.callee);
  if (globalName(context.file, callee) === 'Object.entries') return call.arguments.slice(0, 1).map(unwrap);
  return callee.type === 'MemberExpression' && keepsElements.has(propertyName(callee) ?? '') ? tablesOf(context, callee.object) : [];
}
