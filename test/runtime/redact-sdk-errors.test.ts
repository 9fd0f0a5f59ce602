import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import Anthropic from '@anthropic-ai/sdk';
import { LogLevel, WebClient } from '@slack/web-api';
import axios from 'axios';
import { REST } from 'discord.js';
import got from 'got';
import { Api, BotError, Context } from 'grammy';
import OpenAI from 'openai';
import { pino } from 'pino';
import { Telegram } from 'telegraf';
import { fetch as undiciFetch, request as undiciRequest } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { redact, toPublicMessage } from 'secure-bot/runtime';
import { freeUrl } from './faulty-server.fixture.ts';

/** No vendor's format: such secrets are found by where they stand. */
const secrets = { key: 'c4n4ryKey9f8e7d6c5b4a', query: 'c4n4ryQuery1a2b3c4d', body: 'c4n4ryBody5e6f7a8b', cookie: 'c4n4ryCookie0c1d2e3f' };

/** A service that says in its answer, and in its headers, all that it was sent. */
const service = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk: Buffer) => (body += chunk.toString()));
  request.on('end', () => {
    response.writeHead(401, { 'content-type': 'application/json', 'set-cookie': `session=${secrets.cookie}; HttpOnly`, 'x-echo-authorization': request.headers.authorization ?? 'none' });
    response.end(JSON.stringify({ ok: false, error_code: 401, description: `Unauthorized: ${request.url ?? ''}`, error: { message: `Wrong key: ${request.headers.authorization ?? String(request.headers['x-api-key'])}`, type: 'authentication_error' }, request: { url: request.url, headers: request.headers, body } }));
  });
});

const clients: Readonly<Record<string, (url: string) => Promise<unknown>>> = {
  fetch: async (url) => {
    const response = await fetch(`${url}/?token=${secrets.query}`, { headers: { authorization: `Bearer ${secrets.key}` } });
    throw Object.assign(new Error(`Failed: ${await response.text()}`), { response, headers: response.headers });
  },
  'undici.fetch': async (url) => Promise.reject(await undiciFetch(`${url}/?token=${secrets.query}`, { headers: { authorization: `Bearer ${secrets.key}` } })),
  'undici.request': async (url) => {
    const { statusCode, headers, body } = await undiciRequest(`${url}/?token=${secrets.query}`, { headers: { authorization: `Bearer ${secrets.key}` } });
    throw Object.assign(new Error('failed'), { statusCode, headers, data: await body.json() });
  },
  axios: (url) =>
    axios.post(`${url}/?token=${secrets.query}`, { password: secrets.body, user: 'ada' }, { headers: { Authorization: `Bearer ${secrets.key}`, Cookie: `sid=${secrets.cookie}` } }),
  'axios with basic auth': (url) => axios.get(url, { auth: { username: 'ada', password: secrets.key }, params: { api_key: secrets.query } }),
  got: (url) => got.post(`${url}/?token=${secrets.query}`, { retry: { limit: 0 }, headers: { authorization: `Bearer ${secrets.key}` }, json: { password: secrets.body } }),
  openai: (url) => new OpenAI({ apiKey: secrets.key, baseURL: url, maxRetries: 0, defaultQuery: { token: secrets.query } }).chat.completions.create({ model: 'm', messages: [] }),
  '@anthropic-ai/sdk': (url) => new Anthropic({ apiKey: secrets.key, baseURL: url, maxRetries: 0 }).messages.create({ model: 'm', max_tokens: 1, messages: [] }),
  telegraf: (url) => new Telegram(`123456:${secrets.key}`, { apiRoot: url }).sendMessage(1, 'hello'),
  grammy: (url) => new Api(`123456:${secrets.key}`, { apiRoot: url }).sendMessage(1, 'hello'),
  'a grammy bot': async (url) => {
    const api = new Api(`123456:${secrets.key}`, { apiRoot: url });
    const context = new Context({ update_id: 1 }, api, { id: 1, is_bot: true, first_name: 'b', username: 'b' } as never);
    const cause = await api.getMe().catch((error: unknown) => error);
    throw new BotError(cause, context);
  },
  '@slack/web-api': (url) => new WebClient(secrets.key, { slackApiUrl: `${url}/`, logLevel: LogLevel.ERROR, retryConfig: { retries: 0 }, allowAbsoluteUrls: false }).apiCall('api.test', { password: secrets.body }),
  'discord.js': (url) => new REST({ api: url, retries: 0, makeRequest: fetch as never }).setToken(secrets.key).post('/channels/1/messages', { body: { password: secrets.body } }),
};

