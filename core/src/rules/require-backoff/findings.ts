/** The findings of the rule, one function for each kind. */
import type { ApiCall, ModelOf } from '../../flow/types.ts';
import { unwrap, type CallExpression, type Node } from '../../model/node.ts';
import type { Retry } from '../../models/kinds.ts';
import { isPublicHost, parseAuthority } from '../../rule/hosts.ts';
import { sourceText } from '../../rule/text.ts';
import type { Hit, RuleFile } from '../../rule/types.ts';
import { parameterOf } from '../../rule/values.ts';
import { backoffCalls, layersAround, type Layer } from './layers.ts';
import { repetitionsIn, type Repetition } from './repetitions.ts';
import { isElsewhere, optionValues, requestsIn, type Request } from './requests.ts';
import { isLoop } from './tree.ts';

/** What a fix starts from. */
export type Detail =
  | { readonly kind: 'repetition'; readonly repetition: Repetition }
  | { readonly kind: 'stacked'; readonly request: Request; readonly layer: Layer }
  | { readonly kind: 'off'; readonly option: Node }
  | { readonly kind: 'unguarded'; readonly request: Request }
  | { readonly kind: 'needs'; readonly call: ApiCall<ModelOf<'backoff'>> }
  | { readonly kind: 'flat'; readonly option: Node }
  | { readonly kind: 'client'; readonly packageName: string };

/** Retry loops that go round at once, or for ever with the same wait. */
export function* hotRepetitions(file: RuleFile): Iterable<Hit> {
  for (const repetition of repetitionsIn(file)) {
    const { request, tried, node } = repetition;
    if (request && (request.repeats.count !== 0 || isOwnServer(file, request))) continue;
    const at = repetition.kind === 'loop' ? headOf(file, node) : node;
    const hit = { at, data: { code: calleeText(file, tried) }, detail: { kind: 'repetition', repetition } satisfies Detail };
    if (!repetition.hasDelay) yield { ...hit, messageId: repetition.kind === 'loop' ? 'hotLoop' : 'hotRecursion' };
    else if (!repetition.isCapped && !repetition.isGrowing && request) yield { ...hit, messageId: 'uncapped' };
  }
}

/** `while (…)`, without the body. */
function headOf(file: RuleFile, loop: Node): Node | readonly [number, number] {
  if (loop.type === 'DoWhileStatement') return [loop.range[0], loop.range[0] + 2];
  if (!isLoop(loop) && loop.type !== 'ForOfStatement') return loop;
  const [start] = loop.range;
  const head = file.text.slice(start, loop.body.range[0]).trimEnd();
  return [start, start + head.length];
}

