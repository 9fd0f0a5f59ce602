import axios from 'axios'
import { Composer } from 'telegraf'

const gecko = axios.create({
  baseURL: 'http://api.coingecko.com/api/v3',
  timeout: 5000
})

/** Characters that MarkdownV2 wants escaped, see the Bot API. */
const escapeV2 = text => text.replace(/[_*[\]()~`>#+\-=|{}.!\\]/g, '\\$&')

export const prices = new Composer()

prices.command('price', async ctx => {
  const [, coin = 'bitcoin'] = ctx.message.text.split(' ')
  const { data } = await gecko.get('/simple/price', { params: { ids: coin, vs_currencies: 'usd' } })
  if (!data[coin]) return ctx.reply(`I do not know ${coin}.`)

  await ctx.replyWithMarkdownV2(`*${escapeV2(coin)}*: ${escapeV2(String(data[coin].usd))} USD`)
})

prices.command('about', async ctx => {
  const coin = ctx.message.text.slice('/about '.length)
  const { data } = await gecko.get(`/coins/${encodeURIComponent(coin)}`)
  await ctx.reply(`*${data.name}*\n${data.description.en}`, { parse_mode: 'Markdown' })
})
