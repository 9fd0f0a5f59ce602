import { isAddress } from './address.ts';

/** Domains that never lead to the public internet. */
const localDomains = [
  'localhost', // RFC 6761
  'localdomain',
  'local', // multicast DNS, RFC 6762; Kubernetes' cluster.local
  'internal', // reserved by ICANN in 2024; metadata.google.internal
  'home.arpa', // RFC 8375
  'alt', // RFC 9476
  'onion', // RFC 7686
  'invalid', // RFC 6761
];

/** Host name for comparisons: `URL.hostname` is already lower case and punycode, the root's dot goes. */
export function normalizeHost(hostname: string): string {
  return hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
}

/**
 * Whether a name can be one of the public internet. Names without a dot (`redis`, `metadata`, `ip6-localhost`) are looked up in
 * the local network's search domains and hosts file.
 */
export function isPublicName(host: string): boolean {
  if (host === '' || host.endsWith('.') || !host.includes('.')) return false;
  return !localDomains.some((domain) => host.endsWith(`.${domain}`));
}

/** Whether a normalized host is named by the list that the pattern came from. */
export type HostMatcher = (host: string) => boolean;

/**
 * Compiles `allowHosts` or `denyHosts`: `api.example.com` matches itself, `*.example.com` every host below it but not `example.com`.
 * Throws a `TypeError` for a pattern that would match nothing or too much, because a wrong allow-list must not go unnoticed.
 */
export function compileHosts(patterns: readonly string[], option: string): HostMatcher {
  const exact = new Set<string>();
  const suffixes: string[] = [];
  for (const pattern of patterns) {
    const isWildcard = pattern.startsWith('*.');
    const host = toHost(isWildcard ? pattern.slice(2) : pattern);
    const isUsable = host !== undefined && !(isWildcard && (isAddress(host) || !host.includes('.')));
    if (!isUsable) {
      throw new TypeError(`${option}: expected a host such as api.example.com or *.example.com (no scheme, port or path), but got ${JSON.stringify(pattern)}.`);
    }
    if (isWildcard) suffixes.push(`.${host}`);
    else exact.add(host);
  }
  return (host) => exact.has(host) || suffixes.some((suffix) => host.endsWith(suffix));
}

function toHost(text: string): string | undefined {
  if (!/^[^\s/?#@\\*%]+$/.test(text)) return undefined;
  const isBareIpv6 = text.includes(':') && !text.startsWith('[');
  const url = URL.parse(`https://${isBareIpv6 ? `[${text}]` : text}`);
  if (!url || url.port !== '' || /:\d*$/.test(isBareIpv6 ? '' : text)) return undefined;
  return normalizeHost(url.hostname) || undefined;
}
