import Anthropic from '@anthropic-ai/sdk';
import OpenAI from 'openai';
import { APICallError } from '@ai-sdk/provider';
import { RetryError } from 'ai';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRetryBudgetError, parseRetryAfter, withBackoff } from 'secure-bot/runtime';
import { events, startFaultyServer, type FaultyServer } from './faulty-server.fixture.ts';

let server: FaultyServer;
beforeAll(async () => {
  server = await startFaultyServer();
});
afterAll(() => server.close());

const fast = { sleep: async () => {}, random: () => 0 };

/** Server-sent events of both services: chunks of an answer, and the error event that follows a status of 200. */
const openaiChunk = (text: string) => `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content: text } }] })}`;
const openaiEnd = 'data: [DONE]';
const openaiError = `data: ${JSON.stringify({ error: { message: 'overloaded', type: 'server_error', code: null } })}`;
const anthropicChunk = (text: string) => `event: content_block_delta\ndata: ${JSON.stringify({ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text } })}`;
const anthropicError = `event: error\ndata: ${JSON.stringify({ type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } })}`;

describe('a stream of openai', () => {
  const open = async () =>
    withBackoff(
      ({ signal }) => new OpenAI({ apiKey: 'test-key', baseURL: server.url, maxRetries: 0 }).chat.completions.create({ model: 'm', messages: [], stream: true }, { signal }),
      fast,
    );
  const texts = async (stream: AsyncIterable<OpenAI.ChatCompletionChunk>) => {
    const seen: unknown[] = [];
    for await (const chunk of stream) seen.push(chunk.choices[0]?.delta.content);
    return seen;
  };

  it('begins again when it fails before the first chunk', async () => {
    server.fail(events(openaiError), events(openaiChunk('a'), openaiChunk('b'), openaiEnd));
    expect(await texts(await open())).toEqual(['a', 'b']);
    expect(server.requests()).toBe(2);
  });

  it('is never replayed once a chunk was read', async () => {
    server.fail(events(openaiChunk('a'), openaiError), events(openaiChunk('again'), openaiEnd));
    const stream = await open();
    await expect(texts(stream)).rejects.toThrow('overloaded');
    expect(server.requests()).toBe(1);
  });

  it('is not replayed by a layer around the reader either', async () => {
    server.fail(events(openaiChunk('a'), openaiError), events(openaiChunk('again'), openaiEnd));
    await expect(withBackoff(async () => texts(await open()), fast)).rejects.toThrow('overloaded');
    expect(server.requests()).toBe(1);
  });

  it('keeps its class, tee() and toReadableStream()', async () => {
    const answer = events(openaiChunk('a'), openaiChunk('b'), openaiEnd);
    server.fail(answer, answer);
    const [left, right] = (await open()).tee();
    expect(await Promise.all([texts(left!), texts(right!)])).toEqual([['a', 'b'], ['a', 'b']]);
    const lines = await new Response((await open()).toReadableStream()).text();
    expect(lines.trim().split('\n')).toHaveLength(2);
  });

  it('ends its request when the reader stops early', async () => {
    server.fail(events(openaiChunk('a'), openaiChunk('b'), openaiEnd));
    const stream = await open();
    for await (const chunk of stream) {
      expect(chunk.choices[0]?.delta.content).toBe('a');
      break;
    }
    expect(stream.controller.signal.aborted).toBe(true);
  });
});

describe('a stream of @anthropic-ai/sdk', () => {
  const open = async () =>
    withBackoff(
      ({ signal }) => new Anthropic({ apiKey: 'test-key', baseURL: server.url, maxRetries: 0 }).messages.create({ model: 'm', max_tokens: 9, messages: [], stream: true }, { signal }),
      fast,
    );
  const texts = async (stream: AsyncIterable<Anthropic.RawMessageStreamEvent>) => {
    const seen: unknown[] = [];
    for await (const event of stream) if (event.type === 'content_block_delta' && event.delta.type === 'text_delta') seen.push(event.delta.text);
    return seen;
  };

  it('begins again when the service is overloaded before the first chunk', async () => {
    server.fail(events(anthropicError), events(anthropicChunk('a'), anthropicChunk('b')));
    expect(await texts(await open())).toEqual(['a', 'b']);
    expect(server.requests()).toBe(2);
  });

  it('is never replayed once a chunk was read', async () => {
    server.fail(events(anthropicChunk('a'), anthropicError), events(anthropicChunk('again')));
    await expect(open().then(texts)).rejects.toThrow('Overloaded');
    expect(server.requests()).toBe(1);
  });
});

describe('errors of the AI SDK', () => {
  const apiCallError = (statusCode: number, responseHeaders: Record<string, string> = {}, isRetryable?: boolean) =>
    new APICallError({ message: 'failed', url: 'https://api.example.com', requestBodyValues: {}, statusCode, responseHeaders, ...(isRetryable !== undefined && { isRetryable }) });
  const attemptsUntil = async (error: unknown) => {
    let attempts = 0;
    await withBackoff(() => {
      attempts++;
      throw error;
    }, { ...fast, retries: 2 }).catch(() => {});
    return attempts;
  };

  it('are repeated by their status and their own word', async () => {
    expect(await attemptsUntil(apiCallError(503))).toBe(3);
    expect(await attemptsUntil(apiCallError(400))).toBe(1);
    expect(await attemptsUntil(apiCallError(503, {}, false))).toBe(1);
    expect(await attemptsUntil(apiCallError(422, {}, true))).toBe(3);
  });

  it('tell how long to wait, also from inside', () => {
    expect(parseRetryAfter(apiCallError(429, { 'retry-after': '2' }))).toBe(2000);
    expect(parseRetryAfter(new Error('outer', { cause: apiCallError(429, { 'retry-after-ms': '150' }) }))).toBe(150);
  });

  it('are not repeated once the AI SDK has used up its own retries', async () => {
    const error = new RetryError({ message: 'Failed after 3 attempts.', reason: 'maxRetriesExceeded', errors: [apiCallError(503), apiCallError(503)] });
    expect(await attemptsUntil(error)).toBe(1);
    expect(isRetryBudgetError(error)).toBe(false);
  });
});
