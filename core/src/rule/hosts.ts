/** Which hosts are out on the public internet. Names and addresses of the own machine, network, cluster and of examples are not. */

/** Top-level names that never lead to the public internet, or are reserved for examples. */
const localTopLevels = new Set([
  'localhost', 'test', 'example', 'invalid', // RFC 6761
  'local', // RFC 6762; Kubernetes' cluster.local
  'internal', // reserved by ICANN in 2024; host.docker.internal
  'onion', // RFC 7686: encrypted by Tor
  'alt', // RFC 9476
  'arpa', // home.arpa, RFC 8375
  // Never delegated because so many networks use them (ICANN's name collision reports), and names inside clusters.
  'corp', 'home', 'lan', 'intranet', 'private', 'localdomain', 'svc', 'cluster', 'default', 'docker', 'consul',
]);

/** Domains for documentation: RFC 2606, and what people write for "put yours here". */
const exampleDomains = new Set(['example.com', 'example.net', 'example.org', 'example.edu']);
const placeholderLabel = /^your|^my-?(?:domain|site|server|host|website)$|^<|^\{/;

/** IPv4 blocks that IANA does not mark globally reachable: first address and prefix length. */
const localBlocks: readonly (readonly [address: string, bits: number])[] = [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24],
  ['192.0.2.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 3],
];

/** Loopback, unspecified, unique local, link-local, multicast and documentation addresses. */
const localIpv6 = /^(?:::1?$|f[cd]|fe[89ab]|ff|2001:db8:)/;

/**
 * The host of an authority (`user:password@host:port`) as a URL has it: lower case, no brackets, odd spellings of IPv4
 * addresses resolved. Undefined where it is none.
 */
export function parseAuthority(authority: string): { readonly host: string; readonly port: string } | undefined {
  let url: URL;
  try {
    url = new URL(`http://${authority}`);
  } catch {
    return undefined;
  }
  // The URL parser drops the default port.
  const port = /:(\d+)$/.exec(authority)?.[1] ?? '';
  return { host: url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, ''), port };
}

/** True for a name or address of the public internet. Names with one label (`redis`, `backend`) are the own network's. */
export function isPublicHost(host: string): boolean {
  if (host.includes(':')) return isPublicIpv6(host);
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) return !localBlocks.some(([block, bits]) => isInBlock(host, block, bits));
  const labels = host.split('.');
  const topLevel = labels.at(-1) ?? '';
  if (labels.length < 2 || labels.includes('') || !/^(?:[a-z]{2,}|xn--[a-z\d-]+)$/.test(topLevel) || localTopLevels.has(topLevel)) return false;
  return !exampleDomains.has(labels.slice(-2).join('.')) && !labels.some((label) => placeholderLabel.test(label));
}

function isPublicIpv6(host: string): boolean {
  const mapped = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/.exec(host);
  if (!mapped) return !localIpv6.test(host);
  const value = parseInt(mapped[1] ?? '0', 16) * 65_536 + parseInt(mapped[2] ?? '0', 16);
  return isPublicHost([24, 16, 8, 0].map((shift) => (value >>> shift) & 255).join('.'));
}

function isInBlock(address: string, block: string, bits: number): boolean {
  const mask = 2 ** (32 - bits);
  return Math.floor(toNumber(address) / mask) === Math.floor(toNumber(block) / mask);
}

function toNumber(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}
