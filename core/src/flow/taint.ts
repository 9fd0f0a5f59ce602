/**
 * Which taints may an expression carry? Evaluated backwards from the expression, once per node.
 * Inside a function its parameters are symbols; `concrete` follows them to the calls in the file, so that one
 * helper called with clean and dirty text taints only the dirty call's result.
 */
import { globalName } from '../model/global-name.ts';
import { propertyName, unwrap, type FunctionNode, type Node } from '../model/node.ts';
import { propTaints } from './props.ts';
import { addressParts, contentFree, elementParameter } from './builtins.ts';
import { checkedInput } from './checked-input.ts';
import { memoize, type FlowContext } from './context.ts';
import type { Definition, Path } from './definitions.ts';
import { emittedFor } from './emitters.ts';
import { isEntry, isIndexOfEntry, isKeyOfEntry, namesWritten, ofNames, pathOfNamed } from './entries.ts';
import { checkedAnswer } from './answer-schemas.ts';
import { checkedBySchema, checkedProperty } from './given-schemas.ts';
import { typedRead, typedTaints } from './typed-schemas.ts';
import { usesOf } from './uses.ts';
import { capturedKinds, handedKinds } from './captures.ts';
import { guardedKinds } from './guards.ts';
import { exportedNodes, homeOf, requiredModule } from './modules.ts';
import { operands } from './operands.ts';
import { closure, definitionStates, handedStates, statesOf, stepAll } from './resolve.ts';
import { shapeStates } from './shapes.ts';
import { partsAt } from './source-objects.ts';
import { storedTaints } from './stores.ts';
import { lookupPath, namedProperties, writesTo } from './structure.ts';
import { callTaints, madeByCall, newTaints, substitute, tagTaints } from './taint-calls.ts';
import { cleared, isSameSource, join, joinAll, limited, none, noneCleared, ofNamesake, propertyOf, through, withPath, yielded, type SymbolicTaint, type Taints } from './taint-set.ts';

export function taintsOf(context: FlowContext, node: Node): Taints {
  const inner = unwrap(node);
  if (inner.type === 'Literal') return none;
  const home = homeOf(context, inner);
  if (home !== context) return taintsOf(home, inner);
  return memoize(context, context.taints, inner, none, () => limited(evaluate(context, inner)));
}

function evaluate(context: FlowContext, node: Node): Taints {
  switch (node.type) {
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
    case 'ClassExpression':
    case 'UnaryExpression':
    case 'UpdateExpression':
    case 'ThisExpression':
      return none;
    case 'Identifier':
      return guarded(context, node, identifierTaints(context, node));
    case 'MemberExpression':
      return guarded(context, node, captured(context, node.object, [symbolOf(node)], typedRead(context, node, memberTaints(context, node))));
    case 'CallExpression':
      return callTaints(context, node);
    case 'NewExpression':
      return newTaints(context, node);
    case 'TemplateLiteral':
      return through(context, joinAll(node.expressions.map((expression) => taintsOf(context, expression))), node, 'put into a template');
    case 'TaggedTemplateExpression':
      return tagTaints(context, node);
    case 'BinaryExpression':
      return node.operator === '+' ? joinAll(operands(node).map((operand) => taintsOf(context, operand))) : none;
    case 'LogicalExpression':
      return node.operator === '&&' ? taintsOf(context, node.right) : join(taintsOf(context, node.left), taintsOf(context, node.right));
    case 'ConditionalExpression':
      return join(taintsOf(context, node.consequent), taintsOf(context, node.alternate));
    case 'AwaitExpression':
    case 'SpreadElement':
    case 'YieldExpression':
      return node.argument ? taintsOf(context, node.argument) : none;
    case 'AssignmentExpression':
      return taintsOf(context, node.right);
    case 'SequenceExpression':
      return node.expressions.length > 0 ? taintsOf(context, node.expressions.at(-1) as Node) : none;
    case 'ArrayExpression':
      return joinAll(node.elements.map((element) => (element ? taintsOf(context, element) : none)));
    case 'ObjectExpression':
      return objectTaints(context, node);
    case 'JSXExpressionContainer':
      return taintsOf(context, node.expression);
    default:
      return none;
  }
}

