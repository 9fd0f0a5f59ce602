import type { DeprecationNotice } from './deprecation.ts';

/** One line for a structured log. Holds no header, query or body, and the path only as template or redacted. */
export interface ClientLogEntry {
  readonly event: 'response' | 'failure' | 'retry' | 'deprecation' | 'circuit';
  readonly level: 'info' | 'warn' | 'error';
  /** Method and path template, such as `GET /users/{id}`. */
  readonly operation?: string;
  readonly host: string;
  readonly status?: number;
  readonly durationMs?: number;
  /** The attempt, from 1. */
  readonly attempt?: number;
  /** Wait before the next attempt. */
  readonly delayMs?: number;
  /** Class and code of an error; its message stays out. */
  readonly error?: { readonly name: string; readonly code?: string };
  /** Trace id by W3C Trace Context, the same in all attempts of a call. */
  readonly traceId?: string;
  /** New state of the circuit breaker. */
  readonly state?: string;
  readonly notice?: DeprecationNotice;
}

/** A measurement in the terms of OpenTelemetry's HTTP conventions; the names fit Prometheus with dots as underscores. */
export interface ClientMeasurement {
  readonly name: 'http.client.request.duration' | 'secure_bot.client.retries' | 'secure_bot.client.refusals' | 'secure_bot.client.circuit_changes';
  readonly kind: 'histogram' | 'counter';
  /** Seconds for the duration, else 1. */
  readonly value: number;
  /** `http.request.method`, `server.address`, `server.port`, `url.template`, `http.response.status_code`, `error.type`. */
  readonly attributes: Readonly<Record<string, string | number>>;
}

export interface ObserverOptions {
  /** Gets an entry for every attempt, retry, refusal and notice. Default: nothing is logged. What it throws is ignored. */
  readonly log?: ((entry: ClientLogEntry) => void) | undefined;
  /** Gets every measurement. What it throws is ignored. */
  readonly onMetric?: ((measurement: ClientMeasurement) => void) | undefined;
  /** Told once of every `Deprecation` or `Sunset` header. What it throws is ignored. */
  readonly onDeprecation?: ((notice: DeprecationNotice) => void) | undefined;
}

/** What is fixed for all events of one call. */
export interface CallFacts {
  readonly method: string;
  readonly operation: string;
  readonly template: string;
  readonly traceId: string | undefined;
}

export interface AttemptFacts {
  readonly attempt: number;
  readonly durationMs: number;
}

/** Turns what happens into log entries and measurements. An observer that throws changes nothing. */
export interface Observer {
  readonly response: (call: CallFacts, response: Response, facts: AttemptFacts) => void;
  readonly failure: (call: CallFacts, error: unknown, facts: AttemptFacts) => void;
  readonly retry: (call: CallFacts, notice: { readonly attempt: number; readonly delayMs: number; readonly status: number | undefined }) => void;
  readonly circuit: (state: string) => void;
  readonly deprecation: (notice: DeprecationNotice) => void;
}

/** Errors of this package by which a call was not made at all. */
const refusals = new Set(['ERR_BLOCKED_URL', 'ERR_RATE_LIMIT', 'ERR_QUOTA_EXCEEDED', 'ERR_CIRCUIT_OPEN', 'ERR_AUTHORIZATION_REQUIRED']);

export function createObserver({ log, onMetric, onDeprecation }: ObserverOptions, base: URL): Observer {
  const host = base.hostname;
  const server = { 'server.address': host, 'server.port': Number(base.port || (base.protocol === 'https:' ? 443 : 80)) };
  const write = quietly<ClientLogEntry>(log);
  const measure = quietly<ClientMeasurement>(onMetric);
  const announce = quietly<DeprecationNotice>(onDeprecation);
  const attributesOf = ({ method, template }: CallFacts) => ({ ...server, 'http.request.method': method, 'url.template': template });
  const traceOf = ({ operation, traceId }: CallFacts) => ({ operation, host, ...(traceId !== undefined && { traceId }) });

  return {
    response: (call, { status, ok }, { attempt, durationMs }) => {
      write({ event: 'response', level: ok ? 'info' : 'warn', ...traceOf(call), status, attempt, durationMs });
      const failed = ok ? {} : { 'error.type': String(status) };
      measure({ name: 'http.client.request.duration', kind: 'histogram', value: durationMs / 1_000, attributes: { ...attributesOf(call), 'http.response.status_code': status, ...failed } });
    },
    failure: (call, thrown, { attempt, durationMs }) => {
      const error = describe(thrown);
      write({ event: 'failure', level: 'error', ...traceOf(call), attempt, durationMs, error });
      const attributes = { ...attributesOf(call), 'error.type': error.code ?? error.name };
      if (refusals.has(error.code ?? '')) measure({ name: 'secure_bot.client.refusals', kind: 'counter', value: 1, attributes });
      else measure({ name: 'http.client.request.duration', kind: 'histogram', value: durationMs / 1_000, attributes });
    },
    retry: (call, { attempt, delayMs, status }) => {
      write({ event: 'retry', level: 'warn', ...traceOf(call), attempt, delayMs, ...(status !== undefined && { status }) });
      measure({ name: 'secure_bot.client.retries', kind: 'counter', value: 1, attributes: attributesOf(call) });
    },
    circuit: (state) => {
      write({ event: 'circuit', level: state === 'closed' ? 'info' : 'error', host, state });
      measure({ name: 'secure_bot.client.circuit_changes', kind: 'counter', value: 1, attributes: { ...server, state } });
    },
    deprecation: (notice) => {
      write({ event: 'deprecation', level: 'warn', operation: notice.operation, host, notice });
      announce(notice);
    },
  };
}

function quietly<Value>(observer: ((value: Value) => void) | undefined): (value: Value) => void {
  return (value) => {
    try {
      observer?.(value);
    } catch {
      // an observer must not change the outcome
    }
  };
}

function describe(error: unknown): { readonly name: string; readonly code?: string } {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = [error, error.cause].map((at) => (at as { code?: unknown } | undefined)?.code).find((found) => typeof found === 'string');
  return { name: error.name, ...(typeof code === 'string' && { code }) };
}
