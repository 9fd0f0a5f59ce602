import { describe, it } from 'vitest';
import { checkSample } from './check-sample.ts';

describe('retries and limits', () => {
  it('retry helpers pass on what the function returns', () =>
    checkSample(`
      import retry from 'async-retry';
      import { backOff } from 'exponential-backoff';
      import pRetry, { makeRetriable } from 'p-retry';
      import { operation } from 'retry';
      import { customizeRetry, retry as tsRetry, retryDecorator, wait } from 'ts-retry-promise';
      import { exec } from 'node:child_process';
      import OpenAI from 'openai';
      const openai = new OpenAI();
      const ask = async () => (await openai.chat.completions.create({ model: 'm', messages: [] })).choices[0].message.content; // ← openai/llm-call/chat.completions.create
      exec(await retry(ask, { retries: 3 })); // ← builtin/sink/exec: llm-output of openai/llm-call/chat.completions.create; async-retry/backoff/default
      exec(await backOff(ask, { numOfAttempts: 3 })); // ← builtin/sink/exec: llm-output of openai/llm-call/chat.completions.create; exponential-backoff/backoff/backOff
      exec(await pRetry(ask, { retries: 3 })); // ← builtin/sink/exec: llm-output of openai/llm-call/chat.completions.create; p-retry/backoff/default
      exec(await tsRetry(ask, { retries: 3 })); // ← builtin/sink/exec: llm-output of openai/llm-call/chat.completions.create; ts-retry-promise/backoff/retry
      const again = makeRetriable(ask); // ← p-retry/backoff/makeRetriable
      const attempts = operation({ retries: 3 }); // ← retry/backoff/operation
      const decorated = retryDecorator(ask); // ← ts-retry-promise/backoff/retryDecorator
      const custom = customizeRetry({ retries: 3 }); // ← ts-retry-promise/backoff/customizeRetry
      await wait(100); // ← ts-retry-promise/backoff/wait
    `));

  it('queues and steps pass on what the function returns', () =>
    checkSample(`
      import { createConversation } from '@grammyjs/conversations';
      import { Inngest } from 'inngest';
      import pLimit from 'p-limit';
      import PQueue from 'p-queue';
      import { exec } from 'node:child_process';
      import OpenAI from 'openai';
      const openai = new OpenAI();
      const ask = async () => (await openai.chat.completions.create({ model: 'm', messages: [] })).choices[0].message.content; // ← openai/llm-call/chat.completions.create
      const limit = pLimit(2);
      exec(await limit(ask)); // ← builtin/sink/exec: llm-output of openai/llm-call/chat.completions.create; p-limit/propagator/default
      const queue = new PQueue({ concurrency: 1 });
      exec(await queue.add(ask)); // ← builtin/sink/exec: llm-output of openai/llm-call/chat.completions.create; p-queue/propagator/add
      createConversation(async (conversation) => {
        exec(await conversation.external(ask)); // ← builtin/sink/exec: llm-output of openai/llm-call/chat.completions.create; grammyjs.conversations/propagator/external
      });
      new Inngest({ id: 'bot' }).createFunction({ id: 'answer' }, { event: 'asked' }, async ({ step }) => {
        exec(await step.run('ask', ask)); // ← builtin/sink/exec: llm-output of openai/llm-call/chat.completions.create; inngest/propagator/step.run
      });
    `));

  it('policies: cockatiel, opossum', () =>
    checkSample(`
      import { bulkhead, circuitBreaker, ConsecutiveBreaker, ExponentialBackoff, handleAll, retry, timeout, wrap } from 'cockatiel';
      import CircuitBreaker from 'opossum';
      const retries = retry(handleAll, { maxAttempts: 3, backoff: new ExponentialBackoff() }); // ← cockatiel/backoff/retry; cockatiel/backoff/ExponentialBackoff
      const breaker = circuitBreaker(handleAll, { halfOpenAfter: 10_000, breaker: new ConsecutiveBreaker(5) }); // ← cockatiel/backoff/circuitBreaker
      const policy = wrap(retries, breaker, timeout(1000, 'aggressive'), bulkhead(5)); // ← cockatiel/backoff/wrap; cockatiel/backoff/timeout; cockatiel/backoff/bulkhead
      const guarded = new CircuitBreaker(ask, { timeout: 5000 }); // ← opossum/backoff/default
    `));

  it('of bots and HTTP clients', () =>
    checkSample(`
      import { Bot } from 'grammy';
      import { autoRetry } from '@grammyjs/auto-retry';
      import axiosRetry, { exponentialDelay } from 'axios-retry';
      const bot = new Bot('token', { client: { apiRoot: 'https://telegram.example.com' } }); // ← grammy/secret-option/Bot; grammy/retry/grammy_Bot; grammy/http-client/grammy_Bot
      bot.api.config.use(autoRetry({ maxRetryAttempts: 3 })); // ← grammyjs.auto-retry/backoff/autoRetry
      const wait = exponentialDelay(2); // ← axios-retry/backoff/exponentialDelay
    `));

  it('rate limits', () =>
    checkSample(`
      import rateLimit from 'express-rate-limit';
      import { Ratelimit } from '@upstash/ratelimit';
      import { RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible';
      import Bottleneck from 'bottleneck';
      import express from 'express';
      const app = express();
      app.use(rateLimit({ windowMs: 60_000, limit: 20 })); // ← express-rate-limit/limiter/rateLimit; express/route/use
      const edge = new Ratelimit({ redis, limiter });
      const memory = new RateLimiterMemory({ points: 5, duration: 1 });
      const shared = new RateLimiterRedis({ storeClient: redis, points: 5 });
      const queue = new Bottleneck({ maxConcurrent: 1 });
      app.post('/ask', async (req, res) => {
        await edge.limit(req.ip); // ← upstash.ratelimit/limiter/Ratelimit
        await memory.consume(req.ip); // ← rate-limiter-flexible/limiter/RateLimiterMemory
        await shared.consume(req.ip); // ← rate-limiter-flexible/limiter/RateLimiterRedis
        await queue.schedule(() => ask()); // ← bottleneck/limiter/_schedule_wrap_submit_
      });
    `));
});
