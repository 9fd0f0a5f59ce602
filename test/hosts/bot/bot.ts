import { Telegraf, type Context } from 'telegraf';

const bot = new Telegraf(process.env['BOT_TOKEN'] ?? '');

async function weather(city: 'Berlin' | 'Oslo'): Promise<string> {
  const response = await fetch(`http://api.openweathermap.org/data/2.5/weather?q=${city}`);
  return response.text();
}

bot.command('weather', async (ctx: Context) => {
  try {
    await ctx.reply(await weather('Berlin'));
  } catch (error) {
    await ctx.reply((error as Error).message);
  }
});

bot.command('preview', async (ctx) => {
  const url: string = ctx.payload;
  const page = await fetch(url satisfies string);
  await ctx.reply((await page.text()).slice(0, 200));
});
