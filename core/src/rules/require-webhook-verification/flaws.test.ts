/** Checks that do not hold, beside the same ones that do. */
import { testRule } from '../../testing/index.ts';
import requireWebhookVerification from './index.ts';

const express = "import express from 'express';\nimport { answer } from './answer';\nconst app = express();\napp.use(express.json());\n";
const act = 'await answer(req.body.entry[0].changes[0].value.messages[0]);\n  res.sendStatus(200);';

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
      name: 'a missing signature is only logged, in the verify of a body parser',
      code: `
import crypto from 'crypto';
export default function verifyRequestSignature(req, res, buf) {
  var signature = req.headers['x-hub-signature'];
  if (!signature) { // ← optional
    console.error("Couldn't validate the signature.");
  } else {
    var expected = crypto.createHmac('sha1', process.env.APP_SECRET).update(buf).digest('hex');
    if (signature.split('=')[1] != expected) throw new Error("Couldn't validate the request signature.");
  }
}
`,
    },
    {
      name: 'Twilio without its check',
      code: `
import twilio from 'twilio';
export const check = twilio.webhook({ validate: false }); // ← switchedOff
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
      name: 'a missing signature is refused, or ends the way of the request',
      code: `
import crypto from 'crypto';
const isRight = (signature, body) => signature === crypto.createHmac('sha256', process.env.APP_SECRET).update(body).digest('hex');
export function verify(req, res, buf) {
  const signature = req.headers['x-hub-signature-256'];
  if (!signature) {
    throw new Error('unsigned');
  } else {
    if (!isRight(signature, buf)) throw new Error('forged');
  }
}
export function middleware(req, res, next) {
  const signature = req.headers['x-hub-signature-256'];
  if (!signature) {
    console.error('unsigned');
  } else {
    if (!isRight(signature, req.rawBody)) throw new Error('forged');
    next();
  }
}
`,
    },
    { name: 'Twilio, with its check in production', code: "import twilio from 'twilio';\nexport const check = twilio.webhook({ validate: process.env.NODE_ENV === 'production' });\n" },
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
  ],
});
