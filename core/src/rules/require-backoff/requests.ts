/** Calls that go over the network, and how often the client repeats them by itself. */
import { propertyName, unwrap, type CallExpression, type Node } from '../../model/node.ts';
import { sdkModels } from '../../models/index.ts';
import type { HttpClientModel, RetryModel } from '../../models/connection-kinds.ts';
import type { LlmCallModel, Model, OptionRef, Retry, SinkModel } from '../../models/kinds.ts';
import { appliesToInstalled, preferNewest } from '../../flow/versions.ts';
import { perFlow } from '../../rule/per-flow.ts';
import { nodesIn } from '../../rule/project-function.ts';
import { isPublicHost, parseAuthority } from '../../rule/hosts.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isModelPath, isModelUrl } from './model-hosts.ts';

/** A request that code makes. */
export interface Request {
  readonly call: CallExpression;
  /** It goes to a model of somebody else, who counts and limits requests. */
  readonly isModel: boolean;
  readonly repeats: Repeats;
}

/** What the client does by itself. */
export interface Repeats {
  /** Tries after the first; undefined where an option is only known at run time. */
  readonly count: number | undefined;
  /** The settings of the client could be read: they stand in this file, or there are none. */
  readonly isCertain: boolean;
  readonly retry: Retry | undefined;
  /** The expression that made the client. */
  readonly client: Node | undefined;
}

const allModels: readonly Model[] = sdkModels.flatMap(({ models }) => models);

/** Requests of a file in source order. */
export const requestsIn = perFlow((file): readonly Request[] => {
  const byCall = new Map<Node, Request>();
  for (const { node, model } of file.flow.calls('llm-call')) {
    if (node.type !== 'CallExpression' || byCall.has(node)) continue;
    const http = httpModelAt(file, node);
    const repeats = http ? repeatsOf(file, node, http.retry, undefined) : sdkRepeats(file, node, model);
    byCall.set(node, { call: node, isModel: http ? leadsToModel(file, node, http) : isMetered(model) && !isElsewhere(file, repeats.client), repeats });
  }
  // Transcripts and embeddings come from the same client as answers.
  for (const { node, model } of file.flow.calls('sink')) {
    if (node.type !== 'CallExpression' || byCall.has(node) || !isOfModelClient(model)) continue;
    byCall.set(node, { call: node, isModel: false, repeats: sdkRepeats(file, node, model) });
  }
  for (const { node } of file.flow.calls('http-client')) {
    const http = node.type === 'CallExpression' && !byCall.has(node) ? httpModelAt(file, node) : undefined;
    if (!http || node.type !== 'CallExpression') continue;
    byCall.set(node, { call: node, isModel: leadsToModel(file, node, http), repeats: repeatsOf(file, node, http.retry, undefined) });
  }
  return [...byCall.values()].sort((a, b) => a.call.range[0] - b.call.range[0]);
});

/** The model of a client whose very call is the request; `axios.create()` makes none. */
function httpModelAt(file: RuleFile, call: CallExpression): HttpClientModel | undefined {
  const callee = unwrap(call.callee);
  const name = callee.type === 'MemberExpression' ? propertyName(callee) : undefined;
  if (name === 'create' || name === 'extend') return undefined;
  return file.flow.modelsAt(call).find((model): model is HttpClientModel => model.kind === 'http-client' && model.retry !== undefined && model.url !== undefined);
}

const modelClients = new Set(allModels.flatMap((model) => (model.kind === 'llm-call' && 'type' in model.access ? [model.access.type] : [])));

/** A method of a client that calls models: `client.audio.transcriptions.create(…)`. */
function isOfModelClient({ access, sinkKind }: SinkModel): boolean {
  return sinkKind === 'prompt' && 'type' in access && !access.callback && modelClients.has(access.type);
}

/** A server that takes no credential is the project's own: nobody limits or bills it. */
function isMetered({ package: name }: LlmCallModel): boolean {
  return allModels.some((model) => model.kind === 'secret-option' && model.package === name);
}

