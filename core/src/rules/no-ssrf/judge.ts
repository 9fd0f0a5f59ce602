/** What a flow into a request's address means. */
import type { Taint } from '../../flow/types.ts';
import type { FileModel } from '../../model/file-model.ts';
import { isInside } from '../../model/inside.ts';
import { propertyName, unwrap, type FunctionNode, type Node } from '../../model/node.ts';
import { isWorker } from '../../rule/edge.ts';
import type { FlowSite, FlowVerdict } from '../../rule/flow-rule.ts';
import { sourceText } from '../../rule/text.ts';
import type { CommonOptions, RuleFile } from '../../rule/types.ts';
import { isInFile, valuesOf } from '../../rule/values.ts';
import { hostCheck } from './host-checks.ts';
import { decidedPart, type Decided } from './position.ts';
import { isOwnAddress, urlTexts, type Passed, type UrlHole, type UrlText } from './url-pieces.ts';

export function judgeAddress(file: RuleFile, site: FlowSite, options: CommonOptions): FlowVerdict | undefined {
  const isRedirect = site.sinkKind === 'redirect';
  // Links and forms of a page are not requests of the bot; a browser reaches only what its user could reach.
  if (site.call.node.type === 'JSXAttribute' || (!isRedirect && (file.isBrowserCode || isComponentOfBrowser(site)))) return undefined;
  // Addresses in answers of the APIs that a bot trusts: pages to go to, files to download.
  if (site.taint.label === 'http-response' && (isRedirect || !options.strict)) return undefined;
  const decided = worstPart(file, site);
  if (decided === 'path' && !options.strict && isOwnPath(file, site.taint.source, site.leaf)) return undefined;
  if (decided === 'path') return isRedirect ? undefined : { messageId: 'path', severity: 'info', confidence: 'medium', ...(site.handed && { oncePer: site.call.node }) };
  if (decided === undefined) return undefined;
  const check = hostCheck(file, site);
  switch (check.kind) {
    case 'safe':
      return undefined;
    case 'weak':
      return { messageId: 'weakCheck', ...(isInFile(file, check.test) && { at: check.test }), data: { check: sourceText(check.home, check.test) }, ...(!check.sure && { confidence: 'medium' }) };
    default:
      return {
        ...(isRedirect ? { messageId: 'redirect' } : isWorker(file) ? { messageId: 'worker', severity: 'warning' } : { messageId: 'host' }),
        ...((check.kind === 'unknown' || site.taint.label === 'http-response') && { confidence: 'medium' }),
        ...(site.taint.label === 'http-response' && { severity: 'info' }),
      };
  }
}

/** `<Form token={token} />` in a page of the server, where the component fetches in the browser. */
function isComponentOfBrowser({ handed }: FlowSite): boolean {
  return handed?.call.type === 'JSXOpeningElement' && handed.file.isBrowserCode;
}

/** The server's own path handed on, as proxies do on purpose. */
function isOwnPath(file: RuleFile, source: Node, leaf: Node): boolean {
  const whole = source.type === 'MemberExpression' && propertyName(source) === 'pathname' ? unwrap(source.object) : source;
  const isMixed = file.flow.taints(leaf).some((taint) => taint.label === 'user-input' && taint.source !== source);
  return isOwnAddress(file, whole) && !isMixed && !readsParameter(file, leaf, 0);
}

/** The value was taken out of the query of the address. */
function readsParameter(file: RuleFile, node: Node, depth: number): boolean {
  if (depth > 8) return false;
  return valuesOf(file, node).some((value) => {
    const inner = unwrap(value);
    switch (inner.type) {
      case 'TemplateLiteral':
        return inner.expressions.some((part) => readsParameter(file, part, depth + 1));
      case 'BinaryExpression':
      case 'LogicalExpression':
        return readsParameter(file, inner.left, depth + 1) || readsParameter(file, inner.right, depth + 1);
      case 'CallExpression':
        return [inner.callee, ...inner.arguments].some((part) => readsParameter(file, part, depth + 1));
      case 'MemberExpression':
        return propertyName(inner) === 'searchParams' || readsParameter(file, inner.object, depth + 1);
      default:
        return false;
    }
  });
}

/** The worst of all ways in which the address may be put together. */
function worstPart(file: RuleFile, site: FlowSite): Decided {
  const { handed, leaf, node, taint } = site;
  const matches = (other: Taint) => other.label === taint.label && !other.cleared.has('*') && !other.cleared.has(site.sinkKind);
  const isUntrusted = ({ hole, file: home }: UrlHole) => !isOwnAddress(home, hole) && !(isRedirect && isOwnHost(home, hole)) && (isHandedOver(hole) || home.flow.taints(hole).some(matches));
  // An object with the value in it, which the request's file reads: `load(command)`.
  const isHandedOver = (hole: Node) => handed !== undefined && hole === outermost(file, leaf);
  const isRedirect = site.sinkKind === 'redirect';
  const between = handed && decidedBetween(file, site);
  if (between) return between.part;
  const all = urlTexts(handed?.file ?? file, node, handed && passedBy(file, site, handed.call));
  // Where the value is one of several pieces, this is about that piece alone.
  const isOfLeaf = ({ hole, via = [] }: UrlHole) => [hole, ...via].some((stand) => overlap(stand, leaf));
  const isPiece = handed === undefined && all.some((text) => text.some((piece) => !('text' in piece) && isOfLeaf(piece)));
  let worst: Decided;
  for (const text of all) {
    if (isRedirect && opensProgram(text)) continue;
    const decided = decidedPart(text, (hole) => (!isPiece || isOfLeaf(hole)) && isUntrusted(hole));
    if (decided === 'host') return 'host';
    worst ??= decided;
  }
  return worst;
}

