/** Calls that change something at an API with a key of the environment, because a user said so. */
import type { Taint } from '../../flow/types.ts';
import { isInside } from '../../model/inside.ts';
import { propertyName, unwrap, type CallExpression, type Node } from '../../model/node.ts';
import { oauthHosts, oauthPackages } from '../../models/oauth-apis.ts';
import { webhooks, type Webhook } from '../../models/webhooks.ts';
import type { RuleFile } from '../../rule/types.ts';

export interface StaticCall {
  readonly call: CallExpression;
  /** Name of the API. */
  readonly api: string;
  /** What the user said, as it arrives in the call. */
  readonly request: Taint;
}

export function* staticCalls(file: RuleFile): Iterable<StaticCall> {
  for (const found of [...requests(file), ...sdkCalls(file)]) if (!answersOwnWebhook(file, found)) yield found;
}

/** In a webhook of the same platform the bot acts for itself: GitHub says that an issue was opened, and the bot labels it. */
function answersOwnWebhook(file: RuleFile, { call, api }: StaticCall): boolean {
  const platform = (webhooks as readonly Webhook[]).find(({ name }) => name === api);
  const headers = new Set([...(platform?.signature ?? []), ...(platform?.headers ?? [])]);
  if (headers.size === 0) return false;
  let around = file.flow.enclosingFunction(call);
  for (let outer = around; outer; outer = file.flow.enclosingFunction(outer)) around = outer;
  return around !== undefined && file.nodes('Literal').some((literal) => typeof literal.value === 'string' && headers.has(literal.value.toLowerCase()) && isInside(literal, around));
}

function* requests(file: RuleFile): Iterable<StaticCall> {
  const seen = new Set<Node>();
  for (const { node, model } of file.flow.calls('http-client')) {
    if (node.type !== 'CallExpression' || seen.has(node) || model.role) continue;
    const api = (model.url ?? []).flatMap((input) => file.flow.inputs({ node, model }, input)).map((url) => apiOf(file, url)).find((name) => name !== undefined);
    const request = requestOf(file, node);
    if (api === undefined || !request || !isWrite(file, node) || !node.arguments.some((argument) => holdsStaticKey(file, argument))) continue;
    seen.add(node);
    yield { call: node, api, request };
  }
}

/** By the constant beginning of the URL. */
function apiOf(file: RuleFile, url: Node): string | undefined {
  const [first] = file.flow.stringParts(url);
  const host = first && 'text' in first ? /^https:\/\/([\w.-]+)(?:\/|$)/.exec(first.text)?.[1] : undefined;
  if (host === undefined) return undefined;
  return Object.entries(oauthHosts).find(([known]) => (known.startsWith('.') ? host.endsWith(known) : host === known))?.[1];
}

const writes = new Set(['post', 'put', 'patch', 'delete']);

/** `axios.post(…)`, `fetch(url, { method: 'POST' })`. */
function isWrite(file: RuleFile, { callee, arguments: list }: CallExpression): boolean {
  const inner = unwrap(callee);
  if (inner.type === 'MemberExpression' && writes.has(propertyName(inner) ?? '')) return true;
  return list.some((argument) => file.flow.lookup(argument, 'method').nodes.some((node) => writes.has(String(file.flow.constant(node)?.value).toLowerCase())));
}

const headerNames = ['headers.Authorization', 'headers.authorization', 'headers.PRIVATE-TOKEN'];

function holdsStaticKey(file: RuleFile, argument: Node): boolean {
  return headerNames.some((path) => file.flow.lookup(argument, path).nodes.some((node) => isFromEnvironment(file, node)));
}

/** One value for the whole process; a token that comes with a user carries that user's label, too. */
function isFromEnvironment(file: RuleFile, node: Node): boolean {
  const taints = file.flow.taints(node);
  return taints.some(({ label, model }) => label === 'secret' && model?.kind === 'secret-source') && taints.every(({ label }) => label === 'secret');
}

function requestOf(file: RuleFile, { arguments: list }: CallExpression): Taint | undefined {
  return list.flatMap((argument) => file.flow.taints(argument)).find(({ label }) => label === 'user-input');
}

/** Methods of SDKs by what they do to the account: `issues.create`, `pulls.merge`. */
const changing = /^(?:create|update|delete|remove|add|merge|set|replace|lock|unlock|transfer|invite|upload|dispatch|request|cancel|rerun)(?=[A-Z]|$)/;

function* sdkCalls(file: RuleFile): Iterable<StaticCall> {
  const clients = new Map<Node, string>();
  for (const call of file.flow.calls('secret-option')) {
    const api = oauthPackages[call.model.package];
    const keys = (call.model.inputs ?? []).flatMap((input) => file.flow.inputs(call, input));
    if (api !== undefined && keys.length > 0 && keys.every((key) => isFromEnvironment(file, key))) clients.set(call.node, api);
  }
  if (clients.size === 0) return;
  for (const call of file.nodes('CallExpression')) {
    const callee = unwrap(call.callee);
    if (callee.type !== 'MemberExpression' || !isChange(file, call, propertyName(callee) ?? '')) continue;
    const api = clientsBehind(file, callee.object).map((client) => clients.get(client)).find((name) => name !== undefined);
    const request = requestOf(file, call);
    if (api !== undefined && request) yield { call, api, request };
  }
}

/** `octokit.request('POST /repos/…')` says itself what it does. */
function isChange(file: RuleFile, call: CallExpression, name: string): boolean {
  const route = call.arguments[0] && file.flow.stringParts(call.arguments[0])[0];
  if (name === 'request') return route !== undefined && 'text' in route && /^(?:POST|PUT|PATCH|DELETE) /.test(route.text);
  return changing.test(name);
}

/** Constructions at the start of `client.rest.issues`. */
function clientsBehind(file: RuleFile, node: Node): readonly Node[] {
  const found: Node[] = [];
  for (let inner = unwrap(node); ; inner = unwrap(inner.object)) {
    found.push(...file.flow.origins(inner));
    if (inner.type !== 'MemberExpression') return found;
  }
}
