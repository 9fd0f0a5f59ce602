/** Checks that the rule has to see, wherever they stand. */
import { testRule } from '../../testing/index.ts';
import requireWebhookVerification from './index.ts';

const express = "import express from 'express';\nimport { answer } from './answer';\nconst app = express();\napp.use(express.json());\n";
const act = 'await answer(req.body.entry[0].changes[0].value.messages[0]);\n  res.sendStatus(200);';
const signature = `
import { createHmac, timingSafeEqual } from 'node:crypto';
export function isSigned(bytes, header) {
  const expected = createHmac('sha256', process.env.APP_SECRET).update(bytes).digest('hex');
  return timingSafeEqual(Buffer.from(expected), Buffer.from(header.slice(7)));
}
`;

testRule(requireWebhookVerification, {
  invalid: [
    {
      name: 'what runs after an error is no check',
      code: `${express}app.use((err, req, res, next) => {
  if (err.code === 'LIMIT_FILE_SIZE') return res.status(400).json({ error: 'Too large' });
  next(err);
});
app.post('/webhook', async (req, res) => { // ← unverified
  ${act}
});
`,
    },
    {
      name: 'the token of the subscription, in a handler of both methods',
      path: 'pages/api/webhook.js',
      code: `import { answer } from '../../lib/answer';
export default async function handler(req, res) { // ← unverified
  if (req.method === 'POST') {
    if (req.body.object === 'page') for (const entry of req.body.entry) await answer(entry.messaging[0]);
    return res.status(200).send('EVENT_RECEIVED');
  }
  const token = req.query['hub.verify_token'];
  if (token === process.env.VERIFY_TOKEN) return res.status(200).send(req.query['hub.challenge']);
  res.status(403).end();
}
`,
    },
    {
      name: 'the token of the subscription, read from the address',
      code: `import { answer } from './answer';
export default {
  async fetch(request, env) { // ← unverified
    const url = new URL(request.url);
    if (url.searchParams.get('hub.mode') === 'subscribe') {
      const isOwn = url.searchParams.get('hub.verify_token') === env.VERIFY_TOKEN;
      return isOwn ? new Response(url.searchParams.get('hub.challenge')) : new Response('no', { status: 403 });
    }
    const body = await request.json();
    await answer(body.entry[0].changes[0].value.messages[0]);
    return new Response('ok');
  },
};
`,
    },
    {
      name: 'a check of what is fetched',
      path: 'pages/api/webhook.js',
      code: `import { answer } from '../../lib/answer';
export default async function handler(req, res) { // ← unverified
  if (req.method === 'GET') {
    if (req.query.token !== process.env.VERIFY_TOKEN) return res.status(403).end();
    return res.status(200).send(req.query['hub.challenge']);
  }
  for (const entry of req.body.entry) await answer(entry.messaging[0]);
  res.status(200).end();
}
`,
    },
  ],
  valid: [
    {
      name: 'a token in the address, of whatever method',
      path: 'pages/api/webhook.js',
      code: `import { answer } from '../../lib/answer';
export default async function handler(req, res) {
  if (req.query.token !== process.env.WEBHOOK_TOKEN) return res.status(403).end();
  if (req.method !== 'POST') return res.status(405).end();
  for (const entry of req.body.entry) await answer(entry.messaging[0]);
  res.status(200).end();
}
`,
    },
    {
      name: 'a token in the address, where it is posted',
      path: 'pages/api/webhook.js',
      code: `import { answer } from '../../lib/answer';
export default async function handler(req, res) {
  if (req.method !== 'GET') {
    if (req.query.token !== process.env.WEBHOOK_TOKEN) return res.status(403).end();
    for (const entry of req.body.entry) await answer(entry.messaging[0]);
  }
  res.status(200).end();
}
`,
    },
    {
      name: 'a helper of another file gets the signature',
      files: { 'signature.ts': signature },
      code: `${express}import { isSigned } from './signature';
app.post('/webhook', async (req, res) => {
  if (!isSigned(req.rawBody, req.get('x-hub-signature-256') ?? '')) return res.sendStatus(401);
  ${act}
});
`,
    },
    {
      name: 'a helper of another file gets the request',
      files: { 'signature.ts': signature, 'check.ts': "import { isSigned } from './signature';\nexport const check = (request) => isSigned(request.rawBody, request.get('x-hub-signature-256'));\n" },
      code: `${express}import { check } from './check';
app.post('/webhook', async (req, res) => {
  if (!check(req)) return res.sendStatus(401);
  ${act}
});
`,
    },
    {
      name: 'middleware of another file',
      files: { 'signature.ts': signature, 'middleware.ts': "import { isSigned } from './signature';\nexport default function signed(req, res, next) {\n  if (!isSigned(req.rawBody, req.get('x-hub-signature-256'))) return res.sendStatus(401);\n  next();\n}\n" },
      code: `${express}import signed from './middleware';
app.post('/webhook', signed, async (req, res) => {
  ${act}
});
`,
    },
    {
      name: 'middleware for all routes, through an index file',
      files: { 'signature.ts': signature, 'middleware.ts': "import { isSigned } from './signature';\nexport const signed = (req, res, next) => (isSigned(req.rawBody, req.get('x-hub-signature-256')) ? next() : res.sendStatus(401));\n", 'index.ts': "export { signed as checkSignature } from './middleware';\n" },
      code: `
import express from 'express';
import { checkSignature } from './index';
import { answer } from './answer';
const app = express();
app.use(express.json());
app.use('/webhook', checkSignature);
app.post('/webhook', async (req, res) => {
  ${act}
});
`,
    },
    {
      name: 'the body parser checks, in another file',
      files: { 'signature.js': "const crypto = require('crypto');\nmodule.exports = { verify(req, res, bytes) {\n  const expected = crypto.createHmac('sha256', process.env.APP_SECRET).update(bytes).digest('hex');\n  if (req.headers['x-hub-signature-256'] !== 'sha256=' + expected) throw new Error('forged');\n} };\n" },
      code: `
const express = require('express');
const { verify } = require('./signature');
const { answer } = require('./answer');
const app = express();
app.use(express.json({ verify }));
app.post('/webhook', async (req, res) => {
  ${act}
});
`,
    },
    {
      name: 'a class of another file checks',
      files: { 'guard.ts': "import { createHmac, timingSafeEqual } from 'node:crypto';\nexport class Guard {\n  isValid(request: any) {\n    const expected = createHmac('sha256', process.env.APP_SECRET!).update(request.rawBody).digest('hex');\n    return timingSafeEqual(Buffer.from(expected), Buffer.from(request.headers['x-hub-signature-256']));\n  }\n}\n" },
      code: `${express}import { Guard } from './guard';
const guard = new Guard();
app.post('/webhook', async (req, res) => {
  if (!guard.isValid(req)) return res.sendStatus(401);
  ${act}
});
`,
    },
    {
      name: 'a package checks',
      code: `${express}import { verifyRequest } from 'some-webhook-package';
app.post('/webhook', async (req, res) => {
  if (!(await verifyRequest(req))) return res.sendStatus(401);
  ${act}
});
`,
    },
    {
      name: 'a token in the address',
      code: `${express}app.post('/webhook', async (req, res) => {
  if (req.query.token !== process.env.WEBHOOK_TOKEN) return res.sendStatus(403);
  ${act}
});
`,
    },
    {
      name: 'the secret token of Telegram',
      code: `${express}app.post('/telegram', async (req, res) => {
  if (req.headers['x-telegram-bot-api-secret-token'] !== process.env.TELEGRAM_SECRET) return res.sendStatus(401);
  await answer(req.body.message.chat.id, req.body.message.text);
  res.end();
});
`,
    },
    {
      name: 'the helper of this package',
      path: 'app/api/slack/route.ts',
      code: `
import { requireEnv, verifyWebhook } from 'secure-bot/runtime';
import { answer } from '../../answer';
export async function POST(request) {
  if (!(await verifyWebhook.slack(request, requireEnv('SLACK_SIGNING_SECRET')))) return new Response('', { status: 401 });
  const { event } = await request.json();
  await answer(event.channel, event.text);
  return new Response('ok');
}
`,
    },
    {
      name: 'Stripe, answered in the catch',
      code: `
import Stripe from 'stripe';
import { ship } from './ship';
const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);
export async function handle(req, res) {
  let event;
  try {
    event = stripe.webhooks.constructEvent(req.body, req.headers['stripe-signature'], process.env.STRIPE_WEBHOOK_SECRET);
  } catch (error) {
    return res.sendStatus(400);
  }
  await ship(event.data.object);
}
`,
    },
    {
      name: 'a route handler with the headers of Next.js',
      path: 'app/api/stripe/route.ts',
      code: `
import { headers } from 'next/headers';
import { stripe } from '../../stripe';
import { ship } from '../../ship';
export async function POST(request) {
  const signature = (await headers()).get('stripe-signature');
  const event = stripe.webhooks.constructEvent(await request.text(), signature, process.env.STRIPE_WEBHOOK_SECRET);
  await ship(event.data.object);
  return new Response('ok');
}
`,
    },
    {
      name: 'Twilio’s middleware',
      code: `
import express from 'express';
import twilio from 'twilio';
import { answer } from './answer';
const app = express();
app.post('/sms', twilio.webhook(), async (req, res) => {
  res.send(await answer(req.body.From, req.body.Body));
});
`,
    },
    {
      name: 'polling needs no check',
      code: `
import { Telegraf } from 'telegraf';
const bot = new Telegraf(process.env.BOT_TOKEN);
bot.launch();
`,
    },
  ],
});
