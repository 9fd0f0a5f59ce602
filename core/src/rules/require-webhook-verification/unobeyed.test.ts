/** Verdicts that are written down and not obeyed, and doors beside the one that the SDK guards. */
import { testRule } from '../../testing/index.ts';
import requireWebhookVerification from './index.ts';

testRule(requireWebhookVerification, {
  invalid: [
    {
      name: 'a verdict that is only written down, and one after whose answer the work goes on',
      code: `import express from 'express';
import { validateRequest } from 'twilio';
import { answer } from './answer';
const hooks = express();
hooks.post('/sms', async (req, res) => {
  const isReal = validateRequest(process.env.TWILIO_AUTH_TOKEN, req.get('x-twilio-signature'), 'https://bot.dev/sms', req.body); // ← ignored
  if (!isReal) console.warn('forged');
  await answer(req.body.From, req.body.Body);
  res.sendStatus(204);
});
hooks.post('/voice', async (req, res) => {
  if (!validateRequest(process.env.TWILIO_AUTH_TOKEN, req.get('x-twilio-signature'), 'https://bot.dev/voice', req.body)) { // ← ignored
    res.status(403).end();
  }
  await answer(req.body.From, req.body.SpeechResult);
});
`,
    },
    {
      name: 'an empty signing secret of Bolt 3, which refuses only none at all',
      packages: { '@slack/bolt': '^3.22.0' },
      code: `import { App } from '@slack/bolt';
export const app = new App({ token: process.env.SLACK_BOT_TOKEN, signingSecret: process.env.SLACK_SIGNING_SECRET ?? '' }); // ← emptySecret
`,
    },
    {
      name: 'middleware of LINE that is made and never asked',
      code: `import express from 'express';
import * as line from '@line/bot-sdk';
import { answer } from './answer';
const config = { channelSecret: process.env.LINE_SECRET };
const app = express();
app.use('/line', (req, res, next) => { line.middleware(config); next(); });
app.post('/line', async (req, res) => { // ← unverified
  for (const event of req.body.events) await answer(event.replyToken, event.message.text);
  res.end();
});
`,
    },
    {
      name: 'updates taken by middleware at a constant address',
      code: `import express from 'express';
import { Bot, webhookCallback } from 'grammy';
const bot = new Bot(process.env.BOT_TOKEN);
const app = express();
app.use('/updates', webhookCallback(bot, 'express')); // ← noSecret
`,
    },
    {
      name: 'updates taken by middleware that looks at a constant address itself',
      code: `import express from 'express';
import { Telegraf } from 'telegraf';
const bot = new Telegraf(process.env.BOT_TOKEN);
const app = express();
app.use(bot.webhookCallback('/telegram')); // ← noSecret
`,
    },
    {
      name: 'a route of one’s own beside the ones that the receiver of Bolt checks',
      code: `import { ExpressReceiver } from '@slack/bolt';
import { answer } from './answer';
const inlet = new ExpressReceiver({ signingSecret: process.env.SLACK_SIGNING_SECRET });
inlet.router.post('/slack/steps', async (req, res) => { // ← unverified
  const { event, team_id } = req.body;
  await answer(team_id, event.channel);
  res.sendStatus(200);
});
`,
    },
    {
      name: 'a refusal in Hono that is not returned, after a check that stands beside another or is taken the wrong way round',
      code: `import { Hono } from 'hono';
import { validateSignature } from '@line/bot-sdk';
import { answer } from './answer';
const inlet = new Hono();
inlet.post('/line', async (c) => {
  const text = await c.req.text();
  const signature = c.req.header('x-line-signature');
  if (!signature || !validateSignature(text, process.env.LINE_SECRET, signature)) { // ← ignored
    c.json({}, 401);
  }
  for (const event of JSON.parse(text).events) await answer(event.replyToken, event.message.text);
  return c.json({});
});
inlet.post('/other', async (c) => {
  const text = await c.req.text();
  const signature = c.req.header('x-line-signature');
  if (signature === undefined || validateSignature(text, process.env.LINE_SECRET, signature)) { // ← ignored
    c.json(undefined, 401);
  }
  for (const event of JSON.parse(text).events) await answer(event.replyToken, event.message.text);
  return c.json({});
});
`,
    },
  ],
  valid: [
    {
      name: 'a refusal in Hono that is returned or thrown, a check that is noted for later, and one whose yes is only written down beside an obeyed no',
      code: `import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { validateSignature } from '@line/bot-sdk';
import { answer } from './answer';
const inlet = new Hono();
inlet.post('/line', async (c) => {
  const text = await c.req.text();
  const signature = c.req.header('x-line-signature');
  if (!signature || !validateSignature(text, process.env.LINE_SECRET, signature)) {
    return c.json({}, 401);
  }
  for (const event of JSON.parse(text).events) await answer(event.replyToken, event.message.text);
  return c.json({});
});
inlet.post('/other', async (c) => {
  const text = await c.req.text();
  const signature = c.req.header('x-line-signature');
  if (!signature || !validateSignature(text, process.env.LINE_SECRET, signature)) throw new HTTPException(401);
  for (const event of JSON.parse(text).events) await answer(event.replyToken, event.message.text);
  return c.json({});
});
inlet.post('/noted', async (c) => {
  const text = await c.req.text();
  const signature = c.req.header('x-line-signature') ?? '';
  const faults = [];
  if (!signature || !validateSignature(text, process.env.LINE_SECRET, signature)) faults.push('signature');
  if (faults.length > 0) return c.json({ faults }, 401);
  for (const event of JSON.parse(text).events) await answer(event.replyToken, event.message.text);
  return c.json({});
});
inlet.post('/yes', async (c) => {
  const text = await c.req.text();
  const isReal = validateSignature(text, process.env.LINE_SECRET, c.req.header('x-line-signature') ?? '');
  if (isReal) console.info('a delivery of LINE');
  if (!isReal) return c.json({}, 401);
  for (const event of JSON.parse(text).events) await answer(event.replyToken, event.message.text);
  return c.json({});
});
`,
    },
    {
      name: 'a verdict that is written down and then obeyed',
      code: `import express from 'express';
import { validateRequest } from 'twilio';
import { answer } from './answer';
const hooks = express();
hooks.post('/sms', async (req, res) => {
  const isReal = validateRequest(process.env.TWILIO_AUTH_TOKEN, req.get('x-twilio-signature'), 'https://bot.dev/sms', req.body);
  if (!isReal) console.warn('forged');
  if (!isReal) return res.sendStatus(403);
  await answer(req.body.From, req.body.Body);
  res.sendStatus(204);
});
hooks.post('/voice', async (req, res, next) => {
  if (!validateRequest(process.env.TWILIO_AUTH_TOKEN, req.get('x-twilio-signature'), 'https://bot.dev/voice', req.body)) {
    console.warn('forged');
    return next(new Error('forged'));
  }
  await answer(req.body.From, req.body.SpeechResult);
});
`,
    },
    {
      name: 'middleware of LINE that is asked in a function of one’s own',
      code: `import express from 'express';
import * as line from '@line/bot-sdk';
import { answer } from './answer';
const config = { channelSecret: process.env.LINE_SECRET };
const app = express();
app.use('/line', (req, res, next) => { line.middleware(config)(req, res, next); });
app.post('/line', async (req, res) => {
  for (const event of req.body.events) await answer(event.replyToken, event.message.text);
  res.end();
});
`,
    },
    {
      name: 'updates at an address that is a secret, or with a secret token',
      code: `import express from 'express';
import { Telegraf } from 'telegraf';
const bot = new Telegraf(process.env.BOT_TOKEN);
const app = express();
app.use(bot.webhookCallback(\`/telegram/${'$'}{bot.secretPathComponent()}\`));
app.use(bot.webhookCallback(process.env.HOOK_PATH));
app.use(bot.webhookCallback('/telegram', { secretToken: process.env.HOOK_SECRET }));
app.use(await bot.createWebhook({ domain: 'https://bot.dev' }));
`,
    },
    {
      name: 'Bolt over a socket needs no secret, with a receiver it has that one’s',
      packages: { '@slack/bolt': '^3.22.0' },
      code: `import { App } from '@slack/bolt';
import { receiver } from './receiver';
export const socket = new App({ token: process.env.SLACK_BOT_TOKEN, appToken: process.env.SLACK_APP_TOKEN, socketMode: true, signingSecret: process.env.SLACK_SIGNING_SECRET ?? '' });
export const received = new App({ token: process.env.SLACK_BOT_TOKEN, receiver, signingSecret: '' });
`,
    },
    {
      name: 'updates at an address that holds the token',
      code: `import express from 'express';
import { Bot, webhookCallback } from 'grammy';
const bot = new Bot(process.env.BOT_TOKEN);
const app = express();
app.use(\`/\${process.env.BOT_TOKEN}\`, webhookCallback(bot, 'express'));
app.use('/updates', webhookCallback(bot, 'express', { secretToken: process.env.UPDATES_SECRET }));
`,
    },
  ],
});
