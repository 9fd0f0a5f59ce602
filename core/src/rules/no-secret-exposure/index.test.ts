import { expect, vi } from 'vitest';
import { testRule } from '../../testing/index.ts';
import noSecretExposure from './index.ts';

const express = "import express from 'express';\nconst app = express();\n";
const telegraf = "import { Telegraf } from 'telegraf';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\n";

testRule(noSecretExposure, {
  invalid: [
    { name: 'the key is in what a pattern leaves of an object', code: "import OpenAI from 'openai';\nconst settings = { apiKey: process.env.OPENAI_API_KEY, model: 'gpt-5' };\nexport const openai = new OpenAI({ apiKey: settings.apiKey });\nconst { model, ...others } = settings;\nconsole.log(model, others); // ← exposed\n" },
    {
      name: 'the environment in a reply: what is no secret stays',
      code: "import { Telegraf } from 'telegraf';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\nbot.command('env', async (ctx) => {\n  await ctx.reply(JSON.stringify(process.env, null, 2)); // ← environment\n});\n",
      output: "import { Telegraf } from 'telegraf';\nimport { redact } from 'secure-bot/runtime';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\nbot.command('env', async (ctx) => {\n  await ctx.reply(JSON.stringify(redact(process.env), null, 2));\n});\n",
      fixes: [{ title: 'Send it through redact: credentials in it read [redacted]', safety: 'review' }],
    },
    {
      name: 'a bare token in a reply has to go by hand',
      code: "import { Telegraf } from 'telegraf';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\nbot.command('token', async (ctx) => {\n  await ctx.reply(`Here is the token ${process.env.BOT_TOKEN}`); // ← exposed\n});\n",
      output: null,
    },
    {
      name: 'the fixed log shows no key',
      code: "export function start() {\n  console.log('key', process.env.WEATHER_API_KEY); // ← exposed\n}\n",
      execute: (sample) => {
        const log = vi.spyOn(console, 'log').mockReturnValue();
        vi.stubEnv('WEATHER_API_KEY', 'plain-looking-value');
        sample.call('start');
        expect(log.mock.calls).toEqual([['key', 'set']]);
        log.mockRestore();
        vi.unstubAllEnvs();
      },
    },
    {
      name: 'logs a key of the environment',
      code: "console.log('GROQ API KEY:', process.env.GROQ_API_KEY); // ← exposed\n",
      output: "console.log('GROQ API KEY:', process.env.GROQ_API_KEY ? 'set' : 'not set');\n",
    },
    { name: 'in a template', code: "const token = process.env.BOT_TOKEN;\nconsole.info(`Starting with ${token}`); // ← exposed\n" },
    { name: 'with a fallback', code: "console.log(`Key: ${process.env.API_KEY || 'NOT SET'}`); // ← exposed\n" },
    { name: 'more than four characters', code: "console.log('key', process.env.OPENAI_API_KEY?.substring(0, 10)); // ← exposed\n" },
    {
      name: 'headers with a bearer token in a variable',
      code: `import axios from 'axios';
import winston from 'winston';
const logger = winston.createLogger();
export async function upload(form, token) {
  const headers = {
    Authorization: \`Bearer \${token}\`,
    'Content-Type': 'audio/ogg',
  };
  logger.debug('Headers:', headers); // ← headers
  return axios.post('https://api.example.com/media', form, { headers });
}
`,
    },
    { name: 'headers among other things: one finding, where they are mended', code: "export async function send(text) {\n  const token = process.env.CLOUD_API_ACCESS_TOKEN;\n  const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` };\n  console.log('reply', { text, headers }); // ← headers\n  return fetch('https://graph.example.com/messages', { method: 'POST', headers });\n}\n" },
    { name: 'the headers of a request', code: `${express}app.post('/webhook', (req, res) => {\n  console.log(JSON.stringify(req.headers)); // ← headers\n  res.end();\n});\n`, output: `import express from 'express';\nimport { redact } from 'secure-bot/runtime';\nconst app = express();\napp.post('/webhook', (req, res) => {\n  console.log(JSON.stringify(redact(req.headers)));\n  res.end();\n});\n` },
    { name: 'the environment', code: 'console.log(process.env); // ← environment\n' },
    { name: 'an axios error with the Authorization header of its request', code: "import axios from 'axios';\nexport async function ask(prompt) {\n  try {\n    return await axios.post('https://api.example.com/ask', { prompt }, { headers: { Authorization: `Bearer ${process.env.API_KEY}` } });\n  } catch (error) {\n    console.error('failed', error); // ← error\n  }\n}\n", output: "import axios from 'axios';\nimport { redact } from 'secure-bot/runtime';\nexport async function ask(prompt) {\n  try {\n    return await axios.post('https://api.example.com/ask', { prompt }, { headers: { Authorization: `Bearer ${process.env.API_KEY}` } });\n  } catch (error) {\n    console.error('failed', redact(error));\n  }\n}\n" },
    { name: 'a key in the query', code: "export const weather = (city) => fetch(`https://api.weather.example/v1?q=${encodeURIComponent(city)}&appid=${process.env.WEATHER_API_KEY}`); // ← query\n" },
    { name: 'a password in a system prompt', code: "import OpenAI from 'openai';\nconst ai = new OpenAI();\nexport const ask = (text) => ai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'system', content: `The admin password is ${process.env.ADMIN_PASSWORD}` }, { role: 'user', content: text }] }); // ← exposed\n" },
    { name: 'a reply', code: `${telegraf}bot.command('debug', (ctx) => ctx.reply('Token: ' + process.env.BOT_TOKEN)); // ← exposed\n` },
    { name: 'a published key of a model', code: "import OpenAI from 'openai';\nexport const ai = new OpenAI({ apiKey: process.env.NEXT_PUBLIC_OPENAI_API_KEY, dangerouslyAllowBrowser: true }); // ← published, browserClient\n" },
    { name: 'a password that a user typed in', code: `${express}app.post('/login', (req, res) => {\n  console.log('login', req.body.user, req.body.password); // ← exposed\n  res.end();\n});\n` },
    { name: 'destructured from the environment under another name', code: "const { BOT_TOKEN: secret } = process.env;\nconsole.debug('starting', secret); // ← exposed\n" },
    { name: 'CommonJS and winston', code: "const winston = require('winston');\nconst logger = winston.createLogger();\nlogger.info('db', { password: process.env.DB_PASSWORD }); // ← exposed\n", path: 'db.js' },
    { name: 'a variable that an SDK gets as its key, whatever its name', code: "import { Telegraf } from 'telegraf';\nconst bot = new Telegraf(process.env.TG);\nconsole.log('bot', process.env.TG); // ← exposed\nbot.launch();\n" },
    { name: 'the whole configuration', code: "const config = { port: process.env.PORT, openai: { apiKey: process.env.OPENAI_API_KEY } };\nconsole.log('config', config); // ← exposed\n", output: "import { redact } from 'secure-bot/runtime';\n\nconst config = { port: process.env.PORT, openai: { apiKey: process.env.OPENAI_API_KEY } };\nconsole.log('config', redact(config));\n" },
    { name: 'the address of a database with its password', code: "console.log('connecting to ' + process.env.DATABASE_URL); // ← exposed\n" },
    { name: 'the address of a Telegram file, with the token in it', code: `${telegraf}bot.on('photo', async (ctx) => {\n  const link = await ctx.telegram.getFileLink(ctx.message.photo[0].file_id);\n  console.log('file', link.href); // ← exposed\n});\n` },
    { name: 'an Authorization header of a request', code: `${express}app.use((req, res, next) => { console.log(req.headers.authorization); next(); }); // ← exposed\n` },
    { name: 'options with an Authorization header', code: "export function send(token) {\n  const options = { method: 'POST', headers: { Authorization: 'Bearer ' + token } };\n  console.log(options); // ← headers\n  return fetch('https://api.example.com', options);\n}\n" },
    { name: 'an error of an instance with a key', code: "import axios from 'axios';\nconst api = axios.create({ baseURL: 'https://api.example.com', headers: { 'X-Api-Key': process.env.API_KEY } });\nexport const load = () => api.get('/now').catch((error) => console.error(error)); // ← error\n" },
    { name: 'the error that grammY hands to bot.catch', code: "import { Bot } from 'grammy';\nconst bot = new Bot(process.env.BOT_TOKEN);\nbot.catch((error) => {\n  console.error('failed', error); // ← error\n});\n" },
    { name: 'an HTTP response', code: `${express}app.get('/debug', (req, res) => res.json({ key: process.env.STRIPE_SECRET_KEY })); // ← exposed\n` },
    { name: 'import.meta.env that Vite publishes', code: 'export const key = import.meta.env.VITE_OPENAI_API_KEY; // ← published\n' },
    { name: 'an attribute of a trace', code: "import { trace } from '@opentelemetry/api';\nconst tracer = trace.getTracer('bot');\nexport const ask = () => tracer.startActiveSpan('ask', (span) => {\n  span.setAttribute('llm.key', process.env.OPENAI_API_KEY); // ← exposed\n  span.end();\n});\n" },
    { name: 'comments and a type assertion', code: "console.log(/* for now */ process.env.JWT_SECRET as string); // ← exposed\n" },
    {
      name: 'a key that another file exports',
      code: "import { apiKey } from './config';\nconsole.log('using', apiKey); // ← exposed\n",
      files: { 'config.ts': 'export const apiKey = process.env.OPENAI_API_KEY;\n' },
    },
    {
      name: 'a property of the configuration in another file',
      code: "import { config } from './config';\nconsole.log(config.port, config.db.password); // ← exposed\n",
      files: { 'config.ts': 'export const config = { port: process.env.PORT, db: { password: process.env.DB_PASSWORD } };\n' },
    },
    {
      name: 'a default export, CommonJS',
      code: "const config = require('./config');\nconsole.log(config.token); // ← exposed\n",
      path: 'bot.js',
      files: { 'config.js': 'module.exports = { token: process.env.BOT_TOKEN };\n' },
    },
    {
      name: 'a logging helper of another file',
      code: "import { note } from './log';\nnote(`token ${process.env.BOT_TOKEN}`); // ← exposed\n",
      files: { 'log.ts': 'export function note(text: string) {\n  console.log(new Date().toISOString(), text);\n}\n' },
    },
    {
      name: 'what a function of another file returns',
      code: "import { settings } from './settings';\nconst { signingSecret } = settings();\nconsole.log(signingSecret); // ← exposed\n",
      files: { 'settings.ts': 'export const settings = () => ({ port: process.env.PORT, signingSecret: process.env.SLACK_SIGNING_SECRET });\n' },
    },
    {
      name: 'on a stage that is not development',
      code: "if (process.env.STAGE === 'staging') console.log(process.env.API_KEY); // ← exposed\nif (process.env.STAGE !== 'dev') console.log(process.env.API_TOKEN); // ← exposed\n",
    },
    {
      name: 'a copy that overwrites something else',
      code: "const config = { host: process.env.DB_HOST, password: process.env.DB_PASSWORD };\nconsole.log({ ...config, host: 'hidden' }); // ← exposed\n",
    },
    {
      name: 'a field that settings take from the environment and callers may replace',
      code: "export class Ai {\n  constructor() { this.settings = { model: process.env.MODEL, apiKey: process.env.AI_API_KEY }; }\n  update(next) { this.settings = { ...this.settings, ...next }; console.log(this.settings.apiKey); } // ← exposed\n}\n",
    },
    {
      name: 're-exported under another name',
      code: "import { credential } from './index';\nconsole.log(credential); // ← exposed\n",
      files: { 'index.ts': "export { apiKey as credential } from './config';\n", 'config.ts': 'export const apiKey = process.env.GROQ_API_KEY;\n' },
    },
  ],
  valid: [
    { name: 'pino that redacts', code: `import pino from 'pino';\nimport OpenAI from 'openai';\nconst key = process.env.OPENAI_API_KEY;\nconst openai = new OpenAI({ apiKey: key });\nconst log = pino({ redact: ['key'] });\nlog.info({ key }, 'start');\n` },
    { name: 'what a pattern leaves of an object', code: "import OpenAI from 'openai';\nconst settings = { apiKey: process.env.OPENAI_API_KEY, model: 'gpt-5' };\nexport const openai = new OpenAI({ apiKey: settings.apiKey });\nconst { apiKey, ...others } = settings;\nconsole.log(others, Boolean(apiKey));\n" },
    { name: 'headers with another word in the place of the credential', code: "export async function send(token, body) {\n  const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` };\n  console.log('sending', { headers: { ...headers, Authorization: '[REDACTED]' }, body });\n  return fetch('https://api.example.com/speech', { method: 'POST', headers, body });\n}\n" },
    { name: 'stars in its place', code: "const key = process.env.OPENAI_API_KEY ?? '';\nconsole.log(key.replace(/./g, '*'), '***' + key.slice(-4), `${key.slice(0, 3)}…`);\n" },
    { name: 'a function of the file that masks', code: "const mask = (value) => `${value.slice(0, 2)}***${value.slice(-2)}`;\nconsole.log(mask(process.env.OPENAI_API_KEY));\n" },
    { name: 'the id of a bot before the colon', code: "const token = process.env.BOT_TOKEN;\nconsole.log('bot', token.split(':')[0]);\n" },
    { name: 'a digest of it', code: "import { createHash } from 'node:crypto';\nconsole.log(createHash('sha256').update(process.env.API_KEY).digest('hex'));\n" },
    { name: 'the names of what is set', code: "const settings = { apiKey: process.env.API_KEY, port: process.env.PORT };\nconsole.log(Object.keys(settings));\nfor (const [name, value] of Object.entries(settings)) if (!value) console.warn(`${name} is missing`);\n" },
    { name: 'the names of what is missing, picked out of the entries', code: "const variables = { CLIENT_ID: process.env.CLIENT_ID, CLIENT_SECRET: process.env.CLIENT_SECRET };\nconst missing = Object.entries(variables).filter(([, value]) => !value).map(([name]) => name);\nfor (const name of missing) console.error(`  - ${name}`);\n" },
    { name: 'a copy whose password is overwritten', code: "const config = { host: process.env.DB_HOST, password: process.env.DB_PASSWORD || '' };\nconsole.log('connecting', { ...config, password: config.password ? '******' : 'not set' });\n" },
    { name: 'where an address leads, without its credentials', code: "const address = new URL(process.env.DATABASE_URL);\nconsole.log(`database ${address.pathname.slice(1)} at ${address.hostname}:${address.port}`);\nconsole.log({ scheme: address.protocol.replace(':', ''), host: address.host });\nfunction shown(text) { const parsed = new URL(text); return { scheme: parsed.protocol.replace(':', ''), host: parsed.hostname, port: parsed.port || '(default)' }; }\nconsole.log({ redis: shown(process.env.REDIS_URL.trim()) });\n" },
    { name: 'a program that reads a variable of Vite', code: "import { createClient } from '@supabase/supabase-js';\nexport const store = createClient(process.env.SUPABASE_URL, process.env.SUPABASE_KEY || process.env.VITE_SUPABASE_KEY);\n" },
    { name: 'another field of settings that the file also merges with what callers pass', code: "import { config } from './config';\nexport class Ai {\n  constructor() { this.settings = { provider: config.ai.provider, apiKey: config.ai.apiKey }; console.log('ready', { provider: this.settings.provider }); }\n  update(next) { this.settings = { ...this.settings, ...next }; console.log(this.settings.provider); }\n  headers() { return { Authorization: `Bearer ${this.settings.apiKey}` }; }\n}\n", files: { 'config.ts': "export const config = { ai: { provider: process.env.AI_PROVIDER || 'openai', apiKey: process.env.AI_API_KEY } };\n" } },
    { name: 'the host of settings that a class of another file logs', code: "import { Client } from './client';\nexport const client = new Client({ host: process.env.SSH_HOST, passphrase: process.env.SSH_PASSPHRASE });\n", files: { 'client.ts': "export class Client {\n  constructor(private config: { host?: string; passphrase?: string }) {}\n  connect() { console.log(`connected to ${this.config.host}`); }\n}\n" } },
    { name: 'in development only, by a variable of its own name', code: "if (process.env.STAGE === 'dev') console.log(process.env.API_KEY);\n" },
    { name: 'in development only, by a flag', code: "if (process.env.isDev) console.log(process.env.API_KEY);\nif (process.env.IS_DEVELOPMENT) console.log(process.env.API_KEY);\n" },
    { name: 'in development only', code: "if (process.env.NODE_ENV === 'development') console.log(process.env.API_KEY);\n" },
    { name: 'keys that everybody may see', code: "console.log(process.env.STRIPE_PUBLISHABLE_KEY, process.env.NEXT_PUBLIC_SUPABASE_ANON_KEY, process.env.RECAPTCHA_SITE_KEY);\nexport const url = process.env.NEXT_PUBLIC_API_URL;\n" },
    { name: 'where a secret belongs', code: "import OpenAI from 'openai';\nconst ai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });\nexport const load = () => fetch('https://api.example.com', { headers: { Authorization: `Bearer ${process.env.API_KEY}` } });\nexport { ai };\n" },
    { name: 'the token in the path of a Telegram address', code: "export const me = () => fetch(`https://api.telegram.org/bot${process.env.BOT_TOKEN}/getMe`);\n" },
    { name: 'an axios error without a credential', code: "import axios from 'axios';\nexport async function load() {\n  try { return await axios.get('https://api.example.com'); } catch (error) { console.error(error); }\n}\n" },
    { name: 'an error that an inner try keeps', code: "import axios from 'axios';\nexport async function load(save) {\n  try {\n    let data = null;\n    try { data = (await axios.get('https://api.example.com', { headers: { Authorization: `Bearer ${process.env.API_KEY}` } })).data; } catch { data = null; }\n    await save(data);\n  } catch (error) { console.error(error); }\n}\n" },
    { name: 'the message of the error that grammY hands over', code: "import { Bot } from 'grammy';\nconst bot = new Bot(process.env.BOT_TOKEN);\nbot.catch((error) => console.error(error.message, error.ctx.update.update_id));\n" },
    { name: 'a key that the user typed in, in the browser', code: "'use client';\nimport OpenAI from 'openai';\nexport const client = (key) => new OpenAI({ apiKey: key, dangerouslyAllowBrowser: true });\n" },
    { name: 'headers with an empty or constant credential', code: "const headers = { Authorization: '', 'content-type': 'application/json' };\nconsole.log(headers);\n" },
    { name: 'the message of a user', code: `${telegraf}bot.on('text', (ctx) => { console.log(ctx.message.text, ctx.from.id); });\n` },
    { name: 'harmless settings of another file', code: "import { config } from './config';\nconsole.log(config.port, config.name);\n", files: { 'config.ts': "export const config = { port: process.env.PORT, name: 'bot', apiKey: process.env.API_KEY };\n" } },
    { name: 'what a function of another file returns beside the secret', code: "import { settings } from './settings';\nconst { port } = settings();\nconst all = settings();\nconsole.log(port, all.port);\n", files: { 'settings.ts': 'export const settings = () => ({ port: process.env.PORT, signingSecret: process.env.SLACK_SIGNING_SECRET });\n' } },
    { name: 'a helper of another file that only looks whether it is set', code: "import { check } from './check';\ncheck(process.env.API_KEY);\n", files: { 'check.ts': "export function check(key?: string) { console.log(key ? 'set' : 'missing'); }\n" } },
    { name: 'whether it is there', code: "console.log('key', !!process.env.OPENAI_API_KEY, process.env.OPENAI_API_KEY ? 'set' : 'missing', process.env.OPENAI_API_KEY.length);\n" },
    { name: 'the last four characters', code: "const key = process.env.OPENAI_API_KEY;\nconsole.log(`key: …${key.slice(-4)}`);\n" },
    { name: 'configuration', code: "console.log(process.env.PORT, process.env.NODE_ENV, process.env.API_URL, process.env.MAX_TOKENS);\n" },
    { name: 'redacted', code: "import { redact } from 'secure-bot/runtime';\nconsole.log(redact(process.env.OPENAI_API_KEY, { values: [process.env.OPENAI_API_KEY] }));\n" },
    { name: 'harmless headers by name', code: `${express}app.use((req, res, next) => { console.log(req.method, { host: req.headers.host, type: req.headers['content-type'] }); next(); });\n` },
    { name: 'headers of an answer', code: "import axios from 'axios';\nexport async function check(url) { const response = await axios.get('https://api.example.com'); console.log(JSON.stringify(response.headers)); }\n" },
    { name: 'the message of an error', code: "import axios from 'axios';\nexport async function ask() { try { await axios.get('https://api.example.com', { headers: { Authorization: `Bearer ${process.env.API_KEY}` } }); } catch (error) { console.error(error.message); } }\n" },
    { name: 'counts of tokens', code: `${express}app.post('/x', (req, res) => { console.log(req.body.maxTokens, req.body.tokenCount, req.body.nextPageToken); res.end(); });\n` },
    { name: 'log of another object', code: "const math = { log: (value) => value };\nmath.log(process.env.OPENAI_API_KEY);\n" },
  ],
});
