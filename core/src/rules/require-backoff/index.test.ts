import { expect } from 'vitest';
import { testRule } from '../../testing/index.ts';
import requireBackoff from './index.ts';
import { answers, clientOf, flaky, openai, request, strict } from './samples.fixture.ts';

const unneeded = flaky(0);
const legacy = flaky(1);
const gemini = flaky(1);
const posted = flaky(1);

testRule(requireBackoff, {
  invalid: [
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
  ],

  valid: [
    { name: 'an SDK that repeats by default', code: `${openai}export const answer = (prompt) => openai.responses.create(${request});\n` },
    { name: 'the current openai by package.json', packages: { openai: '^6.0.0' }, code: `${openai}export const answer = (prompt) => openai.chat.completions.create(${request});\n` },
    { name: 'a client with more retries', code: `import OpenAI from 'openai';\nconst client = new OpenAI({ maxRetries: 5 });\nexport const answer = (prompt) => client.responses.create(${request});\n` },
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
    { name: 'a compatible server whose address is only a setting', code: `export const answer = async (settings, body) => await fetch(\`\${settings.url}/v1/chat/completions\`, { method: 'POST', body });\n` },
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
    { name: 'grammY with its plugin, in strict', options: strict, code: `import { Bot } from 'grammy';\nimport { autoRetry } from '@grammyjs/auto-retry';\nconst bot = new Bot(process.env.BOT_TOKEN ?? '');\nbot.api.config.use(autoRetry());\n` },
    { name: 'grammY outside strict', code: `import { Bot } from 'grammy';\nconst bot = new Bot(process.env.BOT_TOKEN ?? '');\nbot.on('message', (ctx) => ctx.reply('hello'));\n` },
    { name: 'switched off for a server of the own network', code: `import OpenAI from 'openai';\nconst client = new OpenAI({ baseURL: process.env.NIM_URL, maxRetries: 0 });\nexport const answer = (prompt) => client.responses.create(${request});\n` },
    { name: 'a test', path: 'bot.test.ts', code: `import OpenAI from 'openai';\nconst client = new OpenAI({ maxRetries: 0 });\nexport const answer = (prompt: string) => client.responses.create(${request});\n` },
  ],
});
