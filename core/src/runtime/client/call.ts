import { discardResponse } from '../backoff/responses.ts';
import type { CircuitBreaker } from '../create-circuit-breaker.ts';
import { isCircuitOpenError } from '../errors/circuit-open-error.ts';
import { ResponseStatusError } from '../errors/response-status-error.ts';
import type { PolicyFetch } from '../net/create-fetch.ts';
import { isOneShot, looksLikeCredential, readHeaders } from '../net/request.ts';
import type { RequestBody } from '../net/web-types.ts';
import { parseRetryAfter } from '../parse-retry-after.ts';
import { redactText } from '../redact.ts';
import { withBackoff, type Attempt, type BackoffOptions } from '../with-backoff.ts';
import type { Authenticate, Credential } from './auth.ts';
import { readDeprecation, type DeprecationNotice } from './deprecation.ts';
import type { Gate } from './gate.ts';
import type { CallFacts, Observer } from './observer.ts';
import type { ClientMethod, DataCallOptions, ResponseCallOptions, SecureClientOptions } from './options.ts';
import { checkPayload, readJsonBody } from './payload.ts';
import { toRequestUrl } from './request-url.ts';
import { openTrace, traceIdOf } from './trace.ts';
import type { StandardSchema } from '../llm-json/standard-schema.ts';

/** What all calls of one client share. */
export interface CallContext {
  readonly base: URL;
  readonly options: SecureClientOptions;
  readonly observer: Observer;
  readonly now: () => number;
  readonly retry: Omit<BackoffOptions, 'signal' | 'onRetry'>;
  readonly circuit: CircuitBreaker | undefined;
  readonly fetch: PolicyFetch['fetch'];
  readonly gate: Gate | undefined;
  readonly authenticate: Authenticate;
  readonly reportDeprecation: (notice: DeprecationNotice) => void;
}

type AnyCallOptions = DataCallOptions<StandardSchema> | ResponseCallOptions;

/** One request, ready to be sent by any attempt. */
interface PreparedCall extends CallFacts {
  readonly url: URL;
  readonly headers: Headers;
  readonly body: RequestBody | undefined;
  readonly user: string | undefined;
  readonly options: AnyCallOptions;
}

/** Methods that do no harm when they are carried out twice (RFC 9110 section 9.2.2). */
const idempotentMethods = new Set(['GET', 'HEAD', 'PUT', 'DELETE']);
/** Most of an error's body that is kept for the caller. */
const maxErrorBodyLength = 64 * 1024;

/** A method of a client, for one user or for none. */
export function createCall(context: CallContext, method: string, user: string | undefined): ClientMethod {
  const call = async (path: string, options: AnyCallOptions = {}): Promise<unknown> => {
    const prepared = await prepare(context, method, user, path, options);
    const { fallback, idempotencyKey, signal } = options;
    const isRepeatable = !isOneShot(prepared.body);
    const retry: BackoffOptions = {
      ...context.retry,
      idempotent: context.retry.idempotent ?? (idempotentMethods.has(method) || idempotencyKey !== undefined),
      ...(!isRepeatable && { retries: 0 }),
      signal,
      onRetry: (notice) => context.observer.retry(prepared, notice),
    };
    try {
      const result = await withBackoff((attempt) => runAttempt(context, prepared, attempt), retry);
      return result instanceof Response && !result.ok ? await failWith(result, prepared) : (result as Answer).value;
    } catch (error) {
      if (fallback && isCircuitOpenError(error)) return fallback(error);
      throw error;
    }
  };
  return call as ClientMethod;
}

/** What a successful attempt gives; boxed, because `withBackoff` judges a bare Response. */
interface Answer {
  readonly value: unknown;
}

