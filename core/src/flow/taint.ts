/**
 * Which taints may an expression carry? Evaluated backwards from the expression, once per node.
 * Inside a function its parameters are symbols; `concrete` follows them to the calls in the file, so that one
 * helper called with clean and dirty text taints only the dirty call's result.
 */
import type { FileModel } from '../model/file-model.ts';
import { propertyName, unwrap, type FunctionNode, type Node } from '../model/node.ts';
import type { Cleared, Input, Model, OptionRef, PropagatorModel, SanitizerModel, TaintLabel } from '../models/kinds.ts';
import type { Yield } from './api-graph.ts';
import { contentFree, elementParameter, harmlessErrorFields, keepsArguments, keepsCallbackResult, keepsConstructorArguments, keepsFirstArguments, keepsReceiver } from './builtins.ts';
import { selectArguments } from './conditions.ts';
import { constantsOf, operands } from './constants.ts';
import { memoize, type FlowContext } from './context.ts';
import { escapedKinds } from './escapes.ts';
import type { Definition, Path } from './definitions.ts';
import { modelsAt, selectInputs } from './model-facts.ts';
import { calleesOf, functionsAt, returnsOf, usesOf } from './functions.ts';
import { guardedKinds } from './guards.ts';
import { homeOf } from './modules.ts';
import { callArguments, definitionStates, handedStates, statesOf, stepAll } from './resolve.ts';
import { lookupPath, toSymbols, writesTo } from './structure.ts';
import { isTrusted } from './trusted.ts';

export interface TrailStep {
  readonly node: Node;
  readonly text: string;
  readonly file: FileModel;
}

export interface SymbolicTaint {
  readonly label: TaintLabel | 'param';
  readonly source: Node;
  readonly file: FileModel;
  readonly model?: Model;
  /** Set for `param`: which parameter, and the property path read from it since. */
  readonly fn?: FunctionNode;
  readonly index?: number;
  readonly path?: Path;
  /** The SDK checked the shape by a schema. */
  readonly structured: boolean;
  readonly trail: readonly TrailStep[];
  readonly cleared: ReadonlySet<string>;
}

type Taints = readonly SymbolicTaint[];
const none: Taints = [];
const noneCleared: ReadonlySet<string> = new Set();
const maxTaints = 8;
const maxTrail = 16;

export function taintsOf(context: FlowContext, node: Node): Taints {
  const inner = unwrap(node);
  const home = homeOf(context, inner);
  if (home !== context) return taintsOf(home, inner);
  return memoize(context, context.taints, inner, none, () => limited(evaluate(context, inner)));
}

function evaluate(context: FlowContext, node: Node): Taints {
  switch (node.type) {
    case 'Literal':
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
      return guarded(context, node, memberTaints(context, node));
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
      return joinAll(node.properties.map((property) => taintsOf(context, property.type === 'SpreadElement' ? property.argument : property.value)));
    case 'JSXExpressionContainer':
      return taintsOf(context, node.expression);
    default:
      return none;
  }
}

/** Taint that the models give to this very expression. */
function own(context: FlowContext, node: Node): Taints {
  return yielded(context, statesOf(context, node).flatMap((state) => state.yields), node);
}

function yielded(context: FlowContext, yields: readonly Yield[], node: Node): Taints {
  if (yields.length === 0) return none;
  const taints: SymbolicTaint[] = [];
  for (const { model, label, structured } of yields) {
    if (taints.some((taint) => taint.label === label && taint.structured === structured)) continue;
    taints.push({ label, source: node, file: context.file, model, structured, trail: [{ node, text: sourceText(label), file: context.file }], cleared: structured ? new Set(['shape']) : noneCleared });
  }
  return taints;
}

const sourceTexts: Record<TaintLabel, string> = {
  'user-input': 'comes from a user',
  'llm-output': 'comes from a model',
  'tool-result': 'comes from a tool',
  'http-response': 'comes from an HTTP response',
  secret: 'is a secret',
  'error-detail': 'is the detail of an error',
  'rendered-html': 'is HTML made of text, markup included',
};

function sourceText(label: TaintLabel): string {
  return sourceTexts[label];
}

function identifierTaints(context: FlowContext, id: Extract<Node, { type: 'Identifier' }>): Taints {
  const variable = context.file.bindings.variableOf(id);
  if (!variable) return own(context, id);
  let taints: Taints = none;
  for (const def of context.definitions.reaching(id)) taints = join(taints, definitionTaints(context, def, id.name));
  for (const write of writesTo(context, variable)) taints = join(taints, through(context, taintsOf(context, write.value), write.at, `stored in \`${id.name}\``));
  return taints;
}