/** Of an object that is copied in, without what later properties write over. */
function objectTaints(context: FlowContext, { properties }: Extract<Node, { type: 'ObjectExpression' }>): Taints {
  const later = (index: number) => properties.slice(index + 1).flatMap((property) => (property.type === 'Property' ? [propertyName(property) ?? []].flat() : []));
  return joinAll(properties.map((property, index) => (property.type === 'Property' ? taintsOf(context, property.value) : copiedTaints(context, property.argument, later(index)))));
}

/** What stands at a path of a value, without some of its properties. */
function copiedTaints(context: FlowContext, node: Node, overwritten: readonly string[], path: Path = []): Taints {
  const all = atPath(context, node, path);
  if (all.length === 0 || overwritten.length === 0) return all;
  const gone = overwritten.flatMap((name) => lookupPath(context, node, [...path, `.${name}`]).nodes);
  return gone.length === 0 ? all : without(context, all, gone, lookupPath(context, node, [...path, '.*']).nodes);
}

/** Taints less those that are in an object only through some of its properties. */
function without(context: FlowContext, taints: Taints, gone: readonly Node[], properties: readonly Node[]): Taints {
  const isIn = (nodes: readonly Node[], taint: SymbolicTaint) => nodes.some((node) => taintsOf(context, node).some((other) => isSameSource(other, taint)));
  const kept = properties.filter((node) => !gone.includes(node));
  return taints.filter((taint) => !isIn(gone, taint) || isIn(kept, taint));
}

/** What one property of an object, or of a list's elements, may carry of the whole's taints: not what stands under other names. */
function ofProperty(context: FlowContext, object: Node, path: Path, taints: Taints): Taints {
  if (taints.length === 0) return taints;
  const checked = checkedInput(context, object);
  if (checked) return checked.after.every((symbol, i) => symbol === path[i]) ? ofNamed(checked.context, checked.node, path.slice(checked.after.length), taints) : taints;
  return ofNamed(context, object, path, taints);
}

function ofNamed(context: FlowContext, object: Node, path: Path, taints: Taints): Taints {
  const index = path.findIndex((symbol) => symbol.startsWith('.'));
  if (index < 0) return taints;
  const named = lookupPath(context, object, [...path.slice(0, index), namedProperties]).nodes;
  if (named.length === 0) return taints;
  const same = lookupPath(context, object, path.slice(0, index + 1)).nodes;
  return without(context, taints, named.filter((node) => !same.includes(node)), same);
}

/** Taint that the models give to this very expression. */
export function own(context: FlowContext, node: Node): Taints {
  return checkedAnswer(context, node, yielded(context, statesOf(context, node).flatMap((state) => state.yields), node));
}

function identifierTaints(context: FlowContext, id: Extract<Node, { type: 'Identifier' }>): Taints {
  const variable = context.file.bindings.variableOf(id);
  if (!variable) return own(context, id);
  let taints: Taints = none;
  for (const def of context.definitions.reaching(id)) taints = join(taints, definitionTaints(context, def, id.name));
  for (const write of writesTo(context, variable, id)) taints = join(taints, through(context, taintsOf(context, write.value), write.at, `stored in \`${id.name}\``));
  return taints;
}

