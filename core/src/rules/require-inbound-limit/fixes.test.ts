/** The guard in front of the model, on several platforms: fixed samples run with the real bucket. */
import { expect } from 'vitest';
import { testRule } from '../../testing/index.ts';
import requireInboundLimit from './index.ts';

const openai = "import OpenAI from 'openai';\nconst client = new OpenAI();\n";
const ask = (text: string) => `await client.responses.create({ model: 'gpt-4.1', input: ${text} })`;

/** Stands in for the package: counts what the model was asked. */
let asked: unknown[] = [];
class FakeOpenAI {
  readonly responses = {
    create: async ({ input }: { input: unknown }) => {
      asked.push(input);
      return { output_text: 'Hello' };
    },
  };
}

/** Stands in for a bot or an application: keeps what was registered. */
type Listener = (...values: readonly unknown[]) => unknown;
let listeners: Listener[] = [];
class FakeBot {
  on(_event: string, listener: Listener): void {
    listeners.push(listener);
  }
}
const fakeApp = {
  use: () => undefined,
  post: (_path: string, listener: Listener) => {
    listeners.push(listener);
  },
};
const fakeExpress = Object.assign(() => fakeApp, { json: () => undefined });

function onlyListener(): Listener {
  const [listener, ...more] = listeners;
  if (!listener || more.length > 0) throw new Error('expected one listener');
  asked = [];
  listeners = [];
  return listener;
}

