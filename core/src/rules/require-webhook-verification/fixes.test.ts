/** Verification put first, by framework: the fixed handlers run with the real helper. */
import { expect } from 'vitest';
import { testRule, type RunningSample } from '../../testing/index.ts';
import requireWebhookVerification from './index.ts';
import { answer, fakeExpress, fakeHono, lineHeaders, metaHeaders, secret, telegramHeaders, type Outcome } from './servers.fixture.ts';

const answered: unknown[] = [];
const modules = { './answer': { answer: async (...values: unknown[]) => answered.push(...values) } };

const metaBody = '{"entry":[{"changes":[{"value":{"messages":["h\\u00e9llo"]}}]}]}';
const lineBody = '{"events":[{"replyToken":"r","message":{"text":"hi"}}]}';
const telegramBody = '{"message":{"chat":{"id":7},"text":"hi"}}';

for (const name of ['META_APP_SECRET', 'LINE_CHANNEL_SECRET', 'TELEGRAM_WEBHOOK_SECRET']) process.env[name] = secret;

type Deliver = (headers: Record<string, string>, body: string) => Promise<Outcome>;

/** The signed delivery passes and is acted on; without a signature, with a wrong one and without a body the answer is 401. */
async function expectOnlySigned(deliver: Deliver, signed: Record<string, string>, body: string, passes = 200): Promise<void> {
  const [name = ''] = Object.keys(signed);
  const wrong = `${signed[name]?.slice(0, -4)}0000`;
  answered.length = 0;
  for (const headers of [{}, { [name]: '' }, { [name]: wrong }] as Record<string, string>[]) expect((await deliver(headers, body)).status).toBe(401);
  if (!name.includes('telegram')) for (const other of ['', `${body} `]) expect((await deliver(signed, other)).status).toBe(401);
  expect(answered).toEqual([]);
  expect((await deliver(signed, body)).status).toBe(passes);
  expect(answered.length).toBeGreaterThan(0);
}

const byApp = (signed: (body: string) => Record<string, string>, body: string) => (sample: RunningSample) => expectOnlySigned((sample.exports['app'] as { deliver: Deliver }).deliver, signed(body), body);

const express = "import express from 'express';\nimport { answer } from './answer';\nexport const app = express();\n";
const handler = "async (req, res) => {\n  await answer(req.body.entry[0].changes[0].value.messages[0]);\n  res.sendStatus(200);\n});\n";

