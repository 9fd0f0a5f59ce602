import { code, helper } from '../../edit/code.ts';
import { importsOf } from '../../edit/module-imports.ts';
import type { EditPlan, FixPlan } from '../../edit/types.ts';
import type { ApiCall } from '../../flow/types.ts';
import { propertyName, unwrap, type Node, type Range } from '../../model/node.ts';
import type { Input, Model } from '../../models/kinds.ts';
import { isDevelopmentOnly } from '../../rule/environment.ts';
import { sourceText } from '../../rule/text.ts';
import { refusesTls, servesTls } from '../../rule/tls-hosts.ts';
import { defineRule, type Hit, type RuleFile } from '../../rule/types.ts';
import { headsOf, type AddressHead } from './addresses.ts';
import { cleartextHost, cleartextUrl, type CleartextAddress } from './cleartext.ts';
import { encryptedPort, toPort } from './ports.ts';

/** Longest address that a message shows, in characters. */
const maxAddress = 48;

/** Settings that tell a platform where to send codes, messages or events, whatever the library. */
const callbackSettings = new Set([
  ...['callbackURL', 'callbackUrl', 'callback_url', 'redirectURL', 'redirectUrl', 'redirectUri', 'redirect_uri', 'redirectURI'],
  ...['webhookURL', 'webhookUrl', 'webhook_url', 'webHookUrl', 'statusCallback', 'status_callback'],
]);

export default defineRule({
  meta: {
    id: 'no-cleartext-transport',
    category: 'cleartext-transport',
    description: 'Finds traffic to public hosts that is not encrypted: http:, ws:, redis:, mqtt:, amqp:, ftp: and mail without TLS.',
    why: 'Whoever sits between the bot and the host reads tokens and chats, and can change the answers that the bot trusts. A provider that redirects to https: has already seen the key in the clear.',
    cwe: [319],
    owasp: ['API8:2023', 'ASI07:2026'],
    severity: 'error',
    recommended: true,
    securitySeverity: 7.4,
    messages: {
      url: '`{{sink}}` reaches {{address}} unencrypted: others on the way can read and change it; use `{{secure}}:`.',
      host: '`{{sink}}` reaches {{address}} without TLS: others on the way can read and change it; turn TLS on.',
    },
    hasSafeFix: true,
    hasReviewFix: true,
    example: {
      wrong: "await axios.get('http://api.coingecko.com/api/v3/ping');",
      right: "await axios.get('https://api.coingecko.com/api/v3/ping');",
    },
  },

  *check(file, { strict }) {
    if (file.isTestFile && !strict) return;
    const found = new Map<number, Detail>();
    for (const use of addressUses(file, strict)) {
      const at = use.head.node ?? use.input;
      if (isDevelopmentOnly(file, at) || isDevelopmentOnly(file, use.call.node)) continue;
      const known = found.get(at.range[0]);
      if (known) known.uses.push(use);
      else found.set(at.range[0], { at, uses: [use] });
    }
    for (const detail of found.values()) yield toHit(file, detail);
  },

  *fixes(file, hit) {
    yield* useTls(file, hit.detail as Detail);
  },
});

/** What uses an address: a modelled API, or the name of a setting. */
interface User {
  readonly node: Node;
  readonly model?: Model;
}

/** One address at one client. */
interface AddressUse {
  readonly call: User;
  readonly input: Node;
  readonly head: AddressHead;
  readonly address: CleartextAddress;
}

/** One literal and all clients that it reaches. */
interface Detail {
  readonly at: Node;
  readonly uses: AddressUse[];
}

function* addressUses(file: RuleFile, strict: boolean): Iterable<AddressUse> {
  yield* callbackUses(file);
  for (const { call, urls, hosts } of clients(file, strict)) {
    for (const input of nodesOf(file, call, urls)) yield* readAddresses(file, call, input, cleartextUrl);
    for (const input of nodesOf(file, call, hosts)) yield* readAddresses(file, call, input, cleartextHost);
  }
}

/** A callback setting in an object that is handed to somebody. */
function* callbackUses(file: RuleFile): Iterable<AddressUse> {
  for (const property of file.nodes('Property')) {
    if (!callbackSettings.has(propertyName(property) ?? '')) continue;
    const object = file.parent(property);
    if (object?.type !== 'ObjectExpression' || !file.flow.uses(object).some(({ kind }) => kind === 'argument')) continue;
    yield* readAddresses(file, { node: property.key }, property.value, cleartextUrl);
  }
}

interface Client {
  readonly call: ApiCall;
  readonly urls: readonly Input[];
  readonly hosts: readonly Input[];
}

function* clients(file: RuleFile, strict: boolean): Iterable<Client> {
  for (const call of file.flow.calls('http-client')) yield { call, urls: call.model.url ?? [], hosts: call.model.cleartext?.hosts ?? [] };
  for (const call of file.flow.calls('sink')) {
    if (call.model.sinkKind === 'url-fetch') yield { call, urls: call.model.inputs, hosts: [] };
  }
  for (const call of file.flow.calls('endpoint')) {
    const { url = [], hosts = [], tls = [], opportunistic } = call.model;
    if ((!opportunistic || strict) && !isOn(file, call, tls)) yield { call, urls: url, hosts };
  }
}

