import { expect } from 'vitest';
import { testRule } from '../../testing/index.ts';
import noCleartextTransport from './index.ts';

/** Stand-in for an HTTP client that remembers where it was sent. */
function recordingClient() {
  const urls: string[] = [];
  const get = async (url: string | URL) => {
    urls.push(String(url));
    return { data: { ok: true }, json: async () => ({ ok: true }) };
  };
  return { urls, get };
}

const axiosStub = recordingClient();
const fetchStub = recordingClient();
const created: unknown[] = [];

testRule(noCleartextTransport, {
  invalid: [
    { name: "NestJS' HttpService", code: "import { HttpService } from '@nestjs/axios';\nexport class Sync {\n  constructor(private readonly http: HttpService) {}\n  push(rows) { return this.http.post('http://tickets.acme-desk.io/import', rows); } // ← url\n}\n" },
    {
      name: 'a template at axios.get, to a host that serves TLS',
      code: `
        const axios = require('axios');
        module.exports.search = async (query) => {
          const response = await axios.get(\`http://api.github.com/search/code?text=\${encodeURIComponent(query)}\`); // ← url
          return response.data;
        };
      `,
      path: 'bot.js',
      fixes: [{ safety: 'safe', title: 'Use https: (api.github.com serves it)' }],
      output: `
        const axios = require('axios');
        module.exports.search = async (query) => {
          const response = await axios.get(\`https://api.github.com/search/code?text=\${encodeURIComponent(query)}\`);
          return response.data;
        };
      `,
      modules: { axios: axiosStub },
      execute: async ({ call }) => {
        expect(await call('search', 'a b')).toEqual({ ok: true });
        expect(axiosStub.urls.at(-1)).toBe('https://api.github.com/search/code?text=a%20b');
      },
    },
    {
      name: 'constants joined over three hops, reported and fixed at the literal',
      code: `
        import fetch from 'node-fetch';
        const MIRROR = "http://raw.fgit.ml/"; // ← url
        const FILE = "PlexPt/prompts/main/prompts.json";
        const PROMPTS_URL = MIRROR + FILE;
        const timeout = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
        export async function prompts() {
          const response = await Promise.race([fetch(PROMPTS_URL), timeout(5000)]);
          return response.json();
        }
      `,
      fixes: [{ safety: 'review', title: 'Use https:, if raw.fgit.ml serves it' }],
      output: `
        import fetch from 'node-fetch';
        const MIRROR = "https://raw.fgit.ml/";
        const FILE = "PlexPt/prompts/main/prompts.json";
        const PROMPTS_URL = MIRROR + FILE;
        const timeout = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
        export async function prompts() {
          const response = await Promise.race([fetch(PROMPTS_URL), timeout(5000)]);
          return response.json();
        }
      `,
      modules: { 'node-fetch': { __esModule: true, default: fetchStub.get } },
      execute: async ({ call }) => {
        await call('prompts');
        expect(fetchStub.urls.at(-1)).toBe('https://raw.fgit.ml/PlexPt/prompts/main/prompts.json');
      },
    },
    {
      name: 'the client of the module that speaks http: only becomes its twin',
      code: `
        import http from 'node:http';
        export function ping(onAnswer) {
          http.get('http://api.github.com/zen', onAnswer); // ← url
        }
      `,
      output: `
        import { get } from 'node:https';
        export function ping(onAnswer) {
          get('https://api.github.com/zen', onAnswer);
        }
      `,
      modules: { 'node:https': { get: (url: string) => void created.push(url) } },
      execute: ({ call }) => {
        call('ping');
        expect(created.at(-1)).toBe('https://api.github.com/zen');
      },
    },
    {
      name: 'its twin is there already',
      code: `
        import http from 'http';
        import tls from 'node:https';
        export function ping(onAnswer) {
          http.get('http://api.github.com/zen', onAnswer); // ← url
          tls.get('https://api.github.com/meta', onAnswer);
        }
      `,
      output: `
        import tls from 'node:https';
        export function ping(onAnswer) {
          tls.get('https://api.github.com/zen', onAnswer);
          tls.get('https://api.github.com/meta', onAnswer);
        }
      `,
    },
    {
      name: 'a host option of the module that speaks http: only has no fix',
      code: `
        const { request } = require('http');
        request({ host: 'api.weather-bot.io', path: '/v1/now' }, (response) => response.resume()); // ← host
      `,
      path: 'bot.js',
      output: null,
    },
    {
      name: 'an agent that only fits http: has no fix',
      code: `
        import { Agent, get } from 'node:http';
        get('http://api.weather-bot.io/now', { agent: new Agent({ keepAlive: true }) }); // ← url
      `,
      output: null,
    },
    {
      name: 'base address of an axios instance',
      code: `
        import axios from 'axios';
        const gecko = axios.create({
          timeout: 5000,
          baseURL: 'http://api.coingecko.com/api/v3', // ← url
        });
        export const price = async (coin: string) => (await gecko.get('/simple/price', { params: { ids: coin } })).data;
      `,
      fixes: [{ safety: 'safe' }],
    },
    {
      name: 'default base address, assigned',
      code: `
        import axios from 'axios';
        axios.defaults.baseURL = 'http://bot-backend.fly.dev'; // ← url
      `,
    },
    {
      name: 'base address of a model client, behind an environment variable',
      code: `
        import OpenAI from 'openai';
        export const openai = new OpenAI({ baseURL: process.env.LLM_URL || 'http://llm.acme-bots.io/v1' }); // ← url
      `,
      fixes: [{ safety: 'review', title: 'Use https:, if llm.acme-bots.io serves it' }],
    },
    {
      name: 'fetch in a Telegram handler, with a comment inside the call',
      code: `
        import { Telegraf } from 'telegraf';
        const bot = new Telegraf(process.env.BOT_TOKEN);
        bot.command('fact', async (ctx) => {
          const response = await fetch(/* free, no key */ 'http://catfact.ninja/fact'); // ← url
          const { fact } = await response.json();
          await ctx.reply(fact);
        });
      `,
      fixes: [{ safety: 'safe' }],
    },
    {
      name: 'a class field',
      code: `
        import got from 'got';
        export class Weather {
          private readonly base = 'http://api.openweathermap.org/data/2.5'; // ← url
          now(city: string) {
            return got(\`\${this.base}/weather?q=\${encodeURIComponent(city)}\`).json();
          }
        }
      `,
      fixes: [{ safety: 'safe' }],
    },
    {
      name: 'an argument of the own wrapper, a method of a class',
      code: `
        import axios from 'axios';
        class Api {
          constructor(private readonly base: string) {}
          get(path: string) {
            return axios.get(this.base + path);
          }
        }
        export const api = new Api('http://api.acme-bots.io'); // ← url
      `,
    },
    {
      name: 'an argument of the own wrapper, destructured',
      code: `
        const call = async ({ url, init }) => (await fetch(url, init)).json();
        await call({ url: 'http://api.acme-bots.io/v1', init: {} }); // ← url
      `,
    },
    {
      name: 'a list of mirrors, by loop and by callback',
      code: `
        const mirrors = ['https://a.acme-bots.io', 'http://b.acme-bots.io']; // ← url
        for (const mirror of mirrors) await fetch(mirror);
        await Promise.all(mirrors.map((mirror) => fetch(mirror)));
      `,
    },
    {
      name: 'what an own function returns',
      code: `
        function endpoint(name: string) {
          return 'http://api.acme-bots.io/' + name; // ← url
        }
        await fetch(endpoint('users'));
      `,
    },
    {
      name: 'a URL object with its parameters set',
      code: `
        const url = new URL('http://api.acme-bots.io/search'); // ← url
        url.searchParams.set('q', 'cats');
        await fetch(url);
      `,
    },
    {
      name: 'the base of a URL object, as text',
      code: `
        const base = 'http://api.acme-bots.io'; // ← url
        await fetch(new URL('/search', base).toString());
        await fetch(new URL('/other', base).href);
      `,
    },
    { name: 'a Request', code: `await fetch(new Request('http://api.acme-bots.io/v1', { method: 'POST' })); // ← url` },
    {
      name: 'one side of a choice',
      code: `
        export const load = (beta: boolean) => fetch(beta ? 'http://beta.acme-bots.io' : 'https://acme-bots.io'); // ← url
      `,
    },
    {
      name: 'the scheme in a constant of its own',
      code: `
        const scheme = 'http'; // ← url
        await fetch(\`\${scheme}://api.acme-bots.io/v1\`);
      `,
    },
    {
      name: 'options in a variable, request by require',
      path: 'bot.js',
      code: `
        const request = require('request');
        const options = { method: 'GET', url: 'http://api.acme-bots.io/v1' }; // ← url
        request(options, (error, response, body) => console.log(body));
      `,
    },
    {
      name: 'two literals in one call keep their places',
      code: `
        import axios from 'axios';
        await axios({ baseURL: 'http://api.acme-bots.io', url: 'http://cdn.acme-bots.io/a.png' }); // ← url, url
      `,
    },
    {
      name: 'a host that refuses TLS: no fix that would break the call',
      code: `const place = await (await fetch('http://ip-api.com/json')).json(); // ← url`,
      output: null,
    },
    {
      name: 'a constant of another file, reported where it is used',
      files: { 'config.ts': `export const API = 'http://api.acme-bots.io';` },
      code: `
        import axios from 'axios';
        import { API } from './config.ts';
        export const users = () => axios.get(\`\${API}/users\`); // ← url
      `,
      output: null,
    },
    {
      name: 'an exported address: other files may depend on it',
      code: `
        import axios from 'axios';
        export const API = 'http://api.github.com'; // ← url
        export const zen = () => axios.get(API + '/zen');
      `,
      fixes: [{ safety: 'review' }],
    },
  ],
  valid: [
    { name: 'the same with TLS', code: `await fetch('https://api.acme-bots.io/v1');` },
    { name: 'a guard that looks for http:', code: `export const check = (url: string) => { if (url.startsWith('http://')) throw new Error('https only'); return fetch(url); };` },
    { name: 'a comparison', code: `export const isOurs = (url: string) => url === 'http://api.acme-bots.io/v1' || url.includes('http://acme-bots.io');` },
    { name: 'upgrading to TLS', code: `export const upgrade = (url: string) => fetch(url.replace('http://', 'https://'));` },
    { name: 'a base that only helps to parse', code: `import express from 'express'; const app = express(); app.get('/', (req, res) => { const { searchParams } = new URL(req.url, 'http://' + req.headers.host); res.json([...searchParams]); });` },
    { name: 'a parsed address of which only the path is used', code: `export const pathOf = (href: string) => new URL(href, 'http://acme-bots.io').pathname;` },
    { name: 'XML namespaces', code: `export const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1em"></svg>'; export const ns = document.createElementNS('http://www.w3.org/2000/svg', 'path');` },
    { name: 'JSON schema ids', code: `import OpenAI from 'openai'; const openai = new OpenAI(); await openai.chat.completions.create({ model: 'gpt-4o', messages: [], tools: [{ type: 'function', function: { name: 'f', parameters: { $schema: 'http://json-schema.org/draft-07/schema#', type: 'object' } } }] });` },
    { name: 'documentation', code: `export const option = { type: 'string', description: "Proxy, e.g. 'http://proxy.acme-bots.io:8080'", docs: 'http://acme-bots.io/docs' };` },
    { name: 'an address in a chat message', code: `import { Telegraf } from 'telegraf'; const bot = new Telegraf(process.env.BOT_TOKEN); bot.start((ctx) => ctx.reply('See http://acme-bots.io/help'));` },
    { name: 'a method of the same name on an unrelated object', code: `import { cache } from './cache.js'; cache.get('http://api.acme-bots.io/v1'); const fetchers = { fetch(url: string) { return url; } }; fetchers.fetch('http://api.acme-bots.io/v1');` },
    { name: 'a shadowed fetch', code: `function fetch(url: string) { return url.length; } fetch('http://api.acme-bots.io/v1');` },
    { name: 'a parameter that no call fills', code: `export const load = (url: string) => fetch(url);` },
    { name: 'an address from the environment', code: `import OpenAI from 'openai'; new OpenAI({ baseURL: process.env.LLM_URL ?? 'http://localhost:11434/v1' });` },
    { name: 'development only', code: `export const load = () => process.env.NODE_ENV === 'development' ? fetch('http://dev.acme-bots.io') : fetch('https://acme-bots.io');` },
    { name: 'a test', path: 'src/api.test.ts', code: `await fetch('http://api.acme-bots.io/v1');` },
  ],
});
