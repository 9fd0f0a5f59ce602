/** Models of how code reaches others, how often, and for how long: clients, addresses, retries, limits. */
import type { Input, Path } from './access.ts';
import type { ModelBase } from './model-base.ts';
import type { Growth, OptionRef, Retry, Timeout, TlsSwitch } from './settings.ts';

/** Retry behaviour of an SDK client. */
export interface RetryModel extends ModelBase {
  readonly kind: 'retry';
  readonly retry: Retry;
  /** Functions that the default holds for, where the access names one of a family. */
  readonly appliesTo?: readonly string[];
  readonly timeoutMs?: number;
}

/** A recognised retry, breaker or delay helper. */
export interface BackoffModel extends ModelBase {
  readonly kind: 'backoff';
  readonly retry?: Retry;
  /** The guarded function. */
  readonly wraps?: Input;
  readonly exponential?: boolean;
  readonly growth?: Growth;
  readonly role?: 'delay' | 'circuitBreaker' | 'wrap' | 'timeout' | 'bulkhead';
  readonly timeoutMs?: number;
}

/** A client that sends HTTP requests. */
export interface HttpClientModel extends ModelBase {
  readonly kind: 'http-client';
  readonly url?: readonly Input[];
  readonly timeout?: Timeout;
  readonly retry?: Retry;
  readonly tls?: readonly TlsSwitch[];
  /** Its errors hold the request with all headers, and show them when they are logged: the package's functions and classes that tell such an error. */
  readonly errorsCarryRequest?: readonly string[];
  /** Where such an error holds the request: each shows the headers by itself. */
  readonly requestIn?: readonly Path[];
  /** Speaks http: only: a host without a scheme is reached in the clear, and an https: URL is refused. */
  readonly cleartext?: { readonly hosts: readonly Input[]; /** Module with the same functions over TLS. */ readonly secureModule: string };
  /** Not a client: makes a signal for one. */
  readonly role?: 'timeout-signal';
  /** Time limit of the bot's own handlers. */
  readonly handlerTimeout?: { readonly defaultMs: number; readonly option: OptionRef };
}

/**
 * An address that traffic goes to where it is no HTTP request of the bot's own: sockets, brokers, databases, mail servers,
 * a default address for later requests, an address that a platform will call.
 */
export interface EndpointModel extends ModelBase {
  readonly kind: 'endpoint';
  readonly url?: readonly Input[];
  /** Host without a scheme: reached in the clear unless one of `tls` is set. */
  readonly hosts?: readonly Input[];
  /** Options that turn TLS on, whatever the scheme says, when they are set and not false. */
  readonly tls?: readonly Input[];
  /** Asks for TLS where the server offers it: only who sits on the line can prevent it. */
  readonly opportunistic?: true;
}

/** Takes the TLS options of Node (`rejectUnauthorized`, `ca`, `minVersion` …), whose defaults are secure. */
export interface TlsOptionsModel extends ModelBase {
  readonly kind: 'tls-options';
  readonly inputs: readonly Input[];
  /** A server need not ask its clients for a certificate. */
  readonly role: 'client' | 'server';
  /** Whether the client speaks TLS is said elsewhere: these options may be left out. Where it is absent, `ssl: {}` may be what turns TLS on. */
  readonly isOptional?: true;
}

/** A rate limit. */
export interface LimiterModel extends ModelBase {
  readonly kind: 'limiter';
  readonly wraps?: Input;
  readonly options?: readonly string[];
  readonly middleware?: boolean;
}

/** A limit on steps of an agent. */
export interface CostBoundModel extends ModelBase {
  readonly kind: 'cost-bound';
  readonly bound: 'steps';
  /** Looks like a bound and is none. */
  readonly unbounded?: boolean;
  readonly defaultSteps?: number;
  readonly option?: Input;
}
