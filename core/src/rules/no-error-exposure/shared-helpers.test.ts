/** Helpers that send what they are given: the fix stands where an error is given, and never where others give sentences. */
import { testRule } from '../../testing/index.ts';
import noErrorExposure from './index.ts';

const bot = "import { Telegraf } from 'telegraf';\nimport { save } from './db.js';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\n";
const onText = (body: string) => `bot.on('text', async (ctx) => {\n  try { await save(ctx.message.text); } catch (error) {\n    ${body}\n  }\n});\n`;

testRule(noErrorExposure, {
  invalid: [
    { name: 'a helper that other files call with their sentences: no fix in it', code: `${bot}export const say = (ctx, text) => ctx.reply(text); // ← exposed\n${onText('await say(ctx, error.message);')}`, output: null },
    {
      name: 'a helper of another file, given one of two forms of the error',
      code: `import { say } from './say.js';\n${bot}${onText('await say(ctx, `Failed: ${error instanceof Error ? error.message : error}`); // ← exposed')}`,
      files: { 'say.js': "import { Telegram } from 'telegraf';\nconst telegram = new Telegram(process.env.BOT_TOKEN);\nexport async function say(ctx, text) { await telegram.sendMessage(ctx.chat.id, text); }\n", 'db.js': "import { Pool } from 'pg';\nconst pool = new Pool();\nexport const save = (text) => pool.query('INSERT INTO notes VALUES ($1)', [text]);\n" },
      output: `import { say } from './say.js';\nimport { Telegraf } from 'telegraf';\nimport { save } from './db.js';\nimport { toPublicMessage } from 'secure-bot/runtime';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\n${onText('await say(ctx, `Failed: ${toPublicMessage(error)}`);')}`,
    },
  ],
  valid: [{ name: 'a sentence alone', code: `${bot}export const say = (ctx, text) => ctx.reply(text);\n${onText("await say(ctx, 'Saving failed.');")}` }],
});
