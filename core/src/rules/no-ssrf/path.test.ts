import { expect, it } from 'vitest';
import { hitsIn } from '../../rule/hits.fixture.ts';
import rule from './index.ts';

it('prints the way from the message through the helper to the request, step by step', async () => {
  const files = {
    '/p/bot.ts': "import { Telegraf } from 'telegraf';\nimport { load } from './load';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\nbot.on('text', async (ctx) => {\n  const host = ctx.message.text.trim();\n  await ctx.reply(await load(host));\n});\n",
    '/p/load.ts': "export async function load(target: string) {\n  const address = `https://${target}/status`;\n  const answer = await fetch(address);\n  return answer.text();\n}\n",
  };
  expect(await hitsIn(rule, files, '/p/bot.ts')).toEqual([
    {
      messageId: 'host',
      text: 'host',
      steps: [
        'p/bot.ts:5 comes from a user',
        'p/bot.ts:5 assigned to `host`',
        'p/bot.ts:6 passed to `load`',
        'p/load.ts:2 put into a template',
        'p/load.ts:2 assigned to `address`',
        'p/load.ts:3 reaches `fetch`',
      ],
    },
  ]);
});

it('quotes a check that stands in another file, and underlines the value that goes there', async () => {
  const files = {
    '/p/bot.ts': "import { Telegraf } from 'telegraf';\nimport { load } from './load';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\nbot.on('text', async (ctx) => ctx.reply(await load(ctx.message.text)));\n",
    '/p/load.ts': "export async function load(link: string) {\n  if (!link.startsWith('https://files.example.com')) throw new Error('no');\n  return (await fetch(link)).text();\n}\n",
  };
  expect(await hitsIn(rule, files, '/p/bot.ts')).toMatchObject([{ messageId: 'weakCheck', text: 'ctx.message.text' }]);
});

const nodes = "export async function ask(question: string, settings: { endpoint: string }) {\n  const query = new URLSearchParams({ question }).toString();\n  return fetch(`${settings.endpoint}?${query}`);\n}\nexport async function open(link: string, settings: { endpoint: string }) {\n  return fetch(`${link}?from=${settings.endpoint}`);\n}\n";
const prompts = "import { ask, open } from './nodes';\nimport { load } from './load';\nexport async function answer(user: string, text: string, page: string) {\n  const settings = await load(user);\n  await ask(text, settings);\n  return open(page, settings);\n}\n";

it('leaves alone what only comes behind an address that the settings have, which a function of another file reads', async () => {
  const bot = "import { Telegraf } from 'telegraf';\nimport { ask } from './nodes';\nimport { load } from './load';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\nbot.on('text', async (ctx) => {\n  const settings = JSON.parse(await load('node'));\n  await ask(ctx.message.text, settings);\n});\n";
  expect(await hitsIn(rule, { '/p/bot.ts': bot, '/p/nodes.ts': nodes }, '/p/bot.ts')).toEqual([]);
});

it('tells the arguments of a call in a file between from those of its own', async () => {
  const bot = "import { Telegraf } from 'telegraf';\nimport { answer } from './prompts';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\nbot.on('text', (ctx) => answer(ctx.from.username, ctx.message.text, ctx.message.caption));\n";
  expect(await hitsIn(rule, { '/p/bot.ts': bot, '/p/prompts.ts': prompts, '/p/nodes.ts': nodes }, '/p/bot.ts')).toMatchObject([{ messageId: 'host', text: 'ctx.message.caption' }]);
});
