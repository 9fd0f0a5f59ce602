/** Where a request goes as long as nobody attacks. */
import { propertyName, unwrap, type Node } from '../../model/node.ts';
import { isPublicHost, parseAuthority } from '../../rule/hosts.ts';
import type { FlowSite } from '../../rule/flow-rule.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isInFile } from '../../rule/values.ts';
import { urlTexts, type UrlText } from './url-pieces.ts';

/** `own`: also to a server that the configuration names, or to this machine: it may have a private address, which `safeFetch` refuses. */
export type HonestBase = { readonly kind: 'own' } | { readonly kind: 'public'; readonly host: string } | { readonly kind: 'unknown' };

const unknown: HonestBase = { kind: 'unknown' };
const own: HonestBase = { kind: 'own' };

export function honestBase(file: RuleFile, site: FlowSite): HonestBase {
  if (site.handed) return unknown;
  const base = baseOf(file, site.node, 0);
  if (base && !isGiven(file, site, base)) {
    const value = file.flow.constant(base)?.value;
    const host = typeof value === 'string' ? hostOf(value) : undefined;
    return host !== undefined && isPublicHost(host) ? { kind: 'public', host } : own;
  }
  return urlTexts(file, site.node).some((text) => isOwn(text)) ? own : unknown;
}

/** The second argument of `new URL(path, base)`. */
function baseOf(file: RuleFile, node: Node, depth: number): Node | undefined {
  if (depth > 4) return undefined;
  for (const origin of file.flow.origins(node)) {
    const inner = unwrap(origin);
    if (!isInFile(file, inner)) continue;
    if (inner.type === 'NewExpression' && inner.callee.type === 'Identifier' && inner.callee.name === 'URL' && file.bindings.isGlobal(inner.callee)) return inner.arguments[1];
    const callee = inner.type === 'CallExpression' ? unwrap(inner.callee) : inner;
    const found = callee.type === 'MemberExpression' && ['href', 'toString'].includes(propertyName(callee) ?? '') ? baseOf(file, callee.object, depth + 1) : undefined;
    if (found) return found;
  }
  return undefined;
}

function isGiven(file: RuleFile, { taint }: FlowSite, base: Node): boolean {
  return file.flow.taints(base).some(({ label }) => label === taint.label);
}

/** Begins with a setting, or with an address that nobody reaches from outside. */
function isOwn(text: UrlText): boolean {
  const first = text.find((piece) => !('text' in piece) || piece.text !== '');
  if (!first) return false;
  if ('text' in first) {
    const isCut = first !== text.at(-1) && !/^https?:\/\/[^/?#\\]*[/?#\\]/i.test(first.text);
    const host = isCut ? undefined : hostOf(first.text);
    return host !== undefined && !isPublicHost(host);
  }
  // The engine calls every read of the environment a secret.
  const taints = first.file.flow.taints(first.hole);
  return taints.length > 0 && taints.every(({ label }) => label === 'secret');
}

/** Undefined where the text is no address with a host; `http:` hosts count as this machine's, since the helper refuses them. */
function hostOf(text: string): string | undefined {
  const [, scheme, authority] = /^(https?):\/\/([^/?#\\\s]+)/i.exec(text) ?? [];
  if (authority === undefined) return undefined;
  return scheme?.toLowerCase() === 'https' ? parseAuthority(authority)?.host : 'localhost';
}
