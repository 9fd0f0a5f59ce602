import { expect, it } from 'vitest';
import { hitsIn } from '../../rule/hits.fixture.ts';
import rule from './index.ts';

it('prints the way from the message to the instructions in another file, step by step', async () => {
  const files = {
    '/p/bot.ts': "import { Telegraf } from 'telegraf';\nimport { ask } from './ask';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\nbot.on('text', async (ctx) => {\n  const topic = ctx.message.text.trim();\n  await ctx.reply(await ask(topic));\n});\n",
    '/p/ask.ts': "import OpenAI from 'openai';\nconst ai = new OpenAI();\nexport async function ask(subject: string) {\n  const rules = `You talk about ${subject}`;\n  const answer = await ai.responses.create({ model: 'gpt-5', instructions: rules, input: 'Go.' });\n  return answer.output_text;\n}\n",
  };
  expect(await hitsIn(rule, files, '/p/bot.ts')).toEqual([
    {
      messageId: 'instructions',
      text: 'topic',
      steps: [
        'p/bot.ts:5 comes from a user',
        'p/bot.ts:5 assigned to `topic`',
        'p/bot.ts:6 passed to `ask`',
        'p/ask.ts:4 put into a template',
        'p/ask.ts:4 assigned to `rules`',
        'p/ask.ts:5 reaches `ai.responses.create`',
      ],
    },
  ]);
});