function definitionTaints(context: FlowContext, def: Definition, name: string): Taints {
  switch (def.kind) {
    case 'value':
      return through(context, atPath(context, def.node, def.path), def.at, `assigned to \`${name}\``);
    case 'append':
      return through(context, taintsOf(context, def.node), def.at, `added to \`${name}\``);
    case 'param':
      return join(handedTaints(context, def), paramTaints(context, def));
    case 'catch': {
      const last = def.path.at(-1);
      const whole = { ...def, path: [] };
      return propertyOf(yielded(context, definitionStates(context, whole).flatMap((state) => state.yields), def.at), last?.startsWith('.') ? last.slice(1) : undefined);
    }
    default:
      return none;
  }
}

/** Taint of a value's property: by the model's path, by the literal that is there, else by the whole value. */
export function atPath(context: FlowContext, node: Node, path: Path): Taints {
  if (path.length === 0) return taintsOf(context, node);
  const byModel = yielded(context, stepAll(context, statesOf(context, node), path).flatMap((state) => state.yields), node);
  if (byModel.length > 0) return byModel;
  const { nodes, complete } = lookupPath(context, node, path);
  const inside = joinAll(nodes.map((found) => taintsOf(context, found)));
  if (complete) return inside;
  const last = path.at(-1) ?? '';
  return join(inside, withPath(propertyOf(taintsOf(context, node), last.startsWith('.') ? last.slice(1) : undefined), path));
}

function withPath(taints: Taints, path: Path): Taints {
  return taints.map((taint) => (taint.label === 'param' ? { ...taint, path: [...(taint.path ?? []), ...path] } : taint));
}

function propertyOf(taints: Taints, name: string | undefined): Taints {
  if (taints.length === 0 || name === undefined) return taints;
  if (contentFree.has(name)) return none;
  return harmlessErrorFields.has(name) ? taints.filter((taint) => taint.label !== 'error-detail') : taints;
}

/** What an API hands to a callback is untrusted by itself; what the file's own calls pass in comes through the symbol. */
function handedTaints(context: FlowContext, def: Extract<Definition, { kind: 'param' }>): Taints {
  if (def.rest) return none;
  const handed = handedStates(context, def.fn, def.index);
  // A value that is untrusted as a whole is so in each of its properties.
  const passed = def.path.map((_, i) => stepAll(context, handed, def.path.slice(0, i)).flatMap((state) => state.yields)).flat();
  const last = def.path.at(-1);
  const whole = propertyOf(yielded(context, passed, def.at), last?.startsWith('.') ? last.slice(1) : undefined);
  return join(yielded(context, stepAll(context, handed, def.path).flatMap((state) => state.yields), def.at), whole);
}

function paramTaints(context: FlowContext, def: Extract<Definition, { kind: 'param' }>): Taints {
  let taints: Taints = [{ label: 'param', source: def.at, file: context.file, fn: def.fn, index: def.index, path: def.path, structured: false, trail: [], cleared: noneCleared }];
  for (const use of usesOf(context, def.fn)) {
    if (use.kind !== 'argument' || use.keys.length > 0 || use.call.type !== 'CallExpression') continue;
    const callee = unwrap(use.call.callee);
    if (callee.type !== 'MemberExpression' || use.index > 1) continue;
    const name = propertyName(callee) ?? '';
    if (elementParameter.get(name) === def.index && use.index === (name.startsWith('replace') ? 1 : 0)) taints = join(taints, atPath(context, callee.object, [...(name === 'then' ? [] : ['[]']), ...def.path]));
  }
  return taints;
}

function memberTaints(context: FlowContext, node: Extract<Node, { type: 'MemberExpression' }>): Taints {
  const direct = own(context, node);
  const name = propertyName(node);
  if (direct.length > 0) {
    // A field of a value that is tainted as a whole (`error.message`): the whole is the source.
    const whole = propertyOf(taintsOf(context, node.object), name).filter((taint) => direct.some(({ label }) => label === taint.label));
    return whole.length > 0 ? join(whole, direct.filter(({ label }) => !whole.some((taint) => taint.label === label))) : direct;
  }
  if (name !== undefined && contentFree.has(name)) return none;
  const symbol = name === undefined ? '[]' : /^\d+$/.test(name) ? `[${name}]` : `.${name}`;
  const { nodes, complete } = lookupPath(context, node.object, [symbol]);
  const inside = joinAll(nodes.map((found) => taintsOf(context, found)));
  if (complete && nodes.length > 0) return inside;
  // `TABLE[key]` gives an entry of the table, not the key.
  return join(inside, withPath(propertyOf(taintsOf(context, node.object), name), [symbol]));
}

