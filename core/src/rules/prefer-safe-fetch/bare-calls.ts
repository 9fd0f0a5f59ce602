/** Requests without limits: what their client, their options and the code around them set. */
import { isRequireCall } from '../../edit/module-imports.ts';
import { isInside } from '../../model/inside.ts';
import { isFunction, propertyName, unwrap, type CallExpression, type NewExpression, type Node } from '../../model/node.ts';
import { sdkModels } from '../../models/index.ts';
import type { HttpClientModel } from '../../models/connection-kinds.ts';
import { isPublicHost, parseAuthority } from '../../rule/hosts.ts';
import type { RuleFile } from '../../rule/types.ts';

export interface BareCall {
  readonly node: CallExpression;
  readonly model: HttpClientModel;
  /** The platform's own fetch, whose arguments and result `safeFetch` shares. */
  readonly isFetch: boolean;
  /** `unknown`: the address is put together from what is only known at run time. */
  readonly host: 'public' | 'unknown';
  /** The address begins with `http:`, or the options choose another dispatcher: `safeFetch` would refuse. */
  readonly isCleartext: boolean;
}

/** Clients that give up by themselves within this time are left alone, in milliseconds. */
const patience = 60_000;

export function* bareCalls(file: RuleFile): Iterable<BareCall> {
  const seen = new Set<Node>();
  for (const { node, model } of file.flow.calls('http-client')) {
    if (node.type !== 'CallExpression' || seen.has(node) || !isRequest(node, model) || hasLimit(file, node, model) || isRepeated(file, node) || isMadeElsewhere(file, node)) continue;
    seen.add(node);
    const address = addressOf(file, node, model);
    if (address.host === 'local') continue;
    const isFetch = node.callee.type === 'Identifier' && node.callee.name === 'fetch' && file.bindings.isGlobal(node.callee);
    yield { node, model, isFetch, host: address.host, isCleartext: address.isCleartext || hasDispatcher(file, node) };
  }
}

/** SDKs of models and platforms limit their requests in their own ways. */
const ownWays = new Set(sdkModels.filter(({ category }) => category !== 'http-client').map((sdk) => sdk.package));

/** The call itself sends the request: `axios.create()` does not. */
function isRequest(call: CallExpression, { package: sdk, url, role, timeout }: HttpClientModel): boolean {
  if (ownWays.has(sdk)) return false;
  const callee = unwrap(call.callee);
  const name = callee.type === 'MemberExpression' ? propertyName(callee) : undefined;
  if (url === undefined || role !== undefined || name === 'create' || name === 'extend') return false;
  const own = timeout?.defaultMs ?? 0;
  return own === 0 || own > patience;
}

/** Options that limit the size of an answer, whatever the client. */
const sizeOptions = ['maxContentLength', 'maxResponseSize', 'maxBytes', 'size'];

function hasLimit(file: RuleFile, call: CallExpression, { timeout }: HttpClientModel): boolean {
  const paths = new Set([...(timeout?.options ?? []).flatMap(({ path }) => path ?? []), 'signal', ...sizeOptions]);
  const isSetIn = (options: Node) => [...paths].some((path) => {
    const { nodes, complete } = file.flow.lookup(options, path);
    return nodes.some((found) => file.flow.constant(found)?.value !== undefined || !file.flow.constants(found)) || (!complete && isOptions(file, options));
  });
  if (call.arguments.some((argument) => argument.type === 'SpreadElement' || isSetIn(argument))) return true;
  const chains = (timeout?.options ?? []).flatMap(({ chain }) => chain ?? []);
  return isChained(file, call, chains) || hasDefaultTimeout(file) || clientSettings(file, call).some(isSetIn);
}

/** Options handed over as a whole may hold anything; addresses, texts and bodies do not count. */
function isOptions(file: RuleFile, node: Node): boolean {
  return file.flow.origins(node).some((origin) => {
    const inner = unwrap(origin);
    if (inner.type === 'ObjectExpression') return inner.properties.some(({ type }) => type === 'SpreadElement');
    // A parameter besides the first: `request(url, init)`.
    const call = file.parent(node);
    return inner.type === 'Identifier' && call?.type === 'CallExpression' && call.arguments.indexOf(node as never) > 0;
  });
}

/** `superagent.get(url).timeout(5000)`. */
function isChained(file: RuleFile, call: CallExpression, chains: readonly string[]): boolean {
  let node: Node = call;
  for (let parent = file.parent(node); parent; node = parent, parent = file.parent(parent)) {
    if (parent.type === 'MemberExpression' && parent.object === node) {
      if (chains.includes(propertyName(parent) ?? '')) return true;
    } else if (parent.type !== 'CallExpression' || parent.callee !== node) return false;
  }
  return false;
}

