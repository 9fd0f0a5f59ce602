import { createAuthenticate } from './client/auth.ts';
import { createCall, type CallContext } from './client/call.ts';
import { onceEach } from './client/deprecation.ts';
import { createGate } from './client/gate.ts';
import { createObserver } from './client/observer.ts';
import { checkOptions, type SecureClient, type SecureClientOptions } from './client/options.ts';
import { isBelow, readBaseUrl } from './client/request-url.ts';
import { createCircuitBreaker } from './create-circuit-breaker.ts';
import { checkUrl } from './net/check-url.ts';
import { createPolicyFetch, type PolicyFetch } from './net/create-fetch.ts';
import { compilePolicy } from './net/policy.ts';
import type { SafeFetchPolicy } from './safe-fetch.ts';

export type { ClientAuth } from './client/auth.ts';
export type { DeprecationNotice } from './client/deprecation.ts';
export type { LimitOptions } from './client/gate.ts';
export type { OAuthOptions, UserTokens, UserTokenStore } from './client/oauth.ts';
export type { ClientLogEntry, ClientMeasurement } from './client/observer.ts';
export type { CallOptions, ClientMethod, DataCallOptions, ResponseCallOptions, SecureClient, SecureClientOptions } from './client/options.ts';
export type { PathParams, QueryParams, UrlValue } from './client/request-url.ts';
export type { SecretSource } from './client/secret.ts';
export type { TraceContext, TraceSource } from './client/trace.ts';
export type { CacheSettings } from './net/transport.ts';
export { AuthorizationRequiredError, isAuthorizationRequiredError } from './errors/authorization-required-error.ts';
export { isPayloadSchemaError, PayloadSchemaError, type PayloadIssue } from './errors/payload-schema-error.ts';
export { isQuotaExceededError, QuotaExceededError } from './errors/quota-exceeded-error.ts';
export { isRateLimitError, RateLimitError } from './errors/rate-limit-error.ts';
export { isResponseStatusError, ResponseStatusError } from './errors/response-status-error.ts';
export { isTokenRequestError, TokenRequestError } from './errors/token-request-error.ts';

/** Time for all attempts and waits of a call: as long as a chat user may be left with "typing…". */
const defaultDeadlineMs = 30_000;

/**
 * A client of one outside service, with everything that calls to it need: only paths below `baseUrl`, authentication, rate limit,
 * quota, retries, circuit breaker, validated answers, cache, trace headers, redacted log and metrics.
 *
 * Throws at once for wrong options and missing secrets. A call throws `ResponseStatusError`, `PayloadSchemaError`, `RateLimitError`,
 * `QuotaExceededError`, `CircuitOpenError`, `RetryBudgetError`, `TokenRequestError`, `AuthorizationRequiredError`, and what `safeFetch` throws.
 *
 * @example
 * const weather = createSecureClient({
 *   baseUrl: 'https://api.weather.example/v1',
 *   auth: { type: 'header', name: 'x-api-key', value: { env: 'WEATHER_API_KEY' } },
 *   rateLimit: { capacity: 10, refillPerSecond: 2 },
 *   quota: { limit: 1_000, period: 'day' },
 * });
 * const report = await weather.get('/cities/{city}', { params: { city }, schema: reportSchema, signal });
 */
export function createSecureClient(options: SecureClientOptions): SecureClient {
  checkOptions(options);
  const base = readBaseUrl(options.baseUrl);
  const now = options.now ?? Date.now;
  const observer = createObserver(options, base);
  const network = networkOf(options);
  const opened: PolicyFetch[] = [];
  const openFetch = (url: URL, extras?: Parameters<typeof createPolicyFetch>[1]): PolicyFetch['fetch'] => {
    const policy = { ...network, allowHosts: [url.hostname], allowPorts: [portOf(url)] };
    const { connect: _connect, resolve: _resolve, tls: _tls, ...egress } = policy;
    const compiled = compilePolicy(egress);
    if (options.fetch) return toGated(options.fetch);
    checkUrl(url, 'GET', compiled);
    const made = createPolicyFetch(policy, extras);
    opened.push(made);
    return made.fetch;
  };

  const cache = options.cache === true ? {} : options.cache || undefined;
  const retry: CallContext['retry'] = options.retry === false ? { retries: 0 } : { ...options.retry, deadlineMs: options.retry?.deadlineMs ?? defaultDeadlineMs };
  const circuit = options.circuit === false ? undefined : createCircuitBreaker({ ...options.circuit, name: options.circuit?.name ?? base.hostname, onStateChange: ({ to }) => observer.circuit(to) });
  const context: CallContext = {
    base,
    options,
    observer,
    now,
    retry,
    circuit,
    fetch: openFetch(base, { cache, isBelowBase: (url) => isBelow(base, url) }),
    gate: createGate(options, { now, sleep: retry.sleep }),
    authenticate: createAuthenticate(options.auth, { openFetch: (url) => openFetch(url) as typeof fetch, now, backoff: retry, allowHttp: options.allowHttp ?? false }),
    reportDeprecation: onceEach(observer.deprecation),
  };

  const toClient = (user: string | undefined): SecureClient => ({
    get: createCall(context, 'GET', user),
    head: createCall(context, 'HEAD', user),
    post: createCall(context, 'POST', user),
    put: createCall(context, 'PUT', user),
    patch: createCall(context, 'PATCH', user),
    delete: createCall(context, 'DELETE', user),
    forUser: (key) => {
      if (typeof key !== 'string' || key === '') throw new TypeError('forUser: expected a key that is not empty.');
      return toClient(key);
    },
    get circuitState() {
      return circuit?.state;
    },
    close: async () => void (await Promise.all(opened.map(({ close }) => close()))),
  });
  return toClient(undefined);
}

function networkOf({ allowHttp, denyAddresses, allowNat64, timeoutMs, maxBytes, maxRedirects, resolve, connect, tls }: SecureClientOptions): SafeFetchPolicy {
  return {
    ...(allowHttp !== undefined && { allowHttp }),
    ...(denyAddresses !== undefined && { denyAddresses }),
    ...(allowNat64 !== undefined && { allowNat64 }),
    ...(timeoutMs !== undefined && { timeoutMs }),
    ...(maxBytes !== undefined && { maxBytes }),
    ...(maxRedirects !== undefined && { maxRedirects }),
    ...(resolve && { resolve }),
    ...(connect && { connect }),
    ...(tls && { tls }),
  };
}

/** A fetch of the user's own has no gate inside, so it is passed before. */
function toGated(ownFetch: typeof fetch): PolicyFetch['fetch'] {
  return async (input, init = {}, gate) => {
    await gate?.beforeSend?.();
    const { allowHosts: _hosts, timeoutMs, maxBytes: _bytes, maxRedirects: _redirects, ...rest } = init;
    const limit = timeoutMs === undefined ? undefined : AbortSignal.timeout(timeoutMs);
    const signal = limit && rest.signal ? AbortSignal.any([limit, rest.signal]) : (limit ?? rest.signal);
    return ownFetch(input, { ...rest, ...(signal && { signal }) });
  };
}

function portOf(url: URL): number {
  return Number(url.port || (url.protocol === 'https:' ? 443 : 80));
}
