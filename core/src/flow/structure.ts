/** Looking property paths up in the literals that a value is made of: options objects, message lists, spreads, pushes. */
import { globalName } from '../model/global-name.ts';
import { isFunction, propertyName, unwrap, type FunctionNode, type Node } from '../model/node.ts';
import type { Variable } from '../model/scopes.ts';
import { keepsElements, listElementParameter } from './builtins.ts';
import { spend, type FlowContext } from './context.ts';
import type { Definition, Path } from './definitions.ts';
import { classMembers, classOf } from './classes.ts';
import { calleesOf, returnsOf } from './functions.ts';
import { givenBack, givenInside } from './given-back.ts';
import { exportedNodes, homeOf, markForeign, requiredModule } from './modules.ts';
import { isWrittenTooLate } from './order.ts';
import type { Lookup } from './types.ts';
import { usesOf } from './uses.ts';

/** `v.name = value`, `v[i] = value`, `v.push(value)`, `v.set(k, value)`: symbol is `.name` or `[]`; for `Object.assign(v, value)`, `...`. */
export interface ContentWrite {
  readonly symbol: string;
  readonly value: Node;
  readonly at: Node;
}

/** Path symbol for every property whose name stands in the code: what is written under a computed name may be any of them. */
export const namedProperties = '.{named}';

const maxNodes = 64;
/** Longer paths come from loops that walk a list or a tree: `node = node.next`. */
const maxPath = 10;
/** Expressions looked into for one path; such loops have more ways than anybody can walk. */
const maxLookupSteps = 1_000;
const nothing: Lookup = { nodes: [], complete: true };
const unknown: Lookup = { nodes: [], complete: false };

/** Path symbols are those of definitions: `.name`, `[]`, `[2]`. */
export function lookupPath(context: FlowContext, node: Node, path: Path, depth = 0): Lookup {
  let byPath = context.lookups.get(node);
  if (!byPath) context.lookups.set(node, (byPath = new Map()));
  const key = path.join('');
  const known = byPath.get(key);
  if (known) return known;
  byPath.set(key, unknown);
  const { lookupSteps } = context;
  if (depth === 0) context.lookupSteps = 0;
  context.budget.lookups++;
  const found = search(context, node, path, depth);
  context.budget.lookups--;
  if (depth === 0) context.lookupSteps = lookupSteps;
  byPath.set(key, found);
  return found;
}

function search(context: FlowContext, node: Node, path: Path, depth: number): Lookup {
  if (depth > 24 || path.length > maxPath || ++context.lookupSteps > maxLookupSteps || !spend(context, node)) return unknown;
  const inner = unwrap(node);
  if (path.length === 0) return terminal(context, inner, depth);
  switch (inner.type) {
    case 'Identifier':
      return inVariable(context, inner, path, depth);
    case 'ObjectExpression':
      return inObject(context, inner, path, depth);
    case 'ArrayExpression':
      return inArray(context, inner, path, depth);
    case 'ConditionalExpression':
      return merge([search(context, inner.consequent, path, depth + 1), search(context, inner.alternate, path, depth + 1)]);
    case 'LogicalExpression':
      if (inner.operator === '&&') return search(context, inner.right, path, depth + 1);
      return merge([search(context, inner.left, path, depth + 1), search(context, inner.right, path, depth + 1)]);
    case 'AwaitExpression':
      return search(context, inner.argument, path, depth + 1);
    case 'AssignmentExpression':
      return search(context, inner.right, path, depth + 1);
    case 'MemberExpression':
      return inMember(context, inner, path, depth);
    case 'CallExpression':
      return inCall(context, inner, path, depth);
    case 'NewExpression':
      return inCollection(context, inner, path, depth) ?? inInstance(context, inner, path, depth);
    case 'ThisExpression':
      return inInstance(context, inner, path, depth);
    case 'ClassDeclaration':
    case 'ClassExpression':
      return inStatic(context, inner, path, depth);
    case 'Literal':
      return nothing;
    default:
      return unknown;
  }
}

/** End of the path: variables resolve to the expressions that they hold. */
function terminal(context: FlowContext, node: Node, depth: number): Lookup {
  if (node.type === 'ConditionalExpression') return merge([terminal(context, unwrap(node.consequent), depth), terminal(context, unwrap(node.alternate), depth)]);
  if (node.type !== 'Identifier') return { nodes: [node], complete: true };
  return { nodes: [node], complete: true };
}

