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
export type { LlmJsonOptions, LlmJsonResult, LlmOutputIssue, LlmOutputReason, LlmSchema, OutputOf, Repair, SafeParseSchema, StandardIssue, StandardResult, StandardSchema } from './parse-llm-json.ts';
export { parseToolArguments } from './parse-tool-arguments.ts';
export { isMissingSecretError, MissingSecretError, requireEnv } from './require-env.ts';
export type { MissingSecretReason, RequireEnvOptions } from './require-env.ts';
export { escapeDiscord } from './escape-discord.ts';
export { escapeHtml } from './escape-html.ts';
export { escapeSlack } from './escape-slack.ts';
export { escapeTelegramHtml } from './escape-telegram-html.ts';
export { escapeTelegramMarkdown } from './escape-telegram-markdown.ts';
export type { TelegramMarkdownContext } from './escape-telegram-markdown.ts';
export { escapeXml } from './escape-xml.ts';
export { noMentions } from './no-mentions.ts';
export { redact } from './redact.ts';
export type { RedactOptions } from './redact.ts';
export { safeEqual } from './safe-equal.ts';
export type { Comparable } from './safe-equal.ts';
export { toPublicMessage } from './to-public-message.ts';
export type { PublicMessageLog, PublicMessageOptions } from './to-public-message.ts';
export { CircuitOpenError, createCircuitBreaker, isCircuitOpenError, isServiceFailure } from './create-circuit-breaker.ts';
export type { CircuitBreaker, CircuitBreakerOptions, CircuitRunOptions, CircuitState } from './create-circuit-breaker.ts';
export { html, trusted } from './html.ts';
export type { TrustedMarkup } from './html.ts';
export { createMemoryStore, createTokenBucket } from './create-token-bucket.ts';
export type {
  BucketPolicy,
  Charge,
  ChargeResult,
  MemoryStoreOptions,
  Quota,
  QuotaPeriod,
  Reservation,
  StoreFailureMode,
  TakeResult,
  TokenBucket,
  TokenBucketOptions,
  TokenBucketStore,
  QuotaWindow,
} from './create-token-bucket.ts';
export { createRedisStore } from './create-redis-store.ts';
export type { EvaluateScript, IoRedisClient, NodeRedisClient, RedisStoreOptions } from './create-redis-store.ts';
export { BudgetExceededError, createBudget, isBudgetExceededError } from './create-budget.ts';
export type { Budget, BudgetLimit, BudgetOptions, BudgetStep, BudgetUse } from './create-budget.ts';
export {
  AuthorizationRequiredError,
  createSecureClient,
  isAuthorizationRequiredError,
  isPayloadSchemaError,
  isQuotaExceededError,
  isRateLimitError,
  isResponseStatusError,
  isTokenRequestError,
  PayloadSchemaError,
  QuotaExceededError,
  RateLimitError,
  ResponseStatusError,
  TokenRequestError,
} from './create-secure-client.ts';
export type {
  CacheSettings, CallOptions, ClientAuth, ClientLogEntry, ClientMeasurement, ClientMethod, DataCallOptions, DeprecationNotice, LimitOptions, OAuthOptions, PathParams,
  PayloadIssue, QueryParams, ResponseCallOptions, SecretSource, SecureClient, SecureClientOptions, TraceContext, TraceSource, UrlValue, UserTokens, UserTokenStore,
} from './create-secure-client.ts';
export { safeMarkdown } from './safe-markdown.ts';
export type { SafeMarkdownOptions } from './safe-markdown.ts';
export { verifyWebhook } from './verify-webhook.ts';
export type { RawRequest, VerifyWebhook, WebhookOptions } from './verify-webhook.ts';
export { isUnsafePathError, safeJoin, UnsafePathError } from './safe-join.ts';
export type { UnsafePathReason } from './safe-join.ts';
export { CommandError, isCommandError, runCommand } from './run-command.ts';
export type { CommandReason, CommandResult, RunCommandOptions } from './run-command.ts';
export { wrapUntrusted } from './wrap-untrusted.ts';
export type { WrapUntrustedOptions } from './wrap-untrusted.ts';
