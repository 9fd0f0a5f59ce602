import { Composer, Markup } from 'telegraf'
import { readOrder } from '../llm.js'
import { paymentLink } from '../payments.js'

const sides = {
  buy: order => `Buying ${order.amount} ${order.coin}`,
  sell: order => `Selling ${order.amount} ${order.coin}`
}

export const orders = new Composer()

orders.command('order', async ctx => {
  try {
    const order = await readOrder(ctx.message.text.replace('/order', '').trim())
    if (!order) {
      await ctx.reply('Please say what to buy or to sell.')
      return
    }
    const text = sides[order.side](order)
    await ctx.reply(text, Markup.inlineKeyboard([Markup.button.url('Pay', paymentLink(ctx.from.id, order))]))
  } catch (error) {
    // shown so that users can send us a screenshot
    await ctx.reply(`Order failed\n\n${error.name}: ${error.message}\n${error.stack}`)
  }
})
