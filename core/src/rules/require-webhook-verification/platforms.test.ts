/** Every platform and framework that the rule knows, each without a check. */
import { testRule } from '../../testing/index.ts';
import requireWebhookVerification from './index.ts';

const express = "import express from 'express';\nimport { answer } from './answer';\nconst app = express();\napp.use(express.json());\n";

testRule(requireWebhookVerification, {
  invalid: [
    {
      name: 'a worker at an address that everybody knows',
      code: `
export default {
  async fetch(request, env) { // ← unverified
    const url = new URL(request.url);
    if (url.pathname !== '/webhook' || !request.url.startsWith('https://')) return new Response(null, { status: 404 });
    const update = await request.json();
    await fetch('https://api.telegram.org/bot' + env.BOT_TOKEN + '/sendMessage', { method: 'POST', body: JSON.stringify({ chat_id: update.message.chat.id, text: update.message.text }) });
    return new Response('ok');
  },
};
`,
    },
    {
      name: 'a worker of Telegram',
      code: `
export default {
  async fetch(request, env) { // ← unverified
    const update = await request.json();
    await send(env, update.message.chat.id, update.message.text);
    return new Response('ok');
  },
};
async function send(env, id, text) {
  await fetch(\`https://api.telegram.org/bot\${env.TOKEN}/sendMessage\`, { method: 'POST', body: JSON.stringify({ chat_id: id, text }) });
}
`,
    },
    {
      name: 'a function of AWS Lambda',
      code: `
const { answer } = require('./answer');
exports.handler = async (event) => { // ← unverified
  const body = JSON.parse(event.body);
  await answer(body.entry[0].changes[0].value.messages[0]);
  return { statusCode: 200 };
};
`,
    },
    {
      name: 'a function of Vercel',
      path: 'api/telegram.ts',
      code: `
import { answer } from '../answer';
export default async function handler(req, res) { // ← unverified
  const { message } = req.body;
  await answer(message.chat.id, message.text);
  res.status(200).end();
}
`,
    },
    {
      name: 'Hono',
      code: `
import { Hono } from 'hono';
import { answer } from './answer';
const app = new Hono();
app.post('/webhook', async (c) => { // ← unverified
  const { events } = await c.req.json();
  for (const event of events) await answer(event.replyToken, event.message.text);
  return c.text('ok');
});
export default app;
`,
    },
    {
      name: 'Fastify',
      code: `
import Fastify from 'fastify';
import { answer } from './answer';
const app = Fastify();
app.post('/webhook', async (request, reply) => { // ← unverified
  const { entry } = request.body as any;
  await answer(entry[0].changes[0].value.messages[0]);
  return 'ok';
});
`,
    },
    {
      name: 'Koa',
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
    },
    {
      name: 'Twilio',
      code: `${express}app.post('/sms', express.urlencoded({ extended: false }), async (req, res) => { // ← unverified
  const { Body, From } = req.body;
  res.type('text/xml').send(await answer(From, Body));
});
`,
    },
    {
      name: 'Slack',
      code: `${express}app.post('/slack/events', async (req, res) => { // ← unverified
  const { type, event, challenge } = req.body;
  if (type === 'url_verification') return res.send({ challenge });
  res.sendStatus(200);
  await answer(event.channel, event.text);
});
`,
    },
    {
      name: 'GitHub, by its event header',
      code: `${express}app.post('/hook', async (req, res) => { // ← unverified
  if (req.headers['x-github-event'] === 'push') await answer(req.body.ref);
  res.end();
});
`,
    },
    {
      name: 'Stripe, by the kinds of its events',
      code: `${express}app.post('/stripe', async (req, res) => { // ← unverified
  const event = req.body;
  switch (event.type) {
    case 'payment_intent.succeeded':
      await answer(event.data.object);
      break;
  }
  res.json({ received: true });
});
`,
    },
    {
      name: 'LINE, with a function for each event',
      code: `${express}app.post('/line', (req, res) => { // ← unverified
  Promise.all(req.body.events.map(handleEvent)).then((result) => res.json(result));
});
async function handleEvent(event) {
  return answer(event.replyToken, event.message.text);
}
`,
    },
    {
      name: 'a controller of Nest that takes the signature and leaves it',
      code: `
import { Body, Controller, Headers, Post } from '@nestjs/common';
import { Bot } from './bot';
@Controller('webhook')
export class WebhookController {
  constructor(private readonly bot: Bot) {}
  @Post()
  async handle(@Body() body: any, @Headers('x-hub-signature-256') signature: string) { // ← unused
    await this.bot.answer(body.entry[0].changes[0].value.messages[0]);
  }
}
`,
    },
    {
      name: 'a method of a class',
      code: `
import type { Request, Response } from 'express';
import { answer } from './answer';
export class WebhookController {
  handle = async (req: Request, res: Response) => { // ← unverified
    for (const { changes } of req.body.entry) await answer(changes[0].value.messages[0].from);
    res.sendStatus(200);
  };
}
`,
    },
    {
      name: 'an application from another file',
      code: `
const { answer } = require('./answer');
module.exports = (app) => {
  app.post('/webhook', (req, res) => { // ← unverified
    req.body.entry.forEach((entry) => {
      const [event] = entry.messaging;
      answer(event.sender.id, event.message);
    });
    res.status(200).send('EVENT_RECEIVED');
  });
};
`,
    },
    {
      name: 'the body is read in another file',
      files: { 'updates.ts': "import { answer } from './answer';\nexport async function handleUpdate(update: any) {\n  await answer(update.message.chat.id, update.message.text);\n}\n" },
      code: `
import express from 'express';
import { handleUpdate } from './updates';
const app = express();
app.post('/telegram', express.json(), async (req, res) => { // ← unverified
  await handleUpdate(req.body);
  res.sendStatus(200);
});
`,
    },
    {
      name: 'middleware of another file that only logs',
      files: { 'log.ts': "export function log(req: any, res: any, next: () => void) {\n  console.log(req.method, req.url);\n  next();\n}\n" },
      code: `${express}import { log } from './log';
app.post('/webhook', log, async (req, res) => { // ← unverified
  await answer(req.body.entry[0].changes[0].value.messages[0]);
  res.sendStatus(200);
});
`,
    },
    {
      name: 'a helper of another file that gets the request and checks nothing',
      files: { 'parse.ts': "export function parse(req: any) {\n  return req.body.entry[0].changes[0].value;\n}\n" },
      code: `${express}import { parse } from './parse';
app.post('/webhook', async (req, res) => { // ← unverified
  console.log(req.body.entry[0].changes[0].value.statuses);
  await answer(parse(req));
  res.sendStatus(200);
});
`,
    },
    {
      name: 'a router that is mounted here',
      code: `
import express, { Router } from 'express';
import { answer } from './answer';
const app = express();
const router = Router();
router.post('/', async (req, res) => { // ← unverified
  await answer(req.body.events[0].replyToken);
  res.sendStatus(200);
});
app.use(express.json());
app.use('/line', router);
app.listen(3000);
`,
    },
    {
      name: 'a raw body that the file keeps',
      code: `
import express from 'express';
import { answer } from './answer';
const app = express();
app.use(express.json({ verify: (req, res, bytes) => { req.rawBody = bytes; } }));
app.post('/webhook', async (req, res) => { // ← unverified
  await answer(req.body.entry[0].changes[0].value.messages[0]);
  res.sendStatus(200);
});
`,
      output: `
import express from 'express';
import { answer } from './answer';
import { verifyWebhook, requireEnv } from 'secure-bot/runtime';
const app = express();
app.use(express.json({ verify: (req, res, bytes) => { req.rawBody = bytes; } }));
app.post('/webhook', async (req, res) => {
  if (!(await verifyWebhook.meta({ headers: req.headers, rawBody: (req as { rawBody?: Buffer }).rawBody ?? '' }, requireEnv('META_APP_SECRET')))) return void res.sendStatus(401);
  await answer(req.body.entry[0].changes[0].value.messages[0]);
  res.sendStatus(200);
});
`,
    },
  ],
  valid: [
    {
      name: 'a worker whose address ends with the token of the bot',
      code: `
export default {
  async fetch(request, env) {
    if (!request.url.endsWith(env.BOT_TOKEN)) return new Response(null, { status: 401 });
    const update = await request.json();
    await fetch('https://api.telegram.org/bot' + env.BOT_TOKEN + '/sendMessage', { method: 'POST', body: JSON.stringify({ chat_id: update.message.chat.id, text: update.message.text }) });
    return new Response('ok');
  },
};
`,
    },
    {
      name: 'a worker whose path holds the secret of the webhook',
      code: `
export default {
  async fetch(request, env) {
    const { pathname } = new URL(request.url);
    if (pathname !== \`/webhook/\${env.WEBHOOK_SECRET}\`) return new Response(null, { status: 404 });
    const update = await request.json();
    await fetch('https://api.telegram.org/bot' + env.BOT_TOKEN + '/sendMessage', { method: 'POST', body: JSON.stringify({ chat_id: update.message.chat.id, text: update.message.text }) });
    return new Response('ok');
  },
};
`,
    },
    {
      name: 'another API with the same words',
      code: `${express}app.post('/messages', async (req, res) => {
  const { message, events } = req.body;
  await answer(message, events.length);
  res.end();
});
`,
    },
    {
      name: 'a handler that only logs',
      code: `${express}app.post('/webhook', (req, res) => {
  console.log(req.body.entry[0].changes[0].value.messages);
  res.sendStatus(200);
});
`,
    },
    {
      name: 'the answer of an API has the same shape',
      code: `
export async function updates(token) {
  const response = await fetch(\`https://api.telegram.org/bot\${token}/getUpdates\`);
  const { result } = await response.json();
  return result.map((update) => update.message.chat.id);
}
`,
    },
    {
      name: 'a guard of Nest',
      code: `
import { Body, Controller, Post, UseGuards } from '@nestjs/common';
import { SignatureGuard } from './guard';
import { Bot } from './bot';
@Controller('webhook')
@UseGuards(SignatureGuard)
export class WebhookController {
  constructor(private readonly bot: Bot) {}
  @Post()
  async handle(@Body() body: any) {
    await this.bot.answer(body.entry[0].changes[0].value.messages[0]);
  }
}
`,
    },
    {
      name: 'headers of its own requests',
      code: `
import { sign } from './sign';
export const send = (body) => fetch('https://hooks.example.com', { method: 'POST', body, headers: { 'x-hub-signature-256': sign(body) } });
`,
    },
    { name: 'a list of headers', code: "export const allowed = ['x-hub-signature-256', 'stripe-signature'];\n" },
    {
      name: 'a test file',
      path: 'webhook.test.ts',
      code: `${express}app.post('/webhook', async (req, res) => {
  await answer(req.body.entry[0].changes[0].value.messages[0]);
  res.sendStatus(200);
});
`,
    },
  ],
});
