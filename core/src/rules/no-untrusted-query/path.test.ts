import { expect, it } from 'vitest';
import { hitsIn } from '../../rule/hits.fixture.ts';
import rule from './index.ts';

it('prints the way from the message to the query, step by step', async () => {
  const files = {
    '/p/notes.ts': "import { Pool } from 'pg';\nconst pool = new Pool();\nexport async function find({ title }: { title: string }) {\n  const text = `SELECT * FROM notes WHERE title = '${title}'`;\n  return pool.query(text);\n}\n",
    '/p/bot.ts': "import { Telegraf } from 'telegraf';\nimport * as notes from './notes';\nconst bot = new Telegraf(process.env.T);\nbot.on('text', async (ctx) => {\n  const title = ctx.message.text;\n  await notes.find({ title });\n});\n",
  };
  expect(await hitsIn(rule, files, '/p/bot.ts')).toEqual([
    {
      messageId: 'sql',
      text: 'title',
      steps: [
        'p/bot.ts:5 comes from a user',
        'p/bot.ts:5 assigned to `title`',
        'p/bot.ts:6 passed to `notes.find`',
        'p/notes.ts:4 put into a template',
        'p/notes.ts:4 assigned to `text`',
        'p/notes.ts:5 reaches `pool.query`',
      ],
    },
  ]);
});
