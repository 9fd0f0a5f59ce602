import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSafeFetch } from '../../src/runtime/safe-fetch.ts';
import { egressPolicySchema, toEgressSchema } from './egress-schema.ts';
import { coreRoot } from './paths.ts';

function isAccepted(policy: unknown): boolean {
  try {
    createSafeFetch(policy as Parameters<typeof createSafeFetch>[0]);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

describe('the schema of egress policies', () => {
  it.each([
    [{}],
    [{ $schema: './egress-policy.schema.json', allowHosts: ['api.example.com', '*.example.org', 'münchen.example', '[2606:4700::1111]', '1.1.1.1'] }],
    [{ denyHosts: [], allowHttp: true, allowPorts: [443, 8443], denyPorts: [25], allowMethods: ['GET', 'head'], denyMethods: ['DELETE'] }],
    [{ denyAddresses: ['203.0.113.0/24', '2001:db8::/32'], allowNat64: true, timeoutMs: 60_000, maxBytes: 0, maxRedirects: 0 }],
  ])('accepts what createSafeFetch accepts: %j', (policy) => {
    expect(isAccepted(policy)).toBe(true);
    expect(egressPolicySchema.safeParse(policy).error).toBeUndefined();
  });

  it.each([
    [[]],
    [{ allowHost: ['api.example.com'] }],
    [{ allowHosts: 'api.example.com' }],
    [{ allowHosts: ['https://api.example.com'] }],
    [{ allowHosts: ['api.example.com:8443'] }],
    [{ allowHosts: ['*'] }],
    [{ allowHosts: ['*.com'] }],
    [{ allowHosts: ['a.*.example.com'] }],
    [{ denyHosts: [''] }],
    [{ denyHosts: [null] }],
    [{ allowHttp: 'yes' }],
    [{ allowPorts: [0] }],
    [{ denyPorts: [65_536] }],
    [{ allowPorts: ['443'] }],
    [{ allowMethods: ['GET '] }],
    [{ denyAddresses: ['10.0.0.1'] }],
    [{ timeoutMs: 0 }],
    [{ timeoutMs: 2 ** 31 }],
    [{ maxBytes: -1 }],
    [{ maxBytes: 1.5 }],
    [{ maxRedirects: 21 }],
    [{ $schema: 1 }],
  ])('refuses what createSafeFetch refuses: %j', (policy) => {
    expect(isAccepted(policy)).toBe(false);
    expect(egressPolicySchema.safeParse(policy).success).toBe(false);
  });

  it('is never stricter than createSafeFetch', () => {
    const text = fc.oneof(fc.domain(), fc.ipV4(), fc.ipV6(), fc.domain().map((name) => `*.${name}`), fc.string(), fc.string().map((name) => `${name}/8`), fc.ipV4().map((address) => `${address}/8`));
    const value = fc.oneof(fc.array(text, { maxLength: 3 }), fc.array(fc.integer({ min: -1, max: 70_000 }), { maxLength: 3 }), fc.boolean(), fc.integer(), fc.double(), text);
    fc.assert(fc.property(fc.record(Object.fromEntries(Object.keys(egressPolicySchema.shape).map((key) => [key, value])), { requiredKeys: [] }), (policy) => {
      // Key by key, so that one wrong value does not hide the others.
      for (const [key, part] of Object.entries(policy)) if (isAccepted({ [key]: part })) expect(egressPolicySchema.safeParse({ [key]: part }).error).toBeUndefined();
    }), { numRuns: 500 });
  });

  it('is published, with a description of every key', () => {
    const text = readFileSync(join(coreRoot, 'schema/egress-policy.schema.json'), 'utf8');
    expect(text).toBe(toEgressSchema());
    const { properties, additionalProperties } = JSON.parse(text) as { properties: Record<string, { description: string }>; additionalProperties: boolean };
    expect(additionalProperties).toBe(false);
    expect(Object.values(properties).map(({ description }) => description.length > 10)).not.toContain(false);
  });
});
