import type { BackoffOptions } from '../with-backoff.ts';
import type { CircuitBreakerOptions, CircuitState } from '../create-circuit-breaker.ts';
import type { CircuitOpenError } from '../errors/circuit-open-error.ts';
import type { OutputOf, StandardSchema } from '../llm-json/standard-schema.ts';
import type { CacheSettings } from '../net/transport.ts';
import type { HeadersSource, RequestBody } from '../net/web-types.ts';
import type { SafeFetchPolicy } from '../safe-fetch.ts';
import type { ClientAuth } from './auth.ts';
import type { LimitOptions } from './gate.ts';
import type { ObserverOptions } from './observer.ts';
import type { PathParams, QueryParams } from './request-url.ts';
import type { TraceSource } from './trace.ts';

/** The part of a fetch policy that a client leaves open: host and port are those of its base URL. */
type NetworkOptions = Pick<SafeFetchPolicy, 'allowHttp' | 'denyAddresses' | 'allowNat64' | 'timeoutMs' | 'maxBytes' | 'maxRedirects' | 'resolve' | 'connect' | 'tls'>;

/** Everything about one outside service, in one place. Only `baseUrl` is required. */
export interface SecureClientOptions extends NetworkOptions, LimitOptions, ObserverOptions {
  /** All requests and redirects stay below it. */
  readonly baseUrl: string | URL;
  readonly auth?: ClientAuth | undefined;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** The version of the service's interface that the program was written for, such as `{ header: 'X-GitHub-Api-Version', value: '2022-11-28' }`. */
  readonly apiVersion?: { readonly header: string; readonly value: string } | undefined;
  /** Retries; `deadlineMs` is 30,000 by default, for all attempts and waits together. `false`: none. */
  readonly retry?: Omit<BackoffOptions, 'signal' | 'onRetry'> | false | undefined;
  /** Circuit breaker for the whole service. `false`: none. */
  readonly circuit?: Omit<CircuitBreakerOptions, 'onStateChange'> | false | undefined;
  /** HTTP cache in memory by RFC 9111. Default: none. Answers for single users are never kept. Node.js only. */
  readonly cache?: CacheSettings | boolean | undefined;
  /** W3C Trace Context: the source of the running span, `true` (default) for a trace that begins here, `false` for none. */
  readonly trace?: TraceSource | boolean | undefined;
  /** Changes the JSON of a request before it is validated and sent. */
  readonly mapRequest?: ((json: unknown, operation: string) => unknown) | undefined;
  /** Changes the JSON of a response before it is validated. */
  readonly mapResponse?: ((json: unknown, operation: string) => unknown) | undefined;
  /** A fetch to use instead of `safeFetch`; it then answers for addresses, time and size. */
  readonly fetch?: typeof fetch | undefined;
  /** Milliseconds since 1970; replaced in tests. Default `Date.now`. */
  readonly now?: (() => number) | undefined;
}

/** One call. */
export interface CallOptions {
  /** Values for `{name}` in the path, encoded. Use it for everything that is not constant. */
  readonly params?: PathParams | undefined;
  readonly query?: QueryParams | undefined;
  readonly headers?: HeadersSource | undefined;
  /** Sent as JSON. */
  readonly json?: unknown | undefined;
  /** Checks `json` before anything is sent. */
  readonly requestSchema?: StandardSchema | undefined;
  /** Another body than JSON. A stream is not sent twice, so it is not retried. */
  readonly body?: RequestBody | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Limit for one attempt; can only shorten the client's `timeoutMs`, if that is given. */
  readonly timeoutMs?: number | undefined;
  /** Sends `Idempotency-Key`, so that POST and PATCH may be retried as well. `true` makes one up for the call. */
  readonly idempotencyKey?: string | true | undefined;
}

export interface DataCallOptions<Schema extends StandardSchema> extends CallOptions {
  /** Checks the JSON of the response; its output is what the call returns. */
  readonly schema: Schema;
  /** Answers instead of the service while the circuit is open. */
  readonly fallback?: ((error: CircuitOpenError) => OutputOf<Schema> | PromiseLike<OutputOf<Schema>>) | undefined;
}

export interface ResponseCallOptions extends CallOptions {
  readonly schema?: undefined;
  /** Answers instead of the service while the circuit is open. */
  readonly fallback?: ((error: CircuitOpenError) => Response | PromiseLike<Response>) | undefined;
}

/** With `schema` the validated data, without it the Response. */
export interface ClientMethod {
  <Schema extends StandardSchema>(path: string, options: DataCallOptions<Schema>): Promise<OutputOf<Schema>>;
  (path: string, options?: ResponseCallOptions): Promise<Response>;
}

/** A client of one service. */
export interface SecureClient {
  readonly get: ClientMethod;
  readonly head: ClientMethod;
  readonly post: ClientMethod;
  readonly put: ClientMethod;
  readonly patch: ClientMethod;
  readonly delete: ClientMethod;
  /** The same client with the tokens of a user, and with the user's own limits if `limitBy` says so. */
  forUser(user: string): SecureClient;
  /** State of the circuit breaker; undefined without one. */
  readonly circuitState: CircuitState | undefined;
  /** Closes all connections; requests under way fail. Not needed for the process to end. */
  close(): Promise<void>;
}

const knownOptions: Readonly<Record<keyof SecureClientOptions, true>> = {
  baseUrl: true, auth: true, headers: true, apiVersion: true, retry: true, circuit: true, cache: true, trace: true, mapRequest: true, mapResponse: true,
  fetch: true, now: true, allowHttp: true, denyAddresses: true, allowNat64: true, timeoutMs: true, maxBytes: true, maxRedirects: true, resolve: true,
  connect: true, tls: true, rateLimit: true, quota: true, limitBy: true, limitStore: true, log: true, onMetric: true, onDeprecation: true,
};

/** Refuses unknown keys: a misspelt limit would otherwise be no limit. */
export function checkOptions(options: SecureClientOptions): void {
  if (typeof options !== 'object' || options === null) throw new TypeError('createSecureClient: expected an object with baseUrl.');
  for (const key of Object.keys(options)) {
    if (!Object.hasOwn(knownOptions, key)) throw new TypeError(`createSecureClient: unknown option ${JSON.stringify(key)}; known are ${Object.keys(knownOptions).join(', ')}.`);
  }
  const { cache, fetch: ownFetch, limitBy } = options;
  if (cache && ownFetch) throw new TypeError('createSecureClient: cache works with the built-in fetch only.');
  if (limitBy !== undefined && limitBy !== 'client' && limitBy !== 'user') throw new TypeError("createSecureClient: limitBy: expected 'client' or 'user'.");
}
