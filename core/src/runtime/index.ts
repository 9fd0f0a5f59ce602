/** `secure-bot/runtime`: the helpers that bots import, name by name. Each also has a subpath of its own. */
export { isSecureBotError, SecureBotError } from './errors/base.ts';
export {
  BlockedUrlError,
  createSafeFetch,
  isBlockedUrlError,
  isRequestTimeoutError,
  isResponseTooLargeError,
  RequestTimeoutError,
  ResponseTooLargeError,
  safeFetch,
} from './safe-fetch.ts';
export type { BlockedUrlReason, Connect, ConnectTarget, EgressPolicy, FetchLimits, Resolve, SafeFetch, SafeFetchInit, SafeFetchPolicy, TlsSettings } from './safe-fetch.ts';
export { isRetryBudgetError, RetryBudgetError, withBackoff } from './with-backoff.ts';
export type { Attempt, BackoffOptions, RetryBudgetReason, RetryNotice } from './with-backoff.ts';
export { parseRetryAfter } from './parse-retry-after.ts';
export { isLlmOutputError, LlmOutputError, parseLlmJson, parseLlmJsonAsync, safeParseLlmJson } from './parse-llm-json.ts';
export type { LlmJsonOptions, LlmJsonResult, LlmOutputIssue, LlmOutputReason, OutputOf, Repair, StandardIssue, StandardResult, StandardSchema } from './parse-llm-json.ts';
export { parseToolArguments } from './parse-tool-arguments.ts';