function leadsToModel(file: RuleFile, call: CallExpression, http: HttpClientModel): boolean {
  return !isRead(file, call) && (http.url ?? []).some((input) => file.flow.inputs({ node: call, model: http }, input).some((url) => {
    const parts = file.flow.stringParts(url).filter((part) => 'hole' in part || part.text !== '');
    const [first] = parts;
    if (first && 'text' in first) return isModelUrl(first.text);
    // `${process.env.BASE_URL || 'https://api.openai.com'}/v1/chat/completions`
    const last = parts.at(-1);
    return first !== undefined && 'hole' in first && last !== undefined && 'text' in last && isModelPath(last.text) && namesModelHost(file, first.hole);
  }));
}

/** The base address is a setting whose default is a provider of models. */
function namesModelHost(file: RuleFile, base: Node): boolean {
  return file.flow.origins(base).some((origin) => nodesIn(file, origin, 'Literal').some(({ value }) => typeof value === 'string' && isModelUrl(value)));
}

/** Lists of models and voices are read, not computed; such requests are neither limited like the others nor billed. */
function isRead(file: RuleFile, call: CallExpression): boolean {
  const callee = unwrap(call.callee);
  const verb = callee.type === 'MemberExpression' ? propertyName(callee) ?? '' : '';
  if (/^(?:get|head|options)$/.test(verb)) return true;
  if (/^(?:post|put|patch|delete)/.test(verb)) return false;
  const methods = call.arguments.map((argument) => file.flow.lookup(argument, 'method'));
  const nodes = methods.flatMap((method) => method.nodes);
  if (nodes.length > 0) return nodes.every((node) => /^(?:get|head)$/i.test(String(file.flow.constant(node)?.value)));
  // Strings have no property of that name; an object that is only known at run time may have.
  return call.arguments.every((argument, i) => isText(file, argument) || methods[i]?.complete === true);
}

function isText(file: RuleFile, node: Node): boolean {
  const [first, ...more] = file.flow.stringParts(node);
  return more.length > 0 || (first !== undefined && 'text' in first);
}

/** The client was given another address, which is not a known one of the public internet: a server of the project's own. */
export function isElsewhere(file: RuleFile, client: Node | undefined): boolean {
  if (client?.type !== 'NewExpression' && client?.type !== 'CallExpression') return false;
  const makers = [client, ...client.arguments.flatMap((argument) => file.flow.origins(argument))];
  return makers.some((node) => file.flow.modelsAt(node).some((model) => model.kind === 'http-client'
    && (model.url ?? []).some((input) => file.flow.inputs({ node, model }, input).some((url) => !isPublicUrl(file, url)))));
}

