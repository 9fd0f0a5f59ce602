import { createAddressCheck, type AddressCheck } from './address.ts';
import { badPorts } from './bad-ports.ts';
import { compileHosts, type HostMatcher } from './host-names.ts';

/** Which requests may leave, as data: it can be read from a JSON file and reviewed like code. */
export interface EgressPolicy {
  /** Address of the policy's JSON Schema (`secure-bot/egress-policy.schema.json`), for editors. Ignored. */
  readonly $schema?: string | undefined;
  /** Only these hosts: `api.example.com`, or `*.example.com` for all hosts below it. Absent: any public host. Empty: none. */
  readonly allowHosts?: readonly string[] | undefined;
  /** Never these hosts, in the same form. Wins over `allowHosts`. */
  readonly denyHosts?: readonly string[] | undefined;
  /** Allow `http:` too. Default false: anybody on the way could read and change the exchange. */
  readonly allowHttp?: boolean | undefined;
  /** Only these ports. Absent: every port but those of the Fetch standard's list of other protocols. */
  readonly allowPorts?: readonly number[] | undefined;
  /** Never these ports. Wins over `allowPorts`. */
  readonly denyPorts?: readonly number[] | undefined;
  /** Only these methods, in any case. Absent: all. */
  readonly allowMethods?: readonly string[] | undefined;
  /** Never these methods. Wins over `allowMethods`. */
  readonly denyMethods?: readonly string[] | undefined;
  /** Networks in CIDR notation to refuse besides those that are not public, such as a company's own public range. */
  readonly denyAddresses?: readonly string[] | undefined;
  /** Accept NAT64 addresses (`64:ff9b::/96`) around a public IPv4 address: needed in IPv6-only networks. Default false. */
  readonly allowNat64?: boolean | undefined;
  /** Time for everything from the look-up of the name to the last byte of the body, redirects included. Default 10,000 ms. */
  readonly timeoutMs?: number | undefined;
  /** Largest body, counted after decompression. Default 10 MiB (10,485,760). */
  readonly maxBytes?: number | undefined;
  /** How many redirects are followed. Default 5; 0 refuses them all. */
  readonly maxRedirects?: number | undefined;
}

/** Limits of one call. What the policy states they can only narrow; what it leaves open they decide. */
export interface FetchLimits {
  readonly allowHosts?: readonly string[] | undefined;
  readonly timeoutMs?: number | undefined;
  readonly maxBytes?: number | undefined;
  readonly maxRedirects?: number | undefined;
}

/** A policy turned into predicates. */
export interface CompiledPolicy {
  readonly allowHttp: boolean;
  /** Whether an allow-list of hosts is in force, which a runtime without control over addresses needs. */
  readonly hasAllowList: boolean;
  readonly isAllowedHost: HostMatcher;
  readonly isAllowedPort: (port: number) => boolean;
  readonly isAllowedMethod: (method: string) => boolean;
  readonly isAllowedAddress: AddressCheck;
  /** A further restriction to a part of a host, for every hop. */
  readonly isBelowBase?: (url: URL) => boolean;
  readonly timeoutMs: number;
  readonly maxBytes: number;
  readonly maxRedirects: number;
}

/** Defaults, with their reasons in docs/runtime/safe-fetch.md. */
export const defaultLimits = { timeoutMs: 10_000, maxBytes: 10 * 1024 * 1024, maxRedirects: 5 } as const;

const longestTimerMs = 2 ** 31 - 1;

const limitRanges = {
  timeoutMs: [1, longestTimerMs, 'a number of milliseconds from 1 to 2147483647'],
  maxBytes: [0, Number.MAX_SAFE_INTEGER, 'a whole number of bytes'],
  maxRedirects: [0, 20, 'a whole number from 0 to 20'],
} as const;

/** One check for each key; also the list of keys that exist. Each returns what was expected, or undefined if all is well. */
const expectations: { readonly [Key in keyof Required<EgressPolicy>]: (value: unknown) => string | undefined } = {
  $schema: (value) => (isString(value) ? undefined : 'a text'),
  allowHosts: expectList(isString, 'a list of hosts'),
  denyHosts: expectList(isString, 'a list of hosts'),
  allowHttp: expectBoolean,
  allowPorts: expectList(isPort, 'a list of port numbers'),
  denyPorts: expectList(isPort, 'a list of port numbers'),
  allowMethods: expectList(isMethod, 'a list of HTTP methods'),
  denyMethods: expectList(isMethod, 'a list of HTTP methods'),
  denyAddresses: expectList(isString, 'a list of networks in CIDR notation'),
  allowNat64: expectBoolean,
  timeoutMs: (value) => expectLimit('timeoutMs', value),
  maxBytes: (value) => expectLimit('maxBytes', value),
  maxRedirects: (value) => expectLimit('maxRedirects', value),
};

