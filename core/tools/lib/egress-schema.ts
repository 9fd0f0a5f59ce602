/** JSON Schema of the policies that `createSafeFetch` takes, for editors and for checks of a policy's file. */
import { z } from 'zod';
import { defaultLimits, type EgressPolicy } from '../../src/runtime/net/policy.ts';

const host = z.string().regex(/^(?:(?:\*\.[^\s/?#@\\*%:.]+\.)?[^\s/?#@\\*%:]+|\[?[\dA-Fa-f:.]+\]?)$/);
const port = z.int().min(1).max(65_535);
const method = z.string().regex(/^[A-Za-z]+$/);
const network = z.string().regex(/^[\dA-Fa-f:.]+\/\d{1,3}$/);

/** A key that is added to the policy does not compile without its line here. */
const keys = {
  $schema: z.string().describe('Address of this schema, for editors; ignored.'),
  allowHosts: z.array(host).describe('Only these hosts: api.example.com, or *.example.com for all hosts below it. Absent: any public host. Empty: none.'),
  denyHosts: z.array(host).describe('Never these hosts, in the same form. Wins over allowHosts.'),
  allowHttp: z.boolean().describe('Allow http, too. Default: false.'),
  allowPorts: z.array(port).describe("Only these ports. Absent: all but the Fetch standard's list of other protocols."),
  denyPorts: z.array(port).describe('Never these ports. Wins over allowPorts.'),
  allowMethods: z.array(method).describe('Only these methods. Absent: all.'),
  denyMethods: z.array(method).describe('Never these methods. Wins over allowMethods.'),
  denyAddresses: z.array(network).describe('Networks in CIDR notation to refuse besides those that are not public.'),
  allowNat64: z.boolean().describe('Accept NAT64 addresses around a public IPv4 address, for IPv6-only networks. Default: false.'),
  timeoutMs: z.int().min(1).max(2 ** 31 - 1).describe(`Milliseconds from the look-up of the name to the last byte of the body. Default: ${defaultLimits.timeoutMs}.`),
  maxBytes: z.int().min(0).describe(`Largest body in bytes, after decompression. Default: ${defaultLimits.maxBytes}.`),
  maxRedirects: z.int().min(0).max(20).describe(`How many redirects are followed. Default: ${defaultLimits.maxRedirects}.`),
} satisfies Record<keyof EgressPolicy, z.ZodType>;

/** The same as the JSON Schema, to check it by. */
export const egressPolicySchema = z.strictObject(keys).partial();

export function toEgressSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(egressPolicySchema);
  const description = 'Which requests may leave: createSafeFetch(JSON.parse(text)) of secure-bot/runtime.';
  return `${JSON.stringify({ $schema, title: 'Egress policy', description, ...schema })}\n`;
}
