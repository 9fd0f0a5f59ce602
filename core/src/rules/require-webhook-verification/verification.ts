/** Whether something between a request and its handler checks who sent it. */
import { isInside } from '../../model/inside.ts';
import { propertyName, unwrap, type Node } from '../../model/node.ts';
import { passiveMiddleware } from '../../models/webhooks.ts';
import { functionsBehind, nodesIn, type OwnFunction } from '../../rule/project-function.ts';
import { isOnOtherWay } from '../../rule/other-ways.ts';
import type { Handler } from '../../rule/routes.ts';
import type { RuleFile } from '../../rule/types.ts';
import { placeOf } from './body-paths.ts';
import { isLogCall } from './calls.ts';
import { comparisonsOf, headerReadsOf } from './headers.ts';

/** `unknown`: code that cannot be seen gets what a check needs. */
export type Verdict = 'checked' | 'unknown' | 'none';

/** Functions followed from call to call. */
const maxHops = 4;

/** Of a function whose parameters at `requests` are the request; `at`: what is done there, for which checks in other branches say nothing. */
export function verdictOf({ fn, file }: OwnFunction, requests: readonly number[], hops = 0, seen: ReadonlySet<Node> = new Set(), at?: Node): Verdict {
  if (hasCheck(file, fn, at ? { at } : {})) return 'checked';
  if (headerReadsOf(file).some((read) => read.isSignature && isInside(read.node, fn) && !(at && isOnOtherWay(file, read.node, at)) && comparisonsOf(file, read).length > 0)) return 'checked';
  if (hops >= maxHops || seen.has(fn)) return 'none';
  const deeper = new Set([...seen, fn]);
  let verdict: Verdict = 'none';
  for (const call of nodesIn(file, fn, 'CallExpression')) {
    if (at && isOnOtherWay(file, call, at)) continue;
    const passed = call.arguments.flatMap((argument, index) => (isRequest(file, argument, fn, requests) ? [index] : []));
    if (passed.length === 0) continue;
    const functions = functionsBehind(file, call.callee);
    for (const own of functions) {
      const found = verdictOf(own, passed, hops + 1, deeper);
      if (found === 'checked') return found;
      if (found === 'unknown') verdict = found;
    }
    if (functions.length === 0 && mayCheck(file, call)) verdict = 'unknown';
  }
  return verdict;
}

/** Of what runs before a handler. */
export function verdictBefore(file: RuleFile, handlers: readonly Handler[]): Verdict {
  let verdict: Verdict = 'none';
  for (const handler of handlers) {
    const found = verdictOfMiddleware(file, handler);
    if (found === 'checked') return found;
    if (found === 'unknown') verdict = found;
  }
  return verdict;
}

function verdictOfMiddleware(file: RuleFile, { node, functions }: Handler): Verdict {
  if (file.flow.modelsAt(node).some(({ kind }) => kind === 'webhook-verify')) return 'checked';
  if (functions.length === 0) return isPassive(file, node) ? verdictOfOptions(file, node) : 'unknown';
  // `(err, req, res, next)` runs after an error, never on the way to the handler.
  const onTheWay = functions.filter(({ fn }) => fn.params.length < 4);
  const verdicts = onTheWay.map((own) => verdictOf(own, [0]));
  if (verdicts.includes('checked')) return 'checked';
  return verdicts.includes('unknown') || onTheWay.some(refuses) ? 'unknown' : 'none';
}

/** `express.json({ verify: checkSignature })`. */
function verdictOfOptions(file: RuleFile, node: Node): Verdict {
  const inner = unwrap(node);
  const options = inner.type === 'CallExpression' ? inner.arguments.at(-1) : undefined;
  if (!options || options.type === 'SpreadElement') return 'none';
  const verify = file.flow.lookup(options, 'verify').nodes;
  const functions = verify.flatMap((value) => functionsBehind(file, value));
  if (verify.length > functions.length) return 'unknown';
  return functions.some((own) => verdictOf(own, [0]) !== 'none') ? 'checked' : 'none';
}

/** `middleware(config);`: it is made and never asked. */
function isDropped(file: RuleFile, node: Node): boolean {
  return file.parent(node)?.type === 'ExpressionStatement';
}

/** A status that keeps callers out, or an error handed on: it may decide by something else than a signature. */
function refuses({ fn, file }: OwnFunction): boolean {
  return nodesIn(file, fn, 'Literal').some(({ value }) => value === 401 || value === 403) || nodesIn(file, fn, 'ThrowStatement').length > 0;
}

