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
      name: 'the answer of an own check, a response, that nobody returns',
      path: 'events.ts',
      files: { 'slack.ts': `import { createHmac, timingSafeEqual } from 'node:crypto';
export async function isValid(request, raw) {
  const given = request.headers.get('x-slack-signature');
  const time = request.headers.get('x-slack-request-timestamp');
  if (!given || Math.abs(Date.now() / 1000 - Number(time)) > 300) return false;
  const expected = 'v0=' + createHmac('sha256', process.env.SLACK_SIGNING_SECRET).update('v0:' + time + ':' + raw).digest('hex');
  return timingSafeEqual(Buffer.from(expected), Buffer.from(given));
}
export const verifyRequest = async ({ request, raw }) => {
  if (!(await isValid(request, raw))) return new Response('no', { status: 401 });
};
`, 'answer.ts': `export async function answer(channel, text) { await fetch('https://slack.com/api/chat.postMessage', { method: 'POST', body: JSON.stringify({ channel, text }) }); }\n` },
      code: `import { verifyRequest } from './slack';
import { answer } from './answer';
export async function POST(request) {
  const raw = await request.text();
  await verifyRequest({ request, raw }); // ← ignored
  const { event } = JSON.parse(raw);
  await answer(event.channel, event.text);
  return new Response('ok');
}
`,
    },
    {
      name: 'the answer of an own check, a boolean, that nobody reads',
      path: 'events.ts',
      files: { 'slack.ts': `import { createHmac, timingSafeEqual } from 'node:crypto';
export async function verifyRequest({ request, raw }) {
  const given = request.headers.get('x-slack-signature');
  const time = request.headers.get('x-slack-request-timestamp');
  if (!given || Math.abs(Date.now() / 1000 - Number(time)) > 300) return false;
  const expected = 'v0=' + createHmac('sha256', process.env.SLACK_SIGNING_SECRET).update('v0:' + time + ':' + raw).digest('hex');
  return timingSafeEqual(Buffer.from(expected), Buffer.from(given));
}
`, 'answer.ts': `export async function answer(channel, text) { await fetch('https://slack.com/api/chat.postMessage', { method: 'POST', body: JSON.stringify({ channel, text }) }); }\n` },
      code: `import { verifyRequest } from './slack';
import { answer } from './answer';
export async function POST(request) {
  const raw = await request.text();
  await verifyRequest({ request, raw }); // ← ignored
  const { event } = JSON.parse(raw);
  await answer(event.channel, event.text);
  return new Response('ok');
}
`,
    },
    {
      name: 'the result of a web crypto check is not awaited',
      code: `
import { answer } from './answer';
export async function POST(request) {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(process.env.SECRET), { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
  const body = await request.text();
  const isValid = crypto.subtle.verify('HMAC', key, Buffer.from(request.headers.get('x-signature'), 'hex'), Buffer.from(body)); // ← unawaited
  if (!isValid) return new Response('', { status: 401 });
  await answer(body);
}
`,
      output: `
import { answer } from './answer';
export async function POST(request) {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(process.env.SECRET), { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
  const body = await request.text();
  const isValid = await crypto.subtle.verify('HMAC', key, Buffer.from(request.headers.get('x-signature'), 'hex'), Buffer.from(body));
  if (!isValid) return new Response('', { status: 401 });
  await answer(body);
}
`,
    },
    {
      name: 'the helper of this package, not awaited',
      code: `
import { requireEnv, verifyWebhook } from 'secure-bot/runtime';
import { answer } from './answer';
export async function POST(request) {
  if (!verifyWebhook.slack(request, requireEnv('SLACK_SIGNING_SECRET'))) return new Response('', { status: 401 }); // ← unawaited
  await answer(await request.text());
}
`,
    },
    {
      name: 'a check in constant time that nobody looks at',
      code: `
import { createHmac, timingSafeEqual } from 'node:crypto';
import { answer } from './answer';
export async function handle(req, res) {
  const expected = createHmac('sha256', process.env.APP_SECRET).update(req.rawBody).digest();
  timingSafeEqual(expected, Buffer.from(req.get('x-hub-signature-256'), 'hex')); // ← ignored
  await answer(req.body);
}
`,
    },
    {
      name: 'an HMAC over what was parsed',
      code: `
const crypto = require('crypto');
const { answer } = require('./answer');
exports.handle = async (req, res) => {
  const given = req.get('x-hub-signature-256');
  const expected = 'sha256=' + crypto.createHmac('sha256', process.env.APP_SECRET).update(JSON.stringify(req.body)).digest('hex'); // ← parsedBody
  if (!crypto.timingSafeEqual(Buffer.from(given), Buffer.from(expected))) return res.sendStatus(401);
  await answer(req.body);
};
`,
    },
    {
      name: 'signed or not, both pass',
      code: `${express}import { isSigned } from './signature';
app.post('/webhook', async (req, res) => {
  const given = req.get('x-hub-signature-256');
  if (given && process.env.APP_SECRET) { // ← optional
    if (!isSigned(req.rawBody, given)) return res.sendStatus(401);
  }
  ${act}
});
`,
    },
    {
      name: 'LINE without its check',
      code: `
import { middleware } from '@line/bot-sdk';
export const check = middleware({ channelSecret: process.env.LINE_SECRET, skipSignatureVerification: () => true }); // ← switchedOff
`,
    },
    {
      name: 'an empty secret with which grammY checks nothing',
      code: `
import express from 'express';
import { Bot, webhookCallback } from 'grammy';
const bot = new Bot(process.env.BOT_TOKEN);
const app = express();
app.post('/telegram', webhookCallback(bot, 'express', { secretToken: process.env.TELEGRAM_SECRET ?? '' })); // ← emptySecret
`,
    },
  ],
  valid: [
    {
      name: 'an own check that throws',
      path: 'events.ts',
      files: { 'slack.ts': `import { createHmac, timingSafeEqual } from 'node:crypto';
export async function isValid(request, raw) {
  const given = request.headers.get('x-slack-signature');
  const time = request.headers.get('x-slack-request-timestamp');
  if (!given || Math.abs(Date.now() / 1000 - Number(time)) > 300) return false;
  const expected = 'v0=' + createHmac('sha256', process.env.SLACK_SIGNING_SECRET).update('v0:' + time + ':' + raw).digest('hex');
  return timingSafeEqual(Buffer.from(expected), Buffer.from(given));
}
export const verifyRequest = async ({ request, raw }) => {
  if (!(await isValid(request, raw))) throw new Error('forged');
};
`, 'answer.ts': `export async function answer(channel, text) { await fetch('https://slack.com/api/chat.postMessage', { method: 'POST', body: JSON.stringify({ channel, text }) }); }\n` },
      code: `import { verifyRequest } from './slack';
import { answer } from './answer';
export async function POST(request) {
  const raw = await request.text();
  await verifyRequest({ request, raw });
  const { event } = JSON.parse(raw);
  await answer(event.channel, event.text);
  return new Response('ok');
}
`,
    },
    {
      name: 'an own check whose response is returned',
      path: 'events.ts',
      files: { 'slack.ts': `import { createHmac, timingSafeEqual } from 'node:crypto';
export async function isValid(request, raw) {
  const given = request.headers.get('x-slack-signature');
  const time = request.headers.get('x-slack-request-timestamp');
  if (!given || Math.abs(Date.now() / 1000 - Number(time)) > 300) return false;
  const expected = 'v0=' + createHmac('sha256', process.env.SLACK_SIGNING_SECRET).update('v0:' + time + ':' + raw).digest('hex');
  return timingSafeEqual(Buffer.from(expected), Buffer.from(given));
}
export const verifyRequest = async ({ request, raw }) => {
  if (!(await isValid(request, raw))) return new Response('no', { status: 401 });
};
`, 'answer.ts': `export async function answer(channel, text) { await fetch('https://slack.com/api/chat.postMessage', { method: 'POST', body: JSON.stringify({ channel, text }) }); }\n` },
      code: `import { verifyRequest } from './slack';
import { answer } from './answer';
export async function POST(request) {
  const raw = await request.text();
  const refusal = await verifyRequest({ request, raw }); if (refusal) return refusal;
  const { event } = JSON.parse(raw);
  await answer(event.channel, event.text);
  return new Response('ok');
}
`,
    },
    {
      name: 'a comparison with itself, for the time it takes',
      code: `
import { timingSafeEqual } from 'node:crypto';
export function isEqual(a, b) {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  if (left.length !== right.length) {
    timingSafeEqual(left, left);
    return false;
  }
  return timingSafeEqual(left, right);
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
      name: 'Discord, awaited',
      code: `
import { verifyKey } from 'discord-interactions';
import { answer } from './answer';
export async function handle(req, res) {
  const isValid = await verifyKey(req.rawBody, req.get('x-signature-ed25519'), req.get('x-signature-timestamp'), process.env.PUBLIC_KEY);
  if (!isValid) return res.sendStatus(401);
  await answer(req.body.data.custom_id);
}
`,
    },
    {
      name: 'unsigned requests are refused',
      code: `${express}import { isSigned } from './signature';
app.post('/webhook', async (req, res) => {
  const given = req.get('x-hub-signature-256');
  if (given) {
    if (!isSigned(req.rawBody, given)) return res.sendStatus(401);
  } else {
    return res.sendStatus(401);
  }
  ${act}
});
`,
    },
    {
      name: 'the raw body or, for want of it, the parsed one',
      code: `${express}import { createHmac, timingSafeEqual } from 'node:crypto';
app.post('/webhook', async (req, res) => {
  const bytes = req.rawBody || JSON.stringify(req.body);
  const expected = createHmac('sha256', process.env.APP_SECRET).update(bytes).digest('hex');
  if (!timingSafeEqual(Buffer.from(expected), Buffer.from(req.get('x-hub-signature-256').slice(7)))) return res.sendStatus(401);
  ${act}
});
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
      name: 'a secret of grammY',
      code: `
import express from 'express';
import { Bot, webhookCallback } from 'grammy';
const bot = new Bot(process.env.BOT_TOKEN);
const app = express();
app.post('/telegram', webhookCallback(bot, 'express', { secretToken: process.env.TELEGRAM_SECRET }));
`,
    },
    {
      name: 'SDKs that refuse an empty secret',
      code: `
import { App } from '@slack/bolt';
import { middleware } from '@line/bot-sdk';
export const app = new App({ token: process.env.SLACK_BOT_TOKEN, signingSecret: process.env.SLACK_SIGNING_SECRET ?? '' });
export const check = middleware({ channelSecret: process.env.LINE_SECRET || '' });
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