function inVariable(context: FlowContext, id: Extract<Node, { type: 'Identifier' }>, path: Path, depth: number): Lookup {
  const variable = context.file.bindings.variableOf(id);
  if (!variable) return id.name === 'undefined' ? nothing : unknown;
  const results: Lookup[] = [];
  for (const def of context.definitions.reaching(id)) {
    if (def.kind === 'value') results.push(search(context, def.node, [...def.path, ...path], depth + 1));
    else if (def.kind === 'enum') results.push(inEnum(def.node, path));
    else if (def.kind === 'class') results.push(inStatic(context, def.node, path, depth));
    else if (def.kind === 'param' && !def.rest) results.push(inArguments(context, def, path, depth));
    else if (def.kind === 'import') results.push(inImport(context, def.source, def.name, path, depth));
    else results.push(unknown);
  }
  for (const write of writesTo(context, variable, id)) {
    const rest = matchWrite(write.symbol, path);
    if (rest) results.push(search(context, write.value, rest, depth + 1));
  }
  return results.length === 0 ? unknown : merge(results);
}

/** A function called from more places is a library of its own; its callers say little of one another. */
const maxCallers = 8;

/** In what the calls of this file pass for a parameter; others may pass more. Remembered, since wrappers call wrappers. */
export function inArguments(context: FlowContext, def: Extract<Definition, { kind: 'param' }>, path: Path, depth: number): Lookup {
  const elements = inElements(context, def, path, depth);
  if (elements) return elements;
  const calls = usesOf(context, def.fn).flatMap((use) => (use.kind === 'callee' && use.call.type === 'CallExpression' ? [use.call] : []));
  if (calls.length === 0 || calls.length > maxCallers) return unknown;
  const found = calls.flatMap(({ arguments: args }): readonly Lookup[] => {
    const argument = args[def.index];
    return argument && argument.type !== 'SpreadElement' && homeOf(context, argument) === context ? [lookupPath(context, argument, [...def.path, ...path], depth + 1)] : [];
  });
  return { nodes: merge(found).nodes, complete: false };
}

/** `all.map((entry) => entry.name)`: in the elements of the list that the function is a callback of. */
function inElements(context: FlowContext, def: Extract<Definition, { kind: 'param' }>, path: Path, depth: number): Lookup | undefined {
  const [use, ...others] = usesOf(context, def.fn);
  if (use?.kind !== 'argument' || others.length > 0 || use.index !== 0 || use.keys.length > 0 || use.call.type !== 'CallExpression') return undefined;
  const callee = unwrap(use.call.callee);
  const name = callee.type === 'MemberExpression' ? (propertyName(callee) ?? '') : '';
  if (callee.type !== 'MemberExpression' || listElementParameter.get(name) !== def.index) return undefined;
  return { nodes: lookupPath(context, callee.object, ['[]', ...def.path, ...path], depth + 1).nodes, complete: false };
}

/** In the value that another file exports; the namespace itself has its exports as properties. */
function inImport(context: FlowContext, source: string, name: string, path: Path, depth: number): Lookup {
  const [first, ...rest] = path;
  const isNamespace = name === '*';
  if (isNamespace && !first?.startsWith('.')) return unknown;
  const exported = exportedNodes(context, source, isNamespace ? (first ?? '').slice(1) : name);
  return exported.length === 0 ? unknown : merge(exported.map((node) => elsewhere(context, node, isNamespace ? rest : path, depth + 1)));
}

/** Searches a node in its own file; what is found there is marked as foreign here. */
function elsewhere(context: FlowContext, node: Node, path: Path, depth: number): Lookup {
  const home = homeOf(context, node);
  if (home === context) return search(context, node, path, depth);
  const found = lookupPath(home, node, path, depth);
  markForeign(context, found.nodes, home);
  return found;
}

function matchWrite(symbol: string, path: Path): Path | undefined {
  const [first, ...rest] = path;
  if (first === undefined) return undefined;
  if (symbol === '...') return path;
  if (symbol === first || (symbol === '[]' && first.startsWith('[')) || first === '.*' || (first === namedProperties && symbol !== '[]')) return rest;
  return undefined;
}

