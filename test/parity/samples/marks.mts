import { Bot, type Context } from 'grammy';

const bot = new Bot<Context>(process.env['BOT_TOKEN'] ?? '');

bot.command('price', async (ctx: Context) => {
  try {
    const answer = await fetch('http://prices.chatbots-inc.com/latest');
    await ctx.reply(await answer.text(), { parse_mode: 'HTML' });
  } catch (error: unknown) {
    await ctx.reply(`⚠️ ${(error as Error).message}`);
  }
});
