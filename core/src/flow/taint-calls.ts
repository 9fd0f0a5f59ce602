/** What calls do with taint: sanitizers, validators and propagators of the models, the language's own methods, functions of the project. */
import { globalName } from '../model/global-name.ts';
import { isInside } from '../model/inside.ts';
import { propertyName, unwrap, type FunctionNode, type Node } from '../model/node.ts';
import type { Cleared, Input, OptionRef, PropagatorModel, SanitizerModel, ValidatorModel } from '../models/kinds.ts';
import { keepsArguments, keepsCallbackResult, keepsConstructorArguments, keepsFirstArguments, keepsReceiver } from './builtins.ts';
import { selectArguments } from './conditions.ts';
import { constantsOf } from './constants.ts';
import { spend, type FlowContext } from './context.ts';
import { enclosingFunction } from './definitions.ts';
import { escapedKinds } from './escapes.ts';
import { calleesOf, functionsAt, returnsOf } from './functions.ts';
import { givenBack } from './given-back.ts';
import { checkedByMiddleware } from './given-schemas.ts';
import { modelsAt, repeatedReturns, selectInputs } from './model-facts.ts';
import { homeOf } from './modules.ts';
import { callArguments } from './resolve.ts';
import { lookupPath, toSymbols } from './structure.ts';
import { textsInside } from './stringified.ts';
import { atPath, own, taintsOf } from './taint.ts';
import { cleared, extend, join, joinAll, none, noneCleared, sourceText, through, validated, type SymbolicTaint, type Taints } from './taint-set.ts';
import { isTrusted } from './trusted.ts';

export function callTaints(context: FlowContext, call: Extract<Node, { type: 'CallExpression' }>): Taints {
  // What the team vouches for gives clean values.
  if (isTrusted(context, call.callee)) return none;
  if (calleesOf(context, call).length > 0) return localTaints(context, call);
  const direct = own(context, call);
  if (direct.length > 0) return checkedByMiddleware(context, call, direct);
  const byModel = modelTaints(context, call);
  const callee = unwrap(call.callee);
  if (byModel) return globalName(context.file, callee) === 'JSON.stringify' && !isCopied(context, call) ? join(byModel, textsInside(context, call.arguments)) : byModel;
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
        result = join(result ?? none, bySchema(context, call, model, cleared(context, inputTaints(context, call, model.inputs ?? []), [...model.clears, 'shape'], call)));
        break;
      case 'propagator':
        result = join(result ?? none, through(context, passedOn(context, call, model.inputs), call, `passed through \`${calleeText(context, call)}\``));
        if (model.output === 'html-unsafe') result = renderedHtml(context, call, model, result);
        break;
      case 'backoff':
      case 'limiter':
        for (const value of repeatedReturns(context, call, model)) result = join(result ?? none, taintsOf(context, value));
        break;
      default:
        break;
    }
  }
  return result;
}