function inObject(context: FlowContext, object: Extract<Node, { type: 'ObjectExpression' }>, path: Path, depth: number): Lookup {
  const [first = '', ...rest] = path;
  const results: Lookup[] = [];
  // Later properties win; going backwards, a found name hides what stands before it.
  for (let i = object.properties.length - 1; i >= 0; i--) {
    const property = object.properties[i];
    if (!property) continue;
    if (property.type === 'SpreadElement') {
      const spread = search(context, property.argument, path, depth + 1);
      results.push(spread);
      continue;
    }
    const name = propertyName(property);
    if (name === undefined) {
      if (first !== namedProperties) results.push({ ...search(context, property.value, rest, depth + 1), complete: false });
      continue;
    }
    if (first === `.${name}` || first === '.*' || first === namedProperties) {
      results.push(search(context, property.value, rest, depth + 1));
      if (first === `.${name}`) return merge(results);
    } else if (first === '[]') results.push(search(context, property.value, rest, depth + 1));
  }
  return results.length === 0 ? nothing : merge(results);
}

function inArray(context: FlowContext, array: Extract<Node, { type: 'ArrayExpression' }>, path: Path, depth: number): Lookup {
  const [first = '', ...rest] = path;
  if (!first.startsWith('[') && !/^\.\d+$/.test(first)) return nothing;
  const index = first === '[]' ? undefined : Number(first.replace(/[^\d]/g, ''));
  const hasSpread = array.elements.some((element) => element?.type === 'SpreadElement');
  if (index !== undefined && !hasSpread) {
    const element = array.elements[index];
    return element ? search(context, element, rest, depth + 1) : nothing;
  }
  return merge(
    array.elements.map((element) => {
      if (!element) return nothing;
      return element.type === 'SpreadElement' ? search(context, element.argument, ['[]', ...rest], depth + 1) : search(context, element, rest, depth + 1);
    }),
  );
}

function inEnum(node: Node, path: Path): Lookup {
  if (node.type !== 'TSEnumDeclaration') return unknown;
  const member = node.body.members.find((m) => `.${m.id.type === 'Identifier' ? m.id.name : String(m.id.value)}` === path[0]);
  return member?.initializer ? { nodes: [member.initializer], complete: true } : unknown;
}

function inStatic(context: FlowContext, node: Node, path: Path, depth: number): Lookup {
  if (node.type !== 'ClassDeclaration' && node.type !== 'ClassExpression') return unknown;
  const member = node.body.body.find((m) => m.type === 'PropertyDefinition' && m.static && `.${propertyName(m)}` === path[0]);
  return member?.type === 'PropertyDefinition' && member.value ? search(context, member.value, path.slice(1), depth + 1) : unknown;
}

function inMember(context: FlowContext, member: Extract<Node, { type: 'MemberExpression' }>, path: Path, depth: number): Lookup {
  const name = propertyName(member);
  const symbol = name === undefined ? '[]' : /^\d+$/.test(name) ? `[${name}]` : `.${name}`;
  return search(context, member.object, [symbol, ...path], depth + 1);
}

function inInstance(context: FlowContext, node: Node, path: Path, depth: number): Lookup {
  const owner = classOf(context, node);
  const [first, ...rest] = path;
  if (!owner || !first?.startsWith('.')) return unknown;
  const values = classMembers(context, owner, first.slice(1));
  return values.length === 0 ? unknown : merge(values.map((value) => search(context, value, rest, depth + 1)));
}

const passesThrough = new Set(['freeze', 'seal', 'assign', 'structuredClone', 'all', 'allSettled', 'from', 'of']);