function definitionTaints(context: FlowContext, def: Definition, name: string): Taints {
  switch (def.kind) {
    case 'value':
      return through(context, captured(context, def.node, def.path, copiedTaints(context, def.node, def.without ?? [], def.path)), def.at, `assigned to \`${name}\``);
    case 'append':
      return through(context, taintsOf(context, def.node), def.at, `added to \`${name}\``);
    case 'param':
      return ofGroup(context, def, join(handedTaints(context, def), paramTaints(context, def)));
    case 'import':
      return through(context, importedTaints(context, def.source, def.name), def.at, `imported as \`${name}\``);
    case 'catch': {
      const whole = { ...def, path: [] };
      return propertyOf(yielded(context, definitionStates(context, whole).flatMap((state) => state.yields), def.at), nameAtEnd(def.path));
    }
    default:
      return none;
  }
}

/** What a variable that another file exports was filled with there. */
function importedTaints(context: FlowContext, source: string, name: string): Taints {
  return joinAll(exportedNodes(context, source, name).map((node) => taintsOf(context, node))).filter(({ label }) => label !== 'param');
}

/** Taint of a value's property: by the model's path, by the literal that is there, else by the whole value. */
export function atPath(context: FlowContext, node: Node, path: Path): Taints {
  if (path.length === 0) return taintsOf(context, node);
  const named = pathOfNamed(path);
  if (named) return ofNames(atPath(context, node, named));
  const byModel = taintsByModel(context, node, path);
  if (byModel.length > 0) {
    const whole = taintsOf(context, node).filter((taint) => byModel.some(({ label }) => label === taint.label));
    return whole.some((taint) => taint.schema) ? join(withPath(whole, path), byModel.filter(({ label }) => !whole.some((taint) => taint.label === label))) : byModel;
  }
  const module = path.length === 1 ? requiredModule(context, node) : undefined;
  if (module !== undefined) return importedTaints(context, module, (path[0] ?? '').slice(1));
  const { nodes, complete } = lookupPath(context, node, path);
  const inside = madeByCall(context, node, joinAll(nodes.map((found) => taintsOf(context, found))));
  if (complete) return inside;
  if (isIndexOfEntry(context, node, path)) return none;
  if (isKeyOfEntry(context, node, path)) return namesWritten(context, node, taintsOf) ?? join(inside, ofNames(taintsOf(context, node)));
  const name = nameAtEnd(path);
  const stored = path.length === 1 && name !== undefined ? storedTaints(context, node, name, taintsOf) : none;
  return join(join(inside, ofWhole(context, node, path, nodes.length > 0)), stored);
}

/** What the models say of a value at a path, or of what a literal holds there: `{ ...args, command }`. */
function taintsByModel(context: FlowContext, node: Node, path: Path): Taints {
  const found = checkedAnswer(context, node, checkedProperty(context, node, path, yielded(context, stepAll(context, statesOf(context, node), path).flatMap((state) => state.yields), node)));
  return found.length > 0 ? found : joinAll(partsAt(node, path).flatMap((part) => (part.path.length === 0 ? [] : [taintsByModel(context, part.node, part.path)])));
}

/** What a value carries as a whole, at a path in it; beside a property of that name that the code itself wrote, an error has none. */
function ofWhole(context: FlowContext, object: Node, path: Path, hasNamesake: boolean): Taints {
  const whole = ofProperty(context, object, path, taintsOf(context, object));
  return withPath(alongPath(hasNamesake ? ofNamesake(whole, nameAtEnd(path)) : whole, object, path), path);
}

/** The same of each property on the way: what is harmless has no harm in it. */
function alongPath(taints: Taints, object: Node, path: Path): Taints {
  let holder = taints.length === 0 ? undefined : nameOf(object);
  let left = taints;
  for (const symbol of left.length === 0 ? [] : path) {
    const name = nameAtEnd([symbol]);
    left = propertyOf(left, name, holder);
    holder = name;
  }
  return left;
}

/** The property or variable that is read. */
function nameOf(node: Node): string | undefined {
  const inner = unwrap(node);
  if (inner.type === 'LogicalExpression') return nameOf(inner.left);
  return inner.type === 'MemberExpression' ? propertyName(inner) : inner.type === 'Identifier' ? inner.name : undefined;
}

