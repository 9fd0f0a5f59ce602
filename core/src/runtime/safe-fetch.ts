import type { Connect, Resolve, TlsSettings } from './net/connect.ts';
import { createPolicyFetch } from './net/create-fetch.ts';
import type { EgressPolicy, FetchLimits } from './net/policy.ts';

export type { BlockedUrlReason } from './errors/blocked-url-error.ts';
export { BlockedUrlError, isBlockedUrlError } from './errors/blocked-url-error.ts';
export { isRequestTimeoutError, RequestTimeoutError } from './errors/request-timeout-error.ts';
export { isResponseTooLargeError, ResponseTooLargeError } from './errors/response-too-large-error.ts';
export type { Connect, ConnectTarget, Resolve, TlsSettings } from './net/connect.ts';
export type { EgressPolicy, FetchLimits } from './net/policy.ts';

/** The egress policy, plus what cannot be written as JSON. */
export interface SafeFetchPolicy extends EgressPolicy {
  /** Finds the addresses of a name, instead of the system's resolver. Its answers are checked. */
  readonly resolve?: Resolve | undefined;
  /** Opens the connection, for a proxy or for tests. Gets an address that was checked. */
  readonly connect?: Connect | undefined;
  /** Own certificate authorities and a client certificate. */
  readonly tls?: TlsSettings | undefined;
}

/** As for `fetch`, with limits for this call. `dispatcher`, `agent` and `lookup` are ignored. */
export interface SafeFetchInit extends RequestInit, FetchLimits {}

/** A `fetch` under a policy. Fits wherever an SDK takes a `fetch` of one's own. */
export interface SafeFetch {
  (input: string | URL | Request, init?: SafeFetchInit): Promise<Response>;
  /** Closes all connections; requests under way fail. Not needed for the process to end. */
  close(): Promise<void>;
}

/**
 * Makes a fetch that keeps to a policy. Everything the policy leaves out has a safe default; a wrong or unknown key is a `TypeError`.
 *
 * @example
 * const fetchWeather = createSafeFetch({ allowHosts: ['api.weather.example'], timeoutMs: 3_000 });
 * @example
 * const fetchByPolicy = createSafeFetch(JSON.parse(await readFile('egress-policy.json', 'utf8')));
 */
export function createSafeFetch(policy: SafeFetchPolicy = {}): SafeFetch {
  const { fetch, close } = createPolicyFetch(policy);
  return Object.assign(async (input: string | URL | Request, init?: SafeFetchInit) => fetch(input, init), { close });
}

/**
 * `fetch` for URLs that a user, a model or a tool has a say in: https only, public addresses only (checked where the connection
 * is made, and again for every redirect), at most 10 s, 10 MiB and 5 redirects.
 *
 * Throws `BlockedUrlError`, `RequestTimeoutError`, `ResponseTooLargeError`, the reason of an aborted signal, or `TypeError` as fetch does.
 *
 * @example
 * const response = await safeFetch(url, { allowHosts: ['*.example.com'], signal });
 */
export const safeFetch: SafeFetch = /* @__PURE__ */ createSafeFetch();
