import ipaddr from 'ipaddr.js';
import { globalUnicast, nat64, reachableBlocks, unreachableBlocks } from './address-ranges.ts';

type Address = ipaddr.IPv4 | ipaddr.IPv6;
type Block = [address: Address, prefixBits: number];

/** Decides about one address in text form, such as a DNS answer: `true` if a packet may go there. */
export type AddressCheck = (address: string) => boolean;

export interface AddressCheckOptions {
  /** Further networks to refuse, in CIDR notation: a company's own public ranges. */
  readonly denyAddresses?: readonly string[];
  /** Accept `64:ff9b::/96` around a public IPv4 address, for IPv6-only networks with DNS64. */
  readonly allowNat64?: boolean;
}

/** Builds the check whether an address is on the public internet. Throws a `TypeError` for a block that is not CIDR. */
export function createAddressCheck({ denyAddresses = [], allowNat64 = false }: AddressCheckOptions = {}): AddressCheck {
  const denied = denyAddresses.map(toBlock);
  const translation = toBlock(nat64);

  const isAllowed = (address: Address): boolean => {
    if (isIn(address, denied)) return false;
    if (allowNat64 && isIn(address, [translation])) return isAllowed(new ipaddr.IPv4(address.toByteArray().slice(-4)));
    return isGloballyReachable(address);
  };
  return (text) => {
    const address = parseAddress(text);
    return address !== undefined && isAllowed(address);
  };
}

/** Whether a URL's host name is an address rather than a name. Takes IPv6 with or without brackets. */
export function isAddress(host: string): boolean {
  return parseAddress(withoutBrackets(host)) !== undefined;
}

/** `[::1]` as in `URL.hostname` → `::1` as in sockets and DNS answers. */
export function withoutBrackets(host: string): string {
  return host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host;
}

function isGloballyReachable(address: Address): boolean {
  tables ??= {
    unreachable: unreachableBlocks.map(toBlock),
    reachable: reachableBlocks.map(toBlock),
    unicast: [toBlock(globalUnicast)],
  };
  if (address.kind() === 'ipv6' && !isIn(address, tables.unicast)) return false;
  return !isIn(address, tables.unreachable) || isIn(address, tables.reachable);
}

/** Made at the first check, so that an import does no work. */
let tables: Record<'unreachable' | 'reachable' | 'unicast', readonly Block[]> | undefined;

/** Strict forms only: four decimal numbers, or IPv6 without a zone. Anything else is no address and thus not allowed. */
function parseAddress(text: string): Address | undefined {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text);
  if (text.includes(':') && !text.includes('%') && ipaddr.IPv6.isValid(text)) return ipaddr.IPv6.parse(text);
  return undefined;
}

function isIn(address: Address, blocks: readonly Block[]): boolean {
  return blocks.some(([network, bits]) => network.kind() === address.kind() && address.match(network as never, bits));
}

function toBlock(cidr: string): Block {
  const [address = '', bits = ''] = cidr.split('/');
  const network = parseAddress(address);
  const longest = network?.kind() === 'ipv4' ? 32 : 128;
  if (!network || !/^\d{1,3}$/.test(bits) || Number(bits) > longest) {
    throw new TypeError(`Expected a network in CIDR notation, such as 203.0.113.0/24 or 2001:db8::/32, but got ${JSON.stringify(cidr)}.`);
  }
  return [network, Number(bits)];
}