let url: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
});

afterAll(async () => {
  service.closeAllConnections();
  await new Promise((resolve) => service.close(resolve));
});

async function failureOf(name: string, url: string): Promise<unknown> {
  const call = clients[name];
  if (call === undefined) throw new Error(`no client ${name}`);
  return call(url).then(
    () => expect.unreachable('the call should fail'),
    (error: unknown) => error,
  );
}

/** All that a console, a JSON logger or a template would print. */
function printed(value: unknown): string {
  const { stack, message } = value as { stack?: unknown; message?: unknown };
  return [inspect(value, { depth: 40, showHidden: true, maxArrayLength: null, maxStringLength: null }), JSON.stringify(value), String(value), String(stack), String(message)].join('\n');
}

function findLeaks(text: string): readonly string[] {
  return Object.entries(secrets).flatMap(([name, secret]) => [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64').replace(/.?=*$/, '')].filter((form) => text.includes(form)).map((form) => `${name}: ${form}`));
}

describe.each(Object.keys(clients))('an error of %s', (name) => {
  it('holds the secrets before, and none after redact', async () => {
    const error = await failureOf(name, url);
    const before = inspect(error, { depth: 40, showHidden: true });
    const after = printed(redact(error));
    expect(findLeaks(after)).toEqual([]);
    expect(after).toContain('[redacted]');
    expect(findLeaks(before)).not.toEqual([]);
    expect(inspect(error, { depth: 40, showHidden: true })).not.toContain('[redacted]'); // nothing is changed in place
  });

  it('holds none when nobody listens', async () => {
    expect(findLeaks(printed(redact(await failureOf(name, await freeUrl()))))).toEqual([]);
  });

  it('brings none into the log through toPublicMessage', async () => {
    const lines: string[] = [];
    const logger = pino({ level: 'error' }, { write: (line: string) => void lines.push(line) });
    const error = await failureOf(name, url);
    const reply = toPublicMessage(error, { log: logger, id: 'request-1' });
    expect(reply).toBe('Something went wrong. Please try again later. (Reference: request-1)');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('request-1');
    expect(findLeaks(lines.join(''))).toEqual([]);
    toPublicMessage(error, { log: (message, detail) => void lines.push(message, inspect(detail, { depth: 40, showHidden: true })) });
    expect(findLeaks(lines.join(''))).toEqual([]);
  });
});

describe('what stays readable in an error', () => {
  it('of axios: status, method, URL without secrets, and harmless fields', async () => {
    const error = redact(await failureOf('axios', url));
    expect(error).toMatchObject({ name: 'AxiosError', code: 'ERR_BAD_REQUEST', status: 401, config: { method: 'post', data: '{"password":"[redacted]","user":"ada"}' } });
    expect(inspect(error, { depth: 9 })).toMatch(/\?token=\[redacted\]/);
  });

  it('of openai: status and request id', async () => {
    expect(redact(await failureOf('openai', url))).toMatchObject({ status: 401, type: 'authentication_error' });
  });

  it('of grammy: method and payload', async () => {
    expect(redact(await failureOf('grammy', url))).toMatchObject({ method: 'sendMessage', payload: { chat_id: 1, text: 'hello' }, error_code: 401 });
  });
});