function inCall(context: FlowContext, call: Extract<Node, { type: 'CallExpression' }>, path: Path, depth: number): Lookup {
  const callee = unwrap(call.callee);
  const name = callee.type === 'MemberExpression' ? propertyName(callee) : callee.type === 'Identifier' ? callee.name : undefined;
  if (callee.type === 'MemberExpression' && name !== undefined) {
    // `body: JSON.stringify({ messages })`: models speak of the object.
    if (globalName(context.file, callee) === 'JSON.stringify' && call.arguments[0]) return search(context, call.arguments[0], path, depth + 1);
    const isGlobalObject = callee.object.type === 'Identifier' && context.file.bindings.isGlobal(callee.object) && ['Object', 'Promise', 'Array'].includes(callee.object.name);
    if (isGlobalObject && passesThrough.has(name)) {
      const results = call.arguments.map((argument) => search(context, argument, path, depth + 1));
      return name === 'assign' ? merge(results) : (results[0] ?? unknown);
    }
    if (keepsElements.has(name) && path[0]?.startsWith('[')) {
      const own = search(context, callee.object, ['[]', ...path.slice(1)], depth + 1);
      if (name !== 'concat') return own;
      return merge([own, ...call.arguments.map((argument) => search(context, argument, ['[]', ...path.slice(1)], depth + 1))]);
    }
    if (name === 'map' && path[0]?.startsWith('[')) {
      const [mapper] = call.arguments;
      const fn = mapper && unwrap(mapper);
      if (fn && isFunction(fn)) return merge(returnsOf(context, fn).map((value) => search(context, value, path.slice(1), depth + 1)));
    }
  }
  const module = requiredModule(context, call);
  if (module !== undefined) return inImport(context, module, '*', path, depth);
  const fns = calleesOf(context, call);
  if (fns.length === 0) return callee.type === 'MemberExpression' ? (inValues(context, call, callee, path, depth) ?? inEntry(context, call, callee, path, depth) ?? inPromise(context, call, callee, path, depth)) : unknown;
  // Remembered, since a function that calls itself in several places would otherwise be walked without end.
  const lookup = (value: Node) => (homeOf(context, value) === context ? lookupPath(context, value, path, depth + 1) : elsewhere(context, value, path, depth + 1));
  const found = merge([...fns.flatMap((fn) => returnsOf(context, fn)), ...givenBack(context, call)].map(lookup));
  return { ...found, nodes: found.nodes.flatMap((node) => givenFor(context, node, call, fns)) };
}

/** What is found in a function, as this very call makes it. */
function givenFor(context: FlowContext, node: Node, call: Extract<Node, { type: 'CallExpression' }>, fns: readonly FunctionNode[]): readonly Node[] {
  const ran = givenInside(context, call, fns, node);
  return ran.length > 0 ? ran : [parameterFor(context, node, call, fns) ?? node];
}

/** `withMode('HTML')` of `(mode) => ({ parse_mode: mode })`: what this very call gives for the parameter, or its default. */
function parameterFor(context: FlowContext, node: Node, { arguments: given }: Extract<Node, { type: 'CallExpression' }>, fns: readonly FunctionNode[]): Node | undefined {
  const home = node.type === 'Identifier' ? homeOf(context, node) : undefined;
  const defs = home?.definitions.reaching(node) ?? [];
  const [param, ...others] = defs.filter((def) => def.kind === 'param');
  if (!home || param?.kind !== 'param' || others.length > 0 || param.rest || param.path.length > 0 || !fns.includes(param.fn)) return undefined;
  const written = defs.filter((def) => def !== param);
  if (written.some((def) => def.kind !== 'value' || def.at !== param.at) || given.slice(0, param.index + 1).some(({ type }) => type === 'SpreadElement')) return undefined;
  const [value] = written;
  return given[param.index] ?? (value?.kind === 'value' && home === context ? value.node : undefined);
}

/** `map.values()`, `Object.values(table)`, the second of each pair of `Object.entries(table)`: in what the collection was filled with. It may hold more. */
function inValues(context: FlowContext, { arguments: [table, ...others] }: Extract<Node, { type: 'CallExpression' }>, callee: Extract<Node, { type: 'MemberExpression' }>, [first, ...rest]: Path, depth: number): Lookup | undefined {
  const isOfPairs = propertyName(callee) === 'entries' && rest[0] === '[1]';
  if ((propertyName(callee) !== 'values' && !isOfPairs) || !first?.startsWith('[') || others.length > 0) return undefined;
  const isOfObject = globalName(context.file, callee)?.startsWith('Object.') === true;
  if (isOfObject !== (table !== undefined)) return undefined;
  return { nodes: search(context, table ?? callee.object, [table ? '.*' : '[]', ...(isOfPairs ? rest.slice(1) : rest)], depth + 1).nodes, complete: false };
}

const entryReaders = new Set(['get', 'find', 'findLast', 'at']);

/** `map.get(key)`, `list.find(test)`: in any of what the collection was filled with. It may hold more. */
function inEntry(context: FlowContext, call: Extract<Node, { type: 'CallExpression' }>, callee: Extract<Node, { type: 'MemberExpression' }>, path: Path, depth: number): Lookup | undefined {
  if (!entryReaders.has(propertyName(callee) ?? '') || call.arguments.length !== 1 || isFilledOften(context, callee.object)) return undefined;
  return { nodes: search(context, callee.object, ['[]', ...path], depth + 1).nodes, complete: false };
}

