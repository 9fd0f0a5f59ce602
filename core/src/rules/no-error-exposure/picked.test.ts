/** What a pattern picks out of an error's text is chosen by the code, in the function that has the error as in one that is given it. */
import { describe, expect, it } from 'vitest';
import { severitiesIn } from './severities.fixture.ts';

const bot = (beside: string, told: string) => severitiesIn({ '/p/bot.ts': `
import { Telegraf } from 'telegraf';
import { load } from 'some-database';
const bot = new Telegraf(process.env.BOT_TOKEN);
${beside}
bot.on('text', async (ctx) => {
  try {
    await load(ctx.message.text);
  } catch (problem) {
    ${told}
  }
});
` }, '/p/bot.ts');

describe('is silent for a group of a pattern', () => {
  it.each([
    ['in the function that has the error', '', 'const found = /after (\\d+) s/.exec(problem.message); if (found) await ctx.reply(`Again in ${found[1]} s`);'],
    ['in one that is given it', 'function waits(text) { const found = text.match(/after (\\d+) s/); return found ? `Again in ${found[1]} s` : undefined; }', 'await ctx.reply(waits(`Failed: ${problem.message}`));'],
    ['as JSON', 'function waits(given) { const found = /after (\\d+) s/.exec(JSON.stringify(given)); return found?.[1] ?? "soon"; }', 'await ctx.reply(waits({ text: problem.message }));'],
  ])('%s', (_, beside, told) => expect(bot(beside, told)).toEqual([]));
});

describe('is an error for the text', () => {
  it.each([
    ['beside the group', 'function waits(text) { const found = text.match(/after (\\d+) s/); return found ? text : undefined; }'],
    ['without the group', "function waits(text) { return text.replace(/after (\\d+) s/, ''); }"],
  ])('%s', (_, beside) => expect(bot(beside, 'await ctx.reply(waits(`Failed: ${problem.message}`));')).toEqual(['error']));
});
