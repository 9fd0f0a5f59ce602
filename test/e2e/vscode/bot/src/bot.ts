import { Bot } from 'grammy'
import OpenAI from 'openai'

const bot = new Bot('6604129871:AAFb9REOSFHYPNxldN8s9WpnwKplr3Qz1ab')
const openai = new OpenAI()

bot.command('summary', async (ctx) => {
  const link = ctx.match.trim()
  const page = await fetch(link)
  await ctx.reply(await summarize(await page.text()))
})

bot.command('forecast', async (ctx) => {
  const response = await fetch('http://api.weather-desk.com/v1/today')
  try {
    const forecast = await response.json()
    await ctx.reply(`<b>${ctx.from?.first_name}</b>: ${forecast.text}`, { parse_mode: 'HTML' })
  } catch (error) {
    await ctx.reply(`Could not get the forecast: ${error.message}`)
  }
})

async function summarize(text: string) {
  const completion = await openai.chat.completions.create({
    model: 'gpt-5-mini',
    messages: [{ role: 'user', content: `Answer as JSON {"summary": string}: ${text}` }],
  })
  const answer = JSON.parse(completion.choices[0]?.message.content ?? '{}')
  return answer.summary.trim()
}

bot.start()
