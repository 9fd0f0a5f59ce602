'use strict'

const { App } = require('@slack/bolt')
const Anthropic = require('@anthropic-ai/sdk')
const { escapeSlack, requireEnv, toPublicMessage } = require('secure-bot/runtime')

const app = new App({
  token: requireEnv('SLACK_BOT_TOKEN'),
  signingSecret: requireEnv('SLACK_SIGNING_SECRET')
})
const anthropic = new Anthropic({ apiKey: requireEnv('ANTHROPIC_API_KEY'), timeout: 30000 })

app.event('app_mention', async ({ event, say, logger }) => {
  try {
    const message = await anthropic.messages.create({
      model: 'claude-sonnet-4-5',
      max_tokens: 500,
      system: 'You are the help desk.',
      messages: [{ role: 'user', content: event.text }]
    })
    const [block] = message.content
    const answer = block.type === 'text' ? block.text : 'I have nothing to say.'
    await say({
      text: escapeSlack(answer),
      blocks: [
        { type: 'section', text: { type: 'plain_text', text: answer } },
        { type: 'section', text: { type: 'mrkdwn', text: `*You asked* ${escapeSlack(event.text)}` } }
      ]
    })
  } catch (error) {
    logger.error('app_mention failed', { code: error.code })
    await say(toPublicMessage(error, { message: 'The help desk is not available.' }))
  }
})

app.start(process.env.PORT || 3000)