function isPublicUrl(file: RuleFile, url: Node): boolean {
  const values = file.flow.origins(url).flatMap((origin): readonly Node[] => (origin.type === 'LogicalExpression' ? [origin.left, origin.right] : [origin]));
  return values.some((value) => {
    const first = file.flow.stringParts(value).find((part) => 'hole' in part || part.text !== '');
    const authority = first && 'text' in first ? /^https?:\/\/([^/?#\\\s]+)/i.exec(first.text)?.[1] : undefined;
    const host = authority === undefined ? undefined : parseAuthority(authority)?.host;
    return host !== undefined && isPublicHost(host);
  });
}

function sdkRepeats(file: RuleFile, call: CallExpression, model: Model): Repeats {
  const at = file.flow.modelsAt(call).find((other): other is RetryModel => other.kind === 'retry');
  const client = clientOf(file, call);
  const found = at ?? client?.model ?? retryModelOf(file, model);
  return repeatsOf(file, call, found?.retry, client?.node);
}

/** What is known of the SDK that a model of a call belongs to, in the version that is installed. */
function retryModelOf(file: RuleFile, { access, package: name }: Model): RetryModel | undefined {
  const models = allModels.filter((model): model is RetryModel => model.kind === 'retry' && model.package === name);
  const sameType = models.filter((model) => 'type' in access && 'type' in model.access && model.access.type === access.type);
  const possible = (sameType.length > 0 ? sameType : models).filter((model) => appliesToInstalled(file, model));
  return preferNewest(file, possible as readonly Model[])[0] as RetryModel | undefined;
}

/** Follows `ai.chats.create().sendMessage()` down to `new GoogleGenAI()`. */
export function clientOf(file: RuleFile, call: Node): { readonly node: Node; readonly model: RetryModel } | undefined {
  let node = call;
  for (let depth = 0; depth < 8; depth++) {
    const callee = node.type === 'CallExpression' ? unwrap(node.callee) : node;
    if (callee.type !== 'MemberExpression') return undefined;
    const object = unwrap(callee.object);
    const origins = file.flow.origins(object);
    for (const origin of origins) {
      const model = file.flow.modelsAt(origin).find((other): other is RetryModel => other.kind === 'retry');
      if (model && (origin.type === 'NewExpression' || origin.type === 'CallExpression')) return { node: origin, model };
    }
    const [next] = origins;
    node = object.type === 'MemberExpression' && next === object ? object : next ?? object;
  }
  return undefined;
}

function repeatsOf(file: RuleFile, call: CallExpression, retry: Retry | undefined, client: Node | undefined): Repeats {
  if (!retry) return { count: undefined, isCertain: false, retry, client };
  const needsClient = retry.options.some(({ at }) => at === 'constructor');
  const isCertain = client !== undefined || !needsClient;
  for (const option of orderedOptions(retry)) {
    if (option.chain !== undefined) {
      if (isChained(file, call, option.chain)) return { count: undefined, isCertain, retry, client };
      continue;
    }
    const values = optionValues(file, option.at === 'constructor' ? client : call, option);
    const [value] = values;
    if (value) return { count: countOf(file, value, retry), isCertain, retry, client };
  }
  if (retry.methods && !retry.methods.includes(verbOf(file, call))) return { count: 0, isCertain, retry, client };
  const count = retry.default === 'Infinity' ? Infinity : toRetries(retry.default, retry);
  return { count, isCertain, retry, client };
}

/** The method of an HTTP request, in capitals. */
function verbOf(file: RuleFile, call: CallExpression): string {
  const callee = unwrap(call.callee);
  const name = callee.type === 'MemberExpression' ? propertyName(callee)?.toUpperCase() : undefined;
  if (name !== undefined && /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/.test(name)) return name;
  const [method] = call.arguments.flatMap((argument) => file.flow.lookup(argument, 'method').nodes);
  return method ? String(file.flow.constant(method)?.value ?? 'unknown').toUpperCase() : 'GET';
}

/** What stands at the call wins over what stands at the client. */
function orderedOptions({ options }: Retry): readonly OptionRef[] {
  return [...options].sort((a, b) => Number(a.at === 'constructor') - Number(b.at === 'constructor'));
}

/** What is given for an option, where it is. */
export function optionValues(file: RuleFile, at: Node | undefined, { arg, path }: OptionRef): readonly Node[] {
  if (at?.type !== 'CallExpression' && at?.type !== 'NewExpression') return [];
  const argument = typeof arg === 'number' ? file.flow.argument(at, arg) : undefined;
  return argument ? file.flow.lookup(argument, path ?? '').nodes : [];
}

function countOf(file: RuleFile, value: Node, retry: Retry): number | undefined {
  const constant = file.flow.constant(value);
  if (!constant) return retry.default === 0 ? Infinity : undefined;
  if (constant.value === retry.disable || constant.value === false) return 0;
  return typeof constant.value === 'number' ? toRetries(constant.value, retry) : undefined;
}

function toRetries(count: number, { unit }: Retry): number {
  return unit === 'attempts' ? Math.max(0, count - 1) : count;
}

function isChained(file: RuleFile, call: CallExpression, name: string): boolean {
  for (let node = file.parent(call); node?.type === 'MemberExpression' || node?.type === 'CallExpression'; node = file.parent(node)) {
    if (node.type === 'MemberExpression' && propertyName(node) === name) return true;
  }
  return false;
}
