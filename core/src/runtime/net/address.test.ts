import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { describe, expect, it } from 'vitest';
import { createAddressCheck, isAddress, withoutBrackets } from './address.ts';
import { reachableBlocks, unreachableBlocks } from './address-ranges.ts';

const isPublic = createAddressCheck();

/** First and last address of a block. */
function edges(cidr: string): string[] {
  const [network, bits] = ipaddr.parseCIDR(cidr);
  const bytes = network.toByteArray();
  const last = bytes.map((byte, index) => byte | (0xff >> Math.min(8, Math.max(0, bits - index * 8))));
  return [network.toString(), ipaddr.fromByteArray(last).toString()];
}

describe('createAddressCheck', () => {
  it.each(unreachableBlocks)('refuses both ends of %s', (block) => {
    for (const address of edges(block)) expect([address, isPublic(address)]).toEqual([address, false]);
  });

  it.each(reachableBlocks)('allows both ends of %s', (block) => {
    for (const address of edges(block)) expect([address, isPublic(address)]).toEqual([address, true]);
  });

  it.each(['1.0.0.0', '9.255.255.255', '11.0.0.0', '126.255.255.255', '128.0.0.0', '223.255.255.255', '2000::', '2001:200::', '2606:4700::1', '3ffe::'])('allows %s beside a refused block', (address) => {
    expect(isPublic(address)).toBe(true);
  });

  it.each(['', 'localhost', '1.2.3', '01.2.3.4', '1.2.3.4.5', '0x1.2.3.4', '16909060', '1.2.3.4 ', ' 1.2.3.4', '1.2.3.4\n', '2606:4700::1%eth0', '[2606:4700::1]', '2606:4700::1/64', ':::', 'g::1'])(
    'refuses %j, which is no address in its strict form',
    (text) => {
      expect(isPublic(text)).toBe(false);
    },
  );

  it('refuses everything that ipaddr.js knows as special, but what IANA marks globally reachable', () => {
    const asn112 = ['192.31.196.0/24', '192.175.48.0/24', '192.52.193.0/24', '2620:4f:8000::/48'];
    const exceptions = [...reachableBlocks, ...asn112].map((block) => ipaddr.parseCIDR(block));
    const bytes = fc.oneof(fc.uint8Array({ minLength: 4, maxLength: 4 }), fc.uint8Array({ minLength: 16, maxLength: 16 }), anyIpv6InUse());
    fc.assert(
      fc.property(bytes, (raw) => {
        const address = ipaddr.fromByteArray([...raw]);
        const isException = exceptions.some(([network, bits]) => network.kind() === address.kind() && address.match(network as never, bits));
        if (address.range() !== 'unicast' && !isException) expect(isPublic(address.toString())).toBe(false);
      }),
      { numRuns: 3_000 },
    );
  });

  it('never allows an IPv4 address that is wrapped into IPv6, whatever it is', () => {
    const wraps = ['::ffff:', '::', '::ffff:0:', '64:ff9b::', '64:ff9b:1::'];
    fc.assert(
      fc.property(fc.ipV4(), fc.constantFrom(...wraps), (address, prefix) => {
        expect(isPublic(prefix + address)).toBe(false);
      }),
    );
  });

  it('allows NAT64 around public addresses only, and only when asked', () => {
    const isPublicOrNat64 = createAddressCheck({ allowNat64: true });
    expect(isPublicOrNat64('64:ff9b::8.8.8.8')).toBe(true);
    expect(isPublicOrNat64('64:ff9b::5db8:d70e')).toBe(true);
    expect(isPublicOrNat64('64:ff9b::10.0.0.1')).toBe(false);
    expect(isPublicOrNat64('64:ff9b::a9fe:a9fe')).toBe(false);
    expect(isPublicOrNat64('64:ff9b:1::8.8.8.8')).toBe(false);
    expect(isPublicOrNat64('::ffff:8.8.8.8')).toBe(false);
  });

  it('refuses the further networks of a policy, also inside NAT64', () => {
    const check = createAddressCheck({ denyAddresses: ['8.8.8.0/24', '2606:4700::/32'], allowNat64: true });
    expect(check('8.8.8.8')).toBe(false);
    expect(check('8.8.9.8')).toBe(true);
    expect(check('2606:4700::1')).toBe(false);
    expect(check('64:ff9b::8.8.8.8')).toBe(false);
  });

  it.each(['8.8.8.8', '8.8.8.0/33', '8.8.8.0/x', '8.8/16', 'example.com/8', '::/129', '', '/8', '8.8.8.0/24/1x'])('throws for the network %j', (block) => {
    expect(() => createAddressCheck({ denyAddresses: [block] })).toThrow(TypeError);
  });
});

describe('isAddress', () => {
  it('tells addresses from names', () => {
    expect(['1.2.3.4', '[::1]', '::1'].map(isAddress)).toEqual([true, true, true]);
    expect(['example.com', '1.2.3.4.example.com', ''].map(isAddress)).toEqual([false, false, false]);
  });

  it('works on what the URL parser makes of a host', () => {
    expect(withoutBrackets('[::1]')).toBe('::1');
    expect(withoutBrackets('example.com')).toBe('example.com');
  });
});

/** Addresses near the prefixes in use, which random bytes would hardly hit. */
function anyIpv6InUse(): fc.Arbitrary<Uint8Array> {
  const heads = [[0x20, 0x01, 0, 0], [0x20, 0x01, 0, 4], [0x20, 0x01, 0x0d, 0xb8], [0x20, 0x02], [0x3f, 0xff], [0x00, 0x64, 0xff, 0x9b], [0x20, 0x01, 0x00, 0x10]];
  return fc.tuple(fc.constantFrom(...heads), fc.uint8Array({ minLength: 16, maxLength: 16 })).map(([head, rest]) => Uint8Array.from([...head, ...rest.slice(head.length)]));
}