/**
 * Checks a policy and turns it into predicates. Throws a `TypeError` that names the key and what was expected:
 * also for an unknown key, since a misspelt `allowHost` would otherwise allow every host.
 */
export function compilePolicy(policy: EgressPolicy): CompiledPolicy {
  if (typeof policy !== 'object' || policy === null || Array.isArray(policy)) throw new TypeError('Expected the policy to be an object.');
  for (const [key, value] of Object.entries(policy)) {
    if (!Object.hasOwn(expectations, key)) {
      throw new TypeError(`Unknown key ${JSON.stringify(key)} in the policy; known are ${Object.keys(expectations).join(', ')}.`);
    }
    const expected = value === undefined ? undefined : expectations[key as keyof EgressPolicy](value);
    if (expected) throw new TypeError(`Policy key ${key}: expected ${expected}, but got ${describe(value)}.`);
  }

  const { allowHosts, denyHosts = [], allowPorts, denyPorts = [], allowMethods, denyMethods = [] } = policy;
  const isListed = allowHosts && compileHosts(allowHosts, 'allowHosts');
  const isDenied = compileHosts(denyHosts, 'denyHosts');
  const allowedMethods = allowMethods?.map(upperCase);
  const deniedMethods = denyMethods.map(upperCase);
  return {
    allowHttp: policy.allowHttp ?? false,
    hasAllowList: isListed !== undefined,
    isAllowedHost: (host) => !isDenied(host) && (isListed?.(host) ?? true),
    isAllowedPort: (port) => !denyPorts.includes(port) && (allowPorts ? allowPorts.includes(port) : !badPorts.has(port)),
    isAllowedMethod: (method) => !deniedMethods.includes(upperCase(method)) && (allowedMethods?.includes(upperCase(method)) ?? true),
    isAllowedAddress: createAddressCheck(policy),
    timeoutMs: policy.timeoutMs ?? defaultLimits.timeoutMs,
    maxBytes: policy.maxBytes ?? defaultLimits.maxBytes,
    maxRedirects: policy.maxRedirects ?? defaultLimits.maxRedirects,
  };
}

/** The policy of one call: `compiled` is what `policy` became, `limits` comes from the call's init. */
export function narrowPolicy(compiled: CompiledPolicy, policy: EgressPolicy, limits: FetchLimits): CompiledPolicy {
  const { allowHosts, timeoutMs, maxBytes, maxRedirects } = limits;
  if (allowHosts === undefined && timeoutMs === undefined && maxBytes === undefined && maxRedirects === undefined) return compiled;
  const call = compilePolicy({
    ...(allowHosts !== undefined && { allowHosts }),
    ...(timeoutMs !== undefined && { timeoutMs }),
    ...(maxBytes !== undefined && { maxBytes }),
    ...(maxRedirects !== undefined && { maxRedirects }),
  });
  const limit = (key: keyof typeof defaultLimits) =>
    limits[key] === undefined ? compiled[key] : policy[key] === undefined ? call[key] : Math.min(call[key], compiled[key]);
  return {
    ...compiled,
    hasAllowList: compiled.hasAllowList || call.hasAllowList,
    isAllowedHost: (host) => compiled.isAllowedHost(host) && call.isAllowedHost(host),
    timeoutMs: limit('timeoutMs'),
    maxBytes: limit('maxBytes'),
    maxRedirects: limit('maxRedirects'),
  };
}

function expectList(isItem: (item: unknown) => boolean, expected: string): (value: unknown) => string | undefined {
  return (value) => (Array.isArray(value) && value.every(isItem) ? undefined : expected);
}

function expectBoolean(value: unknown): string | undefined {
  return typeof value === 'boolean' ? undefined : 'true or false';
}

function expectLimit(key: keyof typeof limitRanges, value: unknown): string | undefined {
  const [least, most, expected] = limitRanges[key];
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= most ? undefined : expected;
}

function isString(item: unknown): boolean {
  return typeof item === 'string';
}

function isPort(item: unknown): boolean {
  return Number.isInteger(item) && (item as number) > 0 && (item as number) < 65_536;
}

function isMethod(item: unknown): boolean {
  return typeof item === 'string' && /^[A-Za-z]+$/.test(item);
}

function upperCase(text: string): string {
  return text.toUpperCase();
}

function describe(value: unknown): string {
  return Array.isArray(value) ? 'a list with another content' : `${typeof value === 'string' ? 'the string ' : ''}${JSON.stringify(value) ?? typeof value}`;
}
