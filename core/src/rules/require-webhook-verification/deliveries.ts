/** Functions that take the deliveries of a platform without anything that checks their sender. */
import { isInside } from '../../model/inside.ts';
import { isFunction, propertyName, unwrap, type FunctionNode, type Node } from '../../model/node.ts';
import { webhooks, type Webhook } from '../../models/webhooks.ts';
import { functionsBehind, nodesIn } from '../../rule/project-function.ts';
import { routesOf, type Route } from '../../rule/routes.ts';
import type { RuleFile } from '../../rule/types.ts';
import { bodyReadsOf, placeOf } from './body-paths.ts';
import { hasSideEffect } from './calls.ts';
import { comparisonsOf, headerReadsOf, type HeaderRead } from './headers.ts';
import { verdictBefore, verdictOf } from './verification.ts';

/** An unverified delivery. */
export interface Delivery {
  readonly fn: FunctionNode;
  /** Its registration in this file. */
  readonly route?: Route;
  readonly platform?: Webhook;
  /** The header with the signature is read and then not used. */
  readonly header?: HeaderRead;
  /** The call that acts on it, where one is known. */
  readonly at?: Node;
  /** Nothing outside this file can check it. */
  readonly isCertain: boolean;
}

const platforms: readonly Webhook[] = webhooks;

export function* unverifiedDeliveries(file: RuleFile): Iterable<Delivery> {
  for (const { fn, ...found } of candidates(file)) {
    const routes = routesOf(file).filter(({ handler, method }) => method !== 'get' && handler.functions.some((own) => own.fn === fn || isInside(fn, own.fn)));
    const [route] = routes;
    if (!route && !isRequestHandler(file, fn)) continue;
    if (route?.method === undefined && isOnlyGet(file, fn)) continue;
    const handler = route?.handler.functions[0]?.fn ?? fn;
    if (!hasSideEffect(file, handler) || isSecretPath(file, route)) continue;
    if (found.platform?.unsigned && isToldOtherwise(file, handler, found.platform.unsigned.askedBy)) continue;
    if (verdictOf({ fn: handler, file }, [0], 0, new Set(), found.at) !== 'none' || (route && verdictBefore(file, route.before) !== 'none')) continue;
    yield { fn: handler, ...found, ...(route && { route }), isCertain: found.header !== undefined || (route?.isWhole ?? false) };
  }
}

type Candidate = Pick<Delivery, 'fn' | 'platform' | 'header' | 'at'>;

/** One for each function, with what is best known of it. */
function candidates(file: RuleFile): Iterable<Candidate> {
  const found = new Map<FunctionNode, Candidate>();
  const add = (candidate: Candidate) => {
    const known = found.get(candidate.fn);
    if (!known) found.set(candidate.fn, candidate);
    else if (!known.platform && candidate.platform) found.set(candidate.fn, { ...known, platform: candidate.platform });
  };
  for (const candidate of byHeader(file)) add(candidate);
  for (const candidate of byParser(file)) add(candidate);
  for (const candidate of byBody(file)) add(candidate);
  return found.values();
}

function* byHeader(file: RuleFile): Generator<Candidate> {
  const reads = headerReadsOf(file);
  for (const { fn } of reads) {
    const own = reads.filter((read) => read.fn === fn);
    const signatures = own.filter(({ isSignature }) => isSignature);
    if (signatures.some((read) => comparisonsOf(file, read).length > 0)) continue;
    const platform = platforms.find(({ headers = [] }) => own.some(({ name }) => headers.includes(name))) ?? platforms.find(({ signature }) => own.some(({ name }) => signature.includes(name)));
    const [header] = signatures;
    yield { fn, ...(platform && { platform }), ...(header && { header }) };
  }
}

/** `bot.handleUpdate(req.body)`. */
function* byParser(file: RuleFile): Generator<Candidate> {
  for (const call of file.flow.calls('webhook-verify')) {
    if (!call.model.parses) continue;
    const [input] = (call.model.inputs ?? []).flatMap((input) => file.flow.inputs(call, input));
    const place = input && placeOf(file, input);
    const platform = platforms.find(({ helper }) => helper === call.model.platform);
    if (place?.path.includes('body') && platform) yield { fn: place.fn, platform, at: call.node };
  }
}

