import { expect } from 'vitest';
import { testRule } from '../../testing/index.ts';
import requireWebhookVerification from './index.ts';

const app = "import express from 'express';\nimport { answer } from './answer';\nconst app = express();\napp.use(express.json());\n";
const metaBody = 'const message = req.body?.entry?.[0]?.changes?.[0]?.value?.messages?.[0];';

const answered: string[] = [];

testRule(requireWebhookVerification, {
  invalid: [
    {
      name: 'acts on WhatsApp messages without a check',
      code: `${app}app.post('/webhook', async (req, res) => { // ← unverified
  ${metaBody}
  if (message) await answer(message.from, message.text.body);
  res.sendStatus(200);
});
`,
      fixes: [{ title: 'Refuse deliveries that Meta did not sign: META_APP_SECRET has to be set', safety: 'review' }],
    },
    {
      name: 'reads a signature and never checks it',
      code: `
const express = require('express');
const { activate } = require('./subscriptions');
const router = express.Router();
router.use((req, res, next) => { console.log(req.headers.host); next(); });
router.post('/webhook', async (req, res) => { // ← unused
  const event = req.body;
  const signature = req.headers['x-kyrrex-signature'];
  if (signature) {
    // to be done
  }
  await activate(event.userId);
  res.json({ success: true });
});
module.exports = router;
`,
    },
    {
      name: 'a controller that another file registers',
      code: `
import type { Request, Response } from 'express';
import { answer } from './answer';
export async function handleWebhook(req: Request, res: Response): Promise<Response> { // ← unverified
  const entry = req.body?.entry?.[0];
  const changes = entry?.changes?.[0];
  const messages = changes?.value?.messages;
  if (!messages) return res.sendStatus(200);
  await answer(messages[0].from, messages[0].text.body);
  return res.sendStatus(200);
}
`,
    },
    {
      name: 'a route handler of Next.js',
      path: 'app/api/webhook/route.ts',
      code: `
import { answer } from '../../answer';
export async function POST(request: Request) { // ← unverified
  const { events } = await request.json();
  for (const event of events) await answer(event.replyToken, event.message.text);
  return Response.json({ ok: true });
}
`,
      output: `
import { answer } from '../../answer';
import { verifyWebhook, requireEnv } from 'secure-bot/runtime';
export async function POST(request: Request) {
  if (!(await verifyWebhook.line(request, requireEnv('LINE_CHANNEL_SECRET')))) return new Response('', { status: 401 });
  const { events } = await request.json();
  for (const event of events) await answer(event.replyToken, event.message.text);
  return Response.json({ ok: true });
}
`,
      modules: { '../../answer': { answer: async (token: string) => answered.push(token) } },
      execute: async (sample) => {
        process.env['LINE_CHANNEL_SECRET'] = 'test_secret';
        const forged = new Request('https://bot.dev/api/webhook', { method: 'POST', headers: { 'x-line-signature': 'forged' }, body: '{"events":[{"replyToken":"r","message":{"text":"hi"}}]}' });
        expect(await sample.call('POST', forged)).toMatchObject({ status: 401 });
        expect(answered).toEqual([]);
      },
    },
    {
      name: 'an update of Telegram at a guessable address',
      code: `
import express from 'express';
import { Telegraf } from 'telegraf';
const bot = new Telegraf(process.env.BOT_TOKEN);
const app = express();
app.post('/telegram', express.json(), async (req, res) => { // ← unverified
  await bot.handleUpdate(req.body);
  res.sendStatus(200);
});
`,
    },
    {
      name: 'a promise as condition',
      code: `
import { verifyKey } from 'discord-interactions';
import { answer } from './answer';
export async function handle(req, res) {
  const valid = verifyKey(req.rawBody, req.get('x-signature-ed25519'), req.get('x-signature-timestamp'), process.env.PUBLIC_KEY); // ← unawaited
  if (!valid) return res.sendStatus(401);
  await answer(req.body);
}
`,
    },
    {
      name: 'an ignored result',
      code: `
import twilio from 'twilio';
import { answer } from './answer';
export async function handle(req, res) {
  twilio.validateRequest(process.env.TWILIO_AUTH_TOKEN, req.get('x-twilio-signature'), 'https://bot.dev/sms', req.body); // ← ignored
  await answer(req.body.From, req.body.Body);
}
`,
    },
    {
      name: 'a failure that is swallowed',
      code: `
import Stripe from 'stripe';
import { ship } from './ship';
const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);
export async function handle(req, res) {
  let event;
  try {
    event = stripe.webhooks.constructEvent(req.body, req.headers['stripe-signature'], process.env.STRIPE_WEBHOOK_SECRET); // ← swallowed
  } catch (error) {
    console.error(error);
    event = JSON.parse(req.body);
  }
  await ship(event.data.object);
}
`,
    },
    {
      name: 'the parsed body is checked',
      code: `
import Stripe from 'stripe';
import { ship } from './ship';
const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);
export async function handle(req, res) {
  const event = stripe.webhooks.constructEvent(JSON.stringify(req.body), req.headers['stripe-signature'], process.env.STRIPE_WEBHOOK_SECRET); // ← parsedBody
  await ship(event.data.object);
}
`,
    },
    {
      name: 'an empty key',
      code: `
import { createHmac, timingSafeEqual } from 'node:crypto';
import { answer } from './answer';
export async function handle(req, res) {
  const expected = createHmac('sha256', process.env.APP_SECRET || '').update(req.rawBody).digest(); // ← emptySecret
  if (!timingSafeEqual(expected, Buffer.from(req.get('x-hub-signature-256').slice(7), 'hex'))) return res.sendStatus(401);
  await answer(req.body.entry[0].changes[0].value.messages[0]);
}
`,
    },
    {
      name: 'a check only for those who sign',
      code: `
import { answer } from './answer';
import { isSigned } from './signature';
export async function handle(req, res) {
  const signature = req.headers['x-hub-signature-256'];
  if (signature) { // ← optional
    if (!isSigned(req.rawBody, signature)) return res.sendStatus(401);
  }
  await answer(req.body.entry[0].changes[0].value.messages[0]);
}
`,
    },
    {
      name: 'Bolt without its check',
      code: `
import { App } from '@slack/bolt';
export const app = new App({ token: process.env.SLACK_BOT_TOKEN, signingSecret: process.env.SLACK_SIGNING_SECRET, signatureVerification: false }); // ← switchedOff
`,
      output: `
import { App } from '@slack/bolt';
export const app = new App({ token: process.env.SLACK_BOT_TOKEN, signingSecret: process.env.SLACK_SIGNING_SECRET });
`,
    },
    {
      name: 'grammY without a secret at a guessable address',
      code: `
import express from 'express';
import { Bot, webhookCallback } from 'grammy';
const bot = new Bot(process.env.BOT_TOKEN);
const app = express();
app.use(express.json());
app.post('/telegram', webhookCallback(bot, 'express')); // ← noSecret
`,
    },
  ],
  valid: [
    {
      name: 'the middleware of LINE',
      code: `
import express from 'express';
import { middleware } from '@line/bot-sdk';
import { answer } from './answer';
const app = express();
app.post('/webhook', middleware({ channelSecret: process.env.LINE_SECRET }), async (req, res) => {
  for (const event of req.body.events) await answer(event.replyToken, event.message.text);
  res.end();
});
`,
    },
    {
      name: 'a middleware that nobody can see',
      code: `${app}import { verify } from './verify';
app.post('/webhook', verify, async (req, res) => {
  ${metaBody}
  await answer(message.from, message.text.body);
  res.sendStatus(200);
});
`,
    },
    {
      name: 'a body parser that checks',
      code: `
import express from 'express';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { answer } from './answer';
const app = express();
function check(req, res, bytes) {
  const expected = createHmac('sha256', process.env.APP_SECRET).update(bytes).digest('hex');
  if (!timingSafeEqual(Buffer.from(expected), Buffer.from(req.get('x-hub-signature-256').slice(7)))) throw new Error('forged');
}
app.use(express.json({ verify: check }));
app.post('/webhook', async (req, res) => {
  ${metaBody}
  await answer(message.from, message.text.body);
  res.sendStatus(200);
});
`,
    },
    {
      name: 'a secret address',
      code: `
import express from 'express';
import { Telegraf } from 'telegraf';
const bot = new Telegraf(process.env.BOT_TOKEN);
const app = express();
app.post(\`/bot\${process.env.BOT_TOKEN}\`, async (req, res) => {
  await bot.handleUpdate(req.body);
  res.sendStatus(200);
});
`,
    },
    {
      name: 'the handshake of Meta',
      code: `${app}app.get('/webhook', (req, res) => {
  if (req.query['hub.verify_token'] === process.env.VERIFY_TOKEN) return res.send(req.query['hub.challenge']);
  res.sendStatus(403);
});
`,
    },
    {
      name: 'the adapter of the Bot Framework checks',
      code: `
import restify from 'restify';
import { CloudAdapter } from 'botbuilder';
import { bot, authentication } from './bot';
const adapter = new CloudAdapter(authentication);
const server = restify.createServer();
server.post('/api/messages', async (req, res) => {
  await adapter.process(req, res, (context) => bot.run(context));
});
`,
    },
    {
      name: 'the signature goes to a helper',
      code: `${app}import { isSigned } from './signature';
app.post('/webhook', async (req, res) => {
  const signature = req.headers['x-hub-signature-256'];
  if (!signature || !isSigned(req.rawBody, signature)) return res.sendStatus(401);
  ${metaBody}
  await answer(message.from, message.text.body);
});
`,
    },
  ],
});
