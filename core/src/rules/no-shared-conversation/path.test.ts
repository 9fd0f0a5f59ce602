import { expect, it } from 'vitest';
import { hitsIn } from '../../rule/hits.fixture.ts';
import rule from './index.ts';

it('prints where the list lives, where a message is added, and where it goes', async () => {
  const files = {
    '/p/ask.ts': "import OpenAI from 'openai';\nconst openai = new OpenAI();\nexport const ask = (messages: unknown[]) => openai.chat.completions.create({ model: 'gpt-4o', messages });\n",
    '/p/bot.ts': "import { Telegraf } from 'telegraf';\nimport { ask } from './ask';\nconst bot = new Telegraf(process.env.T);\nconst history: unknown[] = [];\nbot.on('text', async (ctx) => {\n  history.push({ role: 'user', content: ctx.message.text });\n  await ask(history);\n});\n",
  };
  expect(await hitsIn(rule, files, '/p/bot.ts')).toEqual([
    {
      messageId: 'shared',
      text: 'history: unknown[]',
      steps: ['p/bot.ts:4 lives as long as the process', 'p/bot.ts:6 a message is added here', 'p/bot.ts:7 goes to the model'],
    },
  ]);
});
