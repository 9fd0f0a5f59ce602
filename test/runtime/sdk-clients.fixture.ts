import Anthropic from '@anthropic-ai/sdk';
import { LogLevel, WebClient } from '@slack/web-api';
import axios from 'axios';
import { REST } from 'discord.js';
import got from 'got';
import { Api } from 'grammy';
import OpenAI from 'openai';
import { Telegram } from 'telegraf';
import { fetch as undiciFetch, request as undiciRequest } from 'undici';
import { answer, type Fault } from './faulty-server.fixture.ts';

/** A real client, its own retries switched off, and how its service says "wait 3 seconds". */
export interface SdkClient {
  readonly name: string;
  readonly call: (url: string) => Promise<unknown>;
  readonly rateLimited: Fault;
  /** What the client adds to the wait on its own account, in milliseconds. */
  readonly margin?: number;
}

const retryAfterHeader = answer(429, { error: { message: 'slow down' } }, { 'retry-after': '3' });
const telegramFlood = answer(429, { ok: false, error_code: 429, description: 'Too Many Requests: retry after 3', parameters: { retry_after: 3 } });
const discordLimit = answer(429, { message: 'You are being rate limited.', retry_after: 3, global: false }, { 'retry-after': '3', 'x-ratelimit-scope': 'user' });

/** Not secrets: no service knows them, and the server is this machine. */
const key = 'test-key';

export const sdkClients: readonly SdkClient[] = [
  { name: 'fetch', call: async (url) => fetch(url), rateLimited: retryAfterHeader },
  { name: 'fetch and a body in the style of Telegram', call: async (url) => fetch(url), rateLimited: telegramFlood },
  { name: 'undici.fetch', call: async (url) => undiciFetch(url), rateLimited: retryAfterHeader },
  { name: 'undici.request', call: async (url) => undiciRequest(url), rateLimited: retryAfterHeader },
  { name: 'axios', call: async (url) => axios.get(url), rateLimited: retryAfterHeader },
  { name: 'axios with validateStatus', call: async (url) => axios.get(url, { validateStatus: () => true }), rateLimited: retryAfterHeader },
  { name: 'got', call: async (url) => got(url, { retry: { limit: 0 } }), rateLimited: retryAfterHeader },
  { name: 'got without throwHttpErrors', call: async (url) => got(url, { retry: { limit: 0 }, throwHttpErrors: false }), rateLimited: retryAfterHeader },
  {
    name: 'openai',
    call: async (url) => new OpenAI({ apiKey: key, baseURL: url, maxRetries: 0 }).chat.completions.create({ model: 'm', messages: [] }),
    rateLimited: answer(429, { error: { message: 'slow down', type: 'tokens', code: 'rate_limit_exceeded' } }, { 'retry-after-ms': '3000', 'retry-after': '4' }),
  },
  {
    name: '@anthropic-ai/sdk',
    call: async (url) => new Anthropic({ apiKey: key, baseURL: url, maxRetries: 0 }).messages.create({ model: 'm', max_tokens: 1, messages: [] }),
    rateLimited: answer(429, { type: 'error', error: { type: 'rate_limit_error', message: 'slow down' } }, { 'retry-after': '3' }),
  },
  { name: 'telegraf', call: async (url) => new Telegram(`1:${key}`, { apiRoot: url }).getMe(), rateLimited: telegramFlood },
  { name: 'grammy', call: async (url) => new Api(`1:${key}`, { apiRoot: url }).getMe(), rateLimited: telegramFlood },
  {
    name: '@slack/web-api',
    call: async (url) => new WebClient(key, { slackApiUrl: `${url}/`, logLevel: LogLevel.ERROR, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, allowAbsoluteUrls: false }).api.test(),
    rateLimited: answer(429, {}, { 'retry-after': '3' }),
  },
  {
    name: 'discord.js',
    call: async (url) => new REST({ api: url, retries: 0, rejectOnRateLimit: () => true, makeRequest: fetch as never }).setToken(key).get('/gateway'),
    rateLimited: discordLimit,
    margin: 50, // the default of its option `offset`
  },
];
