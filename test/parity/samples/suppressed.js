import { Telegraf } from 'telegraf';

const bot = new Telegraf(process.env.BOT_TOKEN);

bot.on('text', async (ctx) => {
  try {
    await ctx.reply('Hello');
  } catch (error) {
    // eslint-disable-next-line secure-bot/no-error-exposure -- an internal bot, all readers are developers
    await ctx.reply(error.message);
    await ctx.reply(error.stack); // eslint-disable-line secure-bot/no-error-exposure -- as above
    await ctx.reply(String(error)); // eslint-disable-line secure-bot/no-cleartext-transport -- another rule
    /* eslint-disable secure-bot/no-error-exposure -- until the next comment */
    await ctx.reply(error.cause);
    /* eslint-enable secure-bot/no-error-exposure */
    await ctx.reply(`Größe 👍: ${error.message}`);
  }
});
