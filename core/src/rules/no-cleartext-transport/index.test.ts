import { describe, expect, it } from 'vitest';
import { isPublicHost, parseAuthority } from '../../rule/hosts.ts';
import { testRule } from '../../testing/index.ts';
import { cleartextUrl } from './cleartext.ts';
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
    { name: 'localhost as a subdomain of somebody else', code: `await fetch('http://localhost.evil.com/hook'); // ← url` },
    { name: 'localhost as a user name', code: `await fetch('http://localhost@evil.com/hook'); // ← url` },
    { name: 'an address that looks private but is not', code: `await fetch('http://10.0.0.1.acme.com/'); // ← url` },
    { name: 'a public address', code: `await fetch('http://93.184.215.14:8080/health'); // ← url` },
    { name: 'a public IPv6 address', code: `await fetch('http://[2606:4700:4700::1111]/'); // ← url` },
    { name: 'capital letters and blanks', code: `await fetch(' HTTP://API.Acme-Bots.IO/v1'); // ← url` },
    {
      name: 'a subdomain only known at run time',
      code: `export const shop = (name: string) => fetch(\`http://\${name}.myshopify.com/products.json\`); // ← url`,
    },
    { name: 'credentials only known at run time', code: `export const load = (user, key) => fetch(\`http://\${user}:\${key}@files.acme-bots.io/a\`); // ← url` },
    { name: 'a port only known at run time', code: 'fetch(`http://files.acme-bots.io:${process.env.PORT}/a`); // ← url' },
    {
      name: 'a path that follows the host directly',
      code: `
        const API = 'http://api.acme-bots.io'; // ← url
        export const users = (id: string) => fetch(API + '/users/' + id);
        export const rooms = (path: string) => fetch(\`\${API}\${path}\`);
      `,
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
      name: 'sockets: the global one, ws, socket.io',
      code: `
        import WebSocket from 'ws';
        import { io } from 'socket.io-client';
        export const feed = new WebSocket('ws://stream.binance.com:9443/ws/btcusdt@trade'); // ← url
        export const chat = io('http://chat.acme-bots.io'); // ← url
      `,
      fixes: [{ safety: 'safe', title: 'Use wss: (stream.binance.com serves it)' }, { safety: 'review' }],
    },
    { name: 'a WebSocket of the platform', code: `export const feed = new WebSocket('ws://feed.acme-bots.io/live'); // ← url` },
    {
      name: 'Redis without TLS, with the password in the URL',
      code: `
        import { createClient } from 'redis';
        export const cache = createClient({ url: 'redis://default:hunter2@redis-1.c55.cloud.redislabs.com:14271' }); // ← url
      `,
      fixes: [{ safety: 'review', title: 'Use rediss:, if redis-1.c55.cloud.redislabs.com port 14271 serves it' }],
    },
    {
      name: 'ioredis by options and by arguments',
      code: `
        import Redis from 'ioredis';
        export const a = new Redis({ host: 'cache.acme-bots.io', port: 6379 }); // ← host
        export const b = new Redis(6379, 'cache.acme-bots.io'); // ← host
      `,
      output: null,
    },
    {
      name: 'message brokers',
      code: `
        import mqtt from 'mqtt';
        import amqp from 'amqplib';
        export const sensors = mqtt.connect('mqtt://broker.hivemq.com'); // ← url
        export const jobs = await amqp.connect('amqp://guest:guest@queue.acme-bots.io'); // ← url
      `,
    },
    {
      name: 'FTP without TLS',
      code: `
        import { Client } from 'basic-ftp';
        const client = new Client();
        await client.access({ host: 'ftp.acme-bots.io', user: 'bot', password: process.env.FTP_PASSWORD }); // ← host
      `,
    },
    {
      name: 'mail with TLS forbidden',
      code: `
        import nodemailer from 'nodemailer';
        export const mailer = nodemailer.createTransport({
          host: 'smtp.acme-bots.io', // ← host
          port: 25,
          ignoreTLS: true,
        });
      `,
    },
    {
      name: 'mail on the port of old',
      code: `
        import nodemailer from 'nodemailer';
        export const mailer = nodemailer.createTransport({ host: 'smtp.acme-bots.io', port: 25, secure: false }); // ← host
      `,
      output: null,
    },
    {
      name: 'stores of a bot: vectors, files, rooms',
      code: `
        import { createClient } from '@supabase/supabase-js';
        import { QdrantClient } from '@qdrant/js-client-rest';
        import { S3Client } from '@aws-sdk/client-s3';
        import { MatrixClient } from 'matrix-bot-sdk';
        export const db = createClient('http://db.acme-bots.io', process.env.SUPABASE_KEY); // ← url
        export const vectors = new QdrantClient({ url: 'http://vectors.acme-bots.io:6333' }); // ← url
        export const files = new S3Client({ endpoint: 'http://files.acme-bots.io' }); // ← url
        export const rooms = new MatrixClient('http://matrix.acme-bots.io', process.env.MATRIX_TOKEN); // ← url
      `,
    },
    {
      name: 'mail with TLS where offered, when strict',
      options: { strict: true },
      code: `
        import { createTransport } from 'nodemailer';
        export const mailer = createTransport('smtp://bot:pw@smtp.acme-bots.io:587'); // ← url
      `,
    },
    {
      name: 'the address that Telegram calls',
      code: `
        import { Bot } from 'grammy';
        const bot = new Bot(process.env.BOT_TOKEN);
        await bot.api.setWebhook('http://bot.acme-bots.io/telegram'); // ← url
      `,
    },
    {
      name: 'where a sign-in comes back to, for any library',
      code: `
        import passport from 'passport';
        import { Strategy } from 'passport-discord';
        const settings = {
          clientID: process.env.DISCORD_CLIENT_ID,
          clientSecret: process.env.DISCORD_CLIENT_SECRET,
          callbackURL: 'http://dash.acme-bots.io/auth/callback', // ← url
        };
        passport.use(new Strategy(settings, (token, refresh, profile, done) => done(null, profile)));
      `,
      fixes: [{ safety: 'review' }],
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
    { name: 'loopback', code: "await fetch(`http://127.0.0.1:${process.env.PORT}/wait?poll=false`); await fetch('http://localhost:3000'); await fetch('http://[::1]:8080/');" },
    { name: 'loopback in other spellings', code: `await fetch('http://2130706433/'); await fetch('http://127.1/'); await fetch('http://0x7f.1/'); await fetch('http://bot.localhost/');` },
    { name: 'private networks', code: `for (const host of ['http://10.1.2.3', 'http://192.168.0.7:8000', 'http://172.17.0.1:11434', 'http://[fd00::1]/', 'http://169.254.169.254/']) await fetch(host);` },
    { name: 'private networks written into IPv6', code: `await fetch('http://[::ffff:192.168.0.1]/');` },
    { name: 'names of the own network', code: `await fetch('http://backend:8080/x'); await fetch('http://nas.local'); await fetch('http://ollama.internal/api'); await fetch('http://host.docker.internal:11434');` },
    { name: 'names of a cluster', code: `await fetch('http://wiki.knowledge.svc.cluster.local/api'); await fetch('http://wiki.knowledge.svc/api');` },
    { name: 'names for examples', code: `await fetch('http://example.com/a'); await fetch('http://api.example.org'); await fetch('http://bot.test/'); await fetch('http://your-domain.com/hook');` },
    { name: 'a host only known at run time', code: 'export const load = (host: string) => fetch(`http://${host}/status`); export const other = (tld: string) => fetch(`http://api.${tld}/`);' },
    { name: 'a guard that looks for http:', code: `export const check = (url: string) => { if (url.startsWith('http://')) throw new Error('https only'); return fetch(url); };` },
    { name: 'a comparison', code: `export const isOurs = (url: string) => url === 'http://api.acme-bots.io/v1' || url.includes('http://acme-bots.io');` },
    { name: 'upgrading to TLS', code: `export const upgrade = (url: string) => fetch(url.replace('http://', 'https://'));` },
    { name: 'a base that only helps to parse', code: `import express from 'express'; const app = express(); app.get('/', (req, res) => { const { searchParams } = new URL(req.url, 'http://' + req.headers.host); res.json([...searchParams]); });` },
    { name: 'a parsed address of which only the path is used', code: `export const pathOf = (href: string) => new URL(href, 'http://acme-bots.io').pathname;` },
    { name: 'an absolute address with a cleartext base', code: `await fetch(new URL('https://api.acme-bots.io/v1', 'http://acme-bots.io'));` },
    { name: 'XML namespaces', code: `export const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1em"></svg>'; export const ns = document.createElementNS('http://www.w3.org/2000/svg', 'path');` },
    { name: 'JSON schema ids', code: `import OpenAI from 'openai'; const openai = new OpenAI(); await openai.chat.completions.create({ model: 'gpt-4o', messages: [], tools: [{ type: 'function', function: { name: 'f', parameters: { $schema: 'http://json-schema.org/draft-07/schema#', type: 'object' } } }] });` },
    { name: 'documentation', code: `export const option = { type: 'string', description: "Proxy, e.g. 'http://proxy.acme-bots.io:8080'", docs: 'http://acme-bots.io/docs' };` },
    { name: 'an address in a chat message', code: `import { Telegraf } from 'telegraf'; const bot = new Telegraf(process.env.BOT_TOKEN); bot.start((ctx) => ctx.reply('See http://acme-bots.io/help'));` },
    { name: 'a method of the same name on an unrelated object', code: `import { cache } from './cache.js'; cache.get('http://api.acme-bots.io/v1'); const fetchers = { fetch(url: string) { return url; } }; fetchers.fetch('http://api.acme-bots.io/v1');` },
    { name: 'a shadowed fetch', code: `function fetch(url: string) { return url.length; } fetch('http://api.acme-bots.io/v1');` },
    { name: 'a parameter that no call fills', code: `export const load = (url: string) => fetch(url);` },
    { name: 'an address from the environment', code: `import OpenAI from 'openai'; new OpenAI({ baseURL: process.env.LLM_URL ?? 'http://localhost:11434/v1' });` },
    { name: 'a relative address', code: `await fetch('/api/chat'); await fetch('//cdn.acme-bots.io/a.js');` },
    { name: 'development only', code: `export const load = () => process.env.NODE_ENV === 'development' ? fetch('http://dev.acme-bots.io') : fetch('https://acme-bots.io');` },
    { name: 'Redis with TLS, by scheme and by option', code: `import { createClient } from 'redis'; createClient({ url: 'rediss://cache.acme-bots.io' }); createClient({ url: 'redis://cache.acme-bots.io', socket: { tls: true } }); createClient({ url: 'redis://localhost:6379' });` },
    { name: 'ioredis with TLS', code: `import Redis from 'ioredis'; new Redis({ host: 'cache.acme-bots.io', tls: {} }); new Redis('redis://cache.acme-bots.io', { tls: { servername: 'cache' } }); new Redis(6379, 'redis');` },
    { name: 'FTP with TLS', code: `import { Client } from 'basic-ftp'; const client = new Client(); await client.access({ host: 'ftp.acme-bots.io', secure: true });` },
    { name: 'mail with TLS', code: `import nodemailer from 'nodemailer'; nodemailer.createTransport({ host: 'smtp.acme-bots.io', port: 465, secure: true, ignoreTLS: true }); nodemailer.createTransport({ host: 'smtp.acme-bots.io', port: 587 });` },
    { name: 'a callback on the own machine, and one that nobody reads', code: `import { Strategy } from 'passport-discord'; new Strategy({ callbackURL: 'http://localhost:3000/callback' }, () => {}); const notes = { callbackURL: 'http://dash.acme-bots.io/callback' };` },
    { name: 'a test', path: 'src/api.test.ts', code: `await fetch('http://api.acme-bots.io/v1');` },
    { name: 'broken addresses', code: `await fetch('http://'); await fetch('http:// /x'); await fetch('http://[::'); await fetch('http:acme'); await fetch('');` },
    { name: 'a socket that serves', code: `import http from 'node:http'; http.createServer((req, res) => res.end('http://acme-bots.io')).listen(80, 'acme-bots.io');` },
  ],
});

