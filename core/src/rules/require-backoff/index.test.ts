import { expect } from 'vitest';
import { testRule } from '../../testing/index.ts';
import type { RunningSample } from '../../testing/types.ts';
import requireBackoff from './index.ts';

const strict = { strict: true };
const openai = `import OpenAI from 'openai';\nconst openai = new OpenAI();\n`;
const request = `{ model: 'gpt-4.1-mini', input: prompt }`;
const sleep = `const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));\n`;

/** Stands in for an API that fails a number of times before it answers. */
function flaky(failures: number, answer: unknown = 'answer') {
  const seen = { calls: 0, options: [] as unknown[] };
  const call = async (_request?: unknown, options?: unknown) => {
    seen.calls++;
    seen.options.push(options);
    // No wait: the server asks for the shortest that counts.
    if (seen.calls <= failures) throw Object.assign(new Error('busy'), { status: 429, headers: { 'retry-after-ms': '1' } });
    return answer;
  };
  return { seen, call };
}

/** An SDK client whose every failure is final, as with `maxRetries: 0`. */
function clientOf(call: unknown) {
  return class {
    readonly responses = { create: call };
    readonly models = { generateContent: call };
    readonly chat = { complete: call, completions: { create: call } };
    readonly createChatCompletion = call;
  };
}

async function answers(sample: RunningSample, name: string, seen: { readonly calls: number }, calls: number): Promise<void> {
  await expect(sample.call(name, 'hello')).resolves.toBe('answer');
  expect(seen.calls).toBe(calls);
}

const plain = flaky(2);
const plainNamed = flaky(1);
const thrown = flaky(2);
const helped = flaky(1);
const stackedInside = flaky(1);
const unneeded = flaky(0);
const legacy = flaky(1);
const gemini = flaky(1);
const posted = flaky(1);