/** What a validator's result carries, by the schema that it is called on or given. */
function bySchema(context: FlowContext, call: Node, model: ValidatorModel, taints: Taints): Taints {
  if (taints.length === 0 || !model.clearsBySchema || call.type !== 'CallExpression') return taints;
  const callee = unwrap(call.callee);
  const [node] = model.schemaArg ? selectInputs(context, call, model.schemaArg) : callee.type === 'MemberExpression' ? [callee.object] : [];
  if (!node) return taints;
  return taints.flatMap((taint) => validated({ ...taint, schema: { context, node, after: toSymbols(model.output?.path ?? '') } }));
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

/** Of a value at a path what it has there: the pieces of a request that comes in. */
function passedOn(context: FlowContext, call: Node, inputs: readonly Input[]): Taints {
  return joinAll(inputs.flatMap(({ path, ...whole }) => selectInputs(context, call, whole).map((node) => (path === undefined ? taintsOf(context, node) : atPath(context, node, toSymbols(path))))));
}

function builtinTaints(context: FlowContext, call: Extract<Node, { type: 'CallExpression' }>, callee: Node): Taints | undefined {
  const name = globalName(context.file, callee);
  if (name === undefined || !keepsFirstArguments.has(name)) return undefined;
  const taints = joinAll(call.arguments.map((argument) => taintsOf(context, argument)));
  if (name === 'encodeURIComponent') return cleared(context, taints, ['html', 'url-path', 'html-attr'], call);
  return name === 'String' || name.startsWith('Promise.') ? taints : through(context, taints, call, `passed through \`${name}\``);
}

/** `JSON.parse(JSON.stringify(update))`: an object again. */
function isCopied(context: FlowContext, call: Node): boolean {
  const parent = context.file.parent(call);
  return parent?.type === 'CallExpression' && parent.arguments[0] === call && globalName(context.file, unwrap(parent.callee)) === 'JSON.parse';
}

function methodTaints(context: FlowContext, call: Extract<Node, { type: 'CallExpression' }>, callee: Extract<Node, { type: 'MemberExpression' }>): Taints {
  const name = propertyName(callee);
  if (name === undefined) return none;
  if (keepsCallbackResult.has(name) && call.arguments[0]) {
    const fns = functionsAt(context, call.arguments[0], 0);
    if (fns.length > 0) return joinAll(fns.flatMap((fn) => returnsOf(context, fn).map((value) => outside(context, taintsOf(context, value), fn))));
    if (toNumbers.has(globalName(context.file, unwrap(call.arguments[0])) ?? '')) return none;
    // `.map(String)`, `.then(handlers.ok)`: the function is unknown, its argument is not.
    return taintsOf(context, callee.object);
  }
  // `ready.then(() => …)` above; `.exec(text)` on a regular expression reads its argument.
  if (name === 'exec' && isRegExp(context, callee.object)) return call.arguments[0] ? extracted(taintsOf(context, call.arguments[0])) : none;
  if (!keepsReceiver.has(name)) return none;
  const taken = name.startsWith('match') ? extracted(taintsOf(context, callee.object)) : taintsOf(context, callee.object);
  const escaped = taken.length > 0 && name.startsWith('replace') ? escapedKinds(context, call) : [];
  const receiver = escaped.length > 0 ? cleared(context, taken, escaped, call) : taken;
  const fromArguments = keepsArguments.has(name) ? joinAll(call.arguments.slice(name.startsWith('replace') ? 1 : 0).map((argument) => taintsOf(context, argument))) : none;
  return join(receiver, fromArguments);
}

/** `.map(Number)`: what comes out is no text. */
const toNumbers = new Set(['Number', 'parseInt', 'parseFloat', 'BigInt', 'Boolean', 'Number.parseInt', 'Number.parseFloat', 'isNaN']);

/** What a pattern picks out of an error's text (a code, a name, a JSON answer) is chosen by the code; all else stays what it was. */
function extracted(taints: Taints): Taints {
  return taints.flatMap((taint) => {
    if (taint.label === 'error-detail') return none;
    return taint.label === 'param' ? { ...taint, cleared: new Set([...taint.cleared, errorText]) } : taint;
  });
}

/** Stands among what is cleared of a parameter: if an error is given for it, nothing of that is left. */
const errorText = 'error-detail';

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
  const ran = joinAll(givenBack(context, call).map((value) => ofCallback(context, value)));
  return ran.length === 0 ? result : join(result, through(context, ran, call, `returned by \`${calleeText(context, call)}\``));
}

/** What a callback returns, without the symbols of its own parameters. */
function ofCallback(context: FlowContext, value: Node): Taints {
  const fn = enclosingFunction(homeOf(context, value).file, value);
  return taintsOf(context, value).filter((taint) => taint.label !== 'param' || taint.fn !== fn);
}

export function substitute(context: FlowContext, taint: SymbolicTaint, call: Node): Taints {
  const argument = argumentFor(call, taint);
  if (!argument) return none;
  const entering = enteringTaints(context, taint, call, argument).filter(({ label }) => label !== errorText || !taint.cleared.has(errorText));
  return entered(context, taint, entering, argument, call);
}

/** What enters a function, with all that happens to its parameter inside. */
export function entered(context: FlowContext, taint: SymbolicTaint, entering: Taints, argument: Node, call: Node): Taints {
  if (entering.length === 0) return none;
  const name = calleeText(context, call);
  return entering.map((outer) => ({
    ...outer,
    structured: outer.structured || taint.structured,
    ...(taint.schema && { schema: taint.schema }),
    cleared: taint.cleared.size === 0 ? outer.cleared : new Set([...outer.cleared, ...taint.cleared]),
    trail: [{ node: argument, text: `passed to \`${name}\``, file: context.file }, ...taint.trail].reduce(extend, outer.trail),
  }));
}

/** A part of what a call made of a part of what a call made; loops such as `node = next(node)` have no end. */
const maxMade = 3;