async function prepare(context: CallContext, method: string, user: string | undefined, path: string, options: AnyCallOptions): Promise<PreparedCall> {
  const { base, options: client } = context;
  if (typeof path !== 'string') throw new TypeError('Expected the path as a text.');
  const url = toRequestUrl(base, path, options.params, options.query);
  const template = options.params ? path : redactText(path.split(/[?#]/, 1)[0] ?? '');
  const operation = `${method} ${template}`;
  const trace = openTrace(client.trace);
  const headers = readHeaders(client.headers);
  if (client.apiVersion) headers.set(client.apiVersion.header, client.apiVersion.value);
  if (options.schema) headers.set('accept', 'application/json');
  if (trace) headers.set('traceparent', trace.traceparent);
  if (trace?.tracestate !== undefined) headers.set('tracestate', trace.tracestate);
  const body = await toBody(context, options, operation, headers);
  for (const [name, value] of readHeaders(options.headers)) headers.set(name, value);
  return { method, operation, template, traceId: traceIdOf(trace), url, headers, body, user, options };
}

async function toBody({ options: client }: CallContext, options: AnyCallOptions, operation: string, headers: Headers): Promise<RequestBody | undefined> {
  if (options.json === undefined) return options.body;
  if (options.body !== undefined) throw new TypeError('Expected json or body, but got both.');
  const mapped = client.mapRequest ? client.mapRequest(options.json, operation) : options.json;
  const checked = options.requestSchema ? await checkPayload(options.requestSchema, mapped, { direction: 'request', operation }) : mapped;
  headers.set('content-type', 'application/json');
  return JSON.stringify(checked);
}

/** One attempt with its renewal of a refused token: within the circuit, observed. */
async function runAttempt(context: CallContext, call: PreparedCall, attempt: Attempt): Promise<Answer | Response> {
  const startedAt = context.now();
  const factsNow = () => ({ attempt: attempt.attempt, durationMs: context.now() - startedAt });
  const work = async () => {
    const response = await sendAuthenticated(context, call, attempt);
    context.observer.response(call, response, factsNow());
    const notice = readDeprecation(response.headers, call.operation);
    if (notice) context.reportDeprecation(notice);
    return response.ok ? { value: await readAnswer(context, call, response) } : response;
  };
  try {
    return await (context.circuit ? context.circuit.run(work, { signal: attempt.signal }) : work());
  } catch (error) {
    context.observer.failure(call, error, factsNow());
    throw error;
  }
}

async function sendAuthenticated(context: CallContext, call: PreparedCall, attempt: Attempt): Promise<Response> {
  const { signal } = attempt;
  const credential = await context.authenticate({ user: call.user, signal });
  const isOwn = credential !== undefined && call.headers.has(credential.header);
  const response = await send(context, call, attempt, isOwn ? undefined : credential);
  if (response.status !== 401 || !credential || isOwn || isOneShot(call.body)) return response;
  const renewed = await context.authenticate({ user: call.user, signal, rejected: credential });
  if (!renewed) return response;
  discardResponse(response);
  return send(context, call, attempt, renewed);
}

async function send(context: CallContext, call: PreparedCall, attempt: Attempt, credential: Credential | undefined): Promise<Response> {
  const { options, user, url, method, body } = call;
  const headers = new Headers(call.headers);
  // Answers for one user must not reach another: a shared cache is for what the client itself may see.
  const useCache = user === undefined && ![...headers.keys()].some(looksLikeCredential);
  if (credential) headers.set(credential.header, credential.value);
  const { idempotencyKey, timeoutMs } = options;
  if (idempotencyKey !== undefined) headers.set('idempotency-key', idempotencyKey === true ? attempt.idempotencyKey : idempotencyKey);

  const limitKey = context.options.limitBy === 'user' && user !== undefined ? `${context.base.host}:${user}` : context.base.host;
  const beforeSend = context.gate && (() => context.gate!.pass(limitKey, attempt.signal));
  const init = { method, headers, signal: attempt.signal, ...(body !== undefined && { body }), ...(timeoutMs !== undefined && { timeoutMs }) };
  return context.fetch(url, init, { beforeSend, useCache });
}

async function readAnswer({ options: client }: CallContext, { options, operation }: PreparedCall, response: Response): Promise<unknown> {
  if (!options.schema) return response;
  const json = await readJsonBody(response, operation);
  const mapped = client.mapResponse ? client.mapResponse(json, operation) : json;
  return checkPayload(options.schema, mapped, { direction: 'response', operation });
}

async function failWith(response: Response, { operation }: PreparedCall): Promise<never> {
  const { status, headers } = response;
  const body = await readBegin(response);
  throw new ResponseStatusError({ status, headers, operation, body, retryAfterMs: parseRetryAfter(response) });
}

/** The begin of a body that may be endless or break off. */
async function readBegin(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      text += decoder.decode(chunk, { stream: true });
      if (text.length >= maxErrorBodyLength) break;
    }
  } catch {
    // The status is what counts; what came of the body will do.
  }
  return text.slice(0, maxErrorBodyLength);
}
