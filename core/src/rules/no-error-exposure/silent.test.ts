import { testRule } from '../../testing/index.ts';
import noErrorExposure from './index.ts';

const telegraf = `import { Telegraf } from 'telegraf';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\n`;
const express = `import express from 'express';\nconst app = express();\n`;

testRule(noErrorExposure, {
  invalid: [],
  valid: [
    {
      name: 'an exception of NestJS with a sentence of its own, and the masked message of the AI SDK',
      code: "import { BadRequestException } from '@nestjs/common';\nimport { streamText } from 'ai';\nimport { openai } from '@ai-sdk/openai';\nexport async function route() { try { return await go(); } catch { throw new BadRequestException('This text could not be routed.'); } }\nexport const answer = (prompt) => streamText({ model: openai('gpt-5'), prompt }).toUIMessageStreamResponse({ onError: (error) => { console.error(error); return 'The answer failed.'; } });\n",
    },
    {
      name: 'development, as settings of another file say',
      files: {
        'config.ts': "export const isDev = process.env.NODE_ENV !== 'production';\nexport const settings = { isProduction: process.env.NODE_ENV === 'production' };\n",
        'debug.js': "module.exports = { city: 'Oslo', debug: process.env.NODE_ENV === 'development' };\n",
      },
      code: `import express from 'express';\nimport { isDev, settings } from './config';\nimport * as config from './config';\nimport options from './debug';\nconst app = express();\napp.get('/a', async (req, res) => {\n  try { await go(); } catch (error) {\n    if (isDev) return res.send(String(error));\n    if (!settings.isProduction) return res.send(error.stack);\n    if (config.isDev) return res.send(error.stack);\n    res.json({ message: options.debug ? error.stack : 'failed' });\n  }\n});\n`,
    },
    {
      name: 'a helper of another file that sends the message in development only',
      path: 'routes.ts',
      files: { 'fail.ts': `export function fail(res, error) {\n  if (process.env.NODE_ENV === 'production') res.status(500).json({ error: 'Failed' });\n  else res.status(500).json({ error: error.message });\n}\n` },
      code: `import { fail } from './fail';\n${express}app.get('/a', async (req, res) => { try { await go(); } catch (e) { fail(res, e); } });\n`,
    },
    {
      name: 'a variable that holds the message in development only',
      code: `${express}app.use((err, req, res, next) => {\n  const status = err.status || 500;\n  const message = status === 413 ? 'Too large' : process.env.NODE_ENV === 'production' ? 'Failed' : err.message;\n  res.status(status).json({ error: message });\n});\n`,
    },
    {
      name: 'a page that shows what failed in its own browser',
      code: `const preview = document.getElementById('preview');\nexport function show(template: string) {\n  try {\n    preview.textContent = render(JSON.parse(template));\n  } catch (e) {\n    preview.innerHTML = \`<b>\${e.message}</b>\`;\n  }\n}\n`,
    },
    {
      name: 'a helper of another file that only logs',
      path: 'bot.ts',
      files: { 'report.ts': `export function report(error: unknown) { console.error(error); return 'Something failed.'; }\n` },
      code: `import { report } from './report.ts';\n${telegraf}bot.on('text', async (ctx) => { try { await go(); } catch (e) { await ctx.reply(report(e)); } });`,
    },
    {
      name: 'a helper of another file that replaces the text',
      path: 'bot.ts',
      files: { 'fail.ts': `import { toPublicMessage } from 'secure-bot/runtime';\nimport type { Context } from 'telegraf';\nexport async function fail(ctx: Context, error: unknown) { await ctx.reply(toPublicMessage(error)); }\n` },
      code: `import { fail } from './fail.ts';\n${telegraf}bot.on('text', async (ctx) => { try { await go(); } catch (e) { await fail(ctx, e); } });`,
    },
    { name: 'a script that prints a report', code: "import OpenAI from 'openai';\nconst openai = new OpenAI();\nasync function ask(messages) { try { const completion = await openai.chat.completions.create({ model: 'gpt-4o', messages }); return completion.choices[0].message.content; } catch (e) { return `ERROR: ${e.message}`; } }\nfor (const text of ['hello', 'goodbye']) console.log(await ask([{ role: 'user', content: text }]));" },
    { name: 'generic sentence', code: `${telegraf}bot.on('text', async (ctx) => { try { await go(); } catch (e) { console.error(e); await ctx.reply('Sorry, that failed.'); } });` },
    { name: 'console only', code: `${telegraf}bot.on('text', async (ctx) => { try { await go(); } catch (e) { console.log(\`ERR: \${e}\`); } });` },
    { name: 'the helper', code: `import { toPublicMessage } from 'secure-bot/runtime';\n${telegraf}bot.on('text', async (ctx) => { try { await go(); } catch (e) { await ctx.reply(toPublicMessage(e)); } });` },
    { name: 'logger with the error, reply without', code: `export const f = async ({ client, say, logger }) => { try { await client.x(); } catch (e) { logger.error(\`failed: \${e}\`); await say('Something went wrong.'); } };` },
    { name: 'reply on an unrelated object', code: `const letter = { reply(text) { return text; } };\ntry { await go(); } catch (e) { letter.reply(e.message); }` },
    { name: 'json on an unrelated object', code: `const store = createStore();\ntry { await go(); } catch (e) { store.json({ error: e.message }); }` },
    { name: 'an error code', code: `${express}app.get('/x', async (req, res) => { try { await go(); } catch (e) { res.status(500).json({ code: e.code }); } });` },
    { name: 'time and number of a request', code: `${express}app.get('/x', async (req, res) => { try { await go(); } catch (e) { res.status(500).json({ at: e.timestamp, id: e.requestId }); } });` },
    { name: 'zod issues, told by the name of the error', code: `${express}app.post('/x', async (req, res) => { try { await go(); } catch (e) { if (e instanceof Error && e.name === 'ZodError') res.status(400).json({ details: e.message }); } });` },
    { name: 'a result that tells the model that the tool failed', code: "import Anthropic from '@anthropic-ai/sdk';\nconst anthropic = new Anthropic();\nexport async function answer(messages, call) {\n  let content = '';\n  try { content = await go(call); } catch (e) { content = 'Failed: ' + e.message; }\n  const isFailure = content.startsWith('Failed');\n  messages.push({ role: 'user', content: [{ type: 'tool_result', tool_use_id: call.id, content, ...(isFailure ? { is_error: true } : {}) }] });\n  return anthropic.messages.create({ model: 'claude-sonnet-4-5', max_tokens: 100, messages });\n}" },
    { name: "the developers' own channel, through a webhook", code: "import { Client, EmbedBuilder, WebhookClient } from 'discord.js';\nconst client = new Client({ intents: [] });\nasync function report(err) {\n  const webhook = new WebhookClient({ url: process.env.ERROR_WEBHOOK });\n  const embed = new EmbedBuilder().setTitle('Error').setDescription(err.stack);\n  await webhook.send({ embeds: [embed], content: err.message });\n}\nclient.on('messageCreate', async (message) => { try { await go(message); } catch (e) { await report(e); } });" },
    { name: 'given to a helper in development only', code: `${express}function send(res, status, payload) { const text = JSON.stringify(payload); res.status(status).end(text); }\napp.get('/x', async (req, res) => { try { await go(); } catch (error) { send(res, 500, { error: 'failed', detail: process.env.NODE_ENV === 'development' ? error.message : undefined }); } });` },
    { name: 'results of tools that are collected, with the mark of failure', code: "import Anthropic from '@anthropic-ai/sdk';\nconst anthropic = new Anthropic();\nasync function run(call) { try { return await go(call); } catch (e) { return 'Failed: ' + e.message; } }\nexport async function answer(messages, calls) {\n  const results = [];\n  for (const call of calls) {\n    const content = await run(call);\n    results.push({ type: 'tool_result', tool_use_id: call.id, content, ...(content.startsWith('Failed') ? { is_error: true } : {}) });\n  }\n  messages.push({ role: 'user', content: results });\n  return anthropic.messages.create({ model: 'claude-sonnet-4-5', max_tokens: 100, messages });\n}" },
    { name: 'the status of the error', code: `${express}app.get('/x', async (req, res) => { try { await go(); } catch (e) { res.status(e.status ?? 500).json({ error: 'failed' }); } });` },
    { name: 'only tested, never sent', code: `${telegraf}bot.on('text', async (ctx) => { try { await go(); } catch (e) { if (e.message.includes('quota')) await ctx.reply('Out of quota'); } });` },
    { name: 'in development only', code: `${express}app.get('/x', async (req, res) => { try { await go(); } catch (e) { if (process.env.NODE_ENV !== 'production') res.status(500).json({ error: e.stack }); else res.status(500).end(); } });` },
    { name: 'development through a constant', code: `${express}const isDev = process.env.NODE_ENV === 'development';\napp.get('/x', async (req, res) => { try { await go(); } catch (e) { res.status(500).json({ error: 'failed', stack: isDev ? e.stack : undefined }); } });` },
    { name: 'development by a setting of another file', code: `import { CONFIG } from './config';\n${express}app.get('/x', async (req, res) => { try { await go(); } catch (e) { const verbose = CONFIG.environment === 'development' && res.statusCode < 600; if (verbose) { res.status(500).json({ error: e.message }); return; } res.status(500).end(); } });`, files: { 'config.ts': "export const CONFIG = { environment: process.env.NODE_ENV ?? 'production' };\n" } },
    { name: 'development with &&', code: `${express}app.get('/x', async (req, res) => { try { await go(); } catch (e) { res.status(500).json({ error: process.env.NODE_ENV === 'development' && e.message }); } });` },
    { name: 'early return in production', code: `${express}app.get('/x', async (req, res) => { try { await go(); } catch (e) { if (process.env.NODE_ENV === 'production') { res.end(); return; } res.json({ error: e.message }); } });` },
    { name: 'own synchronous check', code: `${telegraf}function parse(text) { if (!text) throw new Error('Say something'); return text; }\nbot.on('text', (ctx) => { let value; try { value = parse(ctx.message.text); } catch (e) { ctx.reply(e.message); } });` },
    { name: 'a middleware of Express that takes its request for an error', code: `${express}app.use((err, req, res) => { res.status(500).json({ message: err.message }); });` },
    { name: 'what Joi says of a request, by its mark', code: `${express}app.use((err, req, res, next) => { if (err && 'isJoi' in err && 'details' in err) { const problem = err; res.status(400).json({ details: problem.details }); return; } if (err.isJoi) { res.status(400).json({ details: err.details }); return; } next(err); });` },
    { name: 'rethrown', code: `try { await go(); } catch (e) { throw new Error('load failed', { cause: e }); }` },
    { name: 'returned to an unknown caller', code: `export async function load() { try { return await go(); } catch (e) { return { ok: false, error: e.message }; } }` },
    { name: 'length of the message', code: `${telegraf}bot.on('text', async (ctx) => { try { await go(); } catch (e) { await ctx.reply('Failed after ' + e.message.length); } });` },
    { name: 'shadowed name', code: `${telegraf}bot.on('text', async (ctx) => { try { await go(); } catch (e) { const show = (e) => ctx.reply(e.message); show({ message: 'fixed' }); } });` },
    { name: 'the list of what is wrong, from a schema in the same try', code: `import type { Request, Response } from 'express';\nimport type { AnyZodObject } from 'zod';\nexport const validate = (schema: AnyZodObject) => (req: Request, res: Response) => { try { schema.parse(req.body); } catch (error: any) { res.status(400).json({ errors: error?.errors || error }); } };\n` },
    { name: 'zod issues to the client that caused them', code: `import { ZodError } from 'zod';\n${express}app.post('/x', async (req, res) => { try { await go(); } catch (e) { if (e instanceof ZodError) { res.status(400).json({ error: e.message }); return; } res.status(500).end(); } });` },
    {
      name: 'an own class of errors, whose texts are all sentences',
      files: { 'errors.ts': "export class FlowError extends Error {\n  constructor(readonly code: string, message: string) { super(message); }\n}\nexport function check(plan: string) { if (plan === '') throw new FlowError('none', 'No such plan.'); }\n" },
      code: `import { FlowError } from './errors';\n${telegraf}bot.on('text', async (ctx) => { try { await go(); } catch (e) { const text = e instanceof FlowError ? e.message : 'That failed.'; await ctx.reply(text); } });`,
    },
    { name: "a framework's class for answers", code: "import { Hono } from 'hono';\nimport { HTTPException } from 'hono/http-exception';\nconst app = new Hono();\napp.use(async (c, next) => {\n  try {\n    await next();\n  } catch (error) {\n    if (error instanceof HTTPException) {\n      const body = { message: error.message || 'Failed' };\n      return c.json(body, error.status);\n    }\n    return c.json({ message: 'Failed' }, 500);\n  }\n});\n" },
    {
      name: 'a helper of another file that tells such errors only',
      files: { 'fail.ts': "import type { Context } from 'telegraf';\nexport class AccessError extends Error {}\nexport const deny = () => { throw new AccessError('Members only.'); };\nexport function fail(ctx: Context, error: unknown) {\n  if (error instanceof AccessError) return ctx.reply(error.message);\n  return ctx.reply('Failed.');\n}\n" },
      code: `import { fail } from './fail';\n${telegraf}bot.on('text', async (ctx) => { try { await go(); } catch (e) { await fail(ctx, e); } });`,
    },
    {
      name: 'another property of what a function gives or its handler of errors',
      files: { 'verify.ts': "export async function verify(text: string) {\n  try {\n    return { ok: true, payload: JSON.parse(text) as { id: string } };\n  } catch (error) {\n    return { ok: false, error: (error as Error).message };\n  }\n}\n" },
      code: `import { verify } from './verify';\n${telegraf}bot.on('text', async (ctx) => { const result = await verify(ctx.message.text).catch((error) => ({ ok: false, error: error.message })); const payload = result.payload; await ctx.reply(payload.id); });`,
    },
    { name: 'an own class of public errors, vouched for', code: `import { PublicError } from './errors.js';\n${telegraf}bot.on('text', async (ctx) => { try { await go(); } catch (e) { if (e instanceof PublicError) await ctx.reply(e.message); else await ctx.reply('Failed'); } });`, path: 'src/bot.ts', config: { trusted: ['./src/errors.ts#PublicError'] } },
    { name: 'a formatter that the team vouches for', code: `import { toUserText } from './errors.js';\n${telegraf}bot.on('text', async (ctx) => { try { await go(); } catch (e) { await ctx.reply(toUserText(e)); } });`, path: 'src/bot.ts', config: { trusted: ['src/errors.ts'] } },
    { name: 'message of a user, not of an error', code: `${telegraf}bot.on('text', async (ctx) => { const { message } = ctx; await ctx.reply(message.text); });` },
    { name: 'reassigned before it is sent', code: `${telegraf}bot.on('text', async (ctx) => { let text; try { await go(); } catch (e) { text = e.message; log(text); text = 'Sorry'; await ctx.reply(text); } });` },
    { name: 'a table of sentences chosen by code', code: `${telegraf}const texts = { ENOENT: 'Not found', default: 'Failed' };\nbot.on('text', async (ctx) => { try { await go(); } catch (e) { await ctx.reply(texts[e.code] ?? texts.default); } });` },
    { name: 'trace activity of the emulator', code: `import { CloudAdapter } from 'botbuilder';\nconst adapter = new CloudAdapter();\nadapter.onTurnError = async (context, error) => { await context.sendTraceActivity('OnTurnError Trace', \`\${error}\`, 'https://www.botframework.com/schemas/error', 'TurnError'); await context.sendActivity('The bot met an error.'); };` },
    { name: 'state of a page', code: `import { useState } from 'react';\nexport function Chat() { const [error, setError] = useState(''); const send = async () => { try { await go(); } catch (e) { setError(e.message); } }; return <p onClick={send}>{error}</p>; }`, jsx: true },
    { name: 'half-typed catch', code: `${telegraf}bot.on('text', async (ctx) => { try { await go(); } catch { await ctx.reply('failed'); } });` },
    { name: 'an error that the code made itself', code: `${telegraf}bot.on('text', async (ctx) => { const problem = new Error('Too long'); await ctx.reply(problem.message); });` },
  ],
});
