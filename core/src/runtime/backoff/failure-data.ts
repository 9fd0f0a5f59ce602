/**
 * Statuses after which the same request may succeed: RFC 9110 (408, 409, 5xx), RFC 8470 (425), RFC 6585 (429).
 * OpenAI's and Anthropic's SDKs retry the same ones, 425 excepted.
 */
export function isRetryableStatus(status: number): boolean {
  return retryable4xx.has(status) || (status >= 500 && status <= 599);
}

const retryable4xx = new Set([408, 409, 425, 429]);

/** Statuses by which a server says that it has not carried out the request. */
export const unprocessedStatuses = new Set([425, 429]);

/** The same, provided that the server also says when to come back. 529 is Anthropic's "overloaded". */
export const unprocessedWithHint = new Set([503, 529]);

/** Connection errors before anything was sent: a repeat cannot do the work twice. Node.js, undici. */
export const unsentCodes = new Set([
  'ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETDOWN', 'ENETUNREACH', 'EHOSTDOWN', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT',
  'ConnectionRefused', // Bun
]);

/** Connection errors while or after the request was sent, and time limits of clients. */
export const interruptedCodes = new Set([
  'ECONNRESET', 'ECONNABORTED', 'ETIMEDOUT', 'ESOCKETTIMEDOUT', 'EPIPE', 'ENETRESET', 'EPROTO',
  'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'UND_ERR_SOCKET', // undici
  'ERR_NETWORK', // axios
  'ERR_STREAM_PREMATURE_CLOSE', 'ERR_SOCKET_CONNECTION_TIMEOUT', 'ERR_HTTP2_STREAM_ERROR', 'ERR_HTTP2_SESSION_ERROR', // Node.js
  'ConnectionClosed', // Bun
]);

/** Names of error classes that stand for a lost connection or a time limit (OpenAI's and Anthropic's have no code). */
export const connectionErrorNames = new Set([
  'APIConnectionError', 'APIConnectionTimeoutError', 'TimeoutError', 'RequestTimeoutError', 'ConnectTimeoutError',
]);

/** What fetch says of a lost connection: undici, Chromium, Firefox, Safari, workerd. All of them throw a TypeError or Error without code. */
export const fetchFailureMessage =
  /^(?:fetch failed|terminated|failed to fetch|network ?error.*|load failed|network connection lost\.?|the network connection was lost\.?)$/i;

/** Someone ended the request on purpose: fetch, axios, got, openai, undici. */
export const abortNames = new Set(['AbortError', 'CanceledError', 'CancelError', 'APIUserAbortError', 'ResponseAborted']);
export const abortCodes = new Set(['ABORT_ERR', 'ERR_CANCELED', 'ERR_ABORTED', 'UND_ERR_ABORTED', 'UND_ERR_ABORT']);

/** The account is empty or blocked: waiting does not help, although the status is 429. OpenAI, OpenRouter. */
export const permanentCodes = new Set(['insufficient_quota', 'billing_hard_limit_reached', 'billing_not_active', 'account_deactivated']);

/**
 * Error kinds that SDKs give without a usable HTTP status, such as an error event in a stream that began with 200:
 * OpenAI and Anthropic (`type`, `code`), Google and gRPC (`status`, `code`), AWS (`name`), Slack (`error`, `code`).
 * `RateLimitError` is the class of @discordjs/rest and others; those with a status never come this far.
 */
export const transientKinds: ReadonlyMap<string, number> = new Map([
  ['overloaded_error', 529], ['rate_limit_error', 429], ['rate_limit_exceeded', 429], ['api_error', 500], ['timeout_error', 504],
  ['server_error', 500], ['internal_server_error', 500], ['engine_overloaded', 503], ['model_overloaded', 503],
  ['RESOURCE_EXHAUSTED', 429], ['UNAVAILABLE', 503], ['INTERNAL', 500], ['DEADLINE_EXCEEDED', 504],
  ['ThrottlingException', 429], ['Throttling', 429], ['TooManyRequestsException', 429], ['ProvisionedThroughputExceededException', 429],
  ['RequestLimitExceeded', 429], ['SlowDown', 503], ['ServiceUnavailableException', 503], ['InternalServerException', 500],
  ['ModelNotReadyException', 429], ['ModelTimeoutException', 408], ['ModelStreamErrorException', 500],
  ['RateLimitError', 429], ['slack_webapi_rate_limited_error', 429], ['ratelimited', 429], ['rate_limited', 429], ['service_unavailable', 503], ['request_timeout', 408], ['internal_error', 500], ['fatal_error', 500],
  ['invalid-json', 502], // node-fetch, and so grammY: a proxy answered with a page in the place of the API
]);

/** gRPC status codes (numbers below every HTTP status) that mean "try again": RESOURCE_EXHAUSTED, UNAVAILABLE. */
export const transientGrpcCodes: ReadonlyMap<number, number> = new Map([[8, 429], [14, 503]]);