testRule(requireWebhookVerification, {
  valid: [
    {
      name: 'a checksum that nobody waits for is no check of a sender',
      path: 'use.ts',
      files: { 'generate.ts': "import { createHash } from 'node:crypto';\nexport async function generate(path, text) {\n  if (createHash('md5').update(text).digest('hex') === path) return false;\n  return true;\n}\n" },
      code: "import { generate } from './generate';\nimport { compare } from './compare';\nexport async function run(path, text) {\n  await generate(path, text);\n  await compare(path);\n}\n",
    },
  ],
  invalid: [
    {
      name: 'Express, where the parser of the file is told to keep the bytes',
      code: `${express}app.use(express.json());
app.post('/webhook', async (req, res) => { // ← unverified
  // Only the first message.
  await answer(req.body.entry[0].changes[0].value.messages[0]);
  res.sendStatus(200);
});
`,
      output: `import express from 'express';
import { answer } from './answer';
import { verifyWebhook, requireEnv } from 'secure-bot/runtime';
export const app = express();
app.use(express.json({ verify: (req, _res, rawBody) => { Object.assign(req, { rawBody }); } }));
app.post('/webhook', async (req, res) => {
  if (!(await verifyWebhook.meta({ headers: req.headers, rawBody: (req as { rawBody?: Buffer }).rawBody ?? '' }, requireEnv('META_APP_SECRET')))) return void res.sendStatus(401);
  // Only the first message.
  await answer(req.body.entry[0].changes[0].value.messages[0]);
  res.sendStatus(200);
});
`,
      modules: { ...modules, express: fakeExpress() },
      execute: byApp(metaHeaders, metaBody),
    },
    {
      name: 'JavaScript without semicolons, a parser with options before the handler',
      path: 'bot.js',
      code: `const express = require('express')
const { answer } = require('./answer')
const app = express()
app.post('/webhook', express.json({ limit: '1mb' }), async (req, res) => { // ← unverified
  for (const event of req.body.events) await answer(event.replyToken, event.message.text)
  return res.sendStatus(200)
})
module.exports = { app }
`,
      output: `const express = require('express')
const { answer } = require('./answer')
const { verifyWebhook, requireEnv } = require('secure-bot/runtime')
const app = express()
app.post('/webhook', express.json({ limit: '1mb', verify: (req, _res, rawBody) => { Object.assign(req, { rawBody }); } }), async (req, res) => {
  if (!(await verifyWebhook.line({ headers: req.headers, rawBody: req.rawBody ?? '' }, requireEnv('LINE_CHANNEL_SECRET')))) return res.sendStatus(401)
  for (const event of req.body.events) await answer(event.replyToken, event.message.text)
  return res.sendStatus(200)
})
module.exports = { app }
`,
      modules: { ...modules, express: fakeExpress() },
      execute: byApp(lineHeaders, lineBody),
    },
    {
      name: 'Express, two routes behind one parser',
      code: `${express}app.use(express.json());
app.post('/one', ${handler.replace('\n', ' // ← unverified\n')}app.post('/two', ${handler.replace('\n', ' // ← unverified\n')}`,
      output: `import express from 'express';
import { answer } from './answer';
import { verifyWebhook, requireEnv } from 'secure-bot/runtime';
export const app = express();
app.use(express.json({ verify: (req, _res, rawBody) => { Object.assign(req, { rawBody }); } }));
${['one', 'two'].map((path) => `app.post('/${path}', async (req, res) => {
  if (!(await verifyWebhook.meta({ headers: req.headers, rawBody: (req as { rawBody?: Buffer }).rawBody ?? '' }, requireEnv('META_APP_SECRET')))) return void res.sendStatus(401);
  await answer(req.body.entry[0].changes[0].value.messages[0]);
  res.sendStatus(200);
});
`).join('')}`,
    },
    {
      name: 'Express, where the body is the bytes',
      path: 'bot.js',
      code: `${express}app.post('/webhook', express.raw({ type: '*/*' }), async (req, res) => { // ← unverified
  const { events } = JSON.parse(req.body);
  await answer(events[0].replyToken);
  return res.sendStatus(200);
});
`,
      output: `import express from 'express';
import { answer } from './answer';
import { verifyWebhook, requireEnv } from 'secure-bot/runtime';
export const app = express();
app.post('/webhook', express.raw({ type: '*/*' }), async (req, res) => {
  if (!(await verifyWebhook.line({ headers: req.headers, rawBody: Buffer.isBuffer(req.body) ? req.body : '' }, requireEnv('LINE_CHANNEL_SECRET')))) return res.sendStatus(401);
  const { events } = JSON.parse(req.body);
  await answer(events[0].replyToken);
  return res.sendStatus(200);
});
`,
      modules: { ...modules, express: fakeExpress() },
      execute: byApp(lineHeaders, lineBody),
    },
    {
      name: 'Telegram signs nothing but a header: a controller that another file registers',
      code: `
import type { Request, Response } from 'express';
import { answer } from './answer';
export async function handleUpdate(req: Request, res: Response): Promise<void> { // ← unverified
  const { message } = req.body;
  await answer(message.chat.id, message.text);
  res.sendStatus(200);
}
`,
      output: `
import type { Request, Response } from 'express';
import { answer } from './answer';
import { verifyWebhook, requireEnv } from 'secure-bot/runtime';
export async function handleUpdate(req: Request, res: Response): Promise<void> {
  if (!(await verifyWebhook.telegram({ headers: req.headers }, requireEnv('TELEGRAM_WEBHOOK_SECRET')))) return void res.sendStatus(401);
  const { message } = req.body;
  await answer(message.chat.id, message.text);
  res.sendStatus(200);
}
`,
      modules,
      execute: (sample) => expectOnlySigned(async (headers, body) => {
        const response = answer();
        await sample.call('handleUpdate', { headers, body: JSON.parse(body) }, response);
        return { status: response.statusCode };
      }, telegramHeaders, telegramBody),
    },
    {
      name: 'a function of Vercel that answers other methods before it reads',
      path: 'api/telegram.ts',
      code: `
import { answer } from './answer';
export default async function handler(req, res) { // ← unverified
  if (req.method !== 'POST') return res.status(405).end();
  const { message } = req.body;
  await answer(message.chat.id, message.text);
  res.status(200).end();
}
`,
      output: `
import { answer } from './answer';
import { verifyWebhook, requireEnv } from 'secure-bot/runtime';
export default async function handler(req, res) {
  if (req.method !== 'POST') return res.status(405).end();
  if (!(await verifyWebhook.telegram({ headers: req.headers }, requireEnv('TELEGRAM_WEBHOOK_SECRET')))) return res.status(401).end();
  const { message } = req.body;
  await answer(message.chat.id, message.text);
  res.status(200).end();
}
`,
      modules,
      execute: (sample) => expectOnlySigned(async (headers, body) => {
        const response = answer();
        await sample.call('default', { method: 'POST', headers, body: JSON.parse(body) }, response);
        return { status: response.statusCode };
      }, telegramHeaders, telegramBody),
    },
    {
      name: 'a worker with other addresses, and its variables as parameter',
      code: `
import { answer } from './answer';
export default {
  async fetch(request, env) { // ← unverified
    const url = new URL(request.url);
    if (url.pathname === '/telegram') {
      const update = await request.json();
      await answer(env.BOT_TOKEN, update.message.chat.id, update.message.text);
    }
    return new Response('ok');
  },
};
`,
      output: `
import { answer } from './answer';
import { verifyWebhook, requireEnv } from 'secure-bot/runtime';
export default {
  async fetch(request, env) {
    const url = new URL(request.url);
    if (url.pathname === '/telegram') {
      if (!(await verifyWebhook.telegram(request, requireEnv('TELEGRAM_WEBHOOK_SECRET', { env })))) return new Response('', { status: 401 });
      const update = await request.json();
      await answer(env.BOT_TOKEN, update.message.chat.id, update.message.text);
    }
    return new Response('ok');
  },
};
`,
      modules,
      execute: async (sample) => {
        const { fetch } = sample.exports['default'] as { fetch(request: Request, env: object): Promise<Response> };
        const env = { TELEGRAM_WEBHOOK_SECRET: secret, BOT_TOKEN: 'token' };
        await expectOnlySigned((headers, body) => fetch(new Request('https://bot.dev/telegram', { method: 'POST', headers, body }), env), telegramHeaders, telegramBody);
        expect(await fetch(new Request('https://bot.dev/'), env)).toMatchObject({ status: 200 });
      },
    },
    {
      name: 'Hono with the bindings of a worker',
      code: `
import { Hono } from 'hono';
import { answer } from './answer';
export const app = new Hono();
app.post('/webhook', async (c) => { // ← unverified
  const { events } = await c.req.json();
  for (const event of events) await answer(c.env.TOKEN, event.replyToken, event.message.text);
  return c.text('ok');
});
`,
      output: `
import { Hono } from 'hono';
import { answer } from './answer';
import { verifyWebhook, requireEnv } from 'secure-bot/runtime';
export const app = new Hono();
app.post('/webhook', async (c) => {
  if (!(await verifyWebhook.line(c.req.raw, requireEnv('LINE_CHANNEL_SECRET', { env: c.env })))) return c.body(null, 401);
  const { events } = await c.req.json();
  for (const event of events) await answer(c.env.TOKEN, event.replyToken, event.message.text);
  return c.text('ok');
});
`,
      modules: { ...modules, hono: fakeHono() },
      execute: (sample) => expectOnlySigned((headers, body) => (sample.exports['app'] as { fetch(raw: Request, env: object): Promise<Response> }).fetch(new Request('https://bot.dev/', { method: 'POST', headers, body }), { LINE_CHANNEL_SECRET: secret }), lineHeaders(lineBody), lineBody),
    },
    {
      name: 'AWS Lambda, after the handshake',
      code: `
import { answer } from './answer';
export const handler = async (event) => { // ← unverified
  if (event.httpMethod === 'GET') return { statusCode: 200, body: event.queryStringParameters['hub.challenge'] };
  const body = JSON.parse(event.body);
  await answer(body.entry[0].changes[0].value.messages[0]);
  return { statusCode: 200, body: '' };
};
`,
      output: `
import { answer } from './answer';
import { verifyWebhook, requireEnv } from 'secure-bot/runtime';
export const handler = async (event) => {
  if (event.httpMethod === 'GET') return { statusCode: 200, body: event.queryStringParameters['hub.challenge'] };
  if (!(await verifyWebhook.meta({ headers: event.headers, rawBody: Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8') }, requireEnv('META_APP_SECRET')))) return { statusCode: 401, body: '' };
  const body = JSON.parse(event.body);
  await answer(body.entry[0].changes[0].value.messages[0]);
  return { statusCode: 200, body: '' };
};
`,
      modules,
      execute: (sample) => expectOnlySigned(async (headers, body) => {
        const { statusCode } = (await sample.call('handler', { headers, body })) as { readonly statusCode: number };
        return { status: statusCode };
      }, metaHeaders(metaBody), metaBody),
    },
    {
      name: 'Koa, whose parser keeps the text',
      code: `
import Koa from 'koa';
import Router from '@koa/router';
import bodyParser from 'koa-bodyparser';
import { answer } from './answer';
const app = new Koa();
const router = new Router();
app.use(bodyParser());
router.post('/webhook', async (ctx) => { // ← unverified
  for (const { messaging } of ctx.request.body.entry) await answer(messaging[0].sender.id);
  ctx.status = 200;
});
app.use(router.routes());
`,
      output: `
import Koa from 'koa';
import Router from '@koa/router';
import bodyParser from 'koa-bodyparser';
import { answer } from './answer';
import { verifyWebhook, requireEnv } from 'secure-bot/runtime';
const app = new Koa();
const router = new Router();
app.use(bodyParser());
router.post('/webhook', async (ctx) => {
  if (!(await verifyWebhook.meta({ headers: ctx.headers, rawBody: ctx.request.rawBody ?? '' }, requireEnv('META_APP_SECRET')))) return ctx.throw(401);
  for (const { messaging } of ctx.request.body.entry) await answer(messaging[0].sender.id);
  ctx.status = 200;
});
app.use(router.routes());
`,
    },
    {
      name: 'Fastify with Telegram',
      code: `
import Fastify from 'fastify';
import { answer } from './answer';
const app = Fastify();
app.post('/telegram', async (request, reply) => { // ← unverified
  const { message } = request.body as any;
  await answer(message.chat.id, message.text);
  return 'ok';
});
`,
      output: `
import Fastify from 'fastify';
import { answer } from './answer';
import { verifyWebhook, requireEnv } from 'secure-bot/runtime';
const app = Fastify();
app.post('/telegram', async (request, reply) => {
  if (!(await verifyWebhook.telegram({ headers: request.headers }, requireEnv('TELEGRAM_WEBHOOK_SECRET')))) return reply.code(401).send();
  const { message } = request.body as any;
  await answer(message.chat.id, message.text);
  return 'ok';
});
`,
    },
    {
      name: 'no fix: Fastify has parsed the body, and nothing keeps the bytes',
      code: "import Fastify from 'fastify';\nimport { answer } from './answer';\nconst app = Fastify();\napp.post('/webhook', async (request, reply) => { // ← unverified\n  const { entry } = request.body as any;\n  await answer(entry[0].changes[0].value.messages[0]);\n  return 'ok';\n});\n",
      output: null,
    },
    {
      name: 'no fix: the parser is that of another file',
      code: `import { Router } from 'express';\nimport { answer } from './answer';\nexport const router = Router();\nrouter.post('/webhook', ${handler.replace('\n', ' // ← unverified\n')}`,
      output: null,
    },
    {
      name: 'no fix: the options of the parser are not to be seen, or check already',
      code: `${express}import { options } from './options';\napp.post('/one', express.json(options), ${handler.replace('\n', ' // ← unverified\n')}app.post('/two', express.json({ verify: (req, res, bytes) => console.log(bytes.length) }), ${handler.replace('\n', ' // ← unverified\n')}`,
      output: null,
    },
    {
      name: 'no fix: a function that cannot await',
      code: `${express}app.use(express.json());\napp.post('/webhook', (req, res) => { // ← unverified\n  answer(req.body.entry[0].changes[0].value.messages[0]);\n  res.sendStatus(200);\n});\n`,
      output: null,
    },
    {
      name: 'no fix: Twilio signs the public address',
      code: `${express}app.post('/sms', express.urlencoded({ extended: false }), async (req, res) => { // ← unverified\n  const { Body, From } = req.body;\n  await answer(From, Body);\n  res.sendStatus(200);\n});\n`,
      output: null,
    },
    {
      name: 'no fix: middleware of Hono has read the body',
      code: `
import { Hono } from 'hono';
import { answer } from './answer';
const app = new Hono();
app.use(async (c, next) => {
  console.log(await c.req.text());
  await next();
});
app.post('/webhook', async (c) => { // ← unverified
  const { events } = await c.req.json();
  await answer(events[0].replyToken);
  return c.text('ok');
});
export default app;
`,
      output: null,
    },
  ],
});