function callTaints(context: FlowContext, call: Extract<Node, { type: 'CallExpression' }>): Taints {
  // What the team vouches for gives clean values.
  if (isTrusted(context, call.callee)) return none;
  if (calleesOf(context, call).length > 0) return localTaints(context, call);
  const direct = own(context, call);
  if (direct.length > 0) return direct;
  const byModel = modelTaints(context, call);
  if (byModel) return byModel;
  const callee = unwrap(call.callee);
  const builtin = builtinTaints(context, call, callee);
  if (builtin) return builtin;
  if (callee.type !== 'MemberExpression') return none;
  return methodTaints(context, call, callee);
}

/** Sanitizers, validators and propagators; undefined if no model speaks of the call's result. */
function modelTaints(context: FlowContext, call: Node): Taints | undefined {
  let result: Taints | undefined;
  for (const model of modelsAt(context, call)) {
    switch (model.kind) {
      case 'sanitizer':
        if (model.clears.includes('*')) return none;
        if (model.unlessOption && isDefeated(context, call, model.unlessOption)) {
          result = join(result ?? none, renderedHtml(context, call, model, inputTaints(context, call, model.inputs)));
          break;
        }
        result = join(result ?? none, cleared(context, inputTaints(context, call, model.inputs), model.clears, call));
        break;
      case 'validator':
        // Unless the leaves of its schema say otherwise, text stays text: only the shape is known.
        result = join(result ?? none, cleared(context, inputTaints(context, call, model.inputs ?? []), [...model.clears, 'shape'], call));
        break;
      case 'propagator':
        result = join(result ?? none, through(context, inputTaints(context, call, model.inputs), call, `passed through \`${calleeText(context, call)}\``));
        if (model.output === 'html-unsafe') result = renderedHtml(context, call, model, result);
        break;
      case 'backoff':
        if (model.wraps) {
          for (const input of selectInputs(context, call, model.wraps)) {
            for (const fn of functionsAt(context, input, 0)) for (const value of returnsOf(context, fn)) result = join(result ?? none, taintsOf(context, value));
          }
        }
        break;
      default:
        break;
    }
  }
  return result;
}

/** Markup made of text that is not constant is a danger of its own, wherever the text came from. */
function renderedHtml(context: FlowContext, call: Node, model: SanitizerModel | PropagatorModel, taints: Taints): Taints {
  const isConstant = model.inputs.flatMap((input) => selectInputs(context, call, input)).every((node) => constantsOf(context, node) !== undefined);
  if (isConstant) return taints;
  if (model.inputs.flatMap((input) => selectInputs(context, call, input)).every((node) => isSanitized(context, node, 'html', 0))) return taints;
  const text = sourceText('rendered-html');
  return join(taints, [{ label: 'rendered-html', source: call, file: context.file, model, structured: false, trail: [{ node: call, text, file: context.file }], cleared: noneCleared }]);
}

/** The expression is the result of a sanitizer for a sink kind. */
function isSanitized(context: FlowContext, node: Node, kind: Cleared, depth: number): boolean {
  const inner = unwrap(node);
  if (inner.type === 'Identifier' && depth < 4) {
    const definitions = context.definitions.reaching(inner);
    return definitions.length > 0 && definitions.every((def) => def.kind === 'value' && def.path.length === 0 && isSanitized(context, def.node, kind, depth + 1));
  }
  return modelsAt(context, inner).some((model) => model.kind === 'sanitizer' && (model.clears.includes(kind) || model.clears.includes('*')));
}

/** `new MarkdownIt({ html: true })`: the option of the construction that the receiver comes from. An unknown value may be the bad one. */
function isDefeated(context: FlowContext, call: Node, option: OptionRef & { readonly value: unknown }): boolean {
  if (call.type !== 'CallExpression') return false;
  for (const construction of constructionsOf(context, unwrap(call.callee), 0)) {
    for (const argument of selectArguments(construction, option.arg ?? 0)) {
      const { nodes, complete } = lookupPath(context, argument, toSymbols(option.path ?? ''));
      if (nodes.some((node) => constantsOf(context, node)?.every(({ value }) => value !== option.value) !== true)) return true;
      if (!complete && nodes.length === 0 && unwrap(argument).type === 'ObjectExpression') return true;
    }
  }
  return false;
}