/** By the package that it comes from. */
function isPassive(file: RuleFile, node: Node): boolean {
  return file.flow.origins(node).every((origin) => {
    const made = origin.type === 'CallExpression' || origin.type === 'NewExpression' ? origin.callee : origin;
    return file.flow.names(made).some((name) => {
      const [, module = '', path = ''] = /^(?:import|module):([^:]+)(?::(.*))?$/.exec(name) ?? [];
      const exports = passiveMiddleware[module] ?? [];
      return exports.includes('*') || path.split(/[.()#]+/).some((part) => exports.includes(part));
    });
  });
}

/**
 * Something in the function compares a signature, a token or a secret address. A digest without a key may be the platform's way
 * (WeChat hashes its token), and may as well be the checksum of a file: `keyed` leaves it out. `at` leaves out what another branch does.
 */
export function hasCheck(file: RuleFile, fn: Node, { keyed = false, at }: { readonly keyed?: boolean; readonly at?: Node } = {}): boolean {
  const counts = (node: Node) => isInside(node, fn) && !(at && isOnOtherWay(file, node, at));
  return (
    file.flow.calls('webhook-verify').some(({ node, model }) => !model.parses && counts(node) && !(model.middleware && isDropped(file, node))) ||
    file.flow.calls('mac').some(({ node, model }) => counts(node) && !(keyed && model.unkeyed)) ||
    nodesIn(file, fn, 'BinaryExpression').some((test) => isTokenTest(file, test) && !isForReads(file, test) && counts(test)) ||
    nodesIn(file, fn, 'CallExpression').some((call) => isAddressTest(file, call) && counts(call))
  );
}

const equality = new Set(['===', '!==', '==', '!=']);

/** Where the method of the request is GET: deliveries are posted. */
function isForReads(file: RuleFile, node: Node): boolean {
  return file.flow.conditionsAt(node).some(({ test, holds }) => {
    if (test.type !== 'BinaryExpression' || !equality.has(test.operator) || (test.operator.startsWith('=') !== holds)) return false;
    return ([[test.left, test.right], [test.right, test.left]] as const).some(([method, name]) => file.flow.constant(name)?.value === 'GET' && placeOf(file, method)?.path.at(-1) === 'method');
  });
}

/** Parts of the query with which Meta subscribes, once; deliveries come without them. https://developers.facebook.com/docs/graph-api/webhooks/getting-started#verification-requests */
const ofSubscriptions = new Set(['hub.verify_token', 'hub.mode', 'hub.challenge']);

/** `req.query.token !== process.env.TOKEN`: something that the sender has to know. */
function isTokenTest(file: RuleFile, { operator, left, right }: Extract<Node, { type: 'BinaryExpression' }>): boolean {
  if (!equality.has(operator)) return false;
  return ([[left, right], [right, left]] as const).some(([given, expected]) => {
    const path = placeOf(file, given)?.path ?? [];
    if (path.length === 0 || path.some((part) => ofSubscriptions.has(part)) || file.flow.constant(expected) !== undefined) return false;
    if (isAddress(path)) return isOwnText(file, expected);
    if (path.includes('headers') || path.includes('query') || path.includes('params')) return placeOf(file, expected) === undefined;
    return file.flow.taints(expected).some(({ label }) => label === 'secret');
  });
}

/** `request.url.endsWith(env.BOT_TOKEN)`: the address is the secret. */
function isAddressTest(file: RuleFile, { callee, arguments: [first] }: Extract<Node, { type: 'CallExpression' }>): boolean {
  const inner = unwrap(callee);
  if (inner.type !== 'MemberExpression' || !first || first.type === 'SpreadElement' || !textTests.has(propertyName(inner) ?? '')) return false;
  return isAddress(placeOf(file, inner.object)?.path ?? []) && isOwnText(file, first);
}

const textTests = new Set(['endsWith', 'startsWith', 'includes']);
const addressParts = new Set(['url', 'originalUrl', 'pathname', 'path', 'nextUrl']);

function isAddress(path: readonly string[]): boolean {
  return path.some((part) => addressParts.has(part)) && !path.includes('searchParams') && !path.includes('body');
}

/** A text with a part that no literal and no request gives: `/webhook/${env.WEBHOOK_SECRET}`. */
function isOwnText(file: RuleFile, expected: Node): boolean {
  const holes = file.flow.stringParts(expected).flatMap((part) => ('hole' in part ? [part.hole] : []));
  return holes.length > 0 && holes.every((hole) => file.flow.taints(hole).every(({ label }) => label === 'secret'));
}

const requestParts = new Set(['headers', 'rawBody', 'raw', 'req', 'request', 'rawHeaders']);

/** The request itself, its headers, or its raw body. */
function isRequest(file: RuleFile, node: Node, fn: Node, requests: readonly number[]): boolean {
  const place = placeOf(file, node);
  return place !== undefined && place.fn === fn && requests.includes(place.index) && (place.path.length === 0 || requestParts.has(place.path.at(-1) ?? ''));
}

const readers = /^import:(?:raw-body|co-body|micro|formidable|busboy|body-parser|multer)\b/;

function mayCheck(file: RuleFile, call: Extract<Node, { type: 'CallExpression' }>): boolean {
  const models = file.flow.modelsAt(call);
  return !isLogCall(file, call) && !models.some((model) => model.kind === 'webhook-verify' && model.parses) && !file.flow.names(call.callee).some((name) => readers.test(name)) && !isGlobalFunction(file, call);
}

/** `JSON.stringify(req.headers)`, `Object.entries(req.headers)`. */
function isGlobalFunction(file: RuleFile, { callee }: Extract<Node, { type: 'CallExpression' }>): boolean {
  const inner = unwrap(callee);
  const root = inner.type === 'MemberExpression' ? unwrap(inner.object) : inner;
  return root.type === 'Identifier' && file.bindings.isGlobal(root);
}
