/** Edits that leave exactly one layer of retries. */
import { code, helper, joinCode, type CodePart } from '../../edit/code.ts';
import { removeProperty } from '../../edit/remove.ts';
import { semicolonBefore } from '../../edit/statements.ts';
import type { EditPlan, FixPlan } from '../../edit/types.ts';
import { isWrappable } from '../../edit/wrap.ts';
import { propertyName, unwrap, type CallExpression, type Node } from '../../model/node.ts';
import type { OptionRef } from '../../models/kinds.ts';
import { nodesIn } from '../../rule/project-function.ts';
import type { RuleFile } from '../../rule/types.ts';
import type { Detail } from './findings.ts';
import type { Layer } from './layers.ts';
import { plainLoop } from './plain-loop.ts';
import type { Request } from './requests.ts';
import { isRunByHand } from '../../rule/run-by-hand.ts';
import { runBy } from './tree.ts';

export function* fixesOf(file: RuleFile, detail: Detail): Iterable<FixPlan> {
  switch (detail.kind) {
    case 'repetition':
      if (!detail.repetition.hasDelay) yield* replaceLoop(file, detail.repetition.node, detail.repetition.request, true);
      return;
    case 'stacked':
      yield* oneLayer(file, detail.request, detail.layer);
      return;
    case 'unguarded':
      if (!isRunByHand(file, detail.request.call)) yield* wrapRequest(file, detail.request.call);
      return;
    case 'off':
    case 'flat':
      yield* dropOption(file, detail.option, detail.kind);
      return;
    case 'needs':
      yield* addGrowth(file, detail.call);
      return;
    case 'client':
      yield* wrapSends(file, sendsOf(file, detail.packageName));
  }
}

/** A plain retry loop becomes `withBackoff`, or nothing where the client repeats by itself. */
function* replaceLoop(file: RuleFile, loop: Node, request: Request | undefined, needsBackoff: boolean): Iterable<FixPlan> {
  const plain = request && plainLoop(file, loop, request.call);
  if (!plain || !request || !(needsBackoff ? isReplayable(file, request.call) : true)) return;
  const text = file.textOf(plain.expression);
  const end = semicolonBefore(file, loop);
  if (!needsBackoff) {
    yield {
      title: 'Remove the loop: the client already repeats failed requests, with growing waits',
      safety: 'review',
      edits: [{ range: plain.range, text: `return await ${text}${end}` }],
    };
    return;
  }
  const options: CodePart = plain.retries === undefined ? '' : code`, { retries: ${plain.retries} }`;
  yield {
    title: 'Repeat with growing waits, and only after failures that pass (429, 5xx, lost connections)',
    safety: 'review',
    edits: [{ range: plain.range, text: code`return await ${helper('withBackoff')}(${arrow(file, request.call)}${text}${options})${end}` }],
  };
}

function* oneLayer(file: RuleFile, request: Request, layer: Layer): Iterable<FixPlan> {
  if (layer.kind === 'loop' && !layer.repetition.hasDelay) {
    yield* replaceLoop(file, layer.at, request, false);
    return;
  }
  const { retry } = request.repeats;
  const option = retry?.options.find(({ at, chain }) => at !== 'constructor' && chain === undefined);
  if (!retry || !option || retry.disable === undefined) return;
  const edits = setOption(file, request.call, option, String(retry.disable));
  if (edits) yield { title: 'Switch the retries of the client off here, so that only the layer around it repeats', safety: 'review', edits };
}

/** Adds `path: value` to an argument that is an object literal, or as the next argument. */
function setOption(file: RuleFile, call: Node, { arg, path = '' }: Pick<OptionRef, 'arg' | 'path'>, value: CodePart): readonly EditPlan[] | undefined {
  if (typeof arg !== 'number' || (call.type !== 'CallExpression' && call.type !== 'NewExpression')) return undefined;
  const [name = '', ...rest] = path.split('.');
  const property = code`${name}: ${rest.reduceRight<CodePart>((inner, key) => code`{ ${key}: ${inner} }`, value)}`;
  if (call.arguments.some(({ type }) => type === 'SpreadElement')) return undefined;
  const argument = call.arguments[arg];
  if (!argument) {
    const last = call.arguments.at(-1);
    return call.arguments.length === arg && last ? [{ range: [last.range[1], last.range[1]], text: code`, { ${property} }` }] : undefined;
  }
  const object = unwrap(argument);
  if (object.type !== 'ObjectExpression') return undefined;
  if (object.properties.some((item) => item.type === 'Property' && propertyName(item) === name)) return undefined;
  const last = object.properties.at(-1);
  if (!last) return [{ range: object.range, text: code`{ ${property} }` }];
  const isOnOneLine = !file.textOf(object).includes('\n');
  const indent = /(?:^|\n)([^\S\n]*)$/.exec(file.text.slice(0, last.range[0]))?.[1];
  const gap = isOnOneLine || indent === undefined ? ' ' : `\n${indent}`;
  return [{ range: [last.range[1], last.range[1]], text: code`,${gap}${property}` }];
}

