/**
 * Which addresses are on the public internet, by IANA's special-purpose address registries (RFC 6890 and its successors),
 * read in 2026: https://www.iana.org/assignments/iana-ipv4-special-registry and …/iana-ipv6-special-registry.
 * "N/A" and "False" in the column "Globally Reachable" are both read as not public.
 */

/** Blocks that are not globally reachable. A more specific entry of `reachableBlocks` wins. */
export const unreachableBlocks = [
  // IPv4
  '0.0.0.0/8', // this network; Linux connects 0.0.0.0 to loopback
  '10.0.0.0/8', // private
  '100.64.0.0/10', // carrier-grade NAT; Alibaba's metadata service is 100.100.100.200
  '127.0.0.0/8', // loopback
  '169.254.0.0/16', // link-local; the metadata services of AWS, GCP, Azure, Oracle, DigitalOcean, Tencent
  '172.16.0.0/12', // private
  '192.0.0.0/24', // IETF protocol assignments; Oracle's classic metadata service is 192.0.0.192
  '192.0.2.0/24', // documentation
  '192.88.99.0/24', // 6to4 relay anycast, deprecated
  '192.168.0.0/16', // private
  '198.18.0.0/15', // benchmarking
  '198.51.100.0/24', // documentation
  '203.0.113.0/24', // documentation
  '224.0.0.0/4', // multicast: not a unicast address
  '240.0.0.0/4', // reserved, and 255.255.255.255
  '168.63.129.16/32', // Azure's wire server: public by its number, but reaches the host of the virtual machine
  // IPv6. Everything outside 2000::/3 falls to the default in address.ts; these lie inside it.
  '2001::/23', // IETF protocol assignments, with Teredo (2001::/32), benchmarking and ORCHID
  '2001:db8::/32', // documentation
  '2002::/16', // 6to4: wraps any IPv4 address
  '3fff::/20', // documentation
] as const;

/** Parts of the blocks above that IANA marks globally reachable. */
export const reachableBlocks = [
  '192.0.0.9/32', // port control protocol anycast
  '192.0.0.10/32', // TURN anycast
  '2001:1::1/128', // port control protocol anycast
  '2001:1::2/128', // TURN anycast
  '2001:1::3/128', // DNS-SD service registration anycast
  '2001:3::/32', // AMT
  '2001:4:112::/48', // AS112
  '2001:20::/28', // ORCHIDv2
  '2001:30::/28', // drone remote identification
] as const;

/** The only IPv6 space that IANA allocates for global unicast; the rest is reserved, mapped, translated, local or multicast. */
export const globalUnicast = '2000::/3';

/** The well-known NAT64 prefix (RFC 6052), whose last 32 bits are an IPv4 address. */
export const nat64 = '64:ff9b::/96';