/** `new X(…)` or `x(…)` at the start of a chain such as `md().use(a).render`. */
function constructionsOf(context: FlowContext, node: Node, depth: number): readonly Node[] {
  if (depth > 12) return [];
  const inner = unwrap(node);
  switch (inner.type) {
    case 'MemberExpression':
      return constructionsOf(context, inner.object, depth + 1);
    case 'CallExpression':
      return unwrap(inner.callee).type === 'MemberExpression' ? constructionsOf(context, inner.callee, depth + 1) : [inner];
    case 'NewExpression':
      return [inner];
    case 'Identifier':
      return context.definitions.reaching(inner).flatMap((def) => (def.kind === 'value' && def.path.length === 0 ? constructionsOf(context, def.node, depth + 1) : []));
    default:
      return [];
  }
}

function inputTaints(context: FlowContext, call: Node, inputs: readonly Input[]): Taints {
  return joinAll(inputs.flatMap((input) => selectInputs(context, call, input)).map((node) => taintsOf(context, node)));
}

function cleared(context: FlowContext, taints: Taints, kinds: readonly (Cleared | string)[], at: Node): Taints {
  return taints.map((taint) => ({ ...taint, cleared: new Set([...taint.cleared, ...kinds]), trail: extend(taint.trail, { node: at, text: 'checked or escaped here', file: context.file }) }));
}

function builtinTaints(context: FlowContext, call: Extract<Node, { type: 'CallExpression' }>, callee: Node): Taints | undefined {
  const name = globalName(context, callee);
  if (name === undefined || !keepsFirstArguments.has(name)) return undefined;
  const taints = joinAll(call.arguments.map((argument) => taintsOf(context, argument)));
  if (name === 'encodeURIComponent') return cleared(context, taints, ['html', 'url-path', 'html-attr'], call);
  return name === 'String' || name.startsWith('Promise.') ? taints : through(context, taints, call, `passed through \`${name}\``);
}

/** `JSON.parse`, `String`: only if nothing in the file shadows it. */
export function globalName(context: FlowContext, callee: Node): string | undefined {
  if (callee.type === 'Identifier') return context.file.bindings.isGlobal(callee) ? callee.name : undefined;
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier' || !context.file.bindings.isGlobal(callee.object)) return undefined;
  const name = propertyName(callee);
  return name === undefined ? undefined : `${callee.object.name}.${name}`;
}

function methodTaints(context: FlowContext, call: Extract<Node, { type: 'CallExpression' }>, callee: Extract<Node, { type: 'MemberExpression' }>): Taints {
  const name = propertyName(callee);
  if (name === undefined) return none;
  if (keepsCallbackResult.has(name) && call.arguments[0]) {
    const fns = functionsAt(context, call.arguments[0], 0);
    if (fns.length > 0) return joinAll(fns.flatMap((fn) => returnsOf(context, fn).map((value) => outside(context, taintsOf(context, value), fn))));
    // `.map(String)`, `.then(handlers.ok)`: the function is unknown, its argument is not.
    return taintsOf(context, callee.object);
  }
  // `ready.then(() => …)` above; `.exec(text)` on a regular expression reads its argument.
  if (name === 'exec' && isRegExp(context, callee.object)) return call.arguments[0] ? taintsOf(context, call.arguments[0]) : none;
  if (!keepsReceiver.has(name)) return none;
  const taken = taintsOf(context, callee.object);
  const escaped = taken.length > 0 && name.startsWith('replace') ? escapedKinds(context, call) : [];
  const receiver = escaped.length > 0 ? cleared(context, taken, escaped, call) : taken;
  const fromArguments = keepsArguments.has(name) ? joinAll(call.arguments.slice(name.startsWith('replace') ? 1 : 0).map((argument) => taintsOf(context, argument))) : none;
  return join(receiver, fromArguments);
}

function isRegExp(context: FlowContext, node: Node): boolean {
  const inner = unwrap(node);
  if (inner.type === 'Literal') return 'regex' in inner;
  if (inner.type === 'NewExpression') return inner.callee.type === 'Identifier' && inner.callee.name === 'RegExp';
  return inner.type === 'Identifier' && context.definitions.reaching(inner).some((def) => def.kind === 'value' && def.path.length === 0 && def.node !== inner && isRegExp(context, def.node));
}

/** Symbols of a callback's own parameters mean nothing outside it. */
function outside(_context: FlowContext, taints: Taints, fn: FunctionNode): Taints {
  return taints.filter((taint) => taint.fn !== fn);
}

/** What a function of this file returns, with its parameters replaced by the call's arguments. */
function localTaints(context: FlowContext, call: Extract<Node, { type: 'CallExpression' }>): Taints {
  let result: Taints = none;
  for (const fn of calleesOf(context, call)) {
    for (const value of returnsOf(context, fn)) {
      for (const taint of taintsOf(context, value)) {
        // What is rendered from clean text is clean.
        if (taint.label === 'rendered-html' && call.arguments.length > 0 && call.arguments.every((argument) => isSanitized(context, argument, 'html', 0))) continue;
        result = join(result, taint.fn === fn ? substitute(context, taint, call) : through(context, [taint], call, `returned by \`${calleeText(context, call)}\``));
      }
    }
  }
  return result;
}

