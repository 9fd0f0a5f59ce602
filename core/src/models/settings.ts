/** Settings of clients that several kinds of models speak of: where an option stands, how a client retries, its time limit, its TLS switches. */
import type { Argument, Input, Path } from './access.ts';

/** A setting: where it stands and what holds without it. */
export interface OptionRef {
  /** `constructor` of the client, the `call` itself, or a `config` object shared by both. Default: the call. */
  readonly at?: 'constructor' | 'call' | 'config';
  readonly arg?: Argument;
  readonly path?: Path;
  /** Method of a fluent chain that sets it, e.g. superagent's `.timeout()`. */
  readonly chain?: string;
  readonly unit?: 'ms' | 's';
  readonly default?: number;
  readonly versions?: string;
}

/** How a client retries. */
export interface Retry {
  /** 0: never by itself. */
  readonly default: number | 'Infinity';
  /** `attempts` includes the first. */
  readonly unit: 'retries' | 'attempts';
  /** Statuses, `5xx`, `network`, `timeout`. */
  readonly on?: readonly string[];
  readonly methods?: readonly string[];
  readonly options: readonly OptionRef[];
  /** Value of the option that switches retry off. */
  readonly disable?: number | boolean | string;
  /** Attempts once an option object is given at all. */
  readonly whenEnabledDefault?: number;
  readonly honorsRetryAfter?: boolean;
  readonly rateLimit?: string;
  /** Package that adds retry to this client. */
  readonly plugin?: string;
  readonly env?: string;
  readonly over?: string;
}

/** Settings on which it depends whether the waits of a retry helper grow. */
export interface Growth {
  /** Without this option the tries follow one another at once. `value`: the package's export to set, constructed where it is a class. */
  readonly needs?: Input & { readonly path: Path; readonly value: string; readonly construct?: true };
  /** Values with which there is no wait, or always the same; not where `unless` is set too. */
  readonly flat?: readonly (Input & { readonly path: Path; readonly equals: number; readonly unless?: Path })[];
}

/** Time limit of a client. */
export interface Timeout {
  /** Milliseconds; 0 or null: none. */
  readonly defaultMs: number | null;
  readonly options: readonly OptionRef[];
  readonly kind?: string;
  readonly meaning?: string;
  readonly disable?: false;
  readonly note?: string;
}

/** Switch that turns certificate checks off. */
export interface TlsSwitch {
  /** Path in the options. */
  readonly option?: Path;
  readonly chain?: string;
  /** The value that is insecure. */
  readonly insecure: boolean;
}