testRule(requireBackoff, {
  invalid: [
    {
      name: 'a plain loop around fetch becomes withBackoff',
      code: `
import axios from 'axios';
export async function load(url) {
  for (let i = 0; i < 3; i++) { // ← hotLoop
    try {
      return await axios.get(url);
    } catch (error) {
      if (i === 2) throw error;
    }
  }
}
`,
      output: `
import axios from 'axios';
import { withBackoff } from 'secure-bot/runtime';
export async function load(url) {
  return await withBackoff(() => axios.get(url), { retries: 2 });
}
`,
      modules: { axios: { __esModule: true, default: { get: plain.call } } },
      execute: (sample) => answers(sample, 'load', plain.seen, 3),
    },
    {
      name: 'a loop that counts from 1 to a named limit keeps the limit',
      code: `
import axios from 'axios';
const tries = Number(process.env.TRIES ?? 3);
export async function load(url) {
  for (let attempt = 1; attempt <= tries; attempt++) { // ← hotLoop
    try {
      return await axios.get(url);
    } catch (error) {
      if (attempt === tries) { throw error; }
    }
  }
}
`,
      output: `
import axios from 'axios';
import { withBackoff } from 'secure-bot/runtime';
const tries = Number(process.env.TRIES ?? 3);
export async function load(url) {
  return await withBackoff(() => axios.get(url), { retries: tries - 1 });
}
`,
      modules: { axios: { __esModule: true, default: { get: plainNamed.call } } },
      execute: (sample) => answers(sample, 'load', plainNamed.seen, 2),
    },
    {
      name: 'a throw behind the loop goes with it, in CommonJS',
      code: `
const axios = require('axios');
async function load(url) {
  for (let i = 0; i < 5; i += 1) { // ← hotLoop
    try { return await axios.get(url); } catch {}
  }
  throw new Error('gave up');
}
exports.load = load;
`,
      output: null,
    },
    {
      name: 'the throw behind a counted loop is replaced as well',
      code: `
const axios = require('axios');
async function load(url) {
  for (let i = 0; i < 5; i++) { // ← hotLoop
    try { return await axios.get(url); } catch {}
  }
  throw new Error('gave up');
}
exports.load = load;
`,
      output: `
const axios = require('axios');
const { withBackoff } = require('secure-bot/runtime');
async function load(url) {
  return await withBackoff(() => axios.get(url), { retries: 4 });
}
exports.load = load;
`,
      modules: { axios: { get: thrown.call } },
      execute: (sample) => answers(sample, 'load', thrown.seen, 3),
    },
    {
      name: 'a loop that logs is left to the author',
      code: `
export async function load(url: string): Promise<Response | undefined> {
  let tries = 0;
  while (tries < 3) { // ← hotLoop
    try {
      const response = await fetch(url);
      return response;
    } catch (error) {
      tries++;
      console.error('again', error);
    }
  }
  return undefined;
}
`,
      output: null,
    },
    {
      name: 'a loop with a comment keeps it and is left to the author',
      code: `
export async function load(url) {
  for (let i = 0; i < 3; i++) { // ← hotLoop
    // the server is slow to start
    try { return await fetch(url); } catch (e) { if (i === 2) throw e; }
  }
}
`,
      output: null,
    },
    {
      name: 'an endless loop',
      code: `
import got from 'node-fetch';
async function load(url) {
  for (;;) { // ← hotLoop
    try { return await got(url); } catch {}
  }
}
`,
    },
    {
      name: 'a flag that only success sets',
      code: `
async function load(url) {
  let done = false;
  let body;
  do { // ← hotLoop
    try {
      body = await fetch(url);
      done = true;
    } catch (error) {
      console.log(error);
    }
  } while (!done);
  return body;
}
`,
    },
    {
      name: 'a loop around a function that makes the request',
      code: `
async function ask(prompt) {
  const response = await fetch('https://bot.acme.dev/ask', { method: 'POST', body: prompt });
  return response.text();
}
async function askAgain(prompt) {
  for (let i = 0; i < 3; i++) { // ← hotLoop
    try { return await ask(prompt); } catch { continue; }
  }
}
`,
    },
    {
      name: 'the rest of a long message, sent again after a failure',
      code: `
import { Client } from 'discord.js';
async function send(text, user) {
  let tries = 3;
  while (text.length > 0 && tries > 0) { // ← hotLoop
    try {
      const end = Math.min(2000, text.length);
      await user.send(text.slice(0, end));
      text = text.slice(end);
    } catch (error) {
      tries--;
    }
  }
}
`,
    },
    {
      name: 'repeats as long as the server is busy',
      code: `
async function load(url) {
  let response = await fetch(url);
  while (response.status === 429) { // ← hotLoop
    response = await fetch(url);
  }
  return response;
}
`,
    },
    {
      name: 'a function that calls itself from its catch',
      code: `
async function load(url, left = 3) {
  try {
    return await fetch(url);
  } catch (error) {
    if (left > 0) return load(url, left - 1); // ← hotRecursion
    throw error;
  }
}
`,
      output: null,
    },
    {
      name: 'a method that calls itself from its catch',
      code: `
import axios from 'axios';
class Api {
  async load(url: string): Promise<unknown> {
    try {
      return (await axios.get(url)).data;
    } catch {
      return this.load(url); // ← hotRecursion
    }
  }
}
`,
    },
    {
      name: 'the same wait for ever',
      code: `${sleep}
async function load(url) {
  while (true) { // ← uncapped
    try {
      return await fetch(url);
    } catch {
      await sleep(1000);
    }
  }
}
`,
      output: null,
    },
    {
      name: 'retries switched off at the client',
      code: `
import OpenAI from 'openai';
const client = new OpenAI({
  apiKey: process.env.OPENAI_API_KEY,
  maxRetries: 0, // ← off
});
export const answer = (prompt) => client.responses.create(${request});
`,
      output: `
import OpenAI from 'openai';
const client = new OpenAI({
  apiKey: process.env.OPENAI_API_KEY,
});
export const answer = (prompt) => client.responses.create(${request});
`,
    },
    {
      name: 'retries switched off in a class field',
      code: `
import Anthropic from '@anthropic-ai/sdk';
export class Bot {
  private readonly client: Anthropic;
  constructor(apiKey: string) {
    this.client = new Anthropic({ maxRetries: 0, apiKey }); // ← off
  }
  answer(prompt: string) {
    return this.client.messages.create({ model: 'claude-sonnet-4-5', max_tokens: 500, messages: [{ role: 'user', content: prompt }] });
  }
}
`,
    },
    {
      name: 'retries switched off at the call',
      code: `${openai}
export const answer = (prompt) => openai.responses.create(${request}, { maxRetries: 0 }); // ← off
`,
      output: `${openai}
export const answer = (prompt) => openai.responses.create(${request});
`,
      modules: { openai: { __esModule: true, default: clientOf(unneeded.call) } },
      execute: async (sample) => {
        await answers(sample, 'answer', unneeded.seen, 1);
        expect(unneeded.seen.options).toEqual([undefined]);
      },
    },
    {
      name: 'retries of the AI SDK switched off',
      code: `
import { generateText } from 'ai';
import { openai as provider } from '@ai-sdk/openai';
export const answer = (prompt) => generateText({ model: provider('gpt-4.1-mini'), prompt, maxRetries: 0 }); // ← off
`,
    },
    {
      name: 'raw fetch of a model',
      code: `
export async function answer(prompt) {
  const response = await fetch('https://api.openai.com/v1/chat/completions', { // ← unguarded
    method: 'POST',
    body: JSON.stringify({ prompt }), // the body
  });
  return response.json();
}
`,
      output: `
import { withBackoff } from 'secure-bot/runtime';

export async function answer(prompt) {
  const response = await withBackoff(() => fetch('https://api.openai.com/v1/chat/completions', {
    method: 'POST',
    body: JSON.stringify({ prompt }), // the body
  }));
  return response.json();
}
`,
    },
    {
      name: 'axios to another operation of a model host',
      code: `
import axios from 'axios';
export async function answer(prompt) {
  const { data } = await axios.post('https://api.groq.com/openai/v1/audio/speech', { prompt }); // ← unguarded
  return data;
}
`,
      modules: { axios: { __esModule: true, default: { post: (...values: unknown[]) => posted.call(...values).then((data) => ({ data })) } } },
      execute: (sample) => answers(sample, 'answer', posted.seen, 2),
    },
    {
      name: 'a base address from the environment',
      code: `
import { fetch as get } from 'undici';
const base = (process.env.BASE_URL || 'https://api.openai.com').trim();
export const answer = async (init) => {
  const response = await get(\`\${base}/v1/chat/completions\`, init); // ← unguarded
  return response.json();
};
`,
    },
    {
      name: 'openai 3 by package.json',
      code: `
const { Configuration, OpenAIApi } = require('openai');
const client = new OpenAIApi(new Configuration({ apiKey: process.env.OPENAI_API_KEY }));
exports.answer = async (prompt) => await client.createChatCompletion({ model: 'gpt-3.5-turbo', messages: [{ role: 'user', content: prompt }] }).catch(() => 'sorry'); // ← unguarded
`,
      packages: { openai: '^3.2.1' },
      modules: { openai: { Configuration: class {}, OpenAIApi: clientOf(legacy.call) } },
      execute: (sample) => answers(sample, 'answer', legacy.seen, 2),
    },
    {
      name: 'the client of openai 3 as a parameter of a handler in another file',
      code: `
module.exports = {
  async execute(message, ai, prompt) {
    const completion = await ai.createChatCompletion({ model: 'gpt-3.5-turbo', messages: [{ role: 'user', content: prompt }] }); // ← unguarded
    await message.reply(completion.data.choices[0].message.content);
  },
};
`,
      path: 'chat.js',
      packages: { openai: '^3.2.1' },
    },
    {
      name: 'Gemini without retryOptions',
      code: `
import { GoogleGenAI } from '@google/genai';
const ai = new GoogleGenAI({ apiKey: process.env.GEMINI_API_KEY });
export async function answer(contents) {
  return await ai.models.generateContent({ model: 'gemini-2.5-flash', contents }); // ← unguarded
}
`,
      modules: { '@google/genai': { GoogleGenAI: clientOf(gemini.call) } },
      execute: (sample) => answers(sample, 'answer', gemini.seen, 2),
    },
    {
      name: 'Mistral without retryConfig',
      code: `
import { Mistral } from '@mistralai/mistralai';
const client = new Mistral({ apiKey: process.env.MISTRAL_API_KEY ?? '' });
export const answer = (content: string) => client.chat.complete({ model: 'mistral-small-latest', messages: [{ role: 'user', content }] }); // ← unguarded
`,
    },
    {
      name: 'a form that is a stream cannot be sent twice',
      code: `
import axios from 'axios';
import FormData from 'form-data';
export async function transcribe(audio) {
  const form = new FormData();
  form.append('file', audio);
  const { data } = await axios.post('https://api.openai.com/v1/audio/transcriptions', form, { headers: form.getHeaders() }); // ← unguarded
  return data;
}
`,
      output: null,
    },
    {
      name: 'the body of another request cannot be sent twice',
      code: `
export async function POST(request) {
  return await fetch('https://api.openai.com/v1/responses', { method: 'POST', body: request.body, duplex: 'half' }); // ← unguarded
}
`,
      output: null,
    },
    {
      name: 'the form of the platform can be sent again',
      code: `
export async function transcribe(audio) {
  const form = new FormData();
  form.append('file', audio);
  const response = await fetch('https://api.deepgram.com/v1/listen', { method: 'POST', body: form }); // ← unguarded
  return response.json();
}
`,
      fixes: [{ title: 'Repeat with growing waits after failures that pass (429, 5xx, lost connections); up to 4 more requests' }],
    },
    {
      name: 'openai 3 with the address of a public provider',
      packages: { openai: '^3.2.1' },
      code: `
import { Configuration, OpenAIApi } from 'openai';
const client = new OpenAIApi(new Configuration({ basePath: 'https://api.together.xyz/v1' }));
export const answer = async (messages: []) => await client.createChatCompletion({ model: 'x', messages }); // ← unguarded
`,
    },
    {
      name: 'a local model in strict',
      options: strict,
      code: `
import ollama from 'ollama';
export const answer = (content) => ollama.chat({ model: 'llama3.1', messages: [{ role: 'user', content }] }); // ← unguarded
`,
    },
    {
      name: 'a chat client without a plugin in strict',
      options: strict,
      code: `
import { Bot } from 'grammy';
const bot = new Bot(process.env.BOT_TOKEN ?? ''); // ← client
bot.on('message', (ctx) => ctx.reply('hello'));
`,
    },
    {
      name: 'a backoff library around an SDK that repeats',
      code: `
import pRetry from 'p-retry';
${openai}
export const answer = (prompt) => pRetry(() => openai.responses.create(${request}), { retries: 3 }); // ← stacked
`,
      output: `
import pRetry from 'p-retry';
${openai}
export const answer = (prompt) => pRetry(() => openai.responses.create(${request}, { maxRetries: 0 }), { retries: 3 });
`,
      modules: {
        openai: { __esModule: true, default: clientOf(stackedInside.call) },
        'p-retry': { __esModule: true, default: async (run: () => Promise<unknown>) => run().catch(run) },
      },
      execute: async (sample) => {
        await answers(sample, 'answer', stackedInside.seen, 2);
        expect(stackedInside.seen.options).toEqual([{ maxRetries: 0 }, { maxRetries: 0 }]);
      },
    },
    {
      name: 'the helper of this project around an SDK that repeats',
      code: `
import { withBackoff } from 'secure-bot/runtime';
${openai}
export const answer = (prompt) => withBackoff(({ signal }) => openai.responses.create(${request}, { signal })); // ← stacked
`,
      output: `
import { withBackoff } from 'secure-bot/runtime';
${openai}
export const answer = (prompt) => withBackoff(({ signal }) => openai.responses.create(${request}, { signal, maxRetries: 0 }));
`,
      modules: { openai: { __esModule: true, default: clientOf(helped.call) } },
      execute: (sample) => answers(sample, 'answer', helped.seen, 2),
    },
    {
      name: 'a function with the request is handed to the library',
      code: `
import { backOff } from 'exponential-backoff';
import { generateText } from 'ai';
const ask = () => generateText({ // ← stacked
  model,
  prompt: 'hello',
});
export const answer = () => backOff(ask);
`,
      output: `
import { backOff } from 'exponential-backoff';
import { generateText } from 'ai';
const ask = () => generateText({
  model,
  prompt: 'hello',
  maxRetries: 0,
});
export const answer = () => backOff(ask);
`,
    },
    {
      name: 'a library around an HTTP client that repeats',
      code: `
import got from 'got';
import pRetry from 'p-retry';
export const load = (url) => pRetry(() => got(url)); // ← stacked
`,
      output: `
import got from 'got';
import pRetry from 'p-retry';
export const load = (url) => pRetry(() => got(url, { retry: { limit: 0 } }));
`,
    },
    {
      name: 'a time limit of one attempt is no wait between two',
      code: `
async function load(url) {
  for (let i = 0; i < 5; i++) { // ← hotLoop
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), 1000);
    try { return await fetch(url, { signal: controller.signal }); } catch (error) { if (i === 4) throw error; } finally { clearTimeout(timer); }
  }
}
`,
      output: null,
    },
    {
      name: 'a waiting loop around an SDK that repeats',
      code: `${openai}${sleep}
export async function answer(prompt) {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      return await openai.responses.create(${request}); // ← stacked
    } catch (error) {
      if (attempt === 2) throw error;
      await sleep(2 ** attempt * 1000);
    }
  }
}
`,
      fixes: [{ title: 'Switch the retries of the client off here, so that only the layer around it repeats' }],
    },
    {
      name: 'a loop that does not wait goes: the SDK repeats',
      code: `${openai}
export async function answer(prompt) {
  for (let i = 0; i < 3; i++) {
    try {
      return await openai.responses.create(${request}); // ← stacked
    } catch (error) {
      if (i === 2) throw error;
    }
  }
}
`,
      output: `${openai}
export async function answer(prompt) {
  return await openai.responses.create(${request});
}
`,
    },
    {
      name: 'a retry helper of the file around an SDK that repeats',
      code: `${openai}${sleep}
async function retry(run, tries = 3) {
  for (let i = 0; i < tries; i++) {
    try {
      return await run();
    } catch (error) {
      if (i === tries - 1) throw error;
      await sleep(1000 * 2 ** i);
    }
  }
}
export const answer = (prompt) => retry(() => openai.responses.create(${request})); // ← stacked
`,
    },
    {
      name: 'a policy around an SDK that repeats',
      code: `
import { retry, handleAll, ExponentialBackoff } from 'cockatiel';
${openai}
const policy = retry(handleAll, { maxAttempts: 3, backoff: new ExponentialBackoff() });
export const answer = (prompt) => policy.execute(() => openai.responses.create(${request})); // ← stacked
`,
    },
    {
      name: 'a client whose settings are elsewhere, in strict',
      options: strict,
      code: `
import type { OpenAI } from 'openai';
import retry from 'async-retry';
export const answer = (client: OpenAI, prompt: string) => retry(() => client.responses.create(${request})); // ← stacked
`,
    },
    {
      name: 'cockatiel without a backoff',
      code: `
import { retry, handleAll } from 'cockatiel';
export const policy = retry(handleAll, { maxAttempts: 3 }); // ← noWait
`,
      output: `
import { retry, handleAll, ExponentialBackoff } from 'cockatiel';
export const policy = retry(handleAll, { maxAttempts: 3, backoff: new ExponentialBackoff() });
`,
    },
    {
      name: 'axios-retry without retryDelay',
      code: `
import axios from 'axios';
import axiosRetry from 'axios-retry';
axiosRetry(axios, { retries: 3 }); // ← noWait
`,
    },
    {
      name: 'axios-retry without any options',
      code: `
import axios from 'axios';
import axiosRetry from 'axios-retry';
axiosRetry(axios); // ← noWait
`,
    },
    {
      name: 'p-retry whose waits do not grow',
      code: `
import pRetry from 'p-retry';
export const load = (url) => pRetry(() => fetch(url), { retries: 5, factor: 1 }); // ← flat
`,
      output: `
import pRetry from 'p-retry';
export const load = (url) => pRetry(() => fetch(url), { retries: 5 });
`,
    },
    {
      name: 'p-retry that does not wait at all',
      code: `
import pRetry from 'p-retry';
export const load = (url) => pRetry(() => fetch(url), { minTimeout: 0 }); // ← flat
`,
    },
  ],

  valid: [
    { name: 'an SDK that repeats by default', code: `${openai}export const answer = (prompt) => openai.responses.create(${request});\n` },
    { name: 'the current openai by package.json', packages: { openai: '^6.0.0' }, code: `${openai}export const answer = (prompt) => openai.chat.completions.create(${request});\n` },
    { name: 'a client with more retries', code: `import OpenAI from 'openai';\nconst client = new OpenAI({ maxRetries: 5 });\nexport const answer = (prompt) => client.responses.create(${request});\n` },
    {
      name: 'switched off at the client, withBackoff around the call',
      code: `
import OpenAI from 'openai';
import { withBackoff } from 'secure-bot/runtime';
const client = new OpenAI({ maxRetries: 0 });
export const answer = (prompt) => withBackoff(() => client.responses.create(${request}));
`,
    },
    {
      name: 'switched off at the call, a library around it',
      code: `
import retry from 'async-retry';
${openai}
export const answer = (prompt) => retry(() => openai.responses.create(${request}, { maxRetries: 0 }));
`,
    },
    {
      name: 'switched off, a loop that waits around it',
      code: `
import OpenAI from 'openai';
const client = new OpenAI({ maxRetries: 0 });
${sleep}
export async function answer(prompt) {
  for (let i = 0; i < 3; i++) {
    try { return await client.responses.create(${request}); } catch (error) {
      if (i === 2) throw error;
      await sleep(2 ** i * 1000);
    }
  }
}
`,
    },
    {
      name: 'the wrapper is one call away',
      code: `
import { withBackoff } from 'secure-bot/runtime';
async function ask(body) {
  const response = await fetch('https://api.openai.com/v1/responses', { method: 'POST', body });
  return response.json();
}
export const answer = (body) => withBackoff(() => ask(body));
`,
    },
    {
      name: 'a helper of another file that says so',
      code: `
import { withRetry as go } from './net.js';
export const answer = (body) => go(() => fetch('https://api.openai.com/v1/responses', { method: 'POST', body }));
`,
    },
    {
      name: 'a helper of this file that repeats and waits',
      code: `
async function withRetry(run, { tries = 3, delay = 150 } = {}) {
  let last;
  for (let i = 0; i < tries; i++) {
    try { return await run(); } catch (error) {
      last = error;
      await new Promise((resolve) => setTimeout(resolve, delay * Math.pow(2, i)));
    }
  }
  throw last;
}
export const answer = (body) => withRetry(() => fetch('https://api.openai.com/v1/responses', { method: 'POST', body }));
`,
    },
    {
      name: 'a loop with growing waits',
      code: `
async function load(url) {
  for (let attempt = 1; attempt <= 5; attempt++) {
    try {
      return await fetch(url);
    } catch (error) {
      if (attempt < 5) {
        const delay = Math.min(1000 * Math.pow(2, attempt - 1), 5000);
        await new Promise(resolve => setTimeout(resolve, delay));
      }
    }
  }
}
`,
    },
    {
      name: 'the timer of Node',
      code: `
import { setTimeout as pause } from 'node:timers/promises';
async function load(url) {
  for (let i = 0; i < 3; i++) {
    try { return await fetch(url); } catch { await pause(500); }
  }
}
`,
    },
    {
      name: 'a promisified timer',
      code: `
const { promisify } = require('util');
const rest = promisify(setTimeout);
async function load(url) {
  for (let i = 0; i < 3; i++) {
    try { return await fetch(url); } catch { await rest(1000 * i); }
  }
}
`,
    },
    {
      name: 'polling that waits on purpose',
      code: `
import axios from 'axios';
async function progress(id) {
  while (true) {
    const { data } = await axios.get('https://files.acme.dev/progress?id=' + id);
    if (data.success === 1) return data.url;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}
`,
    },
    {
      name: 'a worker that never ends',
      code: `${sleep}
async function work(url) {
  while (true) {
    try { await fetch(url); } catch (error) { console.error(error); }
    await sleep(60_000);
  }
}
`,
    },
    {
      name: 'waits for a program on the same machine',
      code: `${sleep}
async function ready() {
  while (true) {
    try { await fetch('http://localhost:8080/health'); return; } catch { await sleep(200); }
  }
}
`,
    },
    {
      name: 'a loop over items',
      code: `
async function loadAll(urls) {
  const pages = [];
  for (const url of urls) {
    try { pages.push(await fetch(url)); } catch { continue; }
  }
  return pages;
}
`,
    },
    {
      name: 'a loop over mirrors by index',
      code: `
const mirrors = ['https://a.acme.dev', 'https://b.acme.dev'];
async function load() {
  for (let i = 0; i < mirrors.length; i++) {
    const url = mirrors[i];
    try { return await fetch(url); } catch (error) { console.warn(url, error); }
  }
}
`,
    },
    {
      name: 'a fallback from model to model that waits',
      code: `
import axios from 'axios';
const models = ['a', 'b'];
const delay = ms => new Promise(r => setTimeout(r, ms));
async function ask(prompt) {
  for (let i = 0; i < models.length; i++) {
    const model = models[i];
    try {
      return (await axios.post('https://api.openai.com/v1/chat/completions', { model, prompt })).data;
    } catch (err) {
      if (i === models.length - 1) return 'sorry';
      await delay(3000);
    }
  }
}
`,
    },
    {
      name: 'a queue that is worked off',
      code: `
async function drain(queue) {
  while (queue.length > 0) {
    const job = queue.shift();
    try { await fetch(job.url); } catch (error) { console.error(error); }
  }
}
`,
    },
    {
      name: 'pages one after another',
      code: `
async function all(first) {
  let url = first;
  while (url) {
    try {
      const response = await fetch(url);
      const page = await response.json();
      url = page.next;
    } catch (error) {
      throw error;
    }
  }
}
`,
    },
    {
      name: 'a conversation at the terminal',
      code: `${openai}
async function chat(terminal) {
  while (true) {
    const prompt = await terminal.question('> ');
    if (prompt === 'exit') break;
    try {
      const response = await openai.responses.create(${request});
      console.log(response.output_text);
    } catch (error) {
      console.error(error);
    }
  }
}
`,
    },
    {
      name: 'the model is told what was wrong',
      code: `${openai}
async function ask(messages) {
  for (let i = 0; i < 3; i++) {
    try {
      const completion = await openai.chat.completions.create({ model: 'gpt-4.1', messages });
      return JSON.parse(completion.choices[0].message.content);
    } catch (error) {
      messages.push({ role: 'user', content: 'Answer with JSON only.' });
    }
  }
}
`,
    },
    {
      name: 'another answer is asked for, not another try',
      code: `${openai}
async function ask(prompt) {
  for (let i = 0; i < 3; i++) {
    try {
      const response = await openai.responses.create(${request});
      return JSON.parse(response.output_text);
    } catch {
      console.warn('no JSON');
    }
  }
}
`,
    },
    {
      name: 'a stream that is read',
      code: `
async function read(url) {
  const response = await fetch(url);
  const reader = response.body.getReader();
  while (true) {
    try {
      const { done, value } = await reader.read();
      if (done) break;
      process.stdout.write(value);
    } catch { break; }
  }
}
`,
    },
    {
      name: 'a recursion that waits',
      code: `${sleep}
async function load(url, left = 3) {
  try { return await fetch(url); } catch (error) {
    if (left === 0) throw error;
    await sleep(1000);
    return load(url, left - 1);
  }
}
`,
    },
    {
      name: 'a recursion by a timer',
      code: `
async function load(url) {
  try { await fetch(url); } catch { setTimeout(() => load(url), 5000); }
}
`,
    },
    {
      name: 'a recursion with another address',
      code: `
async function load(url) {
  try { return await fetch(url); } catch { return load('https://mirror.acme.dev'); }
}
`,
    },
    {
      name: 'a recursion for one error that another model avoids',
      options: strict,
      code: `
import OpenAI from 'openai';
let tuned = true;
export async function ask(client: OpenAI, input: string): Promise<unknown> {
  const model = tuned ? 'ft:mine' : 'gpt-4o';
  try {
    return await client.responses.create({ model, input });
  } catch (error) {
    if (error instanceof OpenAI.APIError && error.code === 'model_not_found') return ask(client, input);
    throw error;
  }
}
`,
    },
    {
      name: 'an agent that goes on after a failure with a longer conversation',
      code: `${openai}
async function agent(messages) {
  for (let step = 0; step < 10; step++) {
    try {
      const completion = await openai.chat.completions.create({ model: 'gpt-4.1', messages });
      const [{ message }] = completion.choices;
      messages.push(message);
      if (!message.tool_calls) return message.content;
    } catch (error) {
      console.error(error);
    }
  }
}
`,
    },
    {
      name: 'the next key after a failure',
      code: `
import axios from 'axios';
async function ask(keys, prompt) {
  let k = 0;
  while (k < keys.length) {
    try {
      return await axios.post('https://api.openai.com/v1/responses', { prompt }, { headers: { Authorization: keys[k] } });
    } catch { k++; }
  }
}
`,
    },
    {
      name: 'updates of a chat platform, read for ever',
      code: `
let offset = 0;
async function poll(token) {
  while (true) {
    try {
      const response = await fetch(\`https://api.telegram.org/bot\${token}/getUpdates?timeout=30&offset=\${offset}\`);
      for (const update of (await response.json()).result) offset = update.update_id + 1;
    } catch (error) { console.error(error); }
  }
}
`,
    },
    { name: 'several pictures of one prompt', code: `${openai}async function draw(prompt, n) { const all = []; for (let i = 0; i < n; i++) { try { all.push(await openai.images.generate({ prompt })); } catch (e) { console.error(e); } } return all; }\n` },
    { name: 'a limiter of parallel calls', code: `import Bottleneck from 'bottleneck';\n${openai}const limiter = new Bottleneck({ maxConcurrent: 2 });\nexport const answer = (prompt) => limiter.schedule(() => openai.responses.create(${request}));\n` },
    { name: 'a library that does not repeat', code: `import pRetry from 'p-retry';\n${openai}export const answer = (prompt) => pRetry(() => openai.responses.create(${request}), { retries: 0 });\n` },
    { name: 'got does not repeat POST', code: `import got from 'got';\nimport pRetry from 'p-retry';\nexport const send = (url, json) => pRetry(() => got.post(url, { json }));\n` },
    { name: 'a compatible server whose address is only a setting', code: `export const answer = async (settings, body) => await fetch(\`\${settings.url}/v1/chat/completions\`, { method: 'POST', body });\n` },
    {
      name: 'a method that repeats and waits',
      code: `
export class Api {
  async call(body) { return await fetch('https://api.openai.com/v1/responses', { method: 'POST', body }); }
  async again(run) { for (let i = 0; i < 3; i++) { try { return await run(); } catch { await this.pause(2 ** i); } } }
  pause(seconds) { return new Promise((resolve) => setTimeout(resolve, seconds * 1000)); }
  async answer(body) { return this.again(() => this.call(body)); }
}
`,
    },
    { name: 'a loop around something that is no request', code: `import { rename } from 'node:fs/promises';\nasync function move(a, b) { for (let i = 0; i < 3; i++) { try { return await rename(a, b); } catch {} } }\n` },
    { name: 'the same method on an unrelated object', code: `async function go(user) { for (let i = 0; i < 3; i++) { try { return await user.send('x'); } catch {} } }\n` },
    { name: 'fetch of something that is no model', code: `export const load = async (id) => await fetch('https://api.acme.dev/items/' + id);\n` },
    { name: 'a list of models', code: `export const models = async () => await fetch('https://openrouter.ai/api/v1/models', { headers: {} });\n` },
    { name: 'voices by axios.get', code: `import axios from 'axios';\nexport const voices = async () => await axios.get('https://api.elevenlabs.io/v1/voices');\n` },
    {
      name: 'a compatible server of the own network',
      packages: { openai: '^3.2.1' },
      code: `
const { Configuration, OpenAIApi } = require('openai');
const config = new Configuration({ basePath: process.env.LMSTUDIO_BASE_PATH?.replace(/\\/+$/, '') });
const client = new OpenAIApi(config);
exports.answer = async (messages) => await client.createChatCompletion({ model: 'local', messages });
`,
    },
    { name: 'a script that a developer starts', path: 'scripts/try-model.ts', code: `await fetch('https://api.openai.com/v1/responses', { method: 'POST' });\nexport {};\n` },
    { name: 'a local model', code: `import ollama from 'ollama';\nexport const answer = (content) => ollama.chat({ model: 'llama3.1', messages: [{ role: 'user', content }] });\n` },
    { name: 'a model server of the own machine, in strict', options: strict, code: `export const answer = async (body) => await fetch('http://localhost:11434/api/chat', { method: 'POST', body });\n` },
    { name: 'an own function of the name fetch', code: `import { fetch } from './api.js';\nexport const answer = async () => await fetch('https://api.openai.com/v1/responses');\n` },
    {
      name: 'Gemini with retryOptions',
      code: `
import { GoogleGenAI } from '@google/genai';
const ai = new GoogleGenAI({ apiKey: process.env.GEMINI_API_KEY, httpOptions: { retryOptions: { attempts: 4 } } });
export const answer = (contents) => ai.models.generateContent({ model: 'gemini-2.5-flash', contents });
`,
    },
    {
      name: 'axios with axios-retry and growing waits',
      code: `
import axios from 'axios';
import axiosRetry from 'axios-retry';
axiosRetry(axios, { retries: 3, retryDelay: axiosRetry.exponentialDelay });
export const answer = async (prompt) => (await axios.post('https://api.openai.com/v1/responses', { prompt })).data;
`,
    },
    { name: 'axios-retry with options from elsewhere', code: `import axios from 'axios';\nimport axiosRetry from 'axios-retry';\nimport { options } from './options.js';\naxiosRetry(axios, options);\n` },
    { name: 'cockatiel with a backoff', code: `import { retry, handleAll, ExponentialBackoff } from 'cockatiel';\nexport const policy = retry(handleAll, { backoff: new ExponentialBackoff() });\n` },
    { name: 'p-retry with a chosen wait', code: `import pRetry from 'p-retry';\nexport const load = (url) => pRetry(() => fetch(url), { factor: 1, minTimeout: 5000 });\n` },
    { name: 'grammY with its plugin, in strict', options: strict, code: `import { Bot } from 'grammy';\nimport { autoRetry } from '@grammyjs/auto-retry';\nconst bot = new Bot(process.env.BOT_TOKEN ?? '');\nbot.api.config.use(autoRetry());\n` },
    { name: 'grammY outside strict', code: `import { Bot } from 'grammy';\nconst bot = new Bot(process.env.BOT_TOKEN ?? '');\nbot.on('message', (ctx) => ctx.reply('hello'));\n` },
    { name: 'a client from elsewhere that may be switched off', code: `import type OpenAI from 'openai';\nimport retry from 'async-retry';\nexport const answer = (client: OpenAI, prompt: string) => retry(() => client.responses.create(${request}));\n` },
    { name: 'a test', path: 'bot.test.ts', code: `import OpenAI from 'openai';\nconst client = new OpenAI({ maxRetries: 0 });\nexport const answer = (prompt: string) => client.responses.create(${request});\n` },
    { name: 'half-typed code', code: `async function load(url) { for (;;) { try { } catch { } } }\nwithBackoff();\n` },
  ],
});
