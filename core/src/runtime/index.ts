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
