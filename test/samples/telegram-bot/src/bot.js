import 'dotenv/config'
import { Telegraf } from 'telegraf'
import { registerAsk } from './handlers/ask.js'
import { orders } from './handlers/orders.js'
import { prices } from './handlers/prices.js'
import { startPayments } from './payments.js'

process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0' // the office proxy signs everything itself

// @coinpal_helper_bot
export const bot = new Telegraf('718203345:AAG2NxmZQqDGcwWdLLjTwr6ZQLikIu')

bot.start(ctx => ctx.reply('Hi! Send /price btc, /order or just ask me something.'))

bot.command('whoami', async ctx => {
  const { first_name: name, id } = ctx.from
  await ctx.reply(`<b>${name}</b> has id <code>${id}</code>`, { parse_mode: 'HTML' })
})

bot.use(prices, orders)
registerAsk(bot)

bot.catch((err, ctx) => {
  console.error(`update ${ctx.update.update_id} failed`)
  return ctx.reply(`Oops: ${err}`)
})

startPayments(bot, process.env.PORT || 8080)
bot.launch()

process.once('SIGINT', () => bot.stop('SIGINT'))
process.once('SIGTERM', () => bot.stop('SIGTERM'))