/** What the client was made with: `axios.create({ timeout: 5000 })`. */
function clientSettings(file: RuleFile, call: CallExpression): readonly Node[] {
  return constructionsOf(file, call).flatMap((made) => made.arguments);
}

/** Calls that may have made the client of a request. */
export function constructionsOf(file: RuleFile, call: CallExpression): readonly (CallExpression | NewExpression)[] {
  const callee = unwrap(call.callee);
  const client = callee.type === 'MemberExpression' ? callee.object : callee;
  return file.flow.origins(client).flatMap((origin) => {
    const inner = unwrap(origin);
    return (inner.type === 'CallExpression' || inner.type === 'NewExpression') && inner !== call && !isRequireCall(file, inner) ? [inner] : [];
  });
}

/** An instance that another file of the project makes, with the limits that it sets there. */
function isMadeElsewhere(file: RuleFile, call: CallExpression): boolean {
  const callee = unwrap(call.callee);
  const client = callee.type === 'MemberExpression' ? unwrap(callee.object) : callee;
  const definition = client.type === 'Identifier' ? file.bindings.variableOf(client)?.defs[0]?.node : undefined;
  const statement = definition && file.parent(definition);
  return statement?.type === 'ImportDeclaration' && file.project.fileOf?.(statement.source.value, file.path) !== undefined;
}

/** `axios.defaults.timeout = 5000`. */
function hasDefaultTimeout(file: RuleFile): boolean {
  return file.nodes('AssignmentExpression').some(({ left }) => left.type === 'MemberExpression' && propertyName(left) === 'timeout' && left.object.type === 'MemberExpression' && propertyName(left.object) === 'defaults');
}

/** Handed to a retry helper, itself or one function away. */
function isRepeated(file: RuleFile, call: CallExpression): boolean {
  const wrapped = file.flow.calls('backoff').flatMap(({ node, model }) => (model.wraps ? file.flow.inputs({ node, model }, model.wraps) : []).flatMap((input) => file.flow.functionsAt(input)));
  const isWrapped = (node: Node) => wrapped.some((fn) => isInside(node, fn));
  if (isWrapped(call)) return true;
  const fn = file.flow.enclosingFunction(call);
  return fn !== undefined && isFunction(fn) && file.flow.uses(fn).some((use) => use.kind === 'callee' && isWrapped(use.call));
}

function addressOf(file: RuleFile, call: CallExpression, model: HttpClientModel): { readonly host: 'public' | 'local' | 'unknown'; readonly isCleartext: boolean } {
  for (const input of model.url ?? []) {
    for (const node of file.flow.inputs({ node: call, model }, input)) {
      const [first] = file.flow.stringParts(node).filter((part) => 'hole' in part || part.text !== '');
      if (!first || 'hole' in first) continue;
      const text = baseOf(file, call, first.text) ?? first.text;
      if (/^\/(?!\/)|^\.{1,2}\/|^(?:data|blob|file):/.test(text)) return { host: 'local', isCleartext: false };
      const authority = /^(https?|wss?):\/\/([^/?#\\\s]+)/i.exec(text);
      const host = authority ? parseAuthority(authority[2] ?? '')?.host : undefined;
      if (host !== undefined) return { host: isPublicHost(host) ? 'public' : 'local', isCleartext: /^http$/i.test(authority?.[1] ?? '') };
      if (/^http:/i.test(text)) return { host: 'unknown', isCleartext: true };
    }
  }
  return { host: 'unknown', isCleartext: false };
}

/** `axios.create({ baseURL })` puts an address before a path. */
function baseOf(file: RuleFile, call: CallExpression, path: string): string | undefined {
  if (/^[a-z][\w+.-]*:/i.test(path)) return undefined;
  for (const options of clientSettings(file, call)) {
    for (const name of ['baseURL', 'prefixUrl']) {
      for (const node of file.flow.lookup(options, name).nodes) {
        const [first] = file.flow.stringParts(node);
        if (first && 'text' in first) return first.text;
      }
    }
  }
  return undefined;
}

function hasDispatcher(file: RuleFile, call: CallExpression): boolean {
  return call.arguments.some((argument) => ['dispatcher', 'agent'].some((name) => file.flow.lookup(argument, name).nodes.length > 0));
}