/** A request to the own machine or network waits for a program to start. */
function isOwnServer(file: RuleFile, { call }: Request): boolean {
  const [url] = call.arguments;
  const [first] = url ? file.flow.stringParts(url) : [];
  const authority = first && 'text' in first ? /^https?:\/\/([^/?#\\\s]+)/i.exec(first.text)?.[1] : undefined;
  const host = authority === undefined ? undefined : parseAuthority(authority)?.host;
  return host !== undefined && !isPublicHost(host);
}

/** A client that repeats by itself, inside another layer that repeats. */
export function* stackedLayers(file: RuleFile, strict: boolean): Iterable<Hit> {
  for (const request of requestsIn(file)) {
    const { count, isCertain } = request.repeats;
    if (!count || (!isCertain && !strict)) continue;
    const layer = layersAround(file, request.call).find((other) => multiplies(other, strict));
    if (!layer) continue;
    yield {
      at: request.call, messageId: 'stacked', detail: { kind: 'stacked', request, layer } satisfies Detail,
      data: { code: calleeText(file, request.call, 32), times: timesOf(count), layer: nameOf(file, layer), off: offText(request) },
      ...(!isCertain && { confidence: 'low' as const }),
    };
  }
}

function timesOf(count: number): string {
  if (count === 1) return 'once';
  return count === Infinity ? 'for ever' : `${count} times`;
}

/** How that client is told not to repeat. */
function offText({ repeats: { retry } }: Request): string {
  const option = retry?.options.find(({ path }) => path !== undefined);
  return option && retry?.disable !== undefined ? `\`${option.path ?? ''}: ${String(retry.disable)}\`` : 'no retries';
}

function multiplies(layer: Layer, strict: boolean): boolean {
  if (layer.kind === 'likely') return false;
  return layer.kind !== 'loop' || strict || !layer.repetition.judgesAnswer;
}

/** `a.b` also where the code breaks the line before the dot. */
function calleeText(file: RuleFile, { callee }: CallExpression, max?: number): string {
  return sourceText(file, callee, max).replace(/(?<!\s)\s+(?=\??\.)/g, '');
}

function nameOf(file: RuleFile, { kind, at }: Layer): string {
  if (kind === 'loop') return isLoop(at) || at.type === 'ForOfStatement' ? 'the loop' : 'the recursion';
  return `\`${sourceText(file, at.type === 'CallExpression' || at.type === 'NewExpression' ? at.callee : at, 24)}\``;
}

/** `maxRetries: 0` where nothing else repeats. */
export function* switchedOff(file: RuleFile, strict: boolean): Iterable<Hit> {
  const requests = requestsIn(file).flatMap((request) => {
    const isOutside = strict || !isElsewhere(file, request.repeats.client);
    const option = isOutside && (request.isModel || isModelCall(file, request)) ? disablingOption(file, request) : undefined;
    return option ? [{ request, option }] : [];
  });
  const covered = new Set(requests.filter(({ request }) => layersAround(file, request.call).length > 0).map(({ option }) => option));
  for (const option of new Set(requests.map((item) => item.option))) {
    if (covered.has(option)) continue;
    const parent = file.parent(option);
    const at = parent?.type === 'Property' ? parent : option;
    yield { at, messageId: 'off', data: { code: sourceText(file, at) }, detail: { kind: 'off', option } satisfies Detail };
  }
}

/** The very value that switches the retries of a client off which would else repeat. */
function disablingOption(file: RuleFile, { call, repeats }: Request): Node | undefined {
  const { retry, count, client } = repeats;
  if (!retry || retry.default === 0 || count !== 0) return undefined;
  for (const option of retry.options) {
    const [value] = optionValues(file, option.at === 'constructor' ? client : call, option);
    if (value && file.flow.constant(value)?.value === retry.disable) return value;
  }
  return undefined;
}

/** What a developer starts by hand sees the failure and is started again. */
const isScript = /(?:^|[\\/])(?:scripts?|bench(?:marks?)?|dev(?:elop|elopment)?|examples?|demos?)[\\/]/;

/** Requests to a model that nobody repeats. */
export function* unguarded(file: RuleFile, strict: boolean): Iterable<Hit> {
  for (const request of requestsIn(file)) {
    const { retry, count } = request.repeats;
    if (!strict && isHandedIn(file, request)) continue;
    if (retry?.default !== 0 || count !== 0 || !(request.isModel || (strict && isModelCall(file, request)))) continue;
    if ((!strict && isScript.test(file.path)) || isOwnServer(file, request) || hasPlugin(file, request, retry) || layersAround(file, request.call).length > 0) continue;
    yield {
      at: request.call, messageId: 'unguarded', data: { code: calleeText(file, request.call) }, detail: { kind: 'unguarded', request } satisfies Detail,
      ...(!strict && { severity: 'info' as const }),
    };
  }
}

/** The client is a parameter: whoever made it may have told it to repeat, where it can. */
function isHandedIn(file: RuleFile, { call, repeats }: Request): boolean {
  let root = unwrap(call.callee);
  while (root.type === 'MemberExpression' || root.type === 'CallExpression') root = unwrap(root.type === 'MemberExpression' ? root.object : root.callee);
  return !repeats.isCertain && root.type === 'Identifier' && parameterOf(file, root) !== undefined;
}

function isModelCall(file: RuleFile, { call }: Request): boolean {
  return file.flow.modelsAt(call).some(({ kind }) => kind === 'llm-call');
}

/** Retry that was added to the client as a plugin, in this file or, by package.json, anywhere. */
function hasPlugin(file: RuleFile, { call }: Request, { plugin }: Retry): boolean {
  if (plugin !== undefined && file.project.versionOf?.(plugin, file.path) !== undefined) return true;
  const callee = unwrap(call.callee);
  const types = file.flow.typesOf(callee.type === 'MemberExpression' ? callee.object : callee);
  const packages = new Set(file.flow.modelsAt(call).map((model) => model.package));
  return backoffCalls(file).some(({ node, model }) => {
    if (model.wraps) return false;
    const [client] = node.type === 'CallExpression' || node.type === 'NewExpression' ? node.arguments : [];
    return packages.has(model.package) || (client !== undefined && file.flow.typesOf(client).some((type) => types.includes(type)));
  });
}

/** In `strict`: clients of chat platforms that leave 429 to their callers. */
export function* chatClients(file: RuleFile): Iterable<Hit> {
  const models = new Set(file.flow.calls('llm-call').map(({ model }) => model.package));
  for (const { node, model } of file.flow.calls('retry')) {
    if (node.type !== 'NewExpression' || model.retry.default !== 0 || model.retry.options.length > 0 || models.has(model.package)) continue;
    const { plugin } = model.retry;
    if (backoffCalls(file).length > 0 || (plugin !== undefined && file.project.versionOf?.(plugin, file.path) !== undefined)) continue;
    const isUsedForModels = file.flow.calls('secret-option').some((option) => option.node === node) && file.flow.calls('llm-call').some((call) => call.model.package === model.package);
    if (!isUsedForModels) yield { at: node, messageId: 'client', data: { code: sourceText(file, node.callee) }, detail: { kind: 'client', packageName: model.package } satisfies Detail };
  }
}

/** Backoff libraries that were told not to wait, or always the same time. */
export function* flatBackoff(file: RuleFile): Iterable<Hit> {
  for (const call of backoffCalls(file)) {
    const { growth } = call.model;
    if (call.node.type !== 'CallExpression' && call.node.type !== 'NewExpression') continue;
    const needs = growth?.needs;
    if (needs && isMissing(file, call.node, needs.arg, needs.path)) {
      yield { at: call.node, messageId: 'noWait', data: { code: sourceText(file, call.node.callee), option: needs.path }, detail: { kind: 'needs', call } satisfies Detail };
    }
    for (const flat of growth?.flat ?? []) {
      const [value] = optionValues(file, call.node, flat);
      if (!value || file.flow.constant(value)?.value !== flat.equals) continue;
      if (flat.unless !== undefined && optionValues(file, call.node, { arg: flat.arg, path: flat.unless }).length > 0) continue;
      const parent = file.parent(value);
      const at = parent?.type === 'Property' ? parent : value;
      yield { at, messageId: 'flat', data: { code: sourceText(file, at), callee: sourceText(file, call.node.callee) }, detail: { kind: 'flat', option: value } satisfies Detail };
    }
  }
}

/** True only if it is proved that the option is not given. */
function isMissing(file: RuleFile, call: Node, arg: number | string, path: string): boolean {
  if (typeof arg !== 'number' || (call.type !== 'CallExpression' && call.type !== 'NewExpression')) return false;
  if (call.arguments.some(({ type }) => type === 'SpreadElement')) return false;
  const argument = call.arguments[arg];
  if (!argument) return true;
  const { nodes, complete } = file.flow.lookup(argument, path);
  return nodes.length === 0 && complete;
}
