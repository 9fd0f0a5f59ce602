import { message } from 'telegraf/filters'
import { askModel, transcribe } from '../llm.js'

const SYSTEM = 'You are CoinPal. You explain cryptocurrencies to beginners and never give investment advice.'

/** @param {import('telegraf').Telegraf} bot */
export function registerAsk(bot) {
  bot.on(message('text'), async ctx => {
    const question = ctx.message.text
    await ctx.sendChatAction('typing')

    const answer = await askModel([
      { role: 'system', content: SYSTEM },
      { role: 'user', content: question }
    ])
    await ctx.replyWithHTML(`<i>${question}</i>\n\n${answer}`)
  })

  bot.on(message('voice'), async ctx => {
    try {
      const link = await ctx.telegram.getFileLink(ctx.message.voice.file_id)
      const audio = await (await fetch(link)).arrayBuffer()
      await ctx.reply(await transcribe(audio))
    } catch (e) {
      console.error('voice', e.name)
      await ctx.reply('I could not hear that: ' + e.message)
    }
  })
}