/** `call()` becomes `withBackoff(() => call())`. */
function* wrapRequest(file: RuleFile, call: CallExpression): Iterable<FixPlan> {
  const parent = file.parent(call);
  const target = parent?.type === 'ChainExpression' ? parent : call;
  if (!isWrappable(file, target) || !isPromiseHere(file, target) || !isReplayable(file, call)) return;
  yield {
    title: 'Repeat with growing waits after failures that pass (429, 5xx, lost connections); up to 4 more requests',
    safety: 'review',
    edits: [
      { range: [target.range[0], target.range[0]], text: code`${helper('withBackoff')}(${arrow(file, call)}` },
      { range: [target.range[1], target.range[1]], text: ')' },
    ],
  };
}

/** What this file sends through the SDK of a platform. */
function sendsOf(file: RuleFile, packageName: string): readonly CallExpression[] {
  const sends = file.flow.calls('sink').flatMap(({ node, model }) => (model.package === packageName && model.sinkKind === 'reply' && node.type === 'CallExpression' ? [node] : []));
  return [...new Set(sends)];
}

/** More places than that are a change of how the bot sends, which is its author's to design. */
const maxSends = 8;

/** A script that sends a few messages: each waits when the platform says so, and none is sent twice. */
function* wrapSends(file: RuleFile, sends: readonly CallExpression[]): Iterable<FixPlan> {
  if (sends.length === 0 || sends.length > maxSends || !sends.every((call) => isWrappable(file, call) && isPromiseHere(file, call) && isSentAlone(file, call))) return;
  yield {
    title: 'Send again what the platform put off (429), as late as it asks; never what may have arrived',
    safety: 'review',
    edits: sends.flatMap((call) => [
      { range: [call.range[0], call.range[0]], text: code`${helper('withBackoff')}(() => ` },
      { range: [call.range[1], call.range[1]], text: ', { idempotent: false })' },
    ]),
  };
}

/** `send(await ask(question))` would ask again as well. */
function isSentAlone(file: RuleFile, call: CallExpression): boolean {
  return isReplayable(file, call) && [...runBy(file, call, 'AwaitExpression')].length === 0;
}

function arrow(file: RuleFile, call: Node): string {
  return [...runBy(file, call, 'AwaitExpression')].length > 0 ? 'async () => ' : '() => ';
}

/** The result is used as a promise; callback styles and request builders are not. */
function isPromiseHere(file: RuleFile, node: Node): boolean {
  const parent = file.parent(node);
  switch (parent?.type) {
    case 'AwaitExpression':
    case 'ReturnStatement':
      return true;
    case 'ArrowFunctionExpression':
      return parent.body === node;
    case 'MemberExpression':
      return /^(?:then|catch|finally)$/.test(propertyName(parent) ?? '') && file.parent(parent)?.type === 'CallExpression';
    default:
      return false;
  }
}

/** Streams and forms of streams are used up by the first try; `yield` cannot stand in another function. */
function isReplayable(file: RuleFile, call: CallExpression): boolean {
  if (nodesIn(file, call, 'YieldExpression').length > 0) return false;
  const parts = call.arguments.flatMap((argument) => [argument, ...nodesIn(file, argument, 'Identifier')]);
  if (nodesIn(file, call, 'Identifier').some(({ name }) => name === 'arguments') || forwardsBody(file, call)) return false;
  return !parts.flatMap((node) => file.flow.origins(node)).some((origin) =>
    (origin.type === 'NewExpression' || origin.type === 'CallExpression') && !isGlobal(file, origin.callee) && /(?:FormData|createReadStream|Readable|ReadableStream|PassThrough|fromPath)\b/.test(file.textOf(origin.callee)));
}

/** `body: request.body` hands a stream on, and `duplex` is asked for nothing else. */
function forwardsBody(file: RuleFile, call: CallExpression): boolean {
  return nodesIn(file, call, 'Property').some((property) => {
    const name = propertyName(property);
    const value = unwrap(property.value);
    return name === 'duplex' || (name === 'body' && value.type === 'MemberExpression' && propertyName(value) === 'body');
  });
}

/** The form of the platform is read anew for each request; that of the package `form-data` is a stream. */
function isGlobal(file: RuleFile, callee: Node): boolean {
  return callee.type === 'Identifier' && callee.name === 'FormData' && file.bindings.isGlobal(callee);
}

function* dropOption(file: RuleFile, option: Node, kind: 'off' | 'flat'): Iterable<FixPlan> {
  const property = file.parent(option);
  if (property?.type !== 'Property' || property.value !== option) return;
  const edits = removeProperty(file, property, { dropEmptyArgument: true });
  if (edits.length === 0) return;
  yield { title: kind === 'off' ? 'Let the client repeat failed requests, with growing waits, as it does by default' : 'Let the waits grow, as they do by default', safety: 'review', edits };
}

function* addGrowth(file: RuleFile, { node, model }: Extract<Detail, { kind: 'needs' }>['call']): Iterable<FixPlan> {
  const needs = model.growth?.needs;
  if (!needs) return;
  const value = helper(needs.value, model.package);
  const edits = setOption(file, node, needs, needs.construct ? joinCode(['new ', value, '()']) : value);
  if (edits) yield { title: 'Let the waits between the tries grow', safety: 'review', edits };
}
