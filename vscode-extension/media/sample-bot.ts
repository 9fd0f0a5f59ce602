// A support bot that is insecure on purpose. Put the cursor on a red line and press Ctrl+. (macOS: Cmd+.).
import { createHmac } from 'node:crypto'
import { Bot } from 'grammy'
import OpenAI from 'openai'

const bot = new Bot(process.env.BOT_TOKEN ?? '')
const openai = new OpenAI()

// People send a link, the bot sums the page up. Any link: also to addresses inside your network.
bot.command('summary', async (ctx) => {
  try {
    const page = await fetch(ctx.match)
    await ctx.reply(await summarize(await page.text()))
  } catch (error) {
    // The details are for your log, not for the chat.
    await ctx.reply(`That did not work: ${(error as Error).message}`)
  }
})

// What a model writes is not always the JSON that it was asked for.
async function summarize(text: string): Promise<string> {
  const completion = await openai.chat.completions.create({
    model: 'gpt-5-mini',
    messages: [{ role: 'user', content: `Answer as JSON {"summary": string}: ${text}` }],
  })
  const answer = JSON.parse(completion.choices[0]?.message.content ?? '{}')
  return answer.summary.trim()
}

// How long the comparison takes tells an attacker how much of a forged signature is right.
export function isSigned(body: string, signature: string, secret: string): boolean {
  const expected = createHmac('sha256', secret).update(body).digest('hex')
  return expected === signature
}

bot.start()