/** An option that turns TLS on is set: to an object, to true, or to something only known later. */
function isOn(file: RuleFile, call: ApiCall, options: readonly Input[]): boolean {
  return nodesOf(file, call, options).some((node) => {
    const constant = file.flow.constant(node);
    return constant === undefined || (constant.value !== false && constant.value !== undefined && constant.value !== null && constant.value !== 'never');
  });
}

function nodesOf(file: RuleFile, call: ApiCall, inputs: readonly Input[]): readonly Node[] {
  return inputs.flatMap((input) => file.flow.inputs(call, input));
}

function* readAddresses(file: RuleFile, call: User, input: Node, read: (text: string) => CleartextAddress | undefined): Iterable<AddressUse> {
  for (const head of headsOf(file, input)) {
    const address = read(head.text);
    if (address) yield { call, input, head, address };
  }
}

function toHit(file: RuleFile, detail: Detail): Hit {
  const [{ call, address }] = detail.uses as [AddressUse];
  const { scheme, secureScheme, host, port } = address;
  const text = (scheme === '' ? host : `${scheme}://${host}`) + (port === '' ? '' : `:${port}`);
  return {
    at: detail.at,
    messageId: scheme === '' ? 'host' : 'url',
    data: { sink: sinkText(file, call), address: text.length > maxAddress ? `${text.slice(0, maxAddress - 1)}…` : text, secure: secureScheme },
    confidence: call.model?.confidence === 'low' ? 'medium' : 'high',
    detail,
  };
}

function sinkText(file: RuleFile, { node }: User): string {
  const named = node.type === 'CallExpression' || node.type === 'NewExpression' ? node.callee : node.type === 'AssignmentExpression' ? node.left : node;
  return sourceText(file, named, 28);
}

function* useTls(file: RuleFile, { at, uses }: Detail): Iterable<FixPlan> {
  const [{ head, address }] = uses as [AddressUse];
  const scheme = head.node && schemeRange(file, head.node, address.scheme);
  if (!scheme || refusesTls(address.host)) return;
  const callees = uses.map(({ call }) => secureCallee(file, call));
  if (callees.includes(undefined)) return;
  const { host, port, secureScheme } = address;
  const encrypted = encryptedPort(address);
  const moved = encrypted !== undefined && head.node ? toPort(file, head.node, address, encrypted) : undefined;
  if (encrypted !== undefined && !moved) return;
  const isSafe = /^(?:http|ws)$/.test(address.scheme) && servesTls(host, port) && !isShared(file, at);
  yield {
    title: isSafe ? `Use ${secureScheme}: (${host} serves it)` : `Use ${secureScheme}:, if ${host}${port === '' ? '' : ` port ${encrypted ?? port}`} serves it`,
    safety: isSafe ? 'safe' : 'review',
    edits: [{ range: scheme, text: secureScheme }, ...(moved ? [moved] : []), ...callees.flatMap((edits) => edits ?? [])],
  };
}

/** Where the scheme stands in the source; undefined where it is spelled with escapes. */
function schemeRange(file: RuleFile, node: Node, scheme: string): Range | undefined {
  if (scheme === '') return undefined;
  // Parsers differ in whether a template's piece includes its back-tick.
  const offset = file.text.slice(node.range[0], node.range[0] + scheme.length + 20).toLowerCase().search(new RegExp(`(?<=^[\`'"}]?\\s*)${scheme}\\b`));
  return offset < 0 ? undefined : [node.range[0] + offset, node.range[0] + offset + scheme.length];
}

/** Edits that make a client which refuses https: take it; none are needed for most; undefined where there is no honest way. */
function secureCallee(file: RuleFile, { node, model }: User): readonly EditPlan[] | undefined {
  const cleartext = model?.kind === 'http-client' ? model.cleartext : undefined;
  if (!model || !cleartext) return [];
  if (node.type !== 'CallExpression' || !('import' in model.access)) return undefined;
  const options = node.arguments.slice(1).concat(node.arguments.slice(0, 1));
  const isTuned = options.some((option) => ['agent', 'port', 'protocol'].some((name) => file.flow.lookup(option, name).nodes.length > 0));
  const callee = unwrap(node.callee);
  if (isTuned || (callee.type !== 'MemberExpression' && callee.type !== 'Identifier')) return undefined;
  const { secureModule } = cleartext;
  const known = callee.type === 'MemberExpression' ? moduleName(file, secureModule) : undefined;
  return [{ range: callee.range, text: known === undefined ? code`${helper(model.access.import, secureModule)}` : `${known}.${model.access.import}` }];
}

/** `https` of `import https from 'node:https'`. */
function moduleName(file: RuleFile, module: string): string | undefined {
  const plain = module.replace(/^node:/, '');
  for (const { namespace, defaultName } of importsOf(file, (specifier) => specifier.replace(/^node:/, '') === plain)) {
    const local = defaultName ?? namespace;
    if (local) return file.textOf(local);
  }
  return undefined;
}

/** Other files may use the literal as well. */
function isShared(file: RuleFile, literal: Node): boolean {
  const node = literal.type === 'TemplateElement' ? file.parent(literal) : literal;
  return node !== undefined && file.flow.uses(node).some(({ kind }) => kind === 'exported');
}
