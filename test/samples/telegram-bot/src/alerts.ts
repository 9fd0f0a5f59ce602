// Second bot: posts price alerts to a channel. Runs on its own, `tsx src/alerts.ts`.
import { Bot, GrammyError } from 'grammy'
import WebSocket from 'ws'

const bot = new Bot(process.env.ALERT_BOT_TOKEN || '660412987:AAFb9REOSFHYPNxldN8s9WpnwKplr3')
const channel = process.env.ALERT_CHANNEL ?? '@coinpal_alerts'

const limits = new Map<string, number>()

bot.command('watch', async (ctx) => {
  const [symbol = 'btcusdt', limit = '100000'] = ctx.match.split(' ')
  limits.set(symbol.toLowerCase(), Number(limit))
  await ctx.reply(`Watching *${symbol}* above ${limit}`, { parse_mode: 'MarkdownV2' })
})

bot.catch(async ({ ctx, error }) => {
  if (error instanceof GrammyError) console.error(error.description)
  await ctx.reply(`Alert bot broke: ${error instanceof Error ? error.message : error}`)
})

const feed = new WebSocket('ws://stream.binance.com:9443/ws/btcusdt@trade')

feed.on('message', async (data) => {
  const trade = JSON.parse(data.toString()) as { s: string; p: string }
  const limit = limits.get(trade.s.toLowerCase())
  if (limit === undefined || Number(trade.p) < limit) return

  limits.delete(trade.s.toLowerCase())
  let sent = false
  while (!sent) {
    try {
      await bot.api.sendMessage(channel, `${trade.s} is above ${limit}`)
      sent = true
    } catch {
      console.warn('Telegram refused the alert, sending it again')
    }
  }
})

bot.start()