/** Schemes that a browser follows itself, or that may lead back to it. */
const followedSchemes = new Set(['http', 'https', 'javascript', 'data', 'vbscript', 'blob', 'file', 'ftp', 'ftps', 'ws', 'wss', 'about', 'intent', 'view-source']);

/** `nxm://${mod}`, `myapp://callback?code=${code}`: a program on the own machine opens it, whatever comes behind the scheme. */
function opensProgram([first]: UrlText): boolean {
  const scheme = first && 'text' in first ? /^(?<scheme>[a-z][\w+.-]*):/i.exec(first.text)?.groups?.['scheme'] : undefined;
  return scheme !== undefined && !followedSchemes.has(scheme.toLowerCase());
}

/** In a file between this one and that of the request the value was put behind a host: `https://api.x.io/items?day=${day}`. */
function decidedBetween(file: RuleFile, { taint, handed }: FlowSite): { readonly part: Decided } | undefined {
  for (const { node, text, file: home } of taint.steps) {
    const start = text === 'put into a template' && home.path !== file.path && home.path !== handed?.file.path && node.type === 'TemplateLiteral' ? node.quasis[0]?.value.cooked : undefined;
    const behind = /^[a-z][\w+.-]*:\/\/[^/?#]+(?=[/?#])(?<rest>.*)$/is.exec(start ?? '');
    if (behind) return { part: /[?#]/.test(behind.groups?.['rest'] ?? '') ? undefined : 'path' };
  }
  return undefined;
}

function overlap({ range: a }: Node, { range: b }: Node): boolean {
  return (a[0] <= b[0] && b[1] <= a[1]) || (b[0] <= a[0] && a[1] <= b[1]);
}

const hostParts = new Set(['host', 'hostname', 'protocol', 'x-forwarded-host', 'x-forwarded-proto']);
const hostHeaders = /^(?:x-forwarded-)?(?:host|proto)$/i;

/** The `Host` header and what is made of it: whoever follows the redirect chose it. */
function isOwnHost(file: RuleFile, hole: Node): boolean {
  return file.flow.origins(hole).some((origin) => {
    const inner = unwrap(origin);
    if (inner.type === 'CallExpression') return inner.arguments.length === 1 && inner.arguments.some((argument) => hostHeaders.test(String(file.flow.constant(argument)?.value)));
    if (inner.type !== 'MemberExpression' || !hostParts.has(propertyName(inner) ?? '')) return false;
    const object = unwrap(inner.object);
    return file.flow.typesOf(object).some((type) => type.endsWith('Request')) || (object.type === 'MemberExpression' && propertyName(object) === 'headers');
  });
}

/** What the call in this file hands over for a parameter; where files lie in between, the argument with the value in it. */
function passedBy(file: RuleFile, { leaf, handed, taint, node: sent }: FlowSite, call: Node): Passed {
  const last = taint.steps.findLast(({ text, file: home }) => text.startsWith('passed to') && home.path !== handed?.file.path);
  const isDirect = last === undefined || last.file.path === file.path;
  return ({ fn, index }, path) => {
    if (isDirect && handed && !takesArguments(file, call, handed.file, fn)) return undefined;
    const whole = { file, node: outermost(file, leaf) };
    // Of another file's call only the argument that the value came in is known.
    if (last && !isDirect) return isInside(sent, fn) && isArgument(last.file, last.node, index) ? whole : undefined;
    const argument = typeof index === 'number' ? file.flow.argument(call, index) : undefined;
    if (!argument) return whole;
    const [found, ...more] = path.length === 0 ? [argument] : file.flow.lookup(argument, path.join('.')).nodes;
    if (found && more.length === 0) return { file, node: found };
    if (path.length === 0) return { file, node: argument };
    return overlap(leaf, argument) ? whole : undefined;
  };
}

/** `this.base` leads to the constructor's parameters, and a closure reads those of the function around it: no call of a method fills them. */
function takesArguments(file: RuleFile, call: Node, home: RuleFile, fn: FunctionNode): boolean {
  const parent = home.parent(fn);
  if (parent?.type === 'MethodDefinition' && parent.kind === 'constructor') return call.type === 'NewExpression';
  return call.type !== 'CallExpression' || !file.flow.projectFunctions(call.callee).some(({ node, file: at }) => at.path === home.path && node !== fn && isInside(node, fn));
}

function isArgument(home: FileModel, node: Node, index: number): boolean {
  const call = home.parent(node);
  const given = call?.type === 'CallExpression' || call?.type === 'NewExpression' ? call.arguments : [];
  return given.some((argument) => argument.type === 'SpreadElement') || given.findIndex((argument) => argument === node) === index;
}

/** The whole text that a value is put into. */
function outermost(file: RuleFile, leaf: Node): Node {
  let node = leaf;
  for (let parent = file.parent(node); parent && (parent.type === 'TemplateLiteral' || parent.type === 'BinaryExpression' || parent.type.startsWith('TS') || parent.type === 'ChainExpression'); parent = file.parent(node)) node = parent;
  return node;
}