/** A collection filled in more places is a store, not a table: what one place puts in says little of what another takes out. */
const maxFillings = 12;

function isFilledOften(context: FlowContext, collection: Node): boolean {
  const variable = context.file.bindings.variableOf(unwrap(collection));
  return variable !== undefined && allWritesTo(context, variable).length > maxFillings;
}

/** `new Map([[key, value]])`: an element of it is a value of the pairs. */
function inCollection(context: FlowContext, { callee, arguments: [list] }: Extract<Node, { type: 'NewExpression' }>, [first = '', ...rest]: Path, depth: number): Lookup | undefined {
  const isMap = callee.type === 'Identifier' && callee.name === 'Map' && context.file.bindings.isGlobal(callee);
  return isMap && list && first.startsWith('[') ? { nodes: search(context, list, ['[]', '[1]', ...rest], depth + 1).nodes, complete: false } : undefined;
}

/** `load().catch(() => ({ ok: false }))` gives what it is called on, or what the handler returns; `.then(…)` what that returns. */
function inPromise(context: FlowContext, call: Extract<Node, { type: 'CallExpression' }>, callee: Extract<Node, { type: 'MemberExpression' }>, path: Path, depth: number): Lookup {
  const name = propertyName(callee);
  if (name === 'finally') return search(context, callee.object, path, depth + 1);
  const [handler, ...others] = call.arguments;
  const fn = handler && unwrap(handler);
  if ((name !== 'catch' && name !== 'then') || others.length > 0 || !fn || !isFunction(fn)) return unknown;
  const handled = returnsOf(context, fn).map((value) => search(context, value, path, depth + 1));
  return merge(name === 'catch' ? [search(context, callee.object, path, depth + 1), ...handled] : handled);
}

function merge(lookups: readonly Lookup[]): Lookup {
  if (lookups.length === 1 && lookups[0]) return lookups[0];
  const nodes = [...new Set(lookups.flatMap((lookup) => lookup.nodes))].slice(0, maxNodes);
  return { nodes, complete: lookups.every((lookup) => lookup.complete) };
}

const adders = new Set(['push', 'unshift', 'add']);

/** What the file writes into a variable's object after its creation and may have written when it is read. */
export function writesTo(context: FlowContext, variable: Variable, read: Node): readonly ContentWrite[] {
  return allWritesTo(context, variable).filter(({ at }) => !isWrittenTooLate(context.file, variable, at, read));
}

function allWritesTo(context: FlowContext, variable: Variable): readonly ContentWrite[] {
  context.contentWrites ??= new Map();
  let writes = context.contentWrites.get(variable);
  if (!writes) {
    writes = [];
    for (const reference of variable.references) {
      const write = contentWrite(context, reference.identifier);
      if (write) writes.push(...write);
    }
    context.contentWrites.set(variable, writes);
  }
  return writes;
}

function contentWrite(context: FlowContext, id: Node): ContentWrite[] | undefined {
  const { file } = context;
  const member = file.parent(id);
  if (member?.type === 'CallExpression' && member.arguments[0] === id && globalName(file, unwrap(member.callee)) === 'Object.assign') return member.arguments.slice(1).map((value) => ({ symbol: '...', value, at: member }));
  if (member?.type !== 'MemberExpression' || member.object !== id) return undefined;
  const name = propertyName(member);
  const parent = file.parent(member);
  if (parent?.type === 'AssignmentExpression' && parent.left === member) return [{ symbol: name === undefined ? '[]' : `.${name}`, value: parent.right, at: parent }];
  if (parent?.type !== 'CallExpression' || parent.callee !== member || name === undefined) return undefined;
  if (adders.has(name)) return parent.arguments.map((value) => ({ symbol: '[]', value: value.type === 'SpreadElement' ? value.argument : value, at: parent }));
  if ((name === 'set' || name === 'append') && parent.arguments.length === 2 && parent.arguments[1]) return [{ symbol: '[]', value: parent.arguments[1], at: parent }];
  return undefined;
}

/** An access path of a model (`messages[].content`) in the symbols of lookups. */
export function toSymbols(path: string): string[] {
  return [...path.matchAll(/\[\d*\]|[^.[\]]+/g)].map(([symbol]) => (symbol.startsWith('[') ? symbol : `.${symbol}`));
}