function substitute(context: FlowContext, taint: SymbolicTaint, call: Node): Taints {
  const argument = callArguments(call)[taint.index ?? 0];
  if (!argument) return none;
  const entering = argument.type === 'SpreadElement' ? taintsOf(context, argument.argument) : atPath(context, argument, taint.path ?? []);
  const name = calleeText(context, call);
  return entering.map((outer) => ({
    ...outer,
    structured: outer.structured || taint.structured,
    cleared: taint.cleared.size === 0 ? outer.cleared : new Set([...outer.cleared, ...taint.cleared]),
    trail: [{ node: argument, text: `passed to \`${name}\``, file: context.file }, ...taint.trail].reduce(extend, outer.trail),
  }));
}

function newTaints(context: FlowContext, node: Extract<Node, { type: 'NewExpression' }>): Taints {
  const direct = own(context, node);
  if (direct.length > 0) return direct;
  const byModel = modelTaints(context, node);
  if (byModel) return byModel;
  const name = globalName(context, unwrap(node.callee));
  if (name === undefined || !keepsConstructorArguments.has(name)) return none;
  return joinAll(node.arguments.map((argument) => taintsOf(context, argument)));
}

function tagTaints(context: FlowContext, node: Extract<Node, { type: 'TaggedTemplateExpression' }>): Taints {
  const byModel = modelTaints(context, node);
  if (byModel) return byModel;
  return globalName(context, unwrap(node.tag)) === 'String.raw' ? joinAll(node.quasi.expressions.map((expression) => taintsOf(context, expression))) : none;
}

export function calleeText(context: FlowContext, call: Node): string {
  const callee = call.type === 'CallExpression' || call.type === 'NewExpression' ? call.callee : call.type === 'TaggedTemplateExpression' ? call.tag : call;
  const text = context.file.textOf(callee).replace(/\s+/g, ' ');
  return text.length > 40 ? `…${text.slice(-39)}` : text;
}

/** Applies what guards around a read prove. */
function guarded(context: FlowContext, node: Node, taints: Taints): Taints {
  if (taints.length === 0) return taints;
  const kinds = guardedKinds(context, node);
  return kinds.length === 0 ? taints : cleared(context, taints, kinds, node).filter((taint) => !taint.cleared.has('*'));
}

function through(context: FlowContext, taints: Taints, node: Node, text: string): Taints {
  return taints.length === 0 ? taints : taints.map((taint) => ({ ...taint, trail: extend(taint.trail, { node, text, file: context.file }) }));
}

function extend(trail: readonly TrailStep[], step: TrailStep): readonly TrailStep[] {
  if (trail.at(-1)?.node === step.node) return trail;
  return trail.length < maxTrail ? [...trail, step] : trail;
}

function joinAll(lists: readonly Taints[]): Taints {
  return lists.reduce(join, none);
}

function join(a: Taints, b: Taints): Taints {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  return limited([...a, ...b.filter((taint) => !a.some((known) => isSame(known, taint)))]);
}

function isSame(a: SymbolicTaint, b: SymbolicTaint): boolean {
  return a.label === b.label && a.source === b.source && a.fn === b.fn && a.index === b.index && a.cleared.size === b.cleared.size && (a.path ?? []).join('') === (b.path ?? []).join('');
}

/** The worst first: what is less cleared is kept. */
function limited(taints: Taints): Taints {
  if (taints.length <= maxTaints) return taints;
  return [...taints].sort((a, b) => a.cleared.size - b.cleared.size).slice(0, maxTaints);
}

const maxCallDepth = 6;

/** Follows parameters to the calls of their functions in this file until only real sources are left. */
export function concrete(context: FlowContext, taints: Taints, seen: ReadonlySet<FunctionNode> = new Set()): Taints {
  let result: Taints = none;
  for (const taint of taints) {
    if (taint.label !== 'param' || !taint.fn) {
      result = join(result, [taint]);
      continue;
    }
    if (seen.has(taint.fn) || seen.size >= maxCallDepth) continue;
    const deeper = new Set([...seen, taint.fn]);
    for (const use of usesOf(context, taint.fn)) {
      if (use.kind === 'callee') result = join(result, concrete(context, substitute(context, taint, use.call), deeper));
    }
  }
  return result;
}

