import { globalUnicast, nat64, reachableBlocks, unreachableBlocks } from './address-ranges.ts';

/** An address as a number of 32 or 128 bits. */
interface Address {
  readonly value: bigint;
  readonly bits: 32 | 128;
}

/** All addresses whose first `prefixBits` are those of `value`. */
interface Block extends Address {
  readonly prefixBits: number;
}

/** Decides about one address in text form, such as a DNS answer: `true` if a packet may go there. */
export type AddressCheck = (address: string) => boolean;

export interface AddressCheckOptions {
  /** Further networks to refuse, in CIDR notation: a company's own public ranges. */
  readonly denyAddresses?: readonly string[] | undefined;
  /** Accept `64:ff9b::/96` around a public IPv4 address, for IPv6-only networks with DNS64. */
  readonly allowNat64?: boolean | undefined;
}

/** Builds the check whether an address is on the public internet. Throws a `TypeError` for a block that is not CIDR. */
export function createAddressCheck({ denyAddresses = [], allowNat64 = false }: AddressCheckOptions = {}): AddressCheck {
  const denied = denyAddresses.map(toBlock);
  const translated = allowNat64 ? [toBlock(nat64)] : [];

  const isAllowed = (address: Address): boolean => {
    if (isIn(address, denied)) return false;
    if (isIn(address, translated)) return isAllowed({ value: address.value & 0xffff_ffffn, bits: 32 });
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
  if (address.bits === 128 && !isIn(address, tables.unicast)) return false;
  return !isIn(address, tables.unreachable) || isIn(address, tables.reachable);
}

/** Made at the first check, so that an import does no work. */
let tables: Record<'unreachable' | 'reachable' | 'unicast', readonly Block[]> | undefined;

/**
 * Strict forms only: four decimal numbers, or IPv6 without a zone. Anything else is no address and thus not allowed.
 * The runtime's URL parser does the reading, since every runtime has one that is tested to the standard's letter.
 */
function parseAddress(text: string): Address | undefined {
  if (/^\d+\.\d+\.\d+\.\d+$/.test(text)) {
    const isPlain = URL.parse(`http://${text}`)?.hostname === text; // no octal, nothing above 255
    return isPlain ? { value: fromDigits(text.split('.').map(Number), 8n), bits: 32 } : undefined;
  }
  const hostname = text.includes(':') && /^[\da-f:.]*$/i.test(text) ? URL.parse(`http://[${text}]`)?.hostname : undefined;
  if (!hostname) return undefined;
  // Now it is in canonical form: groups of hexadecimal digits, at most one `::`, no dotted part.
  const [head = [], tail] = withoutBrackets(hostname).split('::').map(toGroups);
  const groups = tail ? [...head, ...Array<number>(8 - head.length - tail.length).fill(0), ...tail] : head;
  return { value: fromDigits(groups, 16n), bits: 128 };
}

function toGroups(part: string): number[] {
  return part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
}

function fromDigits(digits: readonly number[], bitsPerDigit: bigint): bigint {
  return digits.reduce((value, digit) => (value << bitsPerDigit) | BigInt(digit), 0n);
}

function isIn(address: Address, blocks: readonly Block[]): boolean {
  return blocks.some(({ value, bits, prefixBits }) => {
    const rest = BigInt(bits - prefixBits);
    return bits === address.bits && value >> rest === address.value >> rest;
  });
}

function toBlock(cidr: string): Block {
  const [, text = '', prefix = ''] = /^([^/]+)\/(\d{1,3})$/.exec(cidr) ?? [];
  const address = parseAddress(text);
  if (!address || Number(prefix) > address.bits) {
    throw new TypeError(`Expected a network in CIDR notation, such as 203.0.113.0/24 or 2001:db8::/32, but got ${JSON.stringify(cidr)}.`);
  }
  return { ...address, prefixBits: Number(prefix) };
}