testRule(requireInboundLimit, {
  invalid: [
    {
      name: 'the comment above the handler stays with it; the sender of a slash command',
      code: "import { ask } from './ask';\nimport type { ChatInputCommandInteraction } from 'discord.js';\n\n/**\n * Answers /ask.\n */\nexport async function execute(interaction: ChatInputCommandInteraction): Promise<void> {\n  const question = interaction.options.getString('question', true).trim();\n  await interaction.reply(await ask(question)); // ← chat\n}\n",
      files: { 'ask.ts': "import OpenAI from 'openai';\nconst client = new OpenAI();\nexport async function ask(input: string) {\n  const answer = await client.responses.create({ model: 'gpt-5', input });\n  return answer.output_text;\n}\n" },
      output: "import { ask } from './ask';\nimport type { ChatInputCommandInteraction } from 'discord.js';\nimport { createTokenBucket } from 'secure-bot/runtime';\n\nconst bucket = createTokenBucket({ capacity: 5, refillPerSecond: 0.1 });\n/**\n * Answers /ask.\n */\nexport async function execute(interaction: ChatInputCommandInteraction): Promise<void> {\n  if (!(await bucket.take(interaction.user.id)).ok) return;\n  const question = interaction.options.getString('question', true).trim();\n  await interaction.reply(await ask(question));\n}\n",
    },
    {
      name: 'a user of Telegram with a script gets five answers, another still gets theirs',
      code: `import { Bot } from 'grammy';
${openai}const bot = new Bot(process.env.BOT_TOKEN);
bot.on('message:text', async (ctx) => {
  const answer = ${ask('ctx.message.text')}; // ← chat
  await ctx.reply(answer.output_text);
});
`,
      modules: { openai: FakeOpenAI, grammy: { Bot: FakeBot } },
      execute: async () => {
        const listener = onlyListener();
        const send = (id: number) => listener({ from: { id }, message: { text: 'Hi' }, reply: async () => undefined });
        for (let i = 0; i < 20; i++) await send(1);
        expect(asked).toHaveLength(5);
        await send(2);
        expect(asked).toHaveLength(6);
      },
    },
    {
      name: 'a route answers 429 after five requests of one address',
      code: `import express from 'express';
${openai}const app = express();
app.use(express.json());
app.post('/chat', async (req, res) => {
  const answer = ${ask('req.body.text')}; // ← route
  res.json({ text: answer.output_text });
});
`,
      modules: { openai: FakeOpenAI, express: fakeExpress },
      execute: async () => {
        const listener = onlyListener();
        const statuses: number[] = [];
        const response = { json: () => statuses.push(200), sendStatus: (status: number) => statuses.push(status) };
        for (let i = 0; i < 7; i++) await listener({ ip: '192.0.2.1', body: { text: 'Hi' } }, response);
        expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429]);
      },
    },
    { name: 'Express with a middleware that only parses cookies', code: `import express from 'express';\nimport cookieParser from 'cookie-parser';\n${openai}const app = express();\napp.use(cookieParser());\napp.post('/chat', async (req, res) => {\n  const answer = ${ask('req.body.text')}; // ← route\n  res.json({ text: answer.output_text });\n});\n` },
    { name: 'CommonJS and Discord, by the id of the author', code: `const OpenAI = require('openai');\nconst { Client } = require('discord.js');\nconst client = new OpenAI();\nconst bot = new Client({ intents: [] });\nbot.on('messageCreate', async (message) => {\n  const answer = ${ask('message.content')}; // ← chat\n  await message.reply(answer.output_text);\n});\n`, output: `const OpenAI = require('openai');\nconst { Client } = require('discord.js');\nconst { createTokenBucket } = require('secure-bot/runtime');\nconst client = new OpenAI();\nconst bot = new Client({ intents: [] });\nconst bucket = createTokenBucket({ capacity: 5, refillPerSecond: 0.1 });\nbot.on('messageCreate', async (message) => {\n  if (!(await bucket.take(message.author.id)).ok) return;\n  const answer = ${ask('message.content')};\n  await message.reply(answer.output_text);\n});\n` },
    { name: 'a name that is taken: the next one', code: `import { Telegraf } from 'telegraf';\n${openai}const bucket = 'files';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\nbot.on('text', async (ctx) => {\n  const answer = ${ask('ctx.message.text')}; // ← chat\n  await ctx.reply(answer.output_text + bucket);\n});\n`, fixes: [{ safety: 'review', output: `import { Telegraf } from 'telegraf';\n${openai.replace(/\n/, "\nimport { createTokenBucket } from 'secure-bot/runtime';\n")}const bucket = 'files';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\nconst bucket2 = createTokenBucket({ capacity: 5, refillPerSecond: 0.1 });\nbot.on('text', async (ctx) => {\n  if (!(await bucket2.take(ctx.from.id)).ok) return;\n  const answer = ${ask('ctx.message.text')};\n  await ctx.reply(answer.output_text + bucket);\n});\n` }] },
    { name: 'a handler that is not async has no fix', code: `import { Telegraf } from 'telegraf';\n${openai}const bot = new Telegraf(process.env.BOT_TOKEN);\nbot.on('text', (ctx) => {\n  void client.responses.create({ model: 'gpt-4.1', input: ctx.message.text }).then((answer) => ctx.reply(answer.output_text)); // ← chat\n});\n`, output: null },
    { name: 'a destructured message', code: `import { Telegraf } from 'telegraf';\n${openai}const bot = new Telegraf(process.env.BOT_TOKEN);\nbot.on('text', async (ctx) => {\n  const { text } = ctx.message;\n  const answer = ${ask('text')}; // ← chat\n  await ctx.reply(answer.output_text);\n});\n` },
    { name: 'a command with its payload, and a comment above', code: `import { Telegraf } from 'telegraf';\n${openai}const bot = new Telegraf(process.env.BOT_TOKEN);\n// Whoever likes may ask.\nbot.command('ask', async (ctx) => {\n  const answer = ${ask('`Question: ${ctx.message.text}`')}; // ← chat\n  await ctx.reply(answer.output_text);\n});\n` },
  ],
  valid: [
    { name: 'Discord members of a list only', code: `import { Client } from 'discord.js';\n${openai}const bot = new Client({ intents: [] });\nconst members = new Set(['1']);\nbot.on('messageCreate', async (message) => {\n  if (!members.has(message.author.id)) return;\n  const answer = ${ask('message.content')};\n  await message.reply(answer.output_text);\n});\n` },
    { name: 'a route that refuses who has no key', code: `import express from 'express';\n${openai}const app = express();\napp.post('/chat', async (req, res) => {\n  if (req.get('x-key') !== process.env.CHAT_KEY) return res.status(401).end();\n  const answer = ${ask('req.body.text')};\n  res.json({ text: answer.output_text });\n});\n` },
  ],
});
