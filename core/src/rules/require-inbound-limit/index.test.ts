import { testRule } from '../../testing/index.ts';
import requireInboundLimit from './index.ts';

const openai = "import OpenAI from 'openai';\nconst client = new OpenAI();\n";
const telegraf = "import { Telegraf } from 'telegraf';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\n";
const ask = (text: string) => `await client.responses.create({ model: 'gpt-4.1', input: ${text} })`;
const askFile = `${openai}export async function ask(text: string) {\n  const answer = ${ask('text')};\n  return answer.output_text;\n}\n`;

testRule(requireInboundLimit, {
  invalid: [
    {
      name: 'a bot that answers everybody',
      code: `${openai}${telegraf}bot.on('text', async (ctx) => {
  const answer = await client.responses.create({ model: 'gpt-4.1', input: ctx.message.text }); // ← chat
  await ctx.reply(answer.output_text);
});
`,
      output: `${openai}import { Telegraf } from 'telegraf';
import { createTokenBucket } from 'secure-bot/runtime';
const bot = new Telegraf(process.env.BOT_TOKEN);
const bucket = createTokenBucket({ capacity: 5, refillPerSecond: 0.1 });
bot.on('text', async (ctx) => {
  if (!(await bucket.take(ctx.from.id)).ok) return;
  const answer = await client.responses.create({ model: 'gpt-4.1', input: ctx.message.text });
  await ctx.reply(answer.output_text);
});
`,
    },
    {
      name: 'the model is in another file',
      files: { 'ask.ts': askFile },
      code: `${telegraf}import { ask } from './ask';
bot.on('text', async (ctx) => {
  await ctx.reply(await ask(ctx.message.text)); // ← chat
});
`,
    },
    {
      name: 'a route that anybody calls',
      code: `
import express from 'express';
${openai}const app = express();
app.use(express.json());
app.post('/chat', async (req, res) => {
  const answer = await client.responses.create({ model: 'gpt-4.1', input: req.body.text }); // ← route
  res.json({ text: answer.output_text });
});
`,
    },
    {
      name: 'a route in TypeScript, whose handler may give nothing',
      path: 'server.ts',
      code: `import express from 'express';
${openai}const server = express();
server.post('/chat', async (request, response) => {
  const { output_text } = await client.responses.create({ model: 'gpt-4.1', input: request.body.text }); // ← route
  response.json({ text: output_text });
});
`,
      output: `import express from 'express';
${openai.replace('\n', "\nimport { createTokenBucket } from 'secure-bot/runtime';\n")}const server = express();
const bucket = createTokenBucket({ capacity: 5, refillPerSecond: 0.1 });
server.post('/chat', async (request, response) => {
  if (!(await bucket.take(request.ip ?? 'unknown')).ok) return void response.sendStatus(429);
  const { output_text } = await client.responses.create({ model: 'gpt-4.1', input: request.body.text });
  response.json({ text: output_text });
});
`,
    },
    {
      name: 'a route handler of Next.js',
      path: 'app/api/chat/route.ts',
      code: `${openai}export async function POST(request: Request) {
  const { text } = await request.json();
  const answer = await client.responses.create({ model: 'gpt-4.1', input: text }); // ← route
  return Response.json({ text: answer.output_text });
}
`,
      output: null,
    },
    {
      name: 'what was asked is no limit',
      code: `${openai}import { Client } from 'discord.js';
const bot = new Client({ intents: [] });
bot.on('messageCreate', async (message) => {
  if (message.author.bot || !message.content.startsWith('!ask')) return;
  const answer = await client.responses.create({ model: 'gpt-4.1', input: message.content }); // ← chat
  await message.reply(answer.output_text);
});
`,
    },
  ],
  valid: [
    { name: "restify's throttle", code: "import restify from 'restify';\nimport OpenAI from 'openai';\nconst ai = new OpenAI();\nconst server = restify.createServer();\nserver.use(restify.plugins.throttle({ burst: 20, rate: 5, ip: true }));\nserver.post('/ask', async (req, res) => {\n  const answer = await ai.responses.create({ model: 'gpt-5', input: req.body.question, max_output_tokens: 300 });\n  res.json({ answer: answer.output_text });\n});\n" },
    {
      name: 'a cooldown',
      code: `${openai}${telegraf}const last = new Map();
bot.on('text', async (ctx) => {
  if (Date.now() - (last.get(ctx.from.id) ?? 0) < 5000) return;
  last.set(ctx.from.id, Date.now());
  const answer = ${ask('ctx.message.text')};
  await ctx.reply(answer.output_text);
});
`,
    },
    {
      name: 'known users only',
      code: `${openai}${telegraf}const users = [1, 2, 3];
bot.on('text', async (ctx) => {
  if (!users.includes(ctx.from.id)) return;
  const answer = ${ask('ctx.message.text')};
  await ctx.reply(answer.output_text);
});
`,
    },
    {
      name: 'a middleware of the bot',
      code: `${openai}${telegraf}import { limit } from './limit';
bot.use(limit);
bot.on('text', async (ctx) => {
  const answer = ${ask('ctx.message.text')};
  await ctx.reply(answer.output_text);
});
`,
    },
    {
      name: 'a rate limit of Express',
      code: `
import express from 'express';
import { rateLimit } from 'express-rate-limit';
${openai}const app = express();
app.use(express.json());
app.post('/chat', rateLimit({ limit: 10 }), async (req, res) => {
  const answer = ${ask('req.body.text')};
  res.json({ text: answer.output_text });
});
`,
    },
    {
      name: 'a route that asks who it is',
      code: `
import express from 'express';
import { auth } from './auth';
${openai}const app = express();
app.post('/chat', auth, async (req, res) => {
  const answer = ${ask('req.body.text')};
  res.json({ text: answer.output_text });
});
`,
    },
    {
      name: 'a session',
      path: 'app/api/chat/route.ts',
      code: `${openai}import { auth } from '../../auth';
export async function POST(request: Request) {
  const session = await auth();
  if (!session) return new Response('', { status: 401 });
  const { text } = await request.json();
  const answer = ${ask('text')};
  return Response.json({ text: answer.output_text });
}
`,
    },
    {
      name: 'a bucket',
      code: `${openai}${telegraf}import { createTokenBucket } from 'secure-bot/runtime';
const bucket = createTokenBucket({ capacity: 5, refillPerSecond: 0.1 });
bot.on('text', async (ctx) => {
  if (!(await bucket.take(ctx.from.id)).ok) return;
  const answer = ${ask('ctx.message.text')};
  await ctx.reply(answer.output_text);
});
`,
    },
    {
      name: 'the length of the text is limited',
      code: `
import express from 'express';
${openai}const app = express();
app.post('/chat', async (req, res) => {
  if (req.body.text.length > 500) return res.sendStatus(400);
  const answer = ${ask('req.body.text')};
  res.json({ text: answer.output_text });
});
`,
    },
  ],
});
