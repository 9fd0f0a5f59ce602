/** One finding for one place to mend. */
import { describe, expect, it } from 'vitest';
import { severitiesIn } from './severities.fixture.ts';

const answer = (answered: string) => severitiesIn({ '/p/app.ts': `
import express from 'express';
import axios from 'axios';
const app = express();
app.get('/', async (req, res) => {
  try {
    res.json((await axios.get('https://api.acme-bots.io/')).data);
  } catch (problem) {
    const said = problem.response.data;
    res.status(502).json(${answered});
  }
});
` }, '/p/app.ts');

describe('a value in two forms', () => {
  it.each([
    ['spread, or under a name', "{ status: 'error', ...(typeof said === 'object' ? said : { said }) }"],
    ['as text, or as JSON', "{ error: typeof said === 'string' ? { text: said } : [said] }"],
  ])('%s', (_, answered) => expect(answer(answered)).toEqual(['error']));

  it.each([
    ['under two names', '{ error: said, details: said }'],
    ['in two sentences', "{ error: req.query.ru ? `Ошибка: ${said}` : `Error: ${said}` }"],
  ])('twice %s', (_, answered) => expect(answer(answered)).toEqual(['error', 'error']));
});

const helper = (lines: string, calls: string) => severitiesIn({ '/p/bot.ts': `
import { Telegraf } from 'telegraf';
import { load } from 'some-database';
const bot = new Telegraf(process.env.BOT_TOKEN);
const signature = ' (a bot)';
async function say(chat, text) {
  ${lines}
}
bot.on('text', async (ctx) => {
  try {
    ${calls}
  } catch (problem) {
    await say(ctx.chat.id, \`Failed: \${problem.message}\`);
  }
});
` }, '/p/bot.ts');

const sends = "const full = text + signature;\n  if (full.length < 4096) return bot.telegram.sendMessage(chat, full);\n  const pieces = text.split('\\n');\n  for (const piece of pieces) await bot.telegram.sendMessage(chat, piece + signature);";

describe('a helper that sends a text in several ways', () => {
  it('errors beside answers', () => expect(helper(sends, 'await say(ctx.chat.id, await load(ctx.message.text));')).toEqual(['error']));
  it('nothing but errors, each of them', () => expect(helper(sends, 'await bot.telegram.sendMessage(ctx.chat.id, await load(ctx.message.text));')).toEqual(['error', 'error']));
  it('what is not of its argument counts', () => expect(helper(`try { await load(chat); } catch (problem) { await bot.telegram.sendMessage(chat, problem.message); }\n${sends}`, 'await say(ctx.chat.id, await load(ctx.message.text));')).toEqual(['error', 'error']));
});
