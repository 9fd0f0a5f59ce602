/** What is optional may be undefined as well, as it is where a bot hands its own options on (`exactOptionalPropertyTypes`). */
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  createBudget, createCircuitBreaker, createMemoryStore, createRedisStore, createSafeFetch, createSecureClient, createTokenBucket, parseLlmJson, redact, requireEnv, safeMarkdown, withBackoff, wrapUntrusted,
} from './index.ts';
import type {
  BackoffOptions, BudgetOptions, BudgetStep, CacheSettings, CallOptions, CircuitBreakerOptions, CircuitRunOptions, ClientAuth, DataCallOptions, EgressPolicy, FetchLimits, LimitOptions, LlmJsonOptions,
  MemoryStoreOptions, OAuthOptions, PublicMessageOptions, RawRequest, RedactOptions, RedisStoreOptions, RequireEnvOptions, ResponseCallOptions, RunCommandOptions, SafeFetchInit, SafeFetchPolicy,
  SafeMarkdownOptions, SecureClientOptions, StandardSchema, TlsSettings, TokenBucket, TokenBucketOptions, TraceContext, UserTokens, WebhookOptions, WrapUntrustedOptions,
} from './index.ts';
import * as z from 'zod';

type KeyOf<T> = T extends unknown ? { [Key in keyof T]-?: object extends Pick<T, Key> ? (undefined extends Required<T>[Key] ? never : Key) : never }[keyof T] : never;

/** Names of optional properties that may be left out but not be undefined. `fetch` has its own, which are those of the platform. */
type Demanding<T> = Exclude<KeyOf<T>, keyof RequestInit>;

type TakeOptions = NonNullable<Parameters<TokenBucket['take']>[2]>;

describe('optional properties', () => {
  it('may be undefined', () => {
    expectTypeOf<Demanding<{ readonly a?: number }>>().toEqualTypeOf<'a'>();
    expectTypeOf<Demanding<EgressPolicy | FetchLimits | SafeFetchPolicy | SafeFetchInit | TlsSettings>>().toBeNever();
    expectTypeOf<Demanding<BackoffOptions | BudgetOptions | BudgetStep | CircuitBreakerOptions | CircuitRunOptions<number>>>().toBeNever();
    expectTypeOf<Demanding<TokenBucketOptions | TakeOptions | MemoryStoreOptions | RedisStoreOptions>>().toBeNever();
    expectTypeOf<Demanding<SecureClientOptions | LimitOptions | NonNullable<LimitOptions['rateLimit']> | CacheSettings | ClientAuth | OAuthOptions | TraceContext | UserTokens>>().toBeNever();
    expectTypeOf<Demanding<CallOptions | DataCallOptions<StandardSchema> | ResponseCallOptions>>().toBeNever();
    expectTypeOf<Demanding<LlmJsonOptions | PublicMessageOptions | RedactOptions | RequireEnvOptions | RunCommandOptions | SafeMarkdownOptions | WebhookOptions | RawRequest | WrapUntrustedOptions>>().toBeNever();
  });

  it.each([
    ['createSafeFetch', () => createSafeFetch({ allowHosts: undefined, timeoutMs: undefined, allowNat64: undefined, resolve: undefined, connect: undefined, tls: undefined })],
    ['createBudget', () => createBudget({ maxSteps: 3, maxTokens: undefined, deadlineMs: undefined, maxRepeats: undefined, now: undefined })],
    ['createCircuitBreaker', () => createCircuitBreaker({ failureThreshold: undefined, resetMs: undefined, name: undefined, isFailure: undefined, onStateChange: undefined, now: undefined })],
    ['createMemoryStore', () => createMemoryStore({ maxKeys: undefined, now: undefined })],
    ['createRedisStore', () => createRedisStore(async () => [], { prefix: undefined })],
    ['createTokenBucket', () => createTokenBucket({ capacity: 1, refillPerSecond: 1, quota: undefined, store: undefined, name: undefined, whenStoreFails: undefined, storeTimeoutMs: undefined, onStoreError: undefined, now: undefined })],
    ['createSecureClient', () => createSecureClient({
      baseUrl: 'https://api.example.com', auth: undefined, headers: undefined, apiVersion: undefined, retry: undefined, circuit: undefined, cache: undefined, trace: undefined, rateLimit: undefined, quota: undefined,
      limitBy: undefined, limitStore: undefined, log: undefined, onMetric: undefined, onDeprecation: undefined, fetch: undefined, now: undefined, mapRequest: undefined, mapResponse: undefined, tls: undefined,
    })],
    ['createSecureClient, further in', () => createSecureClient({ baseUrl: 'https://api.example.com', retry: { retries: undefined, sleep: undefined }, circuit: { resetMs: undefined }, cache: { maxBytes: undefined }, rateLimit: { capacity: 1, refillPerSecond: 1, maxWaitMs: undefined } })],
    ['parseLlmJson', () => parseLlmJson(z.object({}), '{}', { maxBytes: undefined, repair: undefined, onRepair: undefined })],
    ['redact', () => redact('x', { keys: undefined, allowKeys: undefined, values: undefined, maxDepth: undefined, maxValues: undefined })],
    ['requireEnv', () => requireEnv('PATH', { env: undefined })],
    ['safeMarkdown', () => safeMarkdown('x', { allowLinks: undefined, allowImages: undefined })],
    ['wrapUntrusted', () => wrapUntrusted('x', { source: undefined })],
  ])('are left out then: %s', (_, make) => {
    expect(make).not.toThrow();
  });

  it('are left out then: withBackoff', async () => {
    const options = { retries: undefined, initialDelayMs: undefined, maxDelayMs: undefined, deadlineMs: undefined, attemptTimeoutMs: undefined, maxRetryAfterMs: undefined, idempotent: undefined, shouldRetry: undefined, onRetry: undefined, sleep: undefined, random: undefined, now: undefined };
    expect(await withBackoff(async () => 1, options)).toBe(1);
  });
});
