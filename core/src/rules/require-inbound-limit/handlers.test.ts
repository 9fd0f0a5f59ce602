/** Handlers of all platforms, with the model and the limits in other files. */
import { expect, it } from 'vitest';
import { toRuleFile } from '../../engine/analyze.ts';
import { filesOf } from '../../engine/files.fixture.ts';
import { loadParser } from '../../engine/parse.ts';
import { createProjectHost } from '../../engine/project-host.ts';
import { testRule } from '../../testing/index.ts';
import requireInboundLimit from './index.ts';

const telegraf = "import { Telegraf } from 'telegraf';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\n";
const ask = "import OpenAI from 'openai';\nconst client = new OpenAI();\nexport async function ask(text: string) {\n  const answer = await client.responses.create({ model: 'gpt-4.1', input: text });\n  return answer.output_text;\n}\n";
const reply = (call: string, mark = ' // ← chat') => `bot.on('text', async (ctx) => {\n  await ctx.reply(${call});${mark}\n});\n`;
const app = "import express from 'express';\nimport { ask } from './ask';\nconst app = express();\napp.use(express.json());\n";
const answer = (mark = '') => `  res.json({ text: await ask(req.body.text) });${mark}\n`;

testRule(requireInboundLimit, {
  invalid: [
    { name: 'through an index file', files: { 'ask.ts': ask, 'index.ts': "export { ask as askModel } from './ask';\n" }, code: `${telegraf}import { askModel } from './index';\n${reply('await askModel(ctx.message.text)')}` },
    { name: 'a default export', files: { 'ask.ts': ask.replace('export async', 'export default async') }, code: `${telegraf}import ask from './ask';\n${reply('await ask(ctx.message.text)')}` },
    { name: 'CommonJS', files: { 'ask.js': "const OpenAI = require('openai');\nconst client = new OpenAI();\nmodule.exports = { ask: async (text) => client.responses.create({ model: 'gpt-4.1', input: text }) };\n" }, code: `const { Telegraf } = require('telegraf');\nconst { ask } = require('./ask');\nconst bot = new Telegraf(process.env.BOT_TOKEN);\n${reply('await ask(ctx.message.text)')}` },
    { name: 'a class', files: { 'model.ts': "import OpenAI from 'openai';\nexport class Model {\n  private client = new OpenAI();\n  async ask(text: string) {\n    return this.client.responses.create({ model: 'gpt-4.1', input: text });\n  }\n}\n" }, code: `${telegraf}import { Model } from './model';\nconst model = new Model();\n${reply('await model.ask(ctx.message.text)')}` },
    { name: 'a route with the model elsewhere', files: { 'ask.ts': ask }, code: `${app}app.post('/chat', async (req, res) => {\n${answer(' // ← route')}});\n` },
    { name: 'middleware of another file that logs', files: { 'ask.ts': ask, 'log.ts': 'export const log = (req, res, next) => {\n  console.log(req.url);\n  next();\n};\n' }, code: `${app}import { log } from './log';\napp.post('/chat', log, async (req, res) => {\n${answer(' // ← route')}});\n` },
    { name: 'grammY', files: { 'ask.ts': ask }, code: "import { Bot } from 'grammy';\nimport { ask } from './ask';\nconst bot = new Bot(process.env.BOT_TOKEN);\nbot.on('message:text', async (ctx) => {\n  await ctx.reply(await ask(ctx.message.text)); // ← chat\n});\n", output: "import { Bot } from 'grammy';\nimport { ask } from './ask';\nimport { createTokenBucket } from 'secure-bot/runtime';\nconst bot = new Bot(process.env.BOT_TOKEN);\nconst bucket = createTokenBucket({ capacity: 5, refillPerSecond: 0.1 });\nbot.on('message:text', async (ctx) => {\n  if (!(await bucket.take(ctx.from.id)).ok) return;\n  await ctx.reply(await ask(ctx.message.text));\n});\n" },
    { name: 'Fastify', files: { 'ask.ts': ask }, code: "import Fastify from 'fastify';\nimport { ask } from './ask';\nconst app = Fastify();\napp.post('/chat', async (request) => {\n  return { text: await ask(request.body.text) }; // ← route\n});\n", output: null },
    { name: 'Hono', files: { 'ask.ts': ask }, code: "import { Hono } from 'hono';\nimport { ask } from './ask';\nconst app = new Hono();\napp.post('/chat', async (c) => {\n  const { text } = await c.req.json();\n  return c.json({ text: await ask(text) }); // ← route\n});\nexport default app;\n", output: null },
    { name: 'Koa, with a parser that has no limit of its own', files: { 'ask.ts': ask }, code: "import Koa from 'koa';\nimport Router from '@koa/router';\nimport parse from 'koa-bodyparser';\nimport { ask } from './ask';\nconst app = new Koa();\nconst router = new Router();\napp.use(parse({ enableTypes: ['json'] }));\nrouter.post('/chat', async (c) => {\n  c.body = await ask(c.request.body.text); // ← route\n});\napp.use(router.routes());\n" },
    { name: 'the system prompt', code: `${telegraf}import OpenAI from 'openai';\nconst client = new OpenAI();\nbot.command('role', async (ctx) => {\n  await client.responses.create({ model: 'gpt-4.1', instructions: ctx.message.text, input: 'Hello' }); // ← chat\n});\n` },
    { name: 'earlier messages', code: "import OpenAI from 'openai';\nimport { Client } from 'discord.js';\nconst client = new OpenAI();\nconst bot = new Client({ intents: [] });\nbot.on('messageCreate', async (message) => {\n  const log = [];\n  const earlier = await message.channel.messages.fetch({ limit: 15 });\n  earlier.forEach((other) => { log.push({ role: 'user', content: other.content }); });\n  log.push({ role: 'user', content: message.content });\n  await client.chat.completions.create({ model: 'gpt-4.1', messages: log }); // ← chat\n});\n" },
    { name: 'an empty text is no limit', files: { 'ask.ts': ask }, code: `${telegraf}import { ask } from './ask';\nbot.on('text', async (ctx) => {\n  if (ctx.message.text.length === 0 || !ctx.message.text) return;\n  await ctx.reply(await ask(ctx.message.text)); // ← chat\n});\n` },
  ],
  valid: [
    { name: 'a limit in another file', files: { 'ask.ts': ask, 'limit.ts': "import { createTokenBucket } from 'secure-bot/runtime';\nconst bucket = createTokenBucket({ capacity: 5, refillPerSecond: 0.1 });\nexport const mayAsk = async (id: number) => (await bucket.take(id)).ok;\n" }, code: `${telegraf}import { ask } from './ask';\nimport { mayAsk } from './limit';\nbot.on('text', async (ctx) => {\n  if (!(await mayAsk(ctx.from.id))) return;\n  await ctx.reply(await ask(ctx.message.text));\n});\n` },
    { name: 'the helper limits', files: { 'ask.ts': "import OpenAI from 'openai';\nimport Bottleneck from 'bottleneck';\nconst client = new OpenAI();\nconst limiter = new Bottleneck({ minTime: 1000 });\nexport async function ask(text: string) {\n  return limiter.schedule(() => client.responses.create({ model: 'gpt-4.1', input: text }));\n}\n" }, code: `${telegraf}import { ask } from './ask';\n${reply('await ask(ctx.message.text)', '')}` },
    { name: 'authentication in another file', files: { 'ask.ts': ask, 'auth.ts': 'export function auth(req, res, next) {\n  if (!req.headers.authorization) return res.sendStatus(401);\n  next();\n}\n' }, code: `${app}import { auth } from './auth';\napp.use(auth);\napp.post('/chat', async (req, res) => {\n${answer()}});\n` },
    { name: 'a router that another file mounts', files: { 'ask.ts': ask }, code: `import { Router } from 'express';\nimport { ask } from './ask';\nconst router = Router();\nrouter.post('/chat', async (req, res) => {\n${answer()}});\nexport default router;\n` },
    { name: 'a controller', files: { 'ask.ts': ask }, code: "import { ask } from './ask';\nexport async function chat(req, res) {\n  res.json({ text: await ask(req.body.text) });\n}\n" },
    { name: 'a helper of another file that asks no model', files: { 'ask.ts': 'export const ask = async (text: string) => text.toUpperCase();\n' }, code: `${telegraf}import { ask } from './ask';\n${reply('await ask(ctx.message.text)', '')}` },
    { name: 'a fixed question', files: { 'ask.ts': ask }, code: `${telegraf}import { ask } from './ask';\n${reply("await ask('Tell a joke')", '')}` },
    { name: 'the chat of a company', files: { 'ask.ts': ask }, code: "import { App } from '@slack/bolt';\nimport { ask } from './ask';\nconst app = new App({ token: process.env.SLACK_BOT_TOKEN, signingSecret: process.env.SLACK_SIGNING_SECRET });\napp.message(async ({ message, say }) => {\n  await say(await ask(message.text));\n});\n" },
    { name: 'the owner only', files: { 'ask.ts': ask }, code: `${telegraf}import { ask } from './ask';\nbot.on('text', async (ctx) => {\n  if (ctx.from.id !== Number(process.env.OWNER)) return;\n  await ctx.reply(await ask(ctx.message.text));\n});\n` },
    { name: 'a limit of the body', files: { 'ask.ts': ask }, code: `import express from 'express';\nimport { ask } from './ask';\nconst app = express();\napp.use(express.json({ limit: '2kb' }));\napp.post('/chat', async (req, res) => {\n${answer()}});\n` },
    { name: 'a limit of the body in Koa', files: { 'ask.ts': ask }, code: "import Koa from 'koa';\nimport Router from '@koa/router';\nimport parse from 'koa-bodyparser';\nimport { ask } from './ask';\nconst app = new Koa();\nconst router = new Router();\napp.use(parse({ jsonLimit: '32kb' }));\nrouter.post('/chat', async (c) => {\n  c.body = await ask(c.request.body.text);\n});\napp.use(router.routes());\n" },
    { name: 'express-slow-down', files: { 'ask.ts': ask }, code: `${app}import { slowDown } from 'express-slow-down';\napp.use(slowDown({ windowMs: 60000 }));\napp.post('/chat', async (req, res) => {\n${answer()}});\n` },
    { name: 'a webhook that is checked', path: 'app/api/line/route.ts', code: "import OpenAI from 'openai';\nimport { requireEnv, verifyWebhook } from 'secure-bot/runtime';\nconst client = new OpenAI();\nexport async function POST(request: Request) {\n  if (!(await verifyWebhook.line(request, requireEnv('LINE_CHANNEL_SECRET')))) return new Response('', { status: 401 });\n  const { events } = await request.json();\n  await client.responses.create({ model: 'gpt-4.1', input: events[0].message.text });\n  return new Response('ok');\n}\n" },
    { name: 'text that is too long is refused', files: { 'ask.ts': ask }, code: `${telegraf}import { ask } from './ask';\nbot.on('text', async (ctx) => {\n  const isShort = ctx.message.text.length <= 500;\n  if (isShort) await ctx.reply(await ask(ctx.message.text));\n});\n` },
    { name: 'a set of chats', files: { 'ask.ts': ask }, code: `${telegraf}import { ask } from './ask';\nimport { chats } from './chats';\nbot.on('text', async (ctx) => {\n  if (!chats.has(ctx.chat.id)) return;\n  await ctx.reply(await ask(ctx.message.text));\n});\n` },
    { name: 'a reader of commands', code: "import OpenAI from 'openai';\nconst client = new OpenAI();\nexport const ask = () => client.responses.create({ model: 'gpt-4.1', input: process.argv[2] });\n" },
    { name: 'another method of the same name', code: "const bot = { on: (event, handler) => handler({ message: { text: 'hi' } }) };\nconst client = { responses: { create: async (request) => request } };\nbot.on('text', async (ctx) => client.responses.create({ input: ctx.message.text }));\n" },
  ],
});

it('shows the way of the text to the model, step by step', async () => {
  const files: Record<string, string> = { '/p/ask.ts': ask, '/p/bot.ts': `${telegraf}import { ask } from './ask';\nbot.on('text', async (ctx) => {\n  const text = ctx.message.text;\n  await ask(text);\n});\n` };
  const parser = await loadParser();
  const host = createProjectHost({ cwd: '/', parser, files: filesOf(files) });
  const outcome = host.modelOf(files['/p/bot.ts'] ?? '', '/p/bot.ts', parser);
  if (!('file' in outcome)) throw new Error(outcome.error.message);
  const [hit] = [...requireInboundLimit.check(toRuleFile(outcome.file), { strict: true })];
  const steps = hit?.via?.map(({ file, node, text }) => `${file.path}:${file.text.slice(0, node.range[0]).split('\n').length} ${text}`);
  expect(steps).toEqual(['/p/bot.ts:5 comes from a user', '/p/bot.ts:5 assigned to `text`', '/p/bot.ts:6 passed to `ask`', 'p/ask.ts:4 reaches `client.responses.create`']);
});