/** The words of one body at least stand in the file: most files are not looked at any closer. */
function mayHoldBody({ text }: RuleFile): boolean {
  const has = (path: string) => path.split('.').every((name) => text.includes(name));
  return /\bbody\b|\.json\(|@Body/.test(text) && platforms.some(({ bodies, events = [] }) => bodies.some((alternative) => alternative.every(has)) || events.some((prefix) => text.includes(prefix)));
}

function* byBody(file: RuleFile): Generator<Candidate> {
  const reads = mayHoldBody(file) ? bodyReadsOf(file) : new Map<FunctionNode, ReadonlySet<string>>();
  for (const [fn, paths] of reads) {
    const platform = platformOf(paths) ?? platformByEvents(file, paths);
    if (platform) yield { fn, platform };
  }
  for (const { handler, method } of routesOf(file)) {
    for (const { fn, file: home } of method === 'get' ? [] : handler.functions) {
      const platform = home.ast === file.ast ? platformElsewhere(file, fn) : undefined;
      if (platform) yield { fn, platform };
    }
  }
}

function platformOf(paths: ReadonlySet<string>): Webhook | undefined {
  const isRead = (wanted: string) => [...paths].some((path) => path === wanted || path.startsWith(`${wanted}.`));
  return platforms.find(({ bodies }) => bodies.some((alternative) => alternative.every(isRead)));
}

/** `case 'payment_intent.succeeded': ship(event.data.object)`. */
function platformByEvents(file: RuleFile, paths: ReadonlySet<string>): Webhook | undefined {
  if (!paths.has('type') || !paths.has('data.object')) return undefined;
  return platforms.find(({ events = [] }) => events.some((prefix) => file.nodes('Literal').some(({ value }) => typeof value === 'string' && value.startsWith(prefix))));
}

/** The handler hands its body to a function of another file, which knows its shape. */
function platformElsewhere(file: RuleFile, fn: FunctionNode): Webhook | undefined {
  for (const call of nodesIn(file, fn, 'CallExpression')) {
    const index = call.arguments.findIndex((argument) => argument.type !== 'SpreadElement' && placeOf(file, argument)?.path.at(-1) === 'body');
    if (index < 0) continue;
    for (const own of functionsBehind(file, call.callee)) {
      const platform = own.file.ast === file.ast ? undefined : platformOf(readsOfParameter(own.file, own.fn, index));
      if (platform) return platform;
    }
  }
  return undefined;
}

function readsOfParameter(file: RuleFile, fn: FunctionNode, index: number): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const member of nodesIn(file, fn, 'MemberExpression')) {
    const place = placeOf(file, member);
    if (place?.fn === fn && place.index === index) paths.add(place.path.join('.'));
  }
  return paths;
}

/** Exported, or a method: some other file registers it. */
function isRequestHandler(file: RuleFile, fn: FunctionNode): boolean {
  const parent = file.parent(fn);
  if (parent?.type === 'MethodDefinition') return !isGuarded(file, parent);
  return parent?.type === 'PropertyDefinition' || isRegistered(file, fn) || isHandlerOfExport(file, fn) || file.flow.uses(fn).some(({ kind }) => kind === 'exported' || kind === 'assigned');
}

/** `@UseGuards(…)` on the method or its class decides who may call it. */
function isGuarded(file: RuleFile, method: Node): boolean {
  const owner = file.parent(file.parent(method) ?? method);
  return [method, owner].some((node) => node && 'decorators' in node && node.decorators.some(({ expression }) => expression.type === 'CallExpression' && file.flow.names(expression.callee).some((name) => /:Use[A-Z]\w+$/.test(name))));
}

/** `app.post('/webhook', fn)` where `app` comes from another file. */
function isRegistered(file: RuleFile, fn: FunctionNode): boolean {
  const call = file.parent(fn);
  const callee = call?.type === 'CallExpression' && call.arguments.at(-1) === fn ? unwrap(call.callee) : undefined;
  const [first] = call?.type === 'CallExpression' ? call.arguments : [];
  const path = first ? file.flow.constant(first)?.value : undefined;
  return callee?.type === 'MemberExpression' && ['post', 'all', 'put'].includes(propertyName(callee) ?? '') && typeof path === 'string' && path.startsWith('/') && fn.params.length > 0 && call?.type === 'CallExpression' && call.arguments.length === 2;
}

/** `export default { async fetch(request) { … } }` of a worker. */
function isHandlerOfExport(file: RuleFile, fn: FunctionNode): boolean {
  const property = file.parent(fn);
  const object = property?.type === 'Property' ? file.parent(property) : undefined;
  return object !== undefined && file.parent(object)?.type === 'ExportDefaultDeclaration';
}

function isOnlyGet(file: RuleFile, fn: FunctionNode): boolean {
  return routesOf(file).some(({ handler, method }) => method === 'get' && handler.functions.some((own) => own.fn === fn));
}

/** The address itself is a secret: `/bot${token}`. */
function isSecretPath(file: RuleFile, route: Route | undefined): boolean {
  if (!route?.path) return false;
  return file.flow.stringParts(route.path).some((part) => 'hole' in part) || (typeof file.flow.constant(route.path)?.value === 'string' && /:(?:\w*(?:secret|token|key))\b/i.test(String(file.flow.constant(route.path)?.value)));
}

/** The address of the caller decides, or the program asks the platform whether it is true. */
function isToldOtherwise(file: RuleFile, handler: Node, askedBy: string): boolean {
  return file.text.toLowerCase().includes(askedBy) || nodesIn(file, handler, 'MemberExpression').some((member) => ['ip', 'ips', 'remoteAddress'].includes(propertyName(member) ?? '')) || /x-forwarded-for|cf-connecting-ip/i.test(file.textOf(handler));
}

/** What a finding underlines: the registration without its function, or the function's name. */
export function headOf(file: RuleFile, { fn, route }: Delivery): Node | readonly [number, number] {
  const call = route?.at;
  if (call?.type === 'CallExpression' && isInside(fn, call)) {
    const [start] = call.range;
    const end = route?.path ?? call.callee;
    return [start, end.range[1]];
  }
  if (fn.type !== 'ArrowFunctionExpression' && fn.id) return fn.id;
  const registration = isRegistered(file, fn) ? file.parent(fn) : undefined;
  if (registration?.type === 'CallExpression') return [registration.range[0], registration.arguments[0]?.range[1] ?? fn.range[0]];
  const parent = file.parent(fn);
  if (parent?.type === 'VariableDeclarator') return parent.id;
  if (parent?.type === 'MethodDefinition' || parent?.type === 'PropertyDefinition' || parent?.type === 'Property') return parent.key;
  if (parent?.type === 'AssignmentExpression') return parent.left;
  return isFunction(fn) ? [fn.range[0], fn.body.range[0]] : fn;
}