/** Of what is found inside a value that a function has made: its parameters, replaced by what the call was given. */
export function madeByCall(context: FlowContext, value: Node, taints: Taints): Taints {
  if (!taints.some(({ label, fn, file }) => label === 'param' && fn && (file !== context.file || !isInside(value, fn)))) return taints;
  const { budget } = context;
  if (budget.made >= maxMade || !spend(context, value)) {
    context.cuts++;
    return taints;
  }
  budget.made++;
  const calls = makersOf(context, value, 0);
  const result = joinAll(taints.map((taint) => {
    const made = taint.fn ? calls.filter((call) => calleesOf(context, call).some((fn) => fn === taint.fn)) : [];
    return made.length === 0 ? [taint] : joinAll(made.map((call) => substitute(context, taint, call)));
  }));
  budget.made--;
  return result;
}

/** The calls that gave a value, also in a variable, a property or an element of what they gave. */
function makersOf(context: FlowContext, node: Node, depth: number): readonly Node[] {
  const inner = unwrap(node);
  if (depth > 6) return [];
  if (inner.type === 'CallExpression') return [inner];
  if (inner.type === 'AwaitExpression') return makersOf(context, inner.argument, depth + 1);
  if (inner.type === 'MemberExpression') return makersOf(context, inner.object, depth + 1);
  if (inner.type !== 'Identifier') return [];
  return context.definitions.reaching(inner).flatMap((def) => (def.kind === 'value' && def.node !== inner ? makersOf(context, def.node, depth + 1) : []));
}

/** The argument that a parameter stands for; of a rest parameter the first, of what is spread over several parameters the spread. */
export function argumentFor(call: Node, { index = 0 }: SymbolicTaint): Node | undefined {
  const given = callArguments(call);
  return given.slice(0, index + 1).find(({ type }) => type === 'SpreadElement') ?? given[index];
}

function enteringTaints(context: FlowContext, { fn, index = 0, path = [] }: SymbolicTaint, call: Node, argument: Node): Taints {
  const given = callArguments(call);
  const [first = '', ...inside] = path;
  if (fn?.params[index]?.type === 'RestElement') {
    const others = given.slice(index);
    const only = /^\[\d+\]$/.test(first) && !others.some(({ type }) => type === 'SpreadElement') ? others.slice(Number(first.slice(1, -1))).slice(0, 1) : others;
    return joinAll(only.map((other) => (other.type === 'SpreadElement' ? atPath(context, other.argument, path) : atPath(context, other, first.startsWith('[') ? inside : []))));
  }
  return argument.type === 'SpreadElement' ? atPath(context, argument.argument, [`[${index - given.indexOf(argument)}]`, ...path]) : atPath(context, argument, path);
}

export function newTaints(context: FlowContext, node: Extract<Node, { type: 'NewExpression' }>): Taints {
  const direct = own(context, node);
  if (direct.length > 0) return direct;
  const byModel = modelTaints(context, node);
  if (byModel) return byModel;
  const name = globalName(context.file, unwrap(node.callee));
  if (name === undefined || !keepsConstructorArguments.has(name)) return none;
  const taints = joinAll(node.arguments.map((argument) => taintsOf(context, argument)));
  // It is sent by being made; who hands the response on sends nothing more.
  return name === 'Response' && taints.length > 0 ? cleared(context, taints, ['error-response', 'html'], node) : taints;
}

export function tagTaints(context: FlowContext, node: Extract<Node, { type: 'TaggedTemplateExpression' }>): Taints {
  if (modelsAt(context, node).some((model) => model.kind === 'sanitizer' && model.clears.every((kind) => ran.has(kind)))) return none;
  const byModel = modelTaints(context, node);
  if (byModel) return byModel;
  return globalName(context.file, unwrap(node.tag)) === 'String.raw' ? joinAll(node.quasi.expressions.map((expression) => taintsOf(context, expression))) : none;
}

/** Tags that run what they make, `sql` and `$`: what they give is what was found or printed, not what it was asked with. */
const ran: ReadonlySet<string> = new Set(['sql', 'command-exec']);

/** The end of what is called, in a line: the callee of a function that is called where it stands is a whole program at times. */
export function calleeText({ file }: FlowContext, call: Node): string {
  const callee = call.type === 'CallExpression' || call.type === 'NewExpression' ? call.callee : call.type === 'TaggedTemplateExpression' ? call.tag : call;
  const [start, end] = callee.range;
  const text = file.text.slice(Math.max(start, end - 200), end).replace(/\s+/g, ' ');
  return text.length > 40 ? `…${text.slice(-39)}` : text;
}
