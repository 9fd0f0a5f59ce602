import { isSecureBotError } from '../errors/base.ts';
import { parseRetryAfter } from '../parse-retry-after.ts';
import {
  abortCodes, abortNames, connectionErrorNames, fetchFailureMessage, interruptedCodes, isRetryableStatus, permanentCodes,
  transientGrpcCodes, transientKinds, unprocessedStatuses, unprocessedWithHint, unsentCodes,
} from './failure-data.ts';
import { toHeaderReader } from './header-reader.ts';
import { answerLayers, isObject, read } from './layers.ts';

/** What a failed attempt tells about a further one. */
export interface Failure {
  /** HTTP status, where one is known. */
  readonly status: number | undefined;
  /** Whether the same request may succeed later. */
  readonly retryable: boolean;
  /** Whether the server may have carried out the request, so that a repeat could do the work twice. */
  readonly mayBeDone: boolean;
}

const permanent: Failure = { status: undefined, retryable: false, mayBeDone: true };
const unsent: Failure = { status: undefined, retryable: true, mayBeDone: false };
const interrupted: Failure = { status: undefined, retryable: true, mayBeDone: true };

/** Judges a thrown error (of any SDK) or a Response by the outermost layer that has something to say. */
export function toFailure(failed: unknown): Failure {
  const layers = answerLayers(failed);
  const isPermanent = layers.some((layer) => permanentCodes.has(String(read(layer, 'code'))) || permanentCodes.has(String(read(layer, 'type'))));
  for (const layer of layers) {
    const failure = judge(layer);
    if (failure) return isPermanent ? { ...failure, retryable: false } : failure;
  }
  return permanent;
}

function judge(layer: object): Failure | undefined {
  if (isSecureBotError(layer)) return judgeOwnError(layer);
  if (isAbort(layer)) return permanent;
  const status = statusOf(layer);
  const advice = adviceOf(layer);
  if (status !== undefined) return judgeStatus(status, advice, layer);
  if (advice !== undefined) return { ...interrupted, retryable: advice };
  return judgeConnection(layer) ?? judgeKind(layer);
}

/** Refusals of this package are decisions, not accidents; time limits and errors that say so are retryable. */
function judgeOwnError(error: object): Failure {
  return { ...interrupted, retryable: read(error, 'code') === 'ERR_REQUEST_TIMEOUT' || read(error, 'retryable') === true };
}

function judgeStatus(status: number, advice: boolean | undefined, layer: object): Failure {
  const refused = unprocessedStatuses.has(status) || (unprocessedWithHint.has(status) && parseRetryAfter(layer) !== undefined);
  return { status, retryable: advice ?? isRetryableStatus(status), mayBeDone: !refused };
}

function judgeConnection(layer: object): Failure | undefined {
  const code = read(layer, 'code');
  if (typeof code === 'string') {
    if (unsentCodes.has(code)) return unsent;
    if (interruptedCodes.has(code)) return interrupted;
  }
  if (namesOf(layer).some((name) => connectionErrorNames.has(name))) return fromCause(layer) ?? interrupted;
  const message = read(layer, 'message');
  if (layer instanceof Error && typeof message === 'string' && fetchFailureMessage.test(message.trim())) return fromCause(layer) ?? interrupted;
  return undefined;
}

/**
 * The cause of a failed fetch knows better: a refused connection was never sent, an expired certificate stays expired.
 * Undefined when the cause says nothing.
 */
function fromCause(layer: object): Failure | undefined {
  for (const cause of answerLayers(read(layer, 'cause'))) {
    const code = read(cause, 'code');
    if (typeof code !== 'string') continue;
    return unsentCodes.has(code) ? unsent : interruptedCodes.has(code) ? interrupted : permanent;
  }
  return undefined;
}

function judgeKind(layer: object): Failure | undefined {
  const code = read(layer, 'code');
  const kinds = [read(layer, 'type'), code, read(layer, 'status'), read(layer, 'error'), ...namesOf(layer)];
  const status = kinds.map((kind) => (typeof kind === 'string' ? transientKinds.get(kind) : undefined)).find((known) => known !== undefined);
  if (status !== undefined) return judgeStatus(status, undefined, layer);
  const grpc = typeof code === 'number' && isObject(read(layer, 'metadata')) ? transientGrpcCodes.get(code) : undefined;
  return grpc === undefined ? undefined : judgeStatus(grpc, undefined, layer);
}

/** The HTTP status on an error or response, by the names that SDKs give it. */
function statusOf(layer: object): number | undefined {
  const response = read(layer, 'response');
  const candidates = [
    read(layer, 'status'), read(layer, 'statusCode'), // fetch, openai, anthropic, discord.js; got, AI SDK, Slack
    read(response, 'status'), read(response, 'statusCode'), // axios, ky; got
    read(read(layer, '$metadata'), 'httpStatusCode'), // AWS
    read(layer, 'error_code'), read(response, 'error_code'), // grammY; telegraf
    read(layer, 'code'), // telegraf, googleapis, Google's error bodies
  ];
  return candidates.map(toStatus).find((status) => status !== undefined);
}

function toStatus(value: unknown): number | undefined {
  const status = typeof value === 'string' && /^\d{3}$/.test(value) ? Number(value) : value;
  return typeof status === 'number' && Number.isInteger(status) && status >= 100 && status <= 599 ? status : undefined;
}

/** What server or SDK say outright: the `x-should-retry` header (OpenAI, Anthropic), `isRetryable` (AI SDK), `retryable` (AWS and others). */
function adviceOf(layer: object): boolean | undefined {
  for (const source of [layer, read(layer, 'response')]) {
    const header = toHeaderReader(read(source, 'headers') ?? read(source, 'responseHeaders'))('x-should-retry');
    if (header === 'true' || header === 'false') return header === 'true';
  }
  const flag = read(layer, 'isRetryable') ?? read(layer, 'retryable');
  return typeof flag === 'boolean' ? flag : undefined;
}

function isAbort(layer: object): boolean {
  return abortCodes.has(String(read(layer, 'code'))) || namesOf(layer).some((name) => abortNames.has(name));
}

/** `name` of the error and of its class and base classes: OpenAI's and Anthropic's errors all have the name `Error`. */
function namesOf(layer: object): string[] {
  const names = [read(layer, 'name')];
  if (layer instanceof Error) {
    for (let proto = Object.getPrototypeOf(layer); proto && proto !== Error.prototype; proto = Object.getPrototypeOf(proto)) {
      names.push(read(read(proto, 'constructor'), 'name'));
    }
  }
  return names.filter((name) => typeof name === 'string');
}