/** The property that a path ends in; undefined for an element. */
function nameAtEnd(path: Path): string | undefined {
  const last = path.at(-1);
  return last?.startsWith('.') ? last.slice(1) : undefined;
}

/** What an API hands to a callback is untrusted by itself; what the file's own calls pass in comes through the symbol. */
function handedTaints(context: FlowContext, def: Extract<Definition, { kind: 'param' }>): Taints {
  if (def.rest) return none;
  const registered = handedStates(context, def.fn, def.index);
  const handed = registered.length > 0 ? registered : closure(context, shapeStates(context, def.fn, def.index));
  // A value that is untrusted as a whole is so in each of its properties.
  const passed = def.path.map((_, i) => stepAll(context, handed, def.path.slice(0, i)).flatMap((state) => state.yields)).flat();
  const whole = propertyOf(yielded(context, passed, def.at), nameAtEnd(def.path));
  const found = checkedBySchema(context, def.fn, def.path, join(yielded(context, stepAll(context, handed, def.path).flatMap((state) => state.yields), def.at), whole));
  return typedTaints(context, def, def.path, found);
}

function paramTaints(context: FlowContext, def: Extract<Definition, { kind: 'param' }>): Taints {
  let taints: Taints = [{ label: 'param', source: def.at, file: context.file, fn: def.fn, index: def.index, path: def.path, structured: false, trail: [], cleared: noneCleared }];
  for (const use of usesOf(context, def.fn)) {
    if (use.kind !== 'argument' || use.keys.length > 0 || use.call.type !== 'CallExpression') continue;
    const callee = unwrap(use.call.callee);
    if (callee.type !== 'MemberExpression' || use.index > 1) continue;
    const name = propertyName(callee) ?? '';
    if (use.index === 1) for (const given of emittedFor(context, use.call, def.index)) taints = join(taints, atPath(context, given, def.path));
    if (elementParameter.get(name) === def.index && use.index === (name.startsWith('replace') ? 1 : 0)) taints = join(taints, atPath(context, callee.object, [...(name === 'then' ? [] : ['[]']), ...def.path]));
  }
  return taints;
}

function memberTaints(context: FlowContext, node: Extract<Node, { type: 'MemberExpression' }>): Taints {
  const name = propertyName(node);
  const symbol = symbolOf(node);
  const direct = checkedProperty(context, node.object, [symbol], own(context, node));
  if (direct.length > 0) {
    // A field that the code itself has filled is what it was filled with.
    const { nodes, complete } = lookupPath(context, node.object, [symbol]);
    if (complete && nodes.length > 0 && !nodes.includes(node)) {
      const filled = joinAll(nodes.map((found) => taintsOf(context, found)));
      return filled.length > 0 ? filled : direct;
    }
    // A field of a value that is tainted as a whole (`error.message`): the whole is the source.
    const whole = propertyOf(ofProperty(context, node.object, [symbol], taintsOf(context, node.object)), name).filter((taint) => direct.some(({ label }) => label === taint.label));
    const rest = direct.filter(({ label }) => !whole.some((taint) => taint.label === label));
    return whole.length > 0 ? join(name === undefined ? whole : withPath(whole, [`.${name}`]), rest) : direct;
  }
  if (name !== undefined && contentFree.has(name)) return none;
  if (name !== undefined && addressParts.has(name) && isAddress(context, node.object)) return partOfAddress(context, node);
  if (symbol === '[0]' && isEntry(context, node.object)) return ofNames(taintsOf(context, node.object));
  const { nodes, complete } = lookupPath(context, node.object, [symbol]);
  const inside = madeByCall(context, node.object, joinAll(nodes.map((found) => taintsOf(context, found))));
  if (complete && nodes.length > 0) return inside;
  // `TABLE[key]` gives an entry of the table, not the key.
  return join(join(inside, ofWhole(context, node.object, [symbol], nodes.length > 0)), storedTaints(context, node.object, name, taintsOf));
}