describe('isPublicHost', () => {
  it.each(['acme.io', 'localhost.evil.com', '8.8.8.8', '2606:4700::1', '::ffff:808:808', 'xn--bcher-kva.example2.com', 'a.b.co.uk', '172.32.0.1', '100.128.0.1', 'svc.acme.com'])('%s', (host) => {
    expect(isPublicHost(host)).toBe(true);
  });
  it.each(['localhost', 'redis', 'a.local', 'x.svc', '10.0.0.1', '172.31.255.255', '192.168.1.1', '100.64.0.1', '0.0.0.0', '255.255.255.255', '::1', '::', 'fe80::1', 'fd12::1',
    '::ffff:7f00:1', '2001:db8::1', 'example.com', 'a.b.example.org', 'a..b', 'host.123', 'foo.kube-system', ''])('not %s', (host) => {
    expect(isPublicHost(host)).toBe(false);
  });
});

describe('reading addresses', () => {
  it('keeps the port that the address says', () => {
    expect(parseAuthority('a:b@ACME.io:80')).toEqual({ host: 'acme.io', port: '80' });
    expect(parseAuthority('[2606:4700::1]')).toEqual({ host: '2606:4700::1', port: '' });
    expect(parseAuthority('a b')).toBeUndefined();
  });
  it('needs the host to be proved', () => {
    expect(cleartextUrl('http://acme.io\0')?.host).toBe('acme.io');
    expect(cleartextUrl('http://acme.\0/')).toBeUndefined();
    expect(cleartextUrl('http://\0.io/')).toBeUndefined();
    expect(cleartextUrl('http://\0.acme.io/')?.host).toBe('x.acme.io');
    expect(cleartextUrl('https://acme.io/')).toBeUndefined();
  });
});