/** Path symbol of a property that is read. */
function symbolOf(node: Extract<Node, { type: 'MemberExpression' }>): string {
  const name = propertyName(node);
  return name === undefined ? '[]' : /^\d+$/.test(name) ? `[${name}]` : `.${name}`;
}

/** Host and port are no secret; of a parameter that may be one, they may be logged. */
function partOfAddress(context: FlowContext, node: Extract<Node, { type: 'MemberExpression' }>): Taints {
  const [params, others] = [true, false].map((isParam) => taintsOf(context, node.object).filter(({ label }) => label !== 'secret' && (label === 'param') === isParam));
  // A host holds no angle brackets: https://url.spec.whatwg.org/#forbidden-host-code-point
  return join(cleared(context, params ?? none, ['log', 'html'], node), cleared(context, others ?? none, ['html'], node));
}

/** `new URL(address)`, also in a variable. */
function isAddress(context: FlowContext, node: Node): boolean {
  const inner = unwrap(node);
  if (inner.type === 'NewExpression') return globalName(context.file, unwrap(inner.callee)) === 'URL';
  if (inner.type !== 'Identifier') return false;
  const definitions = context.definitions.reaching(inner);
  return definitions.length > 0 && definitions.every((def) => def.kind === 'value' && def.path.length === 0 && def.node !== inner && isAddress(context, def.node));
}

/** A group of a match: `match[1]`. */
function captured(context: FlowContext, match: Node, path: Path, taints: Taints): Taints {
  const index = path.length === 1 ? /^\[(\d+)\]$/.exec(path[0] ?? '')?.[1] : undefined;
  const kinds = index === undefined || taints.length === 0 ? [] : capturedKinds(context, match, Number(index));
  return kinds.length === 0 ? taints : cleared(context, taints, kinds, match);
}

/** A group that a callback destructures: `(message, [, count]) => …`. */
function ofGroup(context: FlowContext, def: Extract<Definition, { kind: 'param' }>, taints: Taints): Taints {
  const kinds = taints.length === 0 ? [] : handedKinds(context, def);
  return kinds.length === 0 ? taints : cleared(context, taints, kinds, def.at);
}

/** Applies what guards around a read prove. */
function guarded(context: FlowContext, node: Node, taints: Taints): Taints {
  if (taints.length === 0) return taints;
  const kinds = guardedKinds(context, node);
  return kinds.length === 0 ? taints : cleared(context, taints, kinds, node).filter((taint) => !taint.cleared.has('*'));
}

const maxCallDepth = 6;
/** Calls that one question about a parameter follows. Code of bots needs below 100; functions that call each other in circles have no end. */
const maxCalls = 2_000;

/** Follows parameters to the calls of their functions in this file until only real sources are left. */
export function concrete(context: FlowContext, taints: Taints): Taints {
  return taints.some(({ label }) => label === 'param') ? behindCalls(context, taints, new Set(), { left: maxCalls }) : taints;
}

function behindCalls(context: FlowContext, taints: Taints, seen: ReadonlySet<FunctionNode>, question: { left: number }): Taints {
  let result: Taints = none;
  for (const taint of taints) {
    if (taint.label !== 'param' || !taint.fn) {
      result = join(result, [taint]);
      continue;
    }
    if (seen.has(taint.fn) || seen.size >= maxCallDepth) continue;
    const deeper = new Set([...seen, taint.fn]);
    for (const use of usesOf(context, taint.fn)) {
      if (use.kind !== 'callee' && use.kind !== 'rendered') continue;
      if (question.left-- <= 0) return result;
      if (use.kind === 'rendered') result = join(result, behindCalls(context, propTaints(context, taint, use.at), deeper, question));
      else {
        // A callback that is handed to another file is called there.
        const home = homeOf(context, use.call);
        result = join(result, behindCalls(home, substitute(home, taint, use.call), deeper, question));
      }
    }
  }
  return result;
}
